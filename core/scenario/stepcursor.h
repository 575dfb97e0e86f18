// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/step.h"

#include <forward_list>

namespace interleave {

/// Walks over steps as they run: repeats unrolled, one step at a time. The steps must outlive it.
class StepCursor
{
public:
    explicit StepCursor(const Steps &steps)
        : m_here{&steps, 0, 1}
    {}

    /// The next step, never a Repeat; null behind the last.
    const Step *next()
    {
        while (true) {
            if (m_here.index < m_here.steps->size()) {
                const Step &step = (*m_here.steps)[m_here.index++];
                if (step.kind != StepKind::Repeat)
                    return &step;
                m_outer.push_front(m_here);
                m_here = {&step.body, 0, step.count};
            } else if (--m_here.passesLeft > 0) {
                m_here.index = 0;
            } else if (m_outer.empty()) {
                m_here.passesLeft = 1; // stays at the end, however often it is asked
                return nullptr;
            } else {
                m_here = m_outer.front();
                m_outer.pop_front();
            }
        }
    }

    /// The step that next() returned last.
    const Step &operator*() const { return (*m_here.steps)[m_here.index - 1]; }
    const Step *operator->() const { return &**this; }

private:
    struct Level
    {
        const Steps *steps;
        std::uint32_t index;
        std::uint32_t passesLeft;
    };

    Level m_here;
    /// The repeats round this level, the innermost first. A list, because it is a single pointer for the
    /// tasks without.
    std::forward_list<Level> m_outer;
};

} // namespace interleave
