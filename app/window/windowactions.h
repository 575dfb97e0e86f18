// SPDX-License-Identifier: MIT
#pragma once

#include "app/language/language.h"
#include "app/window/themepreference.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace interleave {

class EditorPane;

/// What the window can do, as actions with their keys, and the menu bar that shows them. Does none of it.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QObject *parent);

    /// Puts the actions, and the editor's, into the menu bar of `window`.
    void buildMenus(QMainWindow &window, EditorPane &editor);
    /// Has the keys of all menus work while the menu bar is hidden. Once all menus are complete.
    static void keepKeys(QMainWindow &window);
    /// What belongs to the charts and to playing a run comes with those.
    [[nodiscard]] QMenu *exportMenu() const { return m_exportMenu; }
    [[nodiscard]] QMenu *viewMenu() const { return m_viewMenu; }
    [[nodiscard]] QMenu *runMenu() const { return m_runMenu; }

    [[nodiscard]] QAction *run() const { return m_run; }
    [[nodiscard]] QAction *stop() const { return m_stop; }
    [[nodiscard]] QAction *slower() const { return m_slower; }
    /// An empty list.
    [[nodiscard]] QAction *newScenario() const { return m_new; }
    [[nodiscard]] QAction *open() const { return m_open; }
    [[nodiscard]] QAction *save() const { return m_save; }
    [[nodiscard]] QAction *saveAs() const { return m_saveAs; }
    /// The whole scenario as text.
    [[nodiscard]] QAction *copyScenario() const { return m_copyScenario; }
    [[nodiscard]] QAction *pasteScenario() const { return m_pasteScenario; }
    /// The files that were used last, filled by whoever knows them.
    [[nodiscard]] QMenu *recentMenu() const { return m_recentMenu; }
    /// Checkable: the third panel.
    [[nodiscard]] QAction *threads() const { return m_threads; }
    /// Checkable: the panels below each other.
    [[nodiscard]] QAction *stacked() const { return m_stacked; }
    [[nodiscard]] QAction *find() const { return m_find; }
    /// Checkable: the run in words.
    [[nodiscard]] QAction *narration() const { return m_narration; }
    /// Checkable: the run in numbers.
    /// Whether a run is pinned, and whether one could be.
    void showPinned(bool isPinned, bool canPin);
    /// Has the next runs compared with the one that is shown.
    [[nodiscard]] QAction *pin() const { return m_pin; }
    /// Checkable: the forecast is kept from view, to be guessed.
    [[nodiscard]] QAction *predict() const { return m_predict; }
    [[nodiscard]] QAction *table() const { return m_table; }
    [[nodiscard]] QAction *scaling() const { return m_scaling; }
    /// Checkable: the scenario as a program.
    [[nodiscard]] QAction *code() const { return m_code; }
    /// Checkable: for a projector.
    [[nodiscard]] QAction *lecture() const { return m_lecture; }
    /// Esc, where it does not stop a run; switched off outside of lecture mode.
    [[nodiscard]] QAction *leaveLecture() const { return m_leaveLecture; }
    [[nodiscard]] QAction *faster() const { return m_faster; }

    /// `obstacle` is why the list can't run, if it can't.
    void showRunState(const QString &obstacle, bool isRunning);
    void setThemePreference(ThemePreference preference);

Q_SIGNALS:
    void themeChosen(interleave::ThemePreference preference);
    void languageChosen(interleave::Language language);
    void exampleWanted(const QString &name);
    void quitWanted();
    void welcomeWanted();
    void shortcutsWanted();
    void aboutWanted();

private:
    void retranslate();
    static void addAll(QMainWindow &window, const QMenu &menu);
    void buildFileMenu(QMainWindow &window);
    void buildEditMenu(QMainWindow &window, EditorPane &editor);
    void buildRunMenu(QMainWindow &window);
    void buildViewMenu(QMainWindow &window);
    void buildHelpMenu(QMainWindow &window);

    QAction *m_new;
    QAction *m_open;
    QAction *m_save;
    QAction *m_saveAs;
    QAction *m_copyScenario;
    QAction *m_pasteScenario;
    QAction *m_run;
    QAction *m_stop;
    QAction *m_slower;
    QAction *m_faster;
    QAction *m_threads;
    QAction *m_find;
    QAction *m_narration;
    QAction *m_pin;
    QAction *m_predict;
    QAction *m_table;
    QAction *m_scaling;
    QAction *m_code;
    QAction *m_stacked;
    QAction *m_lecture;
    QAction *m_leaveLecture;
    QActionGroup *m_themes;
    QMenu *m_recentMenu = nullptr;
    QMenu *m_exportMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_runMenu = nullptr;
};

} // namespace interleave
