// SPDX-License-Identifier: MIT
// The rules of a run and what a task has besides its steps: box, model, undo and preview say the same.

#include "app/chart/chartpanel.h"
#include "app/editor/concurrencybox.h"
#include "app/editor/rulerow.h"
#include "app/editor/taskdetails.h"
#include "app/editor/taskextras.h"
#include "windowfixtures.h"

#include <QComboBox>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QToolButton>
#include <QUndoStack>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

bool hasText(const ChartPanel &panel, const QString &text)
{
    const auto &marks = panel.displayList().marks;
    return std::any_of(marks.begin(), marks.end(), [&](const Mark &mark) { return mark.text == text; });
}

bool canChoose(const QComboBox &box, int index)
{
    return qobject_cast<const QStandardItemModel *>(box.model())->item(index)->isEnabled();
}

class Bench : public OpenWindow
{
public:
    using OpenWindow::OpenWindow;

    [[nodiscard]] ConcurrencyBox &box() { return *window.editor()->concurrency(); }
    [[nodiscard]] TaskExtras &extras() { return *window.editor()->extras(); }
    void undo() { model().undoStack()->undo(); }
    /// Waits until the preview's concurrent timeline has that total.
    [[nodiscard]] bool shows(Nanoseconds total)
    {
        return QTest::qWaitFor(
            [&] {
                const auto &plan = window.charts()->plan();
                return plan && plan->find(Strategy::Concurrent)->timeline.total() == total;
            },
            kPatience);
    }
};

} // namespace

class TestConcurrencyBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void limitIsSeenInThePreview();
    void timeoutIsTyped();
    void faultyTimeoutIsToldAndKeepsRunOff();
    void everyEditIsUndone();
    void impossiblePairCantBeChosen();
    void seedIsThereWhereARangeIs();
    void headerCollapses();
    void captionFollows_data();
    void captionFollows();
    void copiesAndTimeoutOfATask();
    void fitsItsColumn();
};

void TestConcurrencyBox::limitIsSeenInThePreview()
{
    Bench bench;
    QVERIFY(bench.isReady);
    QCOMPARE(bench.box().limit()->text(), QStringLiteral("unlimited"));
    QVERIFY(bench.shows(3s));
    bench.box().limit()->setFocus();
    QTest::keyClick(bench.box().limit(), Qt::Key_Up);
    QCOMPARE(bench.model().rules().limit, std::optional(1U));
    QVERIFY(bench.shows(6s));
    QTest::keyClick(bench.box().limit(), Qt::Key_Up);
    QVERIFY(bench.shows(4s));
    QCOMPARE(bench.box().limitRow()->code(), QStringLiteral("Semaphore(2)"));
    QTest::keyClick(bench.box().limit(), Qt::Key_Up);
    QVERIFY(bench.shows(3s));
    QCOMPARE(bench.model().scenario()->concurrent.limit, std::optional(3U));
    bench.undo(); // what was done without leaving the field is one edit
    QVERIFY(!bench.model().rules().limit);
    QCOMPARE(bench.box().limit()->value(), 0);
}

void TestConcurrencyBox::timeoutIsTyped()
{
    Bench bench;
    bench.box().timeout()->setFocus();
    QTest::keyClicks(bench.box().timeout(), QStringLiteral("1.5s"));
    QVERIFY(bench.shows(1500ms));
    QCOMPARE(bench.box().timeoutRow()->code(), QStringLiteral("timeout(1.5)"));
    QCOMPARE(bench.window.charts()->plan()->find(Strategy::Sequential)->timeline.total(),
             Nanoseconds(1500ms));
    bench.undo();
    QCOMPARE(bench.box().timeout()->text(), QString());
    QVERIFY(bench.shows(3s));
}

void TestConcurrencyBox::faultyTimeoutIsToldAndKeepsRunOff()
{
    Bench bench;
    bench.box().timeout()->setFocus();
    QTest::keyClicks(bench.box().timeout(), QStringLiteral("5 hours"));
    QVERIFY2(bench.box().timeoutRow()->words().contains(QStringLiteral("unit")),
             qPrintable(bench.box().timeoutRow()->words()));
    QCOMPARE(bench.box().timeout()->faults().size(), std::size_t{1});
    QVERIFY(!bench.button("run")->isEnabled());
    QVERIFY(bench.model().runObstacle().contains(QStringLiteral("timeout")));
    bench.box().timeout()->clear();
    QVERIFY(bench.button("run")->isEnabled());
    QVERIFY(bench.box().timeout()->faults().empty());
}

void TestConcurrencyBox::everyEditIsUndone()
{
    Bench bench(scenarioOf({"a: sleep 1s..2s"}));
    const RunRules before = bench.model().rules();
    bench.box().limit()->setValue(2);
    bench.box().seed()->setFocus();
    bench.box().seed()->setText(QStringLiteral("7"));
    bench.box().timeout()->setFocus();
    bench.box().timeout()->setText(QStringLiteral("9s"));
    bench.box().onFailure()->setFocus();
    bench.box().onFailure()->setCurrentIndex(1);
    QCOMPARE(bench.model().undoStack()->count(), 4);
    const Scenario scenario = *bench.model().scenario();
    QCOMPARE(scenario.seed, std::uint64_t{7});
    QVERIFY((scenario.concurrent == Policies{2, OnFailure::Cancel, Until::All, 9s}));
    for (int i = 0; i < 4; ++i)
        bench.undo();
    QVERIFY(bench.model().rules() == before);
    QCOMPARE(bench.box().limit()->value(), 0);
    QCOMPARE(bench.box().seed()->text(), QStringLiteral("1"));
    QCOMPARE(bench.box().timeout()->text(), QString());
    QCOMPARE(bench.box().onFailure()->currentIndex(), 0);
    bench.model().undoStack()->setIndex(4);
    QVERIFY(bench.model().scenario() == scenario);
    bench.model().undoStack()->setIndex(0);
    bench.box().until()->setCurrentIndex(1);
    QCOMPARE(bench.model().scenario()->concurrent.until, Until::First);
    bench.undo();
    QCOMPARE(bench.box().until()->currentIndex(), 0);
}

void TestConcurrencyBox::impossiblePairCantBeChosen()
{
    Bench bench;
    QVERIFY(canChoose(*bench.box().until(), 1));
    bench.box().onFailure()->setCurrentIndex(1);
    QVERIFY(!canChoose(*bench.box().until(), 1));
    QVERIFY(!bench.box().until()->toolTip().isEmpty());
    bench.box().onFailure()->setCurrentIndex(0);
    QVERIFY(canChoose(*bench.box().until(), 1));
    QVERIFY(bench.box().until()->toolTip().isEmpty());
    bench.box().until()->setCurrentIndex(1);
    QVERIFY(!canChoose(*bench.box().onFailure(), 1));
    QVERIFY(bench.shows(1s));
}

void TestConcurrencyBox::seedIsThereWhereARangeIs()
{
    Bench bench;
    QVERIFY(!bench.box().seedRow()->isVisible());
    bench.model().changeSteps(0, QStringLiteral("sleep 1s..2s"));
    QVERIFY(bench.box().seedRow()->isVisible());
    bench.box().seed()->setText(QStringLiteral("-1"));
    QVERIFY(!bench.button("run")->isEnabled());
    bench.model().changeSteps(0, QStringLiteral("sleep 1s"));
    QVERIFY(bench.box().seedRow()->isVisible()); // else nobody could put it right
    bench.box().seed()->setText(QStringLiteral("18446744073709551615"));
    QVERIFY(!bench.box().seedRow()->isVisible());
    QCOMPARE(bench.model().scenario()->seed, std::uint64_t{18446744073709551615U});
}

void TestConcurrencyBox::headerCollapses()
{
    Bench bench;
    QVERIFY(bench.box().limit()->isVisible());
    QTest::mouseClick(bench.box().header(), Qt::LeftButton);
    QVERIFY(!bench.box().limit()->isVisible());
    QCOMPARE(bench.box().summary(), QStringLiteral("all at once"));
    QVERIFY(!bench.window.settings().rules);
    RunRules rules;
    rules.limit = 2;
    rules.onFailure = OnFailure::Cancel;
    bench.model().changeRules(rules, QString());
    QCOMPARE(bench.box().summary(), QStringLiteral("limit 2 · cancel on failure"));
    QTest::mouseClick(bench.box().header(), Qt::LeftButton);
    QVERIFY(bench.box().limit()->isVisible());
}

void TestConcurrencyBox::captionFollows_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("timeout");
    QTest::addColumn<int>("onFailure");
    QTest::addColumn<int>("until");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << 0 << "" << 0 << 0 << "await gather(*tasks)";
    QTest::newRow("limit") << 2 << "" << 0 << 0 << "await gather(*tasks) · Semaphore(2)";
    QTest::newRow("timeout") << 0 << "1.5s" << 0 << 0 << "await gather(*tasks) · timeout(1.5)";
    QTest::newRow("cancel") << 0 << "" << 1 << 0 << "async with TaskGroup()";
    QTest::newRow("first") << 0 << "" << 0 << 1 << "await wait(tasks, FIRST_COMPLETED)";
}

void TestConcurrencyBox::captionFollows()
{
    QFETCH(int, limit);
    QFETCH(QString, timeout);
    QFETCH(int, onFailure);
    QFETCH(int, until);
    QFETCH(QString, code);
    Bench bench;
    bench.window.resize(1900, 900); // whole captions fit
    bench.box().limit()->setValue(limit);
    bench.box().timeout()->setText(timeout);
    bench.box().onFailure()->setCurrentIndex(onFailure);
    bench.box().until()->setCurrentIndex(until);
    QTRY_VERIFY(hasText(*bench.panel(Strategy::Concurrent), code));
}

void TestConcurrencyBox::copiesAndTimeoutOfATask()
{
    Bench bench;
    bench.window.editor()->setCurrentTask(2);
    bench.extras().copies()->setValue(3);
    QCOMPARE(bench.model().entry(2).count(), 3U);
    QVERIFY(bench.waitForPreview(5));
    bench.extras().timeout()->setFocus();
    QTest::keyClicks(bench.extras().timeout(), QStringLiteral("500ms"));
    QVERIFY(bench.shows(2s)); // B
    QCOMPARE(bench.model().scenario()->tasks[2].timeout, std::optional<Nanoseconds>(500ms));
    QTest::keyClicks(bench.extras().timeout(), QStringLiteral("x"));
    QVERIFY(!bench.extras().fault().isEmpty());
    QVERIFY(!bench.button("run")->isEnabled());
    QVERIFY(!bench.model().entry(2).faultText().isEmpty());
    bench.window.editor()->setCurrentTask(0);
    QCOMPARE(bench.extras().copies()->value(), 1);
    QCOMPARE(bench.extras().timeout()->text(), QString());
    bench.undo();
    QCOMPARE(bench.model().entry(2).timeoutText(), QString());
    bench.undo();
    QCOMPARE(bench.model().entry(2).count(), 1U);
    QVERIFY(bench.button("run")->isEnabled());
}

void TestConcurrencyBox::fitsItsColumn()
{
    Bench bench(scenarioOf({"a: sleep 1s", "b: sleep 1s", "c: sleep 1s", "d: sleep 1s"}));
    const TaskDetails *last = bench.window.editor()->details();
    const auto end = [&] { return last->mapTo(&bench.window, QPoint(last->width(), last->height())); };
    QTRY_VERIFY2(end().y() <= 900 - bench.window.statusLine()->height(), "the details are cut off");
    QVERIFY2(end().x() <= bench.window.editor()->width(), "the column is too narrow for them");
}

QTEST_MAIN(TestConcurrencyBox)
#include "tst_concurrencybox.moc"
