// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/story.h"
#include "core/trace/storyfacts.h"
#include "core/trace/timegrid.h"

#include <QString>

#include <cstdint>
#include <memory>

namespace interleave {

/// One event, told: `1.000 s  A is due, but B is blocking the loop; A waits.`
struct NarratedLine
{
    Nanoseconds time{};
    std::uint32_t task = kNoTask; ///< kNoTask for what the caller does
    QString text;
};

/// A run told in plain sentences, one for each place of its story.
///
/// Making it takes one walk over the log; a sentence is only put together when somebody asks for it, so that
/// a run of a million tasks is told without delay. A value; what `run` refers to must outlive it and not
/// change. May be made in any thread, and be asked by one at a time.
class Narration
{
public:
    explicit Narration(const ToldRun &run);
    /// With a story that others have, too; it must be of the run's log, as far as its timeline was drained.
    Narration(const ToldRun &run, std::shared_ptr<const Story> story);

    [[nodiscard]] std::size_t size() const { return m_story->size(); }
    [[nodiscard]] NarratedLine line(std::size_t place) const;
    [[nodiscard]] const Story &story() const { return *m_story; }
    /// In which the instants of this run are written, in all of its timelines alike.
    [[nodiscard]] const TimeGrid &grid() const { return m_grid; }

private:
    std::shared_ptr<const Story> m_story;
    StoryFacts m_facts;
    TimeGrid m_grid;
};

} // namespace interleave
