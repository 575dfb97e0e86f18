// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/examples.h"
#include "soakbench.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QWheelEvent>

namespace interleave {

/// Somebody who does at random what the window allows. The seed decides what is done, but for what depends on
/// how far a run has come.
class SoakUser : public SoakBench
{
public:
    using SoakBench::SoakBench;

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
        m_open->previews.clear(); // they would be kept
        keepItSmall();
        int share = below(106);
        for (const Deed &deed : deeds) {
            share -= deed.share;
            if (share < 0)
                return (this->*deed.act)();
        }
        return {};
    }

private:
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
};

} // namespace interleave
