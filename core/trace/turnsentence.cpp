// SPDX-License-Identifier: MIT
#include "core/trace/turnsentence.h"

#include "core/translated.h"

namespace interleave {

namespace {

/// `A wakes on time`, or as many late; without either where nobody knows when it was over.
QString punctual(const ToldEvent &told, const char *plain, const char *onTime, const char *late)
{
    const std::optional<Nanoseconds> lateness = told.facts.lateness(told.at);
    if (!lateness)
        return tr(plain).arg(told.name);
    return *lateness == Nanoseconds::zero() ? tr(onTime).arg(told.name)
                                            : tr(late).arg(told.name, durationText(*lateness));
}

/// The turn after a sleep, a call in a thread or a request.
QString leadAfter(const ToldEvent &told, EventKind what)
{
    switch (what) {
    case EventKind::EnteredThread:
        return punctual(told, QT_TR_NOOP("%1 goes on after its call"),
                        QT_TR_NOOP("%1 goes on right after its call"),
                        QT_TR_NOOP("%1 goes on %2 after its call was over"));
    case EventKind::Fetched:
        return punctual(told, QT_TR_NOOP("%1 has its answer and goes on"),
                        QT_TR_NOOP("%1 has its answer and goes on at once"),
                        QT_TR_NOOP("%1 has its answer and goes on, %2 after it came"));
    default:
        return punctual(told, QT_TR_NOOP("%1 wakes"), QT_TR_NOOP("%1 wakes on time"),
                        QT_TR_NOOP("%1 wakes %2 late"));
    }
}

QString firstLead(const ToldEvent &told)
{
    if (!told.isInThreads())
        return tr("%1 gets its first turn").arg(told.name);
    const std::optional<std::uint32_t> next = told.facts.after(told.at);
    if (next && told.facts.event(*next).kind == EventKind::Waited)
        return tr("%1 looks for a free worker thread").arg(told.name);
    const std::optional<std::uint32_t> lane = told.facts.lane(told.at);
    return lane ? tr("%1 starts in worker thread %2").arg(told.name, QString::number(*lane + 1))
                : tr("%1 starts in a worker thread").arg(told.name);
}

QString permittedLead(const ToldEvent &told)
{
    if (told.isInThreads())
        return firstLead(told);
    return told.facts.entry(told.event.task) == told.at ? tr("%1 goes in with its permit").arg(told.name)
                                                        : tr("%1 gets its turn").arg(told.name);
}

QString lead(const ToldEvent &told)
{
    const std::optional<std::uint32_t> before = told.facts.before(told.at);
    switch (before ? told.facts.event(*before).kind : EventKind::Created) {
    case EventKind::Created:
        return firstLead(told);
    case EventKind::Waited: // the worker that becomes free just begins
    case EventKind::Permitted:
        return permittedLead(told);
    case EventKind::Due:
    case EventKind::Completed:
        return leadAfter(told, told.facts.callOf(*before));
    case EventKind::Slept:
    case EventKind::EnteredThread:
    case EventKind::Fetched:
        return leadAfter(told, told.facts.event(*before).kind);
    case EventKind::CancelRequested:
        return tr("%1 learns that it is cancelled").arg(told.name);
    case EventKind::Blocked:
        return tr("%1 comes back from its blocking call").arg(told.name);
    case EventKind::Turn:
        return tr("%1 goes on").arg(told.name);
    default:
        return tr("%1 gets its next turn").arg(told.name);
    }
}

/// With how long the task now goes on.
QString withLength(const ToldEvent &told, const QString &begun)
{
    const std::optional<std::uint32_t> next = told.facts.after(told.at);
    const Nanoseconds held = next ? told.facts.event(*next).time - told.event.time : Nanoseconds::zero();
    if (held < told.grid.finest()) // on the real clock every turn takes some microseconds
        return tr("%1.").arg(begun);
    return (told.isInThreads() ? tr("%1, and works for %2.") : tr("%1, and has the loop for %2."))
        .arg(begun, durationLabel(held));
}

} // namespace

QString turnSentence(const ToldEvent &told)
{
    return withLength(told, lead(told));
}

QString unblockedSentence(const ToldEvent &told)
{
    return withLength(told, tr("%1 comes back from its blocking call").arg(told.name));
}

QString blockedSentence(const ToldEvent &told)
{
    const std::optional<std::uint32_t> next = told.facts.after(told.at);
    if (!next)
        return told.isInThreads() ? tr("%1 blocks its thread, and nobody else.").arg(told.name)
                                  : tr("%1 blocks the loop: nobody else can run.").arg(told.name);
    const QString length = durationLabel(told.facts.event(*next).time - told.event.time);
    return (told.isInThreads() ? tr("%1 blocks its thread for %2, and nobody else.")
                               : tr("%1 blocks the loop for %2: nobody else can run."))
        .arg(told.name, length);
}

} // namespace interleave
