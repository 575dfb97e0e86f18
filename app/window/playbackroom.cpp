// SPDX-License-Identifier: MIT
#include "app/window/playbackroom.h"

#include "app/playback/transportbar.h"
#include "app/window/chartarea.h"
#include "app/window/shownruns.h"

namespace interleave {

PlaybackRoom::PlaybackRoom(ShownRuns &runs, ChartArea &charts, QObject *parent)
    : QObject(parent)
    , m_runs(runs)
    , m_charts(charts)
    , m_transport(new TransportBar(m_playback, &charts))
{
    m_charts.setTransport(m_transport);
    connect(&m_charts, &ChartArea::seekWanted, &m_playback, &Playback::seek);
    connect(&m_playback, &Playback::moved, this, &PlaybackRoom::showMoment);
}

void PlaybackRoom::follow()
{
    m_playback.setThreadsShown(m_charts.isThreadsShown());
    m_playback.setRecord(m_runs.controller().isRunning() ? nullptr : m_charts.shown());
}

void PlaybackRoom::showMoment()
{
    if (m_runs.controller().isRunning()) { // the run has the charts
        m_charts.setPlayhead(std::nullopt);
        return;
    }
    if (m_playback.isAtEnd())
        m_charts.showWhole();
    else
        m_charts.showMoment(m_playback);
    m_charts.setPlayhead(m_playback.record() ? std::optional(m_playback.time()) : std::nullopt);
}

} // namespace interleave
