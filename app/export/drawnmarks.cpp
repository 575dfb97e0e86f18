// SPDX-License-Identifier: MIT
#include "app/export/drawnmarks.h"

#include <algorithm>
#include <bitset>

namespace interleave {

namespace {

using Marks = std::vector<const Mark *>;

/// Those that are wide enough to be seen as more than a line, of which there can't be many.
Marks longTurns(const std::vector<Mark> &marks)
{
    Marks turns;
    for (const Mark &mark : marks)
        if (mark.kind == MarkKind::Turn && mark.rounded)
            turns.push_back(&mark);
    return turns;
}

/// Whether it is a line at the edge of a longer turn of the same task, where nobody sees it.
bool isHidden(const Mark &turn, const Marks &longTurns)
{
    const QRectF near = turn.rect.adjusted(-1, 0, 1, 0);
    return !turn.rounded && std::any_of(longTurns.begin(), longTurns.end(), [&](const Mark *other) {
        return other->task == turn.task && other->rect.intersects(near);
    });
}

void addMark(MarkSet &marks, const Mark &mark, const Marks &longTurns)
{
    switch (mark.kind) {
    case MarkKind::Bar:
        return marks.add(mark.state);
    case MarkKind::Turn:
        if (!marks.has(mark.state) && !isHidden(mark, longTurns))
            marks.add(mark.state);
        return;
    case MarkKind::DottedLine:
        return marks.add(State::NotStarted);
    case MarkKind::Wake:
        marks.wakes = true;
        return;
    case MarkKind::EndGlyph:
        return marks.add(mark.outcome);
    case MarkKind::PreviewBar:
        (mark.isEarlier ? marks.pinned : marks.planned) = true;
        return;
    case MarkKind::PreviewTurn:
        marks.planned = true;
        return;
    default:
        return;
    }
}

/// `plan` is what is drawn as one there.
void addCells(MarkSet &marks, const std::vector<std::uint8_t> &cells, bool MarkSet::*plan)
{
    std::bitset<kCrowdValues> seen;
    for (const std::uint8_t cell : cells)
        seen.set(cell);
    for (std::uint8_t cell = 1; cell < kCrowdValues; ++cell) {
        if (!seen[cell])
            continue;
        if (cell >= kCrowdPlanned)
            marks.*plan = true;
        else if (cell == kCrowdEndFailed)
            marks.add(Outcome::Failed);
        else if (cell == kCrowdEndTimedOut)
            marks.add(Outcome::TimedOut);
        else if (cell == kCrowdEndCancelled)
            marks.add(Outcome::Cancelled);
        else
            marks.add(static_cast<State>(cell));
    }
}

} // namespace

MarkSet drawnMarks(const DisplayList &list, bool hasPinned)
{
    MarkSet marks;
    const Marks turns = longTurns(list.marks);
    for (const Mark &mark : list.marks)
        addMark(marks, mark, turns);
    // A crowd of rows draws a pinned run in place of the plan; the strip above it never draws one.
    addCells(marks, list.crowd.cells, hasPinned ? &MarkSet::pinned : &MarkSet::planned);
    addCells(marks, list.density.cells, &MarkSet::planned);
    return marks;
}

} // namespace interleave
