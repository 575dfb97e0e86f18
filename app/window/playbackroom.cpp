// SPDX-License-Identifier: MIT
#include "app/window/playbackroom.h"

#include "app/playback/panes.h"
#include "app/playback/transportbar.h"
#include "app/window/chartarea.h"
#include "app/window/shownruns.h"

namespace interleave {

PlaybackRoom::PlaybackRoom(ShownRuns &runs, ChartArea &charts, QObject *parent)
    : QObject(parent)
    , m_runs(runs)
    , m_charts(charts)
    , m_transport(new TransportBar(m_playback, &charts))
    , m_panes(new Panes(m_playback, Theme::light(), Fonts::system(), &charts))
{
    m_charts.setTransport(m_transport);
    connect(&m_charts, &ChartArea::seekWanted, &m_playback, &Playback::seek);
    connect(&m_playback, &Playback::moved, this, &PlaybackRoom::showMoment);
}

void PlaybackRoom::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_transport->setTheme(theme, fonts);
    m_panes->setTheme(theme, fonts);
}

void PlaybackRoom::follow()
{
    m_playback.setThreadsShown(m_charts.isThreadsShown());
    m_playback.setRecord(m_runs.controller().isRunning() ? nullptr : m_charts.shown());
}

void PlaybackRoom::showMoment()
{
    if (m_runs.controller().isRunning()) { // the run has the charts
        m_charts.setSeekable(false);
        return;
    }
    if (m_playback.isAtEnd())
        m_charts.showWhole();
    else
        m_charts.showMoment(m_playback);
    m_charts.setSeekable(m_playback.record() != nullptr);
}

} // namespace interleave
