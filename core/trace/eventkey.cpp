// SPDX-License-Identifier: MIT
#include "core/trace/eventkey.h"

#include <algorithm>
#include <array>

namespace interleave {

namespace {

/// By EventKind.
constexpr std::array<std::string_view, 22> kKeys{
    "created",          "turn",       "yielded",       "slept",         "waited",    "permitted",
    "entered_thread",   "fetched",    "due",           "completed",     "blocked",   "unblocked",
    "cancel_requested", "finished",   "failed",        "cancelled",     "timed_out", "caller_raised",
    "run_finished",     "run_failed", "run_cancelled", "run_timed_out",
};
static_assert(static_cast<std::size_t>(EventKind::RunTimedOut) + 1 == kKeys.size());

} // namespace

std::string_view eventKey(EventKind kind)
{
    return kKeys[static_cast<std::size_t>(kind)];
}

std::optional<EventKind> eventOfKey(std::string_view key)
{
    const auto *const found = std::find(kKeys.begin(), kKeys.end(), key);
    if (found == kKeys.end())
        return std::nullopt;
    return static_cast<EventKind>(found - kKeys.begin());
}

} // namespace interleave
