// SPDX-License-Identifier: MIT
#include "app/window/statustext.h"

#include "app/chart/comparedtext.h"
#include "app/window/preview.h"
#include "app/window/speeds.h"
#include "core/translated.h"

namespace interleave {

namespace {

QString tasksText(const RunRecord &record)
{
    const std::uint32_t count = record.tasks.count();
    return count == 1 ? tr("1 task") : tr("%1 tasks").arg(countText(count));
}

QString eventsText(const RunRecord &record)
{
    const std::size_t count = record.eventCount();
    return count == 1 ? tr("1 event") : tr("%1 events").arg(countText(count));
}

QString outcomeText(const RunRecord &record)
{
    if (record.isStopped())
        return tr("stopped");
    return record.isReal ? tr("finished") : tr("virtual run");
}

} // namespace

QString readyStatus(const RunRecord &preview)
{
    if (preview.timelines.empty() && preview.tasks.count() > 0)
        return tr("%1 · ready to run · too many events for a preview").arg(tasksText(preview));
    return tr("%1 · ready to run").arg(tasksText(preview));
}

QString runningStatus(const RunRecord &run, double speed)
{
    return tr("%1 · running at %2 · %3").arg(tasksText(run), speedText(speed), eventsText(run));
}

QString finishedStatus(const RunRecord &run)
{
    QString text = tr("%1 · %2 · %3").arg(tasksText(run), outcomeText(run), eventsText(run));
    const TimelineRecord *concurrent = run.find(Strategy::Concurrent);
    const WakeLateness lateness =
        concurrent && concurrent->numbers ? concurrent->numbers->wakeLateness : WakeLateness();
    if (lateness.count > 0 && (run.isReal || lateness.max > Nanoseconds::zero())) {
        text += tr(" · wake lateness median %1, worst %2")
                    .arg(durationText(lateness.p50), durationText(lateness.max));
    }
    return text;
}

} // namespace interleave
