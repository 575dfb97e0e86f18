// SPDX-License-Identifier: MIT
#pragma once

#include "app/playback/playback.h"
#include "app/theme/theme.h"

#include <QObject>

namespace interleave {

class ChartArea;
class ShownRuns;
class Panes;
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
    /// To be put where there is room for them.
    [[nodiscard]] Panes *panes() const { return m_panes; }
    [[nodiscard]] TransportBar *transport() const { return m_transport; }

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// What the charts show has changed.
    void follow();

private:
    void showMoment();

    ShownRuns &m_runs;
    ChartArea &m_charts;
    Playback m_playback;
    TransportBar *m_transport;
    Panes *m_panes;
};

} // namespace interleave
