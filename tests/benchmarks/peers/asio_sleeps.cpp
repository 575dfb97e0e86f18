// SPDX-License-Identifier: MIT
// The same work with standalone Asio's C++20 coroutines. usage: asio_sleeps COUNT; prints total and lateness
// as JSON.

#include <asio.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

asio::awaitable<void> worker(std::chrono::nanoseconds duration, std::vector<std::int64_t> &late)
{
    asio::steady_timer timer(co_await asio::this_coro::executor, duration);
    const Clock::time_point due = timer.expiry();
    co_await timer.async_wait(asio::use_awaitable);
    late.push_back((Clock::now() - due).count());
}

} // namespace

int main(int argc, char *argv[])
{
    const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1000;
    std::mt19937_64 random(1);
    std::vector<std::int64_t> late;
    late.reserve(count);
    asio::io_context context(1);
    const Clock::time_point start = Clock::now();
    for (std::size_t i = 0; i < count; ++i) {
        const std::chrono::nanoseconds duration(1'000'000 + random() % 2'999'000'000);
        asio::co_spawn(context, worker(duration, late), asio::detached);
    }
    context.run();
    const auto total = std::chrono::nanoseconds(Clock::now() - start).count();
    std::sort(late.begin(), late.end());
    std::printf("{\"total_ns\":%lld,\"p50\":%lld,\"p99\":%lld}\n", static_cast<long long>(total),
                static_cast<long long>(late[(count * 50 + 99) / 100 - 1]),
                static_cast<long long>(late[(count * 99 + 99) / 100 - 1]));
}
