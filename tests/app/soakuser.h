// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/colorbutton.h"
#include "app/export/exportformats.h"
#include "app/window/exporting.h"
#include "core/scenario/examples.h"
#include "core/scenario/scenariofile.h"
#include "windowfixtures.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <memory>
#include <random>
#include <vector>

namespace interleave {

/// Somebody who does at random what the window allows, answers its questions, and has files of every kind in
/// a folder. The seed decides what is done, but for what depends on how far a run has come.
class SoakUser
{
public:
    explicit SoakUser(std::uint32_t seed)
        : m_random(seed)
    {
        write("good.json", writeScenario(scenarioOf({"A: sleep 1s, fail", "B*3: thread 200ms, yield"})));
        write("faulty.json", "{\"format\": \"interleave-scenario\", \"version\": 1, \"tasks\": [{}]}");
        write("none.json", "not a scenario");
        write("empty.trace.json", {});
        reopen(asyncio101());
    }

    [[nodiscard]] bool isReady() const { return m_open && m_open->isReady; }

    /// Does one thing, and says what.
    QString act()
    {
        struct Deed
        {
            int share;
            QString (SoakUser::*act)();
        };
        static const std::vector<Deed> deeds{
            {10, &SoakUser::addTask},     {18, &SoakUser::useMenu},     {16, &SoakUser::pressKey},
            {12, &SoakUser::clickButton}, {10, &SoakUser::fillField},   {8, &SoakUser::clickRow},
            {10, &SoakUser::turnWheel},   {8, &SoakUser::drag},         {3, &SoakUser::askForMenu},
            {2, &SoakUser::openFile},     {2, &SoakUser::runToTheEnd},  {4, &SoakUser::undoAndRedo},
            {2, &SoakUser::resize},       {1, &SoakUser::closeAndOpen},
        };
        if (const QString left = leaveWhatIsOpen(); !left.isEmpty())
            return left;
        keepItSmall();
        int share = below(106);
        for (const Deed &deed : deeds) {
            share -= deed.share;
            if (share < 0)
                return (this->*deed.act)();
        }
        return {};
    }

    /// What is not true that must be true whatever was done; empty if all is well.
    [[nodiscard]] QString complaint()
    {
        const TaskListModel &model = m_open->model();
        if (model.scenario().has_value() != model.runObstacle().isEmpty())
            return QStringLiteral("it can't run and does not say why, or the other way round");
        if (!m_open->window.isVisible())
            return QStringLiteral("the window is gone");
        return {};
    }

private:
    [[nodiscard]] int below(qsizetype end)
    {
        return static_cast<int>(m_random() % static_cast<std::uint32_t>(end));
    }
    template <typename Things>
    [[nodiscard]] const auto &oneOf(const Things &things)
    {
        return things[below(static_cast<qsizetype>(things.size()))];
    }
    /// One that can be used now; null where there is none.
    template <typename T>
    [[nodiscard]] T *oneOnTheScreen()
    {
        QList<T *> found;
        for (T *widget : m_open->window.findChildren<T *>())
            if (widget->isVisible() && widget->isEnabled() && !widget->visibleRegion().isEmpty())
                found.append(widget);
        return found.isEmpty() ? nullptr : oneOf(found);
    }
    [[nodiscard]] QPoint placeIn(const QWidget &widget)
    {
        return {below(widget.width() + 1), below(widget.height() + 1)};
    }
    [[nodiscard]] QWidget *focus() const
    {
        QWidget *widget = QApplication::focusWidget();
        return widget ? widget : static_cast<QWidget *>(&m_open->window);
    }

    void write(const char *name, const QByteArray &contents) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(contents);
    }
    [[nodiscard]] QString someFile()
    {
        QStringList names =
            QDir(m_folder.path()).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        names << QStringLiteral("nowhere.json");
        return m_folder.filePath(oneOf(names));
    }

    void reopen(const Scenario &scenario)
    {
        m_open.reset();
        m_open = std::make_unique<OpenWindow>(scenario);
        MainWindow &window = m_open->window;
        window.document().setDialogs(
            {[this] { return someFile(); },
             [this](const QString &) {
                 return m_folder.filePath(QStringLiteral("saved%1.json").arg(below(3)));
             },
             [this](const QString &) { return static_cast<UnsavedChanges>(below(3)); },
             [](const QString &, const QStringList &) {}, [this](const QString &) { return below(2) == 0; }});
        window.setNetworkAsker([](const QStringList &) { return false; });
        window.exporting()->setPathAsker(
            [this](const QString &, const std::vector<const ExportFormat *> &formats) {
                return m_folder.filePath(QStringLiteral("run%1%2").arg(below(3)).arg(oneOf(formats)->ending));
            });
        for (ColorButton *button : window.findChildren<ColorButton *>())
            button->setAsker([this](const QColor &) { return QColor::fromHsv(below(360), 200, 200); });
    }

    /// What can be reached from there, in menus and their menus.
    static void collect(const QList<QAction *> &actions, QList<QAction *> &found)
    {
        for (QAction *action : actions) {
            if (action->menu())
                collect(action->menu()->actions(), found);
            else if (action->isEnabled() && !action->isSeparator() && action->menuRole() != QAction::QuitRole)
                found.append(action);
        }
    }
    QString trigger(const QList<QAction *> &actions)
    {
        QList<QAction *> usable;
        collect(actions, usable);
        if (usable.isEmpty())
            return QStringLiteral("empty menu");
        QAction *action = oneOf(usable);
        const QString text = QStringLiteral("menu: ") + action->text();
        action->trigger();
        return text;
    }

    /// Menus and dialogs want an answer before anything else is done.
    QString leaveWhatIsOpen()
    {
        if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
            const QString done = below(2) == 0 ? QStringLiteral("menu left") : trigger(menu->actions());
            menu->close();
            return done;
        }
        QWidget *dialog = QApplication::activeModalWidget();
        if (!dialog)
            return {};
        const QList<QAbstractButton *> buttons = dialog->findChildren<QAbstractButton *>();
        QAbstractButton *button = buttons.isEmpty() || below(3) == 0 ? nullptr : oneOf(buttons);
        if (button && button->isVisible() && button->isEnabled()) {
            const QString text = QStringLiteral("dialog: ") + button->text();
            QTest::mouseClick(button, Qt::LeftButton);
            return text;
        }
        QTest::keyClick(dialog, Qt::Key_Escape);
        return QStringLiteral("dialog left");
    }

    /// Somebody who doubles everything again and again has a million tasks, and no time for anything else.
    void keepItSmall()
    {
        const auto &scenario = m_open->model().scenario();
        if (m_open->model().rowCount() > 40 || (scenario && scenario->taskCount() > 3000))
            m_open->window.document().show(oneOf(examples()));
    }

    /// Any text, where QTest::keyClicks() takes Latin-1 only.
    static void type(QWidget *widget, const QString &text)
    {
        for (const QChar character : text)
            QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(character), Qt::NoModifier);
    }

    QString addTask()
    {
        static const std::vector<QString> lines{
            QStringLiteral("A: sleep 1s"),
            QStringLiteral("B: compute 20ms, sleep 300ms"),
            QStringLiteral("C*5: sleep 10ms..2s"),
            QStringLiteral("D: 3*(block 10ms, yield)"),
            QStringLiteral("E: thread 400ms"),
            QStringLiteral("F: sleep 100ms, fail \"no\""),
            QStringLiteral("G*100: sleep 1ms..1s"),
            QStringLiteral("H: fetch 200ms"),
            QStringLiteral("I: fetch http://a.example/"),
            QStringLiteral("J: slep 1s"),
            QStringLiteral("sleep"),
            QStringLiteral("Ünïcödé 🕒: sleep 0.5"),
        };
        if (!m_open->quickAdd()->isVisible()) { // in lecture mode
            m_open->window.actions()->leaveLecture()->trigger();
            return QStringLiteral("lecture left");
        }
        m_open->quickAdd()->clear();
        m_open->quickAdd()->setFocus();
        type(m_open->quickAdd(), oneOf(lines));
        QTest::keyClick(m_open->quickAdd(), Qt::Key_Return);
        return QStringLiteral("task added");
    }

    QString useMenu() { return trigger(m_open->window.menuBar()->actions()); }

    QString pressKey()
    {
        static const std::vector<QKeyCombination> keys{
            Qt::Key_Space,
            Qt::Key_Escape,
            Qt::Key_BracketLeft,
            Qt::Key_BracketRight,
            Qt::Key_Period,
            Qt::Key_Comma,
            Qt::Key_P,
            Qt::Key_Home,
            Qt::Key_End,
            Qt::Key_Left,
            Qt::Key_Right,
            Qt::Key_Up,
            Qt::Key_Down,
            Qt::Key_F,
            Qt::Key_0,
            Qt::Key_Plus,
            Qt::Key_Minus,
            Qt::Key_Tab,
            Qt::Key_Backtab,
            Qt::Key_Delete,
            Qt::Key_Return,
            Qt::Key_F2,
            Qt::Key_F3,
            Qt::Key_F4,
            Qt::Key_F6,
            Qt::Key_A,
            Qt::Key_1,
            Qt::CTRL | Qt::Key_A,
            Qt::CTRL | Qt::Key_C,
            Qt::CTRL | Qt::Key_V,
            Qt::CTRL | Qt::Key_X,
            Qt::CTRL | Qt::Key_D,
            Qt::CTRL | Qt::Key_F,
            Qt::ALT | Qt::Key_Up,
            Qt::ALT | Qt::Key_Left,
            Qt::ALT | Qt::Key_Right,
        };
        const QKeyCombination key = oneOf(keys);
        QTest::keyClick(focus(), key.key(), key.keyboardModifiers());
        return QStringLiteral("key: ") + QKeySequence(key).toString();
    }

    QString clickButton()
    {
        auto *button = oneOnTheScreen<QAbstractButton>();
        if (!button)
            return QStringLiteral("no button");
        const QString name = QStringLiteral("button: ") + button->text() + u' ' + button->objectName();
        const auto *tool = qobject_cast<QToolButton *>(button);
        if (tool && tool->menu()) {
            Q_EMIT tool->menu()->aboutToShow();
            return name + u' ' + trigger(tool->menu()->actions());
        }
        QTest::mouseClick(button, Qt::LeftButton);
        return name;
    }

    QString fillField()
    {
        static const std::vector<QString> texts{
            {},
            QStringLiteral("2"),
            QStringLiteral("1.5s"),
            QStringLiteral("sleep 200ms, compute 5ms"),
            QStringLiteral("2*(yield"),
            QStringLiteral("name"),
            QStringLiteral("-1"),
            QStringLiteral("99999999999999999999"),
        };
        if (below(3) == 0) {
            if (auto *box = oneOnTheScreen<QComboBox>()) {
                QTest::keyClick(box, below(2) == 0 ? Qt::Key_Up : Qt::Key_Down);
                return QStringLiteral("choice: ") + box->accessibleName();
            }
        }
        if (below(3) == 0) {
            if (auto *box = oneOnTheScreen<QAbstractSpinBox>()) {
                below(2) == 0 ? box->stepUp() : box->stepDown();
                return QStringLiteral("step: ") + box->accessibleName();
            }
        }
        auto *line = oneOnTheScreen<QLineEdit>();
        if (!line)
            return QStringLiteral("no field");
        const QString name = QStringLiteral("field: ") + line->accessibleName();
        line->setFocus();
        line->selectAll();
        type(line, oneOf(texts));
        if (QApplication::focusWidget() == line && below(3) > 0)
            QTest::keyClick(line, below(3) > 0 ? Qt::Key_Return : Qt::Key_Escape);
        return name;
    }

    QString clickRow()
    {
        auto *view = oneOnTheScreen<QAbstractItemView>();
        if (!view || !view->model() || view->model()->rowCount() == 0)
            return QStringLiteral("no row");
        const QModelIndex index = view->model()->index(below(view->model()->rowCount()), 0);
        view->scrollTo(index);
        const QPoint place = view->visualRect(index).center();
        const Qt::KeyboardModifiers held = below(3) == 0 ? Qt::ShiftModifier : Qt::NoModifier;
        if (below(4) == 0)
            QTest::mouseDClick(view->viewport(), Qt::LeftButton, held, place);
        else
            QTest::mouseClick(view->viewport(), Qt::LeftButton, held, place);
        return QStringLiteral("row: ") + view->accessibleName();
    }

    QString turnWheel()
    {
        auto *panel = oneOnTheScreen<ChartPanel>();
        if (!panel)
            return QStringLiteral("no chart");
        static const std::vector<Qt::KeyboardModifiers> held{Qt::NoModifier, Qt::ControlModifier,
                                                             Qt::ShiftModifier};
        const QPoint place = placeIn(*panel);
        const int angle = (below(2) == 0 ? 120 : -120) * (1 + below(5));
        QWheelEvent event(place, panel->mapToGlobal(place), {}, {0, angle}, Qt::NoButton, oneOf(held),
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(panel, &event);
        return QStringLiteral("wheel");
    }

    QString drag()
    {
        auto *panel = oneOnTheScreen<ChartPanel>();
        if (!panel)
            return QStringLiteral("no chart");
        const Qt::KeyboardModifiers held = below(3) == 0 ? Qt::ShiftModifier : Qt::NoModifier;
        const QPoint from = placeIn(*panel);
        QTest::mouseMove(panel, from);
        if (below(3) == 0) {
            QTest::mouseDClick(panel, Qt::LeftButton, held, from);
            return QStringLiteral("double click");
        }
        QTest::mousePress(panel, Qt::LeftButton, held, from);
        for (int moves = below(4); moves > 0; --moves)
            QTest::mouseMove(panel, placeIn(*panel));
        QTest::mouseRelease(panel, Qt::LeftButton, held, placeIn(*panel));
        return QStringLiteral("drag");
    }

    /// Some menus come back only when they are closed; the next thing done is then done in the menu.
    QString askForMenu()
    {
        auto *widget = oneOnTheScreen<QWidget>();
        QTimer::singleShot(0, &m_open->window, [this] { leaveWhatIsOpen(); });
        const QPoint place = placeIn(*widget);
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, widget->mapToGlobal(place));
        QApplication::sendEvent(widget, &event);
        return QStringLiteral("context menu of ") + QString::fromLatin1(widget->metaObject()->className());
    }

    QString openFile()
    {
        const QString path = someFile();
        m_open->window.document().openFile(path);
        return QStringLiteral("opened ") + QFileInfo(path).fileName();
    }

    QString runToTheEnd()
    {
        if (!m_open->model().scenario())
            return QStringLiteral("can't run");
        m_open->window.run();
        const bool isOver =
            QTest::qWaitFor([this] { return !m_open->window.runController().isRunning(); }, 300);
        if (!isOver)
            m_open->window.stop();
        return QStringLiteral("run");
    }

    QString undoAndRedo()
    {
        QUndoStack &stack = *m_open->model().undoStack();
        const int back = below(stack.count() + 1);
        stack.setIndex(back);
        stack.setIndex(below(stack.count() + 1));
        return QStringLiteral("undone and done again");
    }

    QString resize()
    {
        m_open->window.resize(400 + below(1600), 300 + below(900));
        return QStringLiteral("resized");
    }

    QString closeAndOpen()
    {
        reopen(oneOf(examples()));
        return QStringLiteral("closed and opened");
    }

    std::mt19937 m_random;
    QTemporaryDir m_folder;
    std::unique_ptr<OpenWindow> m_open;
};

} // namespace interleave
