// SPDX-License-Identifier: MIT
#include "app/export/drawnmarks.h"

#include <algorithm>
#include <bitset>

namespace interleave {

namespace {

/// Whether it is a line at the edge of a longer turn of the same task, where nobody sees it.
bool isHidden(const Mark &turn, const std::vector<Mark> &marks)
{
    const QRectF near = turn.rect.adjusted(-1, 0, 1, 0);
    return !turn.rounded && std::any_of(marks.begin(), marks.end(), [&](const Mark &other) {
        return other.kind == MarkKind::Turn && other.rounded && other.task == turn.task &&
               other.rect.intersects(near);
    });
}

void addMark(MarkSet &marks, const Mark &mark, const std::vector<Mark> &all)
{
    switch (mark.kind) {
    case MarkKind::Bar:
        return marks.add(mark.state);
    case MarkKind::Turn:
        if (!isHidden(mark, all))
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

void addCells(MarkSet &marks, const std::vector<std::uint8_t> &cells, const MarkSet &told)
{
    std::bitset<kCrowdValues> seen;
    for (const std::uint8_t cell : cells)
        seen.set(cell);
    for (std::uint8_t cell = 1; cell < kCrowdValues; ++cell) {
        if (!seen[cell])
            continue;
        if (cell >= kCrowdPlanned) // in a crowd a pinned run is drawn like a plan
            (told.pinned ? marks.pinned : marks.planned) = true;
        else if (cell == kCrowdEndCancelled)
            marks.add(Outcome::Cancelled);
        else if (cell == kCrowdEndBad)
            for (const Outcome outcome : {Outcome::Failed, Outcome::TimedOut})
                marks.outcomes[static_cast<std::size_t>(outcome)] = marks.has(outcome) || told.has(outcome);
        else
            marks.add(static_cast<State>(cell));
    }
}

} // namespace

MarkSet drawnMarks(const DisplayList &list, const MarkSet &told)
{
    MarkSet marks;
    for (const Mark &mark : list.marks)
        addMark(marks, mark, list.marks);
    addCells(marks, list.crowd.cells, told);
    addCells(marks, list.density.cells, told);
    return marks;
}

} // namespace interleave
