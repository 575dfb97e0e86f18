// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/tasknumbers.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace interleave {

class ChartArea;
class EditorPane;
class PlaybackRoom;
class RunBar;
class RunRecord;
class ShownRuns;
class StatusLine;

/// What the window says in numbers and words of what the charts show: the clock, the status line, the
/// selected task's numbers. Says it when told to, and the latter no more often than they can be read. GUI
/// thread only.
class Readouts : public QObject
{
    Q_OBJECT

public:
    /// Whom it reads.
    struct Sources
    {
        ShownRuns &runs;
        ChartArea &charts;
        PlaybackRoom &player;
    };
    /// Where it writes.
    struct Places
    {
        RunBar &clock;
        StatusLine &status;
        EditorPane &editor;
    };

    /// All of them must outlive it.
    Readouts(const Sources &sources, const Places &places, QObject *parent = nullptr);

    /// Everything, because something else is shown.
    void updateAll();
    /// What moves while a run goes on.
    void updateFrame();
    /// What moves while it is played.
    void updateMoment();
    void updateClock();
    void updateStatus();
    /// Takes a look at every task, at very many of them in parts.
    void updateDetails();

private:
    void updateDetailsSoon();
    void countOn();

    ShownRuns &m_runs;
    ChartArea &m_charts;
    PlaybackRoom &m_player;
    RunBar &m_clock;
    StatusLine &m_status;
    EditorPane &m_editor;
    QTimer m_details;  ///< then they are due
    QTimer m_counting; ///< the next part of m_count
    std::optional<TaskNumbersCount> m_count;
    std::shared_ptr<const RunRecord> m_counted; ///< whose timelines it reads
};

} // namespace interleave
