// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/keypolicy.h"
#include "app/window/networkconsent.h"
#include "app/window/openingwindow.h"
#include "app/window/scenariodocument.h"
#include "app/window/shownruns.h"

#include <memory>
#include <utility>

class QSplitter;

namespace interleave {

class BarEdges;
class ChartArea;
class CodeRoom;
class EditorPane;
class Exporting;
class LessonRoom;
class OverflowArea;
class RunBar;
class Theme;
class StatusLine;
class LectureMode;
class PlaybackRoom;
class PredictionRoom;
class Readouts;
class TaskSelection;
class TimeActions;
class WindowActions;
class WindowTheme;

/// The window: puts the rooms together. Paints nothing, measures no time, touches no file and no settings.
class MainWindow : public OpeningWindow
{
    Q_OBJECT

public:
    /// `path` is the scenario's file, where it has one.
    /// With `look` it is on the screen as soon as it can be.
    explicit MainWindow(const Scenario &scenario, const WindowSettings &settings = {},
                        const QString &path = {}, const std::optional<WindowLook> &look = {});
    ~MainWindow() override;

    /// What should be remembered, as it is now.
    [[nodiscard]] WindowSettings settings() const;

    [[nodiscard]] EditorPane *editor() const { return m_editor; }
    [[nodiscard]] ChartArea *charts() const { return m_charts; }
    [[nodiscard]] RunBar *runBar() const { return m_runBar; }
    [[nodiscard]] StatusLine *statusLine() const { return m_status; }
    [[nodiscard]] WindowActions *actions() const { return m_actions; }
    [[nodiscard]] PlaybackRoom *player() const { return m_player; }
    [[nodiscard]] CodeRoom *code() const { return m_code; }
    [[nodiscard]] Exporting *exporting() const { return m_exporting; }
    [[nodiscard]] LessonRoom *lessons() const { return m_lessons; }
    [[nodiscard]] PredictionRoom *prediction() const { return m_prediction; }
    [[nodiscard]] RunController &runController() { return m_runs.controller(); }
    [[nodiscard]] ScenarioDocument &document() { return m_document; }
    /// In place of the dialog that asks before tasks fetch from other machines.
    void setNetworkAsker(NetworkConsent::Asker asker) { m_consent.setAsker(std::move(asker)); }
    [[nodiscard]] PreviewMaker &previewMaker() { return m_runs.previewMaker(); }

    /// Shows a run that has already been, which is one of the list as it is.
    void showFinished(const std::shared_ptr<const RunRecord> &plan,
                      const std::shared_ptr<const RunRecord> &run);
    /// Overrides what was chosen, until something is chosen again.
    void setTheme(const Theme &theme);

public Q_SLOTS:
    /// Starts a run of the list, in place of one that is under way. Does nothing where the list can't run.
    void run();
    void stop();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    using Record = std::shared_ptr<const RunRecord>;

    void layOutParts();
    void connectActions();
    void connectParts();
    void restore(const WindowSettings &settings, bool isPlaced);

    void connectDocument();
    void takeDocument();
    void takeLanguage();
    void updateTitle();
    void showRecorded(const ReadTrace &trace);
    void followDocument();
    void giveScenario();
    void followShown();
    void takeLook();
    void pin(bool pinned);
    void predict(bool on);
    void showThreads(bool shown);
    void connectPlayer();
    void awaitPreview();

    void updateActions();
    void changeSpeed(int step);

    // In the order in which Tab goes through them.
    WindowActions *m_actions;
    RunBar *m_runBar;
    EditorPane *m_editor;
    ChartArea *m_charts;
    StatusLine *m_status;
    OverflowArea *m_editorArea;
    QSplitter *m_splitter;
    ScenarioDocument m_document;
    KeyPolicy m_keys;
    ShownRuns m_runs;
    PlaybackRoom *m_player;
    TimeActions *m_timeActions;
    LectureMode *m_lecture;
    WindowTheme *m_look;
    LessonRoom *m_lessons;
    PredictionRoom *m_prediction;
    CodeRoom *m_code;
    TaskSelection *m_selection;
    BarEdges *m_edges;
    Readouts *m_readouts;
    Exporting *m_exporting;
    NetworkConsent m_consent;
    std::optional<Language> m_language; ///< what was chosen
};

} // namespace interleave
