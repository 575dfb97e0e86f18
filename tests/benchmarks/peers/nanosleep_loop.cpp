// SPDX-License-Identifier: MIT
// The machine's limit: one thread that sleeps from one due time to the next with clock_nanosleep, and nothing
// else. usage: nanosleep_loop COUNT; prints the wake lateness as JSON.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <vector>

namespace {

std::int64_t now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * std::int64_t{1'000'000'000} + time.tv_nsec;
}

} // namespace

int main(int argc, char *argv[])
{
    const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1000;
    std::mt19937_64 random(1);
    std::vector<std::int64_t> due(count);
    const std::int64_t start = now();
    for (std::int64_t &instant : due)
        instant = start + 1'000'000 + static_cast<std::int64_t>(random() % 2'999'000'000);
    std::sort(due.begin(), due.end());

    std::vector<std::int64_t> late;
    for (const std::int64_t instant : due) {
        const timespec until{instant / 1'000'000'000, instant % 1'000'000'000};
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, nullptr);
        late.push_back(now() - instant);
    }
    const std::int64_t total = now() - start;
    std::sort(late.begin(), late.end());
    std::printf("{\"total_ns\":%lld,\"p50\":%lld,\"p99\":%lld}\n", static_cast<long long>(total),
                static_cast<long long>(late[(count * 50 + 99) / 100 - 1]),
                static_cast<long long>(late[(count * 99 + 99) / 100 - 1]));
}
