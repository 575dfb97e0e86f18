// SPDX-License-Identifier: MIT
#include "app/chart/densitytext.h"

#include "app/chart/comparedtext.h"
#include "app/chart/statestyle.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace interleave {

namespace {

#define VERB(text) QT_TRANSLATE_NOOP("Density", text)

/// What tasks in a state do.
struct Verbs
{
    const char *one;
    const char *many;
};

// In the order of State.
constexpr std::array<Verbs, kStateCount> kVerbs{{
    {nullptr, nullptr},
    {VERB("%1 is ready"), VERB("%1 are ready")},
    {VERB("%1 runs"), VERB("%1 run")},
    {VERB("%1 blocks"), VERB("%1 block")},
    {VERB("%1 sleeps"), VERB("%1 sleep")},
    {VERB("%1 waits"), VERB("%1 wait")},
    {VERB("%1 is in a thread"), VERB("%1 are in threads")},
    {VERB("%1 fetches"), VERB("%1 fetch")},
}};

#undef VERB

QString tr(const char *text)
{
    return QCoreApplication::translate("Density", text);
}

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
        const QString number = parts.isEmpty() ? shareText(count, taskCount) : countText(count);
        parts << tr(count == 1 ? kVerbs[state].one : kVerbs[state].many).arg(number);
    }
    return parts.isEmpty() ? tr("none of %1 is under way").arg(tasksCaption(taskCount))
                           : parts.join(QStringLiteral(", "));
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
