// SPDX-License-Identifier: MIT
#pragma once

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

    [[nodiscard]] QAction *run() const { return m_run; }
    [[nodiscard]] QAction *stop() const { return m_stop; }
    [[nodiscard]] QAction *slower() const { return m_slower; }
    [[nodiscard]] QAction *faster() const { return m_faster; }

    void setThemePreference(ThemePreference preference);

Q_SIGNALS:
    void themeChosen(interleave::ThemePreference preference);
    void quitWanted();
    void shortcutsWanted();
    void aboutWanted();

private:
    void buildFileMenu(QMainWindow &window);
    void buildEditMenu(QMainWindow &window, EditorPane &editor);
    void buildRunMenu(QMainWindow &window);
    void buildViewMenu(QMainWindow &window);
    void buildHelpMenu(QMainWindow &window);

    QAction *m_run;
    QAction *m_stop;
    QAction *m_slower;
    QAction *m_faster;
    QActionGroup *m_themes;
};

} // namespace interleave
