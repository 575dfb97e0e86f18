// SPDX-License-Identifier: MIT
#include "app/chart/comparedtext.h"
#include "app/chart/verdictstrip.h"
#include "chartfixtures.h"

#include <QtTest/QtTest>

namespace interleave {

using namespace std::chrono_literals;
using Progress = VerdictSide::Progress;

class VerdictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void wordsFitThreePanels();
    void comparedDurationsHaveOneUnit_data();
    void comparedDurationsHaveOneUnit();
    void limits_data();
    void limits();
    void sidesFollowTheTimelines();
    void stripPaints();
};

static VerdictSide side(Progress progress, Nanoseconds total, Nanoseconds planned = 0s)
{
    VerdictSide result;
    result.progress = progress;
    result.total = total;
    result.planned = planned;
    return result;
}

void VerdictTest::words_data()
{
    QTest::addColumn<VerdictSide>("sequential");
    QTest::addColumn<VerdictSide>("concurrent");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("saving");
    const auto row = [](const char *name, const VerdictSide &one, const VerdictSide &other,
                        const char *headline, const char *saving) {
        QTest::newRow(name) << one << other << QString::fromUtf8(headline) << QString::fromUtf8(saving);
    };
    const auto done = [](Nanoseconds total) { return side(Progress::Finished, total); };
    row("the drawing", done(7500ms), done(3100ms), "2.4× faster", "59 % less waiting");
    row("the article", done(6s), done(3s), "2.0× faster", "50 % less waiting");
    row("much", done(300s), done(3s), "100× faster", "99 % less waiting");
    row("very much", done(255000s), done(7s), "36,429× faster", "99.997 % less waiting");
    row("a thousand", done(1539s), done(3s), "513× faster", "99.8 % less waiting");
    row("beyond", done(3600000s), done(3s), "1,200,000× faster", "99.999 % less waiting");
    row("a little", done(1040ms), done(1s), "1.04× faster", "4 % less waiting");
    const VerdictSide missing = verdictSide({}, {}, 0s);
    row("one way only", missing, done(3s), "No comparison", "it takes both sequential and concurrent");
    row("the other only", done(6s), missing, "No comparison", "it takes both sequential and concurrent");
    row("equal but for the wake", done(6001ms), done(6s), "Equally fast",
        "doing things at once saves nothing here");
    row("slower", done(1s), done(1500ms), "1.5× slower", "50 % more waiting");
    row("no time at all", done(0s), done(0s), "Equally fast", "doing things at once saves nothing here");
    row("planned", side(Progress::Planned, 0s, 6s), side(Progress::Planned, 0s, 3s), "2.0× faster",
        "planned: 50 % less waiting");
    row("both run", side(Progress::Running, 1s, 6s), side(Progress::Running, 1s, 3s), "Running…",
        "sequential and concurrent still run");
    row("sequential is first", side(Progress::Finished, 1s, 1s), side(Progress::Running, 1s, 3s), "Running…",
        "sequential is done, concurrent is not");
    row("one is done", side(Progress::Running, 4500ms, 6s), side(Progress::Finished, 3s, 3s),
        "1.5× faster, so far", "concurrent is done, sequential is not");
    row("just done", side(Progress::Running, 3s, 6s), side(Progress::Finished, 3s, 3s), "Running…",
        "concurrent is done, sequential is not");
    row("one has failed", side(Progress::Running, 4500ms, 6s), side(Progress::Failed, 3s, 3s), "Running…",
        "concurrent has ended early, sequential goes on");
    row("stopped", side(Progress::Stopped, 4s), side(Progress::Finished, 3s), "Stopped",
        "after 4.00 s, so there is no verdict");
    row("failed", side(Progress::Failed, 1s), side(Progress::Finished, 3s), "No fair comparison",
        "sequential fails after 1.00 s");
    row("both fail", side(Progress::Failed, 1s), side(Progress::TimedOut, 1500ms), "No fair comparison",
        "sequential fails after 1.00 s · concurrent times out after 1.50 s");
}

void VerdictTest::words()
{
    QFETCH(VerdictSide, sequential);
    QFETCH(VerdictSide, concurrent);
    QFETCH(QString, headline);
    QFETCH(QString, saving);
    VerdictFacts facts;
    facts.sequential = sequential;
    facts.concurrent = concurrent;
    facts.taskCount = 3;
    const Verdict words = verdict(facts);
    QCOMPARE(words.headline, headline);
    QCOMPARE(words.saving, saving);
    facts.taskCount = 0;
    QCOMPARE(verdict(facts).headline, QStringLiteral("No tasks yet"));
}

void VerdictTest::wordsFitThreePanels()
{
    VerdictFacts facts;
    facts.taskCount = 3;
    facts.sequential = side(Progress::Running, 1s, 6s);
    facts.concurrent = side(Progress::Running, 1s, 3s);
    facts.threads = side(Progress::Running, 1s, 3s);
    QCOMPARE(verdict(facts).saving, QStringLiteral("all three are still running"));
    facts.threads = side(Progress::Finished, 1s, 1s);
    QCOMPARE(verdict(facts).saving, QStringLiteral("threads are done, the others are not"));
    QCOMPARE(verdict(facts).headline, QStringLiteral("Running…"));
    facts.moment = 1s; // nothing runs any more; somebody looks at it
    QCOMPARE(verdict(facts).headline, QStringLiteral("At 1.00 s"));
}

void VerdictTest::comparedDurationsHaveOneUnit_data()
{
    QTest::addColumn<qint64>("duration");
    QTest::addColumn<qint64>("longest");
    QTest::addColumn<QString>("text");
    const auto row = [](Nanoseconds duration, Nanoseconds longest, const char *text) {
        QTest::newRow(text) << qint64(duration.count()) << qint64(longest.count()) << QString::fromUtf8(text);
    };
    row(800ms, 4s, "0.80 s");
    row(800ms, 900ms, "800 ms");
    row(80ms, 900ms, "80.0 ms");
    row(10ms, 12s, "0.01 s");
    row(3us, 12s, "3.00 µs");
    row(0s, 12s, "0 s");
    row(4s, 3s, "4.00 s");
    row(250ms, 100s, "0.25 s");
    row(200s, 300s, "3 min 20 s");
    row(5us, 40us, "5.00 µs");
    row(50us, 40ms, "0.05 ms");
}

void VerdictTest::comparedDurationsHaveOneUnit()
{
    QFETCH(qint64, duration);
    QFETCH(qint64, longest);
    QTEST(comparedText(Nanoseconds(duration), Nanoseconds(longest)), "text");
}

void VerdictTest::limits_data()
{
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<Policies>("policies");
    QTest::addColumn<QString>("floor");
    QTest::addColumn<QString>("loss");
    QTest::newRow("the drawing") << QStringList{"sleep 400ms, compute 100ms, sleep 900ms", "sleep 2s",
                                                "compute 600ms, sleep 1s", "sleep 2.5s"}
                                 << Policies() << QStringLiteral("floor: the longest task, 2.50 s")
                                 << QStringLiteral("0.60 s lost to “C” on the loop");
    QTest::newRow("nobody in the way") << QStringList{"sleep 1s", "sleep 2s", "sleep 3s"} << Policies()
                                       << QStringLiteral("floor: the longest task, 3.00 s") << QString();
    QTest::newRow("one blocks") << QStringList{"sleep 1s", "block 2s", "sleep 3s"} << Policies()
                                << QStringLiteral("floor: the longest task, 3.00 s")
                                << QStringLiteral("2.00 s lost to “B” on the loop");
    QTest::newRow("all block") << QStringList{"block 1s", "block 2s", "block 3s"} << Policies()
                               << QStringLiteral("floor: the longest task, 3.00 s")
                               << QStringLiteral("3.00 s lost to “B” and others on the loop");
    QTest::newRow("one task alone") << QStringList{"compute 1s"} << Policies() << QString() << QString();
    QTest::newRow("a crowd") << QStringList(10, QStringLiteral("compute 100ms")) << Policies()
                             << QStringLiteral("floor: the longest task, 0.10 s")
                             << QStringLiteral("0.90 s lost because the loop was busy");
    const QStringList oneTwoThree{"sleep 1s", "sleep 2s", "sleep 3s"};
    Policies limit;
    limit.limit = 2;
    QTest::newRow("a limit") << oneTwoThree << limit << QStringLiteral("floor: the longest task, 3.00 s")
                             << QString();
    limit.limit = 1;
    QTest::newRow("a limit that is the floor") << oneTwoThree << limit << QString() << QString();
    Policies first;
    first.until = Until::First;
    QTest::newRow("first") << QStringList{"sleep 1.2s", "sleep 800ms", "sleep 2s"} << first
                           << QStringLiteral("floor: the shortest task, 0.80 s") << QString();
    QTest::newRow("first, but the shortest was kept")
        << QStringList{"sleep 1s", "block 2s"} << first << QString() << QString();
    first.limit = 1;
    QTest::newRow("first, but the shortest had no permit")
        << QStringList{"sleep 2s", "sleep 1s"} << first << QString() << QString();
}

void VerdictTest::limits()
{
    QFETCH(QStringList, steps);
    QFETCH(Policies, policies);
    QFETCH(QString, floor);
    QFETCH(QString, loss);
    Scenario scenario;
    for (const QString &text : steps)
        scenario.tasks.emplace_back(QString(QChar(u'A' + static_cast<char16_t>(scenario.tasks.size()))),
                                    parseSteps(text).steps);
    scenario.concurrent = policies;
    const Recording sequential(scenario, Strategy::Sequential);
    const Recording concurrent(scenario, Strategy::Concurrent);
    VerdictFacts facts;
    facts.taskCount = scenario.taskCount();
    facts.sequential = verdictSide({}, sequential.trace(), Nanoseconds::max());
    facts.concurrent = verdictSide({}, concurrent.trace(), Nanoseconds::max());
    facts.limits = concurrencyLimits(concurrent.trace(), ChartTasks(scenario), policies);
    QCOMPARE(verdict(facts).floor, floor);
    QCOMPARE(verdict(facts).loss, loss);
}

void VerdictTest::sidesFollowTheTimelines()
{
    const Scenario scenario = scenarioOf({{"A", "sleep 2s"}});
    const Recording plan(scenario, Strategy::Concurrent);
    QCOMPARE(verdictSide(plan.trace(), {}, 0s), side(Progress::Planned, 0s, 2s));
    const Recording begun(Strategy::Concurrent, 1, {{0ns, 0, EventKind::Created}});
    QCOMPARE(verdictSide(plan.trace(), begun.trace(), 700ms), side(Progress::Running, 700ms, 2s));
    QCOMPARE(verdictSide(plan.trace(), plan.trace(), 9s), side(Progress::Finished, 2s, 2s));
    const Recording stopped(Strategy::Concurrent, 1,
                            {{0ns, 0, EventKind::Created},
                             {1s, 0, EventKind::CancelRequested},
                             {1s, 0, EventKind::Turn},
                             {1s, 0, EventKind::Cancelled},
                             {1s, kNoTask, EventKind::RunCancelled}});
    QCOMPARE(verdictSide(plan.trace(), stopped.trace(), 9s), side(Progress::Stopped, 1s, 2s));
}

void VerdictTest::stripPaints()
{
    QFont base;
    base.setPixelSize(13);
    const Theme theme = Theme::light();
    VerdictStrip strip(theme, Fonts(base));
    strip.resize(1000, strip.sizeHint().height());
    VerdictFacts facts;
    facts.taskCount = 3;
    facts.sequential = side(Progress::Finished, 6s, 6s);
    facts.concurrent = side(Progress::Finished, 3s, 3s);
    strip.setFacts(facts);
    QCOMPARE(strip.verdict().headline, QStringLiteral("2.0× faster"));
    const QImage image = strip.grab().toImage();
    const auto lengthOf = [&](const QColor &color) {
        int widest = 0;
        for (int y = 0; y < image.height(); ++y) {
            int count = 0;
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == color ? 1 : 0;
            widest = std::max(widest, count);
        }
        return widest;
    };
    const int sequential = lengthOf(theme.verdictSequential);
    QVERIFY(sequential > 400);
    QVERIFY(std::abs(lengthOf(theme.verdictConcurrent) * 2 - sequential) <= 4);
    QVERIFY(strip.accessibleName().contains(QStringLiteral("2.0× faster")));
}

} // namespace interleave

QTEST_MAIN(interleave::VerdictTest)
#include "tst_verdict.moc"
