// SPDX-License-Identifier: MIT
// "Parsing blocks", entered, saved, lost, recovered, guessed, run and pinned with the mouse alone.

#include "app/editor/colorbutton.h"
#include "app/editor/taskextras.h"
#include "app/editor/tasklistview.h"
#include "workflowfixtures.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMouseEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QStyleOptionSpinBox>
#include <QWheelEvent>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

/// Of a menu, without the mark of its key and what stands in it for the key.
QAction *actionIn(const QWidget &menu, const QString &text)
{
    for (QAction *action : menu.actions())
        if (action->text().remove(u'&') == text)
            return action;
    return nullptr;
}

/// The pointer moves while its left button is held.
void drag(QWidget *widget, QPoint from, QPoint to)
{
    const auto move = [widget](QPoint position) {
        QMouseEvent event(QEvent::MouseMove, position, widget->mapToGlobal(position), Qt::NoButton,
                          Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &event);
    };
    QTest::mouseMove(widget, from);
    QTest::mousePress(widget, Qt::LeftButton, {}, from);
    move((from + to) / 2);
    move(to);
    QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
}

} // namespace

class Pointer : public Person
{
    Q_OBJECT

private Q_SLOTS:
    void enter()
    {
        useWindow([this] { enterAll(); });
    }
    void goOn()
    {
        whenAsked<QMessageBox>([this](QMessageBox *box) {
            m_question = box->text();
            for (QAbstractButton *button : box->buttons())
                if (box->buttonRole(button) == QMessageBox::AcceptRole)
                    return click(button);
        });
        useWindow(
            [this] {
                compareRuns();
                if (!QTest::currentTestFailed())
                    std::_Exit(0); // changes are left, about which the window would ask
            },
            [this] { return !m_question.isEmpty(); });
    }

private:
    void click(QWidget *widget) { click(widget, widget->rect().center()); }
    void click(QWidget *widget, QPoint place)
    {
        comeBack();
        QTest::mouseClick(widget, Qt::LeftButton, {}, place);
    }
    void clickButton(const char *name)
    {
        click(window().findChild<QAbstractButton *>(QString::fromLatin1(name)));
    }
    void clickIn(QMenu *menu, const QString &text)
    {
        QAction *action = actionIn(*menu, text);
        if (!action || !action->isEnabled())
            return menu->close(), QTest::qFail(qPrintable(text), __FILE__, __LINE__);
        click(menu, menu->actionGeometry(action).center());
    }
    /// From the menu bar.
    void choose(const QString &title, const QString &text)
    {
        QMenuBar *bar = window().menuBar();
        QAction *action = actionIn(*bar, title);
        click(bar, bar->actionGeometry(action).center());
        clickIn(action->menu(), text);
    }
    /// From what pops up at a button.
    void chooseAt(QWidget *button, const QString &text)
    {
        when<QMenu>(&QApplication::activePopupWidget, [this, text](QMenu *menu) { clickIn(menu, text); });
        click(button);
    }
    void addStep(const QString &kind) { chooseAt(chips().addButton(), kind); }
    StepChip *chip(std::size_t index) { return chips().chips()[index]; }
    /// The duration of a step, by the wheel.
    void turn(std::size_t index, int notches)
    {
        click(chip(index));
        const QPointF at = chip(index)->rect().center();
        for (int i = 0; i < std::abs(notches); ++i) {
            QWheelEvent event(at, chip(index)->mapToGlobal(at), {}, {0, notches > 0 ? 120 : -120},
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QSpontaneKeyEvent::setSpontaneous(&event); // as from a wheel, for what is around too
            qApp->notify(chip(index), &event);
        }
    }
    void clickArrow(QSpinBox *box, QStyle::SubControl arrow)
    {
        QStyleOptionSpinBox option;
        option.initFrom(box);
        option.subControls = QStyle::SC_All;
        option.buttonSymbols = box->buttonSymbols();
        option.frame = box->hasFrame();
        click(box, box->style()->subControlRect(QStyle::CC_SpinBox, &option, arrow, box).center());
    }
    QPoint place(std::uint32_t task, Nanoseconds time)
    {
        const ChartPanel &chart = panel(Strategy::Concurrent);
        return {qRound(chart.timeScale().x(time)), qRound(chart.places().rowRect(task).center().y())};
    }
    /// The end of a forecast bar.
    void dragBar(std::uint32_t task, Nanoseconds from, Nanoseconds to)
    {
        drag(&panel(Strategy::Concurrent), place(task, from), place(task, to));
    }
    void dragGuess(Strategy strategy, Nanoseconds to)
    {
        const ChartPanel &chart = panel(strategy);
        const QPoint handle = chart.guessHandle().center().toPoint();
        drag(&panel(strategy), handle, {qRound(chart.timeScale().x(to)), handle.y()});
    }
    [[nodiscard]] bool run()
    {
        clickButton("run");
        return window().runController().isRunning() && runEnds();
    }

    void enterAll();
    void compareRuns();

    QString m_question;
};

void Pointer::enterAll()
{
    choose(QStringLiteral("File"), QStringLiteral("New"));
    QCOMPARE(model().taskCount(), 0);
    for (int task = 0; task < 4; ++task)
        clickButton("addTask"); // each sleeps for a second
    QCOMPARE(model().taskCount(), 4);
    QVERIFY(foretells(4s, 1s));
    dragBar(1, 1s, 2s);
    QVERIFY(foretells(5s, 2s));
    dragBar(3, 1s, 2500ms);
    QVERIFY(foretells(6500ms, 2500ms));

    QListView *list = editor().list();
    const auto clickRow = [this, list](int row) {
        click(list->viewport(), list->visualRect(list->model()->index(row, 0)).center());
    };
    clickRow(0);
    turn(0, -60);
    addStep(QStringLiteral("Compute"));
    turn(1, -10);
    addStep(QStringLiteral("Sleep"));
    turn(2, -10);
    clickRow(2);
    addStep(QStringLiteral("Compute"));
    turn(1, 40);
    drag(chip(1), chip(1)->rect().center(), chip(1)->mapFrom(&chips(), chip(0)->geometry().topLeft()));
    QCOMPARE(steps(), parsingSteps());
    QVERIFY(foretells(7500ms, 3100ms));
    chooseAt(editor().extras()->color(), QStringLiteral("Vermilion"));
    QVERIFY(!model().entry(2).color().isEmpty());

    whenAsked<QFileDialog>([this](QFileDialog *dialog) {
        click(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save));
    });
    choose(QStringLiteral("File"), QStringLiteral("Save As…"));
    QVERIFY(QFileInfo::exists(QStringLiteral("untitled.interleave.json"))); // no name can be typed
    QVERIFY(!window().isWindowModified());

    clickArrow(rules().limit(), QStyle::SC_SpinBoxUp);
    QVERIFY(window().isWindowModified());
    QVERIFY(foretells(7500ms, 7500ms));
    QVERIFY(isKept());
    say(kKillMe);
}

void Pointer::compareRuns()
{
    QVERIFY2(m_question.contains(QStringLiteral("Recover “untitled.interleave.json”")),
             qPrintable(m_question));
    QCOMPARE(steps(), parsingSteps());
    QVERIFY(window().isWindowModified());
    QVERIFY(window().windowTitle().startsWith(QStringLiteral("untitled.interleave.json")));
    QVERIFY(foretells(7500ms, 7500ms));
    clickArrow(rules().limit(), QStyle::SC_SpinBoxDown);
    QVERIFY(foretells(7500ms, 3100ms));

    for (int i = 0; i < 3; ++i)
        choose(QStringLiteral("Run"), QStringLiteral("Faster")); // ten times as fast
    choose(QStringLiteral("Run"), QStringLiteral("Predict, Then Run"));
    QVERIFY(guesses().isVisible());
    QVERIFY(waitFor([this] { return window().charts()->navigator().window() == TimeWindow{0s, 12s}; }));
    dragGuess(Strategy::Sequential, 7600ms);
    dragGuess(Strategy::Concurrent, 6s);
    QCOMPARE(guesses().field(Strategy::Sequential)->text(), QStringLiteral("7.6s"));
    QCOMPARE(guesses().field(Strategy::Concurrent)->text(), QStringLiteral("6s"));
    QVERIFY(run());
    QVERIFY2(tells(guesses().message(), kGuessTold), qPrintable(guesses().message()));
    QVERIFY(window().charts()->run()->timelineOf(Strategy::Concurrent)->total() >= 3100ms);
    choose(QStringLiteral("Run"), QStringLiteral("Pin This Run"));
    QCOMPARE(window().charts()->pinned(), window().charts()->run());
    QVERIFY(window().statusLine()->state().startsWith(QStringLiteral("Pinned: ")));

    clickArrow(rules().limit(), QStyle::SC_SpinBoxUp);
    clickArrow(rules().limit(), QStyle::SC_SpinBoxUp);
    QCOMPARE(rules().limit()->value(), 2);
    QVERIFY(run());
    QVERIFY(window().charts()->run()->timelineOf(Strategy::Concurrent)->total() >= 4500ms);
    QVERIFY2(tells(compared(), kComparisonTold), qPrintable(compared()));
}

class TestWorkflowMouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromAnEmptyListToAComparison() { goThroughWorkflow(QStringLiteral("untitled.interleave.json")); }
};

int main(int argc, char *argv[])
{
    return runWorkflow<TestWorkflowMouse, Pointer>(argc, argv);
}

#include "tst_workflow_mouse.moc"
