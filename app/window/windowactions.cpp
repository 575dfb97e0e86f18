// SPDX-License-Identifier: MIT
#include "app/window/windowactions.h"

#include "app/editor/editorpane.h"
#include "app/editor/taskactions.h"
#include "app/editor/tasklistview.h"
#include "app/language/keymark.h"
#include "app/language/speaking.h"
#include "app/window/languagemenu.h"
#include "app/window/undoactions.h"
#include "core/scenario/examples.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>

#include <utility>

namespace interleave {

WindowActions::WindowActions(QObject *parent)
    : QObject(parent)
    , m_new(new QAction(this))
    , m_open(new QAction(this))
    , m_save(new QAction(this))
    , m_saveAs(new QAction(this))
    , m_copyScenario(new QAction(this))
    , m_pasteScenario(new QAction(this))
    , m_run(new QAction(this))
    , m_stop(new QAction(this))
    , m_slower(new QAction(this))
    , m_faster(new QAction(this))
    , m_threads(new QAction(this))
    , m_find(new QAction(this))
    , m_narration(new QAction(this))
    , m_pin(new QAction(this))
    , m_predict(new QAction(this))
    , m_table(new QAction(this))
    , m_scaling(new QAction(this))
    , m_code(new QAction(this))
    , m_stacked(new QAction(this))
    , m_lecture(new QAction(this))
    , m_leaveLecture(new QAction(this))
    , m_themes(new QActionGroup(this))
{
    m_new->setShortcut(QKeySequence::New);
    m_open->setShortcut(QKeySequence::Open);
    m_save->setShortcut(QKeySequence::Save);
    m_saveAs->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    m_copyScenario->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_pasteScenario->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    m_run->setShortcuts({Qt::Key_Space, Qt::CTRL | Qt::Key_R});
    m_stop->setShortcut(Qt::Key_Escape);
    m_slower->setShortcut(Qt::Key_BracketLeft);
    m_faster->setShortcut(Qt::Key_BracketRight);
    m_threads->setShortcut(Qt::Key_T);
    m_threads->setCheckable(true);
    m_find->setShortcut(QKeySequence::Find);
    m_narration->setShortcut(Qt::Key_N);
    m_narration->setCheckable(true);
    m_table->setShortcut(Qt::Key_B);
    m_table->setCheckable(true);
    m_pin->setShortcut(Qt::Key_G);
    m_pin->setCheckable(true);
    m_predict->setShortcut(Qt::Key_Q);
    m_predict->setCheckable(true);
    m_scaling->setShortcut(Qt::Key_S);
    m_scaling->setCheckable(true);
    m_code->setShortcut(Qt::Key_C);
    m_code->setCheckable(true);
    m_stacked->setShortcut(Qt::Key_L);
    m_stacked->setCheckable(true);
    m_lecture->setShortcut(Qt::Key_F11);
    m_lecture->setCheckable(true);
    m_leaveLecture->setShortcut(Qt::Key_Escape);
    m_leaveLecture->setEnabled(false); // Esc is Stop's
    onLanguageChange(this, [this] { retranslate(); });
}

void WindowActions::retranslate()
{
    m_new->setText(tr("&New"));
    m_open->setText(tr("&Open…"));
    m_save->setText(tr("&Save"));
    m_saveAs->setText(tr("Save &As…"));
    m_copyScenario->setText(tr("&Copy Scenario"));
    m_pasteScenario->setText(tr("&Paste Scenario"));
    m_run->setText(tr("&Run"));
    m_stop->setText(tr("&Stop"));
    m_slower->setText(tr("S&lower"));
    m_faster->setText(tr("&Faster"));
    m_threads->setText(tr("&Threads Panel"));
    m_find->setText(tr("&Find Task…"));
    m_narration->setText(tr("&Narration"));
    m_pin->setText(tr("&Pin This Run"));
    m_predict->setText(tr("Predict, &Then Run"));
    m_table->setText(tr("Ta&ble"));
    m_scaling->setText(tr("&Scaling"));
    m_code->setText(tr("&Code"));
    m_stacked->setText(tr("Charts Belo&w Each Other"));
    m_lecture->setText(tr("&Lecture Mode"));
    m_leaveLecture->setText(tr("Leave Lecture Mode"));
    m_copyScenario->setToolTip(tr("The whole scenario as text, to be sent or kept elsewhere"));
    m_pasteScenario->setToolTip(tr("Replaces the scenario by the one on the clipboard"));
    m_narration->setToolTip(tr("What happens, in sentences"));
    m_predict->setToolTip(
        tr("Hides the forecast: guess the totals first, and see afterwards what was missed"));
    m_scaling->setToolTip(tr("How the total follows the number of copies, the limit, or how much blocks"));
    m_code->setToolTip(tr("The scenario as a program in Python or C++, lit where its tasks stand"));
    m_table->setToolTip(tr("What happens, in numbers, for a screen reader or a spreadsheet"));
    m_stacked->setToolTip(tr("The charts below each other, as wide as the window"));
    m_lecture->setToolTip(tr("For a projector: nothing but the charts, with large text"));
    m_threads->setToolTip(tr("The same tasks once more, each in a worker thread"));
    for (QAction *action : {m_run, m_stop}) // which are buttons too
        action->setIconText(withoutKeyMark(action->text()));
}

void WindowActions::buildMenus(QMainWindow &window, EditorPane &editor)
{
    buildFileMenu(window);
    buildEditMenu(window, editor);
    buildRunMenu(window);
    buildViewMenu(window);
    buildHelpMenu(window);
}

void WindowActions::keepKeys(QMainWindow &window)
{
    for (const QAction *title : window.menuBar()->actions())
        addAll(window, *title->menu());
}

void WindowActions::addAll(QMainWindow &window, const QMenu &menu)
{
    for (QAction *action : menu.actions()) {
        if (action->menu())
            addAll(window, *action->menu());
        else
            window.addAction(action);
    }
}

void WindowActions::buildFileMenu(QMainWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(QString());
    menu->setToolTipsVisible(true);
    menu->addActions({m_new, m_open});
    m_recentMenu = menu->addMenu(QString());
    menu->addActions({m_save, m_saveAs});
    menu->addSeparator();
    menu->addActions({m_copyScenario, m_pasteScenario});
    menu->addSeparator();
    m_exportMenu = menu->addMenu(QString());
    QMenu *lessons = menu->addMenu(QString());
    lessons->setToolTipsVisible(true);
    for (const Scenario &scenario : examples()) {
        QAction *action = lessons->addAction(QString());
        onLanguageChange(action, [action, &scenario] {
            action->setText(lessonText(scenario.name));
            action->setToolTip(lessonText(scenario.lesson->question));
        });
        connect(action, &QAction::triggered, this,
                [this, name = scenario.name] { Q_EMIT exampleWanted(name); });
    }
    menu->addSeparator();
    QAction *quit = menu->addAction(QString(), this, &WindowActions::quitWanted);
    quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);
    onLanguageChange(this, [this, menu, lessons, quit] {
        menu->setTitle(tr("&File"));
        m_recentMenu->setTitle(tr("Open &Recent"));
        m_exportMenu->setTitle(tr("&Export"));
        lessons->setTitle(tr("E&xamples"));
        quit->setText(tr("&Quit"));
    });
}

void WindowActions::buildEditMenu(QMainWindow &window, EditorPane &editor)
{
    QMenu *menu = window.menuBar()->addMenu(QString());
    QAction *undo = undoAction(*editor.undoStack(), this);
    undo->setShortcut(Qt::CTRL | Qt::Key_Z);
    QAction *redo = redoAction(*editor.undoStack(), this);
    redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    menu->addActions({undo, redo});
    menu->addSeparator();
    QAction *add = menu->addAction(QString(), &editor, &EditorPane::addTask);
    add->setShortcut(Qt::Key_Insert);
    const TaskActions &edits = *editor.list()->edits();
    menu->addActions({edits.cut(), edits.copy(), edits.paste(), edits.duplicate(), edits.remove()});
    menu->addSeparator();
    menu->addActions({edits.selectAll(), edits.rename(), edits.editSteps()});
    menu->addSeparator();
    menu->addActions({edits.moveUp(), edits.moveDown()});
    connect(&edits, &TaskActions::scenarioPasted, m_pasteScenario, &QAction::trigger);
    menu->addSeparator();
    menu->addAction(m_find);
    onLanguageChange(this, [menu, add] {
        menu->setTitle(tr("&Edit"));
        add->setText(tr("&Add Task"));
    });
}

void WindowActions::buildRunMenu(QMainWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(QString());
    m_runMenu = menu;
    menu->setToolTipsVisible(true);
    menu->addActions({m_run, m_stop, m_pin, m_predict});
    menu->addSeparator();
    menu->addActions({m_slower, m_faster});
    onLanguageChange(this, [menu] { menu->setTitle(tr("&Run")); });
}

void WindowActions::buildViewMenu(QMainWindow &window)
{
    QMenu *view = window.menuBar()->addMenu(QString());
    m_viewMenu = view;
    view->setToolTipsVisible(true);
    view->addActions({m_threads, m_narration, m_table, m_scaling, m_code, m_stacked, m_lecture});
    window.addAction(m_leaveLecture);
    view->addSeparator();
    auto *spoken = new LanguageMenu(view);
    connect(spoken, &LanguageMenu::chosen, this, &WindowActions::languageChosen);
    QMenu *menu = view->addMenu(QString());
    view->addMenu(spoken);
    const std::pair<ThemePreference, const char *> choices[] = {
        {ThemePreference::System, QT_TR_NOOP("&System")},
        {ThemePreference::Light, QT_TR_NOOP("&Light")},
        {ThemePreference::Dark, QT_TR_NOOP("&Dark")},
        {ThemePreference::HighContrast, QT_TR_NOOP("&High Contrast")},
    };
    for (const auto &[preference, text] : choices) {
        QAction *action = menu->addAction(QString());
        onLanguageChange(action, [action, name = text] { action->setText(tr(name)); });
        action->setCheckable(true);
        action->setData(static_cast<int>(preference));
        m_themes->addAction(action);
    }
    connect(m_themes, &QActionGroup::triggered, this, [this](const QAction *action) {
        Q_EMIT themeChosen(static_cast<ThemePreference>(action->data().toInt()));
    });
    onLanguageChange(this, [view, menu] {
        view->setTitle(tr("&View"));
        menu->setTitle(tr("T&heme"));
    });
}

void WindowActions::buildHelpMenu(QMainWindow &window)
{
    QMenu *menu = window.menuBar()->addMenu(QString());
    QAction *welcome = menu->addAction(QString(), this, &WindowActions::welcomeWanted);
    QAction *keys = menu->addAction(QString(), this, &WindowActions::shortcutsWanted);
    keys->setShortcuts({Qt::Key_F1, Qt::Key_Question});
    QAction *about = menu->addAction(QString(), this, &WindowActions::aboutWanted);
    about->setMenuRole(QAction::AboutRole);
    onLanguageChange(this, [menu, welcome, keys, about] {
        menu->setTitle(tr("&Help"));
        welcome->setText(tr("&Welcome…"));
        keys->setText(tr("&Keyboard Shortcuts"));
        about->setText(tr("&About Interleave"));
    });
}

void WindowActions::showRunState(const QString &obstacle, bool isRunning)
{
    m_run->setEnabled(obstacle.isEmpty());
    m_run->setToolTip(obstacle.isEmpty() ? tr("Run all tasks, in every way that is shown (Space)")
                                         : obstacle);
    m_stop->setEnabled(isRunning);
    m_stop->setToolTip(isRunning ? tr("Cancel what still runs (Esc)") : tr("Nothing runs"));
}

void WindowActions::setThemePreference(ThemePreference preference)
{
    for (QAction *action : m_themes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(preference));
}

void WindowActions::showPinned(bool isPinned, bool canPin)
{
    m_pin->setChecked(isPinned);
    m_pin->setEnabled(isPinned || canPin);
    m_pin->setToolTip(isPinned ? tr("Let go of the run that the next ones are compared with")
                               : tr("The next runs are compared with this one: where they differ, it is a "
                                    "thin row below theirs"));
}

} // namespace interleave
