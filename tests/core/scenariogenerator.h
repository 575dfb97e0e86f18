// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"

#include <array>
#include <random>

namespace interleave {

/// Random scenarios with every kind of step and, where asked for, policies.
class ScenarioGenerator
{
public:
    explicit ScenarioGenerator(std::uint64_t seed)
        : m_random(seed)
    {}

    Scenario scenario(bool failures)
    {
        Scenario made;
        made.seed = m_random();
        const std::uint32_t tasks = upTo(6);
        for (std::uint32_t i = 0; i < tasks; ++i)
            made.tasks.emplace_back(QStringLiteral("t%1").arg(i), steps(0, failures), upTo(3));
        return made;
    }

    void addPolicies(Scenario &made)
    {
        if (upTo(2) == 1)
            made.concurrent.limit = upTo(4);
        if (upTo(3) == 1)
            made.concurrent.timeout = Nanoseconds(upTo(20));
        if (upTo(3) == 1)
            made.concurrent.until = Until::First;
        else if (upTo(2) == 1)
            made.concurrent.onFailure = OnFailure::Cancel;
        for (TaskSpec &task : made.tasks) {
            if (upTo(3) == 1)
                task.timeout = Nanoseconds(upTo(10));
        }
    }

private:
    std::uint32_t upTo(std::uint32_t most) { return static_cast<std::uint32_t>(m_random() % most) + 1; }

    Steps steps(int depth, bool failures)
    {
        Steps made;
        for (std::uint32_t left = upTo(4); left > 0; --left)
            made.push_back(step(depth, failures));
        return made;
    }

    Step step(int depth, bool failures)
    {
        static constexpr std::array kTimed{StepKind::Sleep, StepKind::Compute, StepKind::Block,
                                           StepKind::Thread, StepKind::Fetch};
        const std::uint32_t kind = upTo(8);
        if (kind == 8 && depth < 2) {
            Step repeat(StepKind::Repeat);
            repeat.count = upTo(3);
            repeat.body = steps(depth + 1, failures);
            return repeat;
        }
        if (kind == 7 && failures)
            return Step(StepKind::Fail);
        if (kind >= 6)
            return Step(StepKind::Yield);
        const Nanoseconds shortest(upTo(5) - 1);
        return Step(kTimed[kind - 1], shortest, shortest + Nanoseconds(upTo(4) - 1));
    }

    std::mt19937_64 m_random;
};

} // namespace interleave
