// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"

#include <cstdint>

namespace interleave {

/// What a scenario makes use of, so that its program holds nothing that it does not need.
class CodeNeeds
{
public:
    explicit CodeNeeds(const Scenario &scenario);

    /// Some task can end otherwise than finished by itself.
    [[nodiscard]] bool canFail() const { return fails || fetchesAddresses || ownTimeouts; }
    /// Somebody may cancel a task of `concurrent`, which its own timeout is not.
    [[nodiscard]] bool cancels() const
    {
        return overallTimeout || untilFirst || (cancelsOnFailure && canFail());
    }
    [[nodiscard]] bool fetches() const { return fetchesLocally || fetchesAddresses; }

    bool sleeps = false;
    bool sleepsNoTime = false; ///< some sleep may be one of 0
    bool yields = false;
    bool computes = false;
    bool blocks = false;
    bool usesThreads = false;
    bool fetchesLocally = false;
    bool fetchesAddresses = false;
    bool fails = false;
    bool draws = false;
    bool ownTimeouts = false;
    bool overallTimeout = false;
    bool noTime = false;    ///< an overall timeout of 0, which is over before the first wait
    bool dueAtOnce = false; ///< some timeout is one of 0
    bool cancelsOnFailure = false;
    bool untilFirst = false;
    bool limited = false;
    /// The most blocking calls in worker threads, and requests, that can be going on at the same moment of
    /// one way to run, those included that nobody waits for any more; at most a thousand.
    std::uint32_t callsAtOnce = 0;

private:
    void take(const Steps &steps);
};

} // namespace interleave
