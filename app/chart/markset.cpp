// SPDX-License-Identifier: MIT
#include "app/chart/markset.h"

namespace interleave {

namespace {

void addEvent(MarkSet &marks, EventKind kind)
{
    switch (kind) {
    case EventKind::Turn:
        return marks.add(State::Running);
    case EventKind::Slept:
        return marks.add(State::Sleeping);
    case EventKind::Waited:
        return marks.add(State::Waiting);
    case EventKind::EnteredThread:
        return marks.add(State::InThread);
    case EventKind::Fetched:
        return marks.add(State::Fetching);
    case EventKind::Blocked:
        return marks.add(State::Blocking);
    case EventKind::Finished:
        return marks.add(Outcome::Finished);
    case EventKind::Failed:
        return marks.add(Outcome::Failed);
    case EventKind::Cancelled:
        return marks.add(Outcome::Cancelled);
    case EventKind::TimedOut:
        return marks.add(Outcome::TimedOut);
    default:
        return;
    }
}

} // namespace

void MarkSet::add(const MarkSet &other)
{
    states |= other.states;
    outcomes |= other.outcomes;
    wakes = wakes || other.wakes;
    planned = planned || other.planned;
    pinned = pinned || other.pinned;
}

MarkSet marksOf(const EventLog &log)
{
    MarkSet marks;
    const std::size_t count = log.size();
    for (std::size_t i = 0; i < count; ++i)
        addEvent(marks, log[i].kind);
    return marks;
}

} // namespace interleave
