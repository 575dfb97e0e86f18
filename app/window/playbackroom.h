// SPDX-License-Identifier: MIT
#pragma once

#include "app/playback/playback.h"

#include <QObject>

namespace interleave {

class ChartArea;
class ShownRuns;
class TransportBar;

/// Puts playback together with what shows a run: there is something to play as soon as a run is over or a
/// forecast is there, and the charts show the moment at which the playhead stands.
///
/// What it is given must outlive it. GUI thread only.
class PlaybackRoom : public QObject
{
    Q_OBJECT

public:
    PlaybackRoom(ShownRuns &runs, ChartArea &charts, QObject *parent = nullptr);

    [[nodiscard]] Playback &playback() { return m_playback; }
    [[nodiscard]] const Playback &playback() const { return m_playback; }
    [[nodiscard]] TransportBar *transport() const { return m_transport; }

    /// What the charts show has changed.
    void follow();

private:
    void showMoment();

    ShownRuns &m_runs;
    ChartArea &m_charts;
    Playback m_playback;
    TransportBar *m_transport;
};

} // namespace interleave
