// SPDX-License-Identifier: MIT
#include "app/chart/densitytext.h"

#include "app/chart/comparedtext.h"
#include "app/chart/statestyle.h"
#include "core/translated.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace interleave {

namespace {

/// What tasks in a state do.
struct Verbs
{
    const char *one;
    const char *many;
};

// In the order of State.
constexpr std::array<Verbs, kStateCount> kVerbs{{
    {nullptr, nullptr},
    {QT_TR_NOOP("%1 is ready"), QT_TR_NOOP("%1 are ready")},
    {QT_TR_NOOP("%1 runs"), QT_TR_NOOP("%1 run")},
    {QT_TR_NOOP("%1 blocks"), QT_TR_NOOP("%1 block")},
    {QT_TR_NOOP("%1 sleeps"), QT_TR_NOOP("%1 sleep")},
    {QT_TR_NOOP("%1 waits"), QT_TR_NOOP("%1 wait")},
    {QT_TR_NOOP("%1 is in a thread"), QT_TR_NOOP("%1 are in threads")},
    {QT_TR_NOOP("%1 fetches"), QT_TR_NOOP("%1 fetch")},
}};

/// An instant: `2.000 s`.
/// The states that any task is in, first the one that most are in.
std::vector<std::size_t> statesByCount(const DensityTrack::Counts &counts)
{
    std::vector<std::size_t> states;
    for (std::size_t state = 1; state < kStateCount; ++state)
        if (counts[state] > 0)
            states.push_back(state);
    std::stable_sort(states.begin(), states.end(),
                     [&](std::size_t one, std::size_t other) { return counts[one] > counts[other]; });
    return states;
}

/// `8,120 of 10,000 tasks`
QString shareText(std::int64_t count, std::uint32_t taskCount)
{
    if (count < taskCount)
        return tr("%1 of %2").arg(countText(count), tasksCaption(taskCount));
    return taskCount == 1 ? tr("the only task") : tr("all %1").arg(tasksCaption(taskCount));
}

/// `8,120 of 10,000 tasks sleep, 310 are ready, 1 runs`
QString statesText(const DensityTrack::Counts &counts, std::uint32_t taskCount)
{
    QStringList parts;
    for (const std::size_t state : statesByCount(counts)) {
        const std::int64_t count = counts[state];
        const QString number = parts.isEmpty() ? shareText(count, taskCount)
                                               : tr("%1", "so many of the tasks").arg(countText(count));
        parts << tr(count == 1 ? kVerbs[state].one : kVerbs[state].many).arg(number);
    }
    return parts.isEmpty() ? tr("none of %1 is under way").arg(tasksCaption(taskCount))
                           : parts.join(tr(", ", "between clauses"));
}

} // namespace

QString tasksCaption(std::uint32_t count)
{
    return count == 1 ? tr("1 task") : tr("%1 tasks").arg(countText(count));
}

QString densitySentence(const Timeline &timeline, TimeWindow pixel, Nanoseconds known)
{
    if (pixel.from > known)
        return {};
    const DensityTrack &density = timeline.density();
    // Of all instants that look the same here, one that is counted exactly will do.
    const Nanoseconds instant = DensityTrack::countedInstant(std::min(pixel.to, known));
    const bool isExact = instant >= pixel.from || !density.movesAround(pixel.from);
    const QString states = statesText(density.countsBefore(instant), timeline.taskCount());
    return isExact ? tr("At %1: %2.").arg(instantText(std::max(instant, pixel.from)), states)
                   : tr("At about %1: %2.").arg(instantText(pixel.from), states);
}

} // namespace interleave
