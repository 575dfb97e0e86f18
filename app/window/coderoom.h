// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/codetokens.h"
#include "app/lesson/standingtasks.h"
#include "app/window/keypolicy.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

class QAction;
class QSplitter;

namespace interleave {

class ChartArea;
class CodePane;
class EditorPane;
class PlaybackRoom;
class ScenarioDocument;
class ShownRuns;
class WindowSettings;
class WindowTheme;

/// Puts the code pane beside the charts when it is asked for, and together with the rest: it follows the
/// list, the selection, the run and the playhead, and selects what is clicked in it. While it is not seen it
/// costs nothing. GUI thread only.
class CodeRoom : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive it.
    struct Sources
    {
        ScenarioDocument &document;
        EditorPane &editor;
        ShownRuns &runs;
        ChartArea &charts;
        PlaybackRoom &player;
        WindowTheme &look;
    };

    /// `toggle` shows and hides the pane.
    CodeRoom(const Sources &sources, QAction *toggle, QWidget *parent);

    /// For what stands left of the pane, which comes in as the first widget.
    [[nodiscard]] QSplitter *area() const { return m_area; }
    /// Null before it was shown for the first time.
    [[nodiscard]] CodePane *pane() const { return m_pane; }

    void restore(const WindowSettings &settings);
    void addTo(WindowSettings &settings) const;

private:
    void setShown(bool shown);
    void makePane();
    void connectSources();
    [[nodiscard]] bool isSeen() const;
    void followList();
    void write();
    void followSelection();
    void followTheme();
    void followMoment();
    [[nodiscard]] std::optional<std::vector<StandingTask>> standingNow();
    void select(const std::vector<std::uint32_t> &entries);

    const Sources m_sources;
    QAction *m_toggle;
    QSplitter *m_area;
    CodePane *m_pane = nullptr;
    KeyPolicy m_keys;
    QTimer m_writing; ///< the list has changed since the program was written
    std::optional<StandingTasks> m_standing;
    ProgramLanguage m_language = ProgramLanguage::Python; ///< until there is a pane
    int m_width = 0;                                      ///< 0 for the usual
};

} // namespace interleave
