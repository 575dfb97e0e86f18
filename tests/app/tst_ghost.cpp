// SPDX-License-Identifier: MIT
#include "app/chart/verdictstrip.h"
#include "app/export/picturecontent.h"
#include "app/export/picturewriter.h"
#include "app/lesson/ghost.h"
#include "windowfixtures.h"

#include <QAction>

#include <algorithm>

namespace interleave {

namespace {

using namespace std::chrono_literals;

std::size_t outlines(const ChartPanel &panel)
{
    const std::vector<Mark> &marks = panel.displayList().marks;
    return static_cast<std::size_t>(std::count_if(
        marks.begin(), marks.end(), [](const Mark &mark) { return mark.kind == MarkKind::PreviewBar; }));
}

/// Whether each bar of the pinned run is below that of the same task.
bool areBelow(const ChartPanel &panel)
{
    const std::vector<Mark> &marks = panel.displayList().marks;
    return std::none_of(marks.begin(), marks.end(), [&](const Mark &then) {
        return then.isEarlier && std::any_of(marks.begin(), marks.end(), [&](const Mark &now) {
                   return now.kind == MarkKind::Bar && now.task == then.task &&
                          now.rect.bottom() > then.rect.top();
               });
    });
}

} // namespace

class TestGhost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differences_data();
    void differences();
    void comparison_data();
    void comparison();
    void isDrawnBelowTheRun();
    void isNotToldAsTheRun();
    void picturesHaveRoomForIt();
    void ofFewerTasks();
    void pinInTheWindow();
};

void TestGhost::differences_data()
{
    QTest::addColumn<Policies>("before");
    QTest::addColumn<Policies>("after");
    QTest::addColumn<QString>("text");
    const auto with = [](auto change) {
        Policies policies;
        change(policies);
        return policies;
    };
    const Policies none;
    const Policies limit = with([](Policies &one) { one.limit = 2; });
    const Policies timeout = with([](Policies &one) { one.timeout = 1500ms; });
    const Policies cancel = with([](Policies &one) { one.onFailure = OnFailure::Cancel; });
    const Policies first = with([](Policies &one) { one.until = Until::First; });
    const Policies two = with([](Policies &one) {
        one.limit = 3;
        one.timeout = 2s;
    });
    QTest::newRow("nothing") << none << none << "once more";
    QTest::newRow("limit") << none << limit << "with a limit of 2";
    QTest::newRow("no limit") << limit << none << "without a limit";
    QTest::newRow("timeout") << none << timeout << "with a timeout of 1.50 s";
    QTest::newRow("no timeout") << timeout << none << "without a timeout";
    QTest::newRow("cancel") << none << cancel << "with a failure that cancels the others";
    QTest::newRow("continue") << cancel << none << "with a failure that stops nobody else";
    QTest::newRow("first") << none << first << "until the first one ends";
    QTest::newRow("all") << first << none << "until all have ended";
    QTest::newRow("two") << none << two << "with a limit of 3, with a timeout of 2.00 s";
}

void TestGhost::differences()
{
    QFETCH(Policies, before);
    QFETCH(Policies, after);
    QFETCH(QString, text);
    Scenario one = asyncio101();
    one.concurrent = before;
    Scenario other = asyncio101();
    other.concurrent = after;
    QCOMPARE(differenceText(one, other), text);
    other.seed = 7;
    QCOMPARE(differenceText(one, other).contains(QStringLiteral("with the seed 7")), true);
    other.tasks.pop_back();
    QVERIFY(differenceText(one, other).contains(QStringLiteral("with other tasks")));
    other.tasks = one.tasks;
    std::rotate(other.tasks.begin(), other.tasks.begin() + 1, other.tasks.end());
    QVERIFY(differenceText(one, other).endsWith(QStringLiteral("in another order, with the seed 7")));
}

void TestGhost::comparison_data()
{
    QTest::addColumn<quint32>("before");
    QTest::addColumn<quint32>("after");
    QTest::addColumn<QString>("text");
    QTest::newRow("more") << 0U << 2U << "with a limit of 2: 4.00 s, 1.00 s more";
    QTest::newRow("less") << 1U << 0U << "without a limit: 3.00 s, 3.00 s less";
    QTest::newRow("the same") << 0U << 3U << "with a limit of 3: 3.00 s, the same";
}

void TestGhost::comparison()
{
    QFETCH(quint32, before);
    QFETCH(quint32, after);
    QFETCH(QString, text);
    const auto limited = [](quint32 limit) {
        Scenario scenario = asyncio101();
        scenario.concurrent.limit = limit > 0 ? std::optional(limit) : std::nullopt;
        return makePreview(scenario);
    };
    QCOMPARE(ghostText(*limited(before), *limited(after)), text);
    QCOMPARE(ghostText(RunRecord(asyncio101()), *limited(after)), QString());
}

void TestGhost::isDrawnBelowTheRun()
{
    ChartArea area(Theme::light(), Fonts::system());
    area.resize(1400, 700);
    area.QWidget::show();
    Scenario limited = asyncio101();
    limited.concurrent.limit = 2;
    const auto first = makePreview(asyncio101());
    const auto second = makePreview(limited);
    area.show(first, first);
    area.setPinned(area.run());
    const ChartPanel &concurrent = *area.panel(Strategy::Concurrent);
    QCOMPARE(outlines(concurrent), 0U); // itself is not below itself
    QCOMPARE(area.verdict()->verdict().pinned, QString());
    area.show(second, second);
    QCOMPARE(outlines(concurrent), 1U); // C, which began at once in the first one
    QVERIFY(areBelow(concurrent));
    QCOMPARE(outlines(*area.panel(Strategy::Sequential)), 0U);
    QCOMPARE(area.verdict()->verdict().pinned, QStringLiteral("with a limit of 2: 4.00 s, 1.00 s more"));
    area.refresh(2s);
    QCOMPARE(area.verdict()->verdict().pinned, QString()); // not before it is over
    area.refresh(std::nullopt);
    area.setPinned(nullptr);
    QCOMPARE(outlines(concurrent), 0U);
    QCOMPARE(area.verdict()->verdict().pinned, QString());
}

/// What a pointer is told in a picture is about the run.
void TestGhost::isNotToldAsTheRun()
{
    ChartSubject subject;
    subject.plan = makePreview(scenarioOf({"A: sleep 1s", "B: sleep 1s"}));
    subject.run = subject.plan;
    const QByteArray alone = svgPicture(subject, {}).value();
    subject.pinned = makePreview(scenarioOf({"A: sleep 1s", "B: sleep 3s"}));
    const QByteArray over = svgPicture(subject, {}).value();
    QVERIFY(over.contains("pinned run"));
    QCOMPARE(over.count("class=\"bar\""), alone.count("class=\"bar\""));
}

void TestGhost::picturesHaveRoomForIt()
{
    ChartSubject subject;
    subject.plan = makePreview(scenarioOf({"A: sleep 1s"}));
    subject.run = subject.plan;
    subject.pinned = makePreview(scenarioOf({"A: sleep 20s"}));
    const FontChartMetrics metrics(Fonts::system(), 1.0);
    const auto content = picturedContent(Strategy::Concurrent, subject, {}, subject.verdictFacts(), metrics);
    QVERIFY(content.window.to > 20s);
}

void TestGhost::ofFewerTasks()
{
    ChartArea area(Theme::light(), Fonts::system());
    area.resize(1400, 700);
    area.QWidget::show();
    const auto one = makePreview(scenarioOf({"A: sleep 2s"}));
    const auto two = makePreview(scenarioOf({"A: sleep 1s", "B: sleep 1s", "C: sleep 1s"}));
    area.show(one, one);
    area.setPinned(one);
    area.show(two, two);
    QCOMPARE(outlines(*area.panel(Strategy::Concurrent)), 1U);
    QCOMPARE(area.verdict()->verdict().pinned, QStringLiteral("with other tasks: 1.00 s, 1.00 s less"));
    const auto moved = makePreview(scenarioOf({"C: sleep 1s", "A: sleep 1s", "B: sleep 1s"}));
    QCOMPARE(differenceText(two->scenario, moved->scenario), QStringLiteral("in another order"));
    const auto changed = makePreview(scenarioOf({"C: sleep 1s", "A: sleep 2s", "B: sleep 1s"}));
    QCOMPARE(differenceText(two->scenario, changed->scenario), QStringLiteral("with other tasks"));
    area.setPinned(makePreview(scenarioOf({"A: sleep 20s"})));
    QVERIFY(area.timeWindow().to > 20s);
}

void TestGhost::pinInTheWindow()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    QAction *pin = open.window.actions()->pin();
    QVERIFY(!pin->isEnabled()); // there is no run yet
    open.window.run();
    QVERIFY(!pin->isEnabled());
    QVERIFY(open.finished.wait(20'000));
    QVERIFY(pin->isEnabled() && !pin->isChecked());
    pin->trigger();
    QVERIFY(pin->isChecked());
    QCOMPARE(open.window.charts()->pinned(), open.window.charts()->run());
    open.window.run();
    QVERIFY(open.finished.wait(20'000));
    QVERIFY(open.window.charts()->pinned() != open.window.charts()->run());
    QVERIFY(open.window.charts()->verdict()->verdict().pinned.startsWith(QStringLiteral("once more: ")));
    pin->trigger();
    QVERIFY(!open.window.charts()->pinned());
    QVERIFY(pin->isEnabled() && !pin->isChecked());
}

} // namespace interleave

QTEST_MAIN(interleave::TestGhost)
#include "tst_ghost.moc"
