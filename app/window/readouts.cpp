// SPDX-License-Identifier: MIT
#include "app/window/readouts.h"

#include "app/chart/panelheading.h"
#include "app/editor/editorpane.h"
#include "app/playback/playback.h"
#include "app/window/chartarea.h"
#include "app/window/playbackroom.h"
#include "app/window/runbar.h"
#include "app/window/shownruns.h"
#include "app/window/statusline.h"
#include "app/window/statustext.h"

namespace interleave {

namespace {

using namespace std::chrono_literals;

/// Numbers that change more often than this can't be read.
constexpr std::chrono::milliseconds kDetailsInterval = 100ms;
/// The selected task's numbers take a look at every task, at so many at once; where there are more, not while
/// something moves.
constexpr std::uint32_t kMostTasksInStep = 20'000;

} // namespace

Readouts::Readouts(const Sources &sources, const Places &places, QObject *parent)
    : QObject(parent)
    , m_runs(sources.runs)
    , m_charts(sources.charts)
    , m_player(sources.player)
    , m_clock(places.clock)
    , m_status(places.status)
    , m_editor(places.editor)
{
    m_details.setSingleShot(true);
    m_details.setInterval(kDetailsInterval);
    connect(&m_details, &QTimer::timeout, this, &Readouts::updateDetails);
    m_counting.setSingleShot(true);
    connect(&m_counting, &QTimer::timeout, this, &Readouts::countOn);
}

void Readouts::updateAll()
{
    updateClock();
    updateStatus();
    updateDetails();
}

void Readouts::updateFrame()
{
    updateClock();
    updateStatus();
    updateDetailsSoon();
}

void Readouts::updateMoment()
{
    updateClock();
    updateDetailsSoon();
}

/// Of very many tasks not before nothing has moved for a while.
void Readouts::updateDetailsSoon()
{
    const ChartArea::Record &shown = m_charts.shown();
    const bool isCheap = !shown || shown->tasks.count() <= kMostTasksInStep;
    if (!isCheap || !m_details.isActive())
        m_details.start();
}

void Readouts::updateStatus()
{
    const TaskListModel &list = m_editor.model();
    const QString obstacle = list.runObstacle();
    if (m_runs.controller().isRunning())
        m_status.setState(runningStatus(*m_runs.controller().record(), m_runs.speed()));
    else if (!obstacle.isEmpty())
        m_status.setState(obstacle, list.taskCount() > 0);
    else if (m_runs.isRunOfTheList())
        m_status.setState(finishedStatus(*m_charts.run()));
    else if (m_charts.run())
        m_status.setState(tr("%1 · the list has changed since").arg(finishedStatus(*m_charts.run())));
    else if (const ShownRuns::Record preview = m_runs.preview())
        m_status.setState(readyStatus(*preview));
}

void Readouts::updateClock()
{
    const bool isPlanned = m_charts.plan() && !m_charts.plan()->timelines.empty();
    const Nanoseconds planned = isPlanned ? m_charts.plan()->total() : Nanoseconds(1s);
    if (m_runs.controller().isRunning())
        m_clock.setClock(runningText(m_runs.controller().now(), planned), false);
    else if (const Playback &playback = m_player.playback(); !playback.isAtEnd())
        m_clock.setClock(runningText(playback.time(), playback.total()), false);
    else if (m_charts.run())
        m_clock.setClock(durationText(m_charts.run()->total()), false);
    else
        m_clock.setClock(runningText(Nanoseconds::zero(), planned), true);
}

void Readouts::updateDetails()
{
    m_details.stop();
    const ChartArea::Record &shown = m_charts.shown();
    const bool isOfTheList = m_runs.isOfTheList();
    const Playback &playback = m_player.playback();
    const auto moment = playback.isAtEnd() ? std::nullopt : std::optional(playback.time());
    const auto task = m_editor.currentRunTask();
    m_count.reset();
    if (isOfTheList && task) {
        m_counted = shown;
        m_count.emplace(
            shown->timelineOf(Strategy::Sequential), shown->timelineOf(Strategy::Concurrent), *task,
            m_runs.controller().isRunning() ? m_runs.controller().now() : Nanoseconds::zero(), moment);
        countOn();
    } else {
        m_counting.stop();
        m_counted.reset();
        m_editor.showNumbers({});
    }
    m_editor.showFailure(isOfTheList && task && !moment ? shown->failureOf(*task) : QString());
}

void Readouts::countOn()
{
    const bool isMore = m_count->advance(kMostTasksInStep);
    m_editor.showNumbers(m_count->numbers());
    if (isMore)
        return m_counting.start();
    m_counting.stop();
    m_count.reset();
    m_counted.reset();
}

} // namespace interleave
