// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/storyfacts.h"
#include "core/trace/timegrid.h"

#include <QString>

namespace interleave {

/// The event that a sentence is about.
struct ToldEvent
{
    const StoryFacts &facts;
    const TimeGrid &grid;
    std::uint32_t at = 0; ///< its log index
    const Event &event;
    QString name; ///< of its task

    [[nodiscard]] bool isInThreads() const { return facts.strategy() == Strategy::Threads; }
};

} // namespace interleave
