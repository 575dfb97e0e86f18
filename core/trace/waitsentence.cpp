// SPDX-License-Identifier: MIT
#include "core/trace/waitsentence.h"

#include "core/scenario/stepcursor.h"
#include "core/translated.h"

#include <algorithm>

namespace interleave {

namespace {

/// When what this event begins is going to be over; nothing where that was not known ahead.
std::optional<Nanoseconds> dueOf(const ToldEvent &told)
{
    const std::optional<std::uint32_t> next = told.facts.after(told.at);
    if (!next || *next != told.at + 1 || told.facts.event(*next).kind != EventKind::Due)
        return std::nullopt;
    return told.facts.event(*next).time;
}

bool anyAddress(const Steps &steps)
{
    return std::any_of(steps.begin(), steps.end(), [](const Step &step) {
        return (step.kind == StepKind::Fetch && !step.text.isEmpty()) || anyAddress(step.body);
    });
}

/// The address that this request goes to; empty for the built-in server.
QString addressOf(const ToldEvent &told)
{
    const Steps &all = told.facts.spec(told.event.task).steps;
    if (!anyAddress(all)) // spares a walk over the steps
        return {};
    std::size_t left = told.facts.fetchesBefore(told.at);
    StepCursor steps(all);
    while (const Step *step = steps.next()) {
        // In a thread's simulation a request that takes no time leaves no trace.
        const bool isLogged =
            !told.isInThreads() || !step->text.isEmpty() || step->longest > Nanoseconds::zero();
        if (step->kind == StepKind::Fetch && isLogged && left-- == 0)
            return step->text;
    }
    return {};
}

/// `A is due`, and what it was that is over.
QString overLead(const ToldEvent &told)
{
    switch (told.facts.callOf(told.at)) {
    case EventKind::EnteredThread:
        if (told.isInThreads())
            return tr("The call of %1 is over").arg(told.name);
        return tr("The call for %1 in a worker thread is over").arg(told.name);
    case EventKind::Fetched:
        return tr("The answer for %1 is there").arg(told.name);
    default:
        return tr("%1 is due").arg(told.name);
    }
}

QString waitsForHolder(const ToldEvent &told, const QString &over, const LoopHolder &holder)
{
    const QString other = told.facts.names().name(holder.task);
    if (!holder.hasBegun)
        return tr("%1, but %2 gets its turn first; %3 waits.").arg(over, other, told.name);
    return (holder.blocks ? tr("%1, but %2 is blocking the loop; %3 waits.")
                          : tr("%1, but %2 has the loop; %3 waits."))
        .arg(over, other, told.name);
}

} // namespace

QString sleptSentence(const ToldEvent &told)
{
    const std::optional<Nanoseconds> due = dueOf(told);
    if (!due)
        return tr("%1 goes to sleep.").arg(told.name);
    return tr("%1 sleeps %2, until %3.")
        .arg(told.name, durationLabel(*due - told.event.time), told.grid.text(*due));
}

QString waitedSentence(const ToldEvent &told)
{
    if (told.facts.waitsForWorker(told.at))
        return tr("%1 waits for a free worker thread.").arg(told.name);
    const std::uint32_t inside = told.facts.inBody(told.at);
    if (inside == 0)
        return tr("%1 waits for a permit.").arg(told.name);
    return inside == 1 ? tr("%1 waits for a permit: 1 task is in already.").arg(told.name)
                       : tr("%1 waits for a permit: %2 tasks are in already.")
                             .arg(told.name, QString::number(inside));
}

QString permittedSentence(const ToldEvent &told)
{
    const std::optional<std::uint32_t> waited = told.facts.before(told.at);
    if (waited && told.facts.waitsForWorker(*waited))
        return tr("A worker thread has become free for %1.").arg(told.name);
    return tr("%1 is handed the permit that has become free.").arg(told.name);
}

QString threadSentence(const ToldEvent &told)
{
    const std::optional<Nanoseconds> due = dueOf(told);
    if (told.isInThreads())
        return due ? tr("%1 makes a call in its thread, until %2.").arg(told.name, told.grid.text(*due))
                   : tr("%1 makes a call in its thread.").arg(told.name);
    const std::optional<std::uint32_t> lane = told.facts.lane(told.at);
    const QString call =
        lane ? tr("Worker thread %2 makes a blocking call for %1").arg(told.name, QString::number(*lane + 1))
             : tr("A worker thread makes a blocking call for %1").arg(told.name);
    return due ? tr("%1, until %2; the loop is free.").arg(call, told.grid.text(*due))
               : tr("%1; the loop is free.").arg(call);
}

QString fetchSentence(const ToldEvent &told)
{
    const QString address = addressOf(told);
    const QString asked = address.isEmpty() ? tr("%1 asks the built-in server").arg(told.name)
                                            : tr("%1 asks %2").arg(told.name, address);
    const std::optional<Nanoseconds> due = dueOf(told);
    if (!due)
        return tr("%1 and waits for the answer.").arg(asked);
    const QString answered = tr("%1 and waits for the answer until %2").arg(asked, told.grid.text(*due));
    return address.isEmpty() ? tr("%1.").arg(answered) : tr("%1, which is an estimate.").arg(answered);
}

QString overSentence(const ToldEvent &told)
{
    const QString over = overLead(told);
    const std::optional<std::uint32_t> next = told.facts.after(told.at);
    const bool waits = !next || told.facts.event(*next).time > told.event.time;
    if (told.isInThreads()) // it has a thread to itself
        return tr("%1.").arg(over);
    if (!waits)
        return tr("%1, and the loop is free.").arg(over);
    const LoopHolder holder = told.facts.holder(told.event.time, told.event.task);
    if (holder.task != kNoTask)
        return waitsForHolder(told, over, holder);
    if (!next || told.facts.event(*next).kind != EventKind::Turn)
        return tr("%1.").arg(over);
    return tr("%1; its turn comes %2 later.")
        .arg(over, durationText(told.facts.event(*next).time - told.event.time));
}

} // namespace interleave
