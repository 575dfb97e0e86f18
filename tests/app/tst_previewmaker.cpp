// SPDX-License-Identifier: MIT
#include "app/window/preview.h"
#include "app/window/previewmaker.h"
#include "core/scenario/tasknotation.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

Scenario oneTask(const char *text)
{
    Scenario scenario;
    scenario.tasks.push_back(parseTask(QString::fromLatin1(text)).task);
    return scenario;
}

/// Takes a second or so.
Scenario large()
{
    return oneTask("worker*300000: sleep 1ms..3s");
}

using Delivered = std::vector<std::pair<std::shared_ptr<const RunRecord>, std::uint64_t>>;

} // namespace

class TestPreviewMaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAllThatTheWindowShows();
    void newestWins();
    void cancelledOnesDontArrive();
    void isDestroyedWhileWorking();
    void eventsAreExpected_data();
    void eventsAreExpected();
    void stoppedPreviewIsNone();

private:
    static constexpr int kPatience = 60'000;
};

void TestPreviewMaker::tellsAllThatTheWindowShows()
{
    PreviewMaker maker;
    Delivered delivered;
    connect(&maker, &PreviewMaker::ready, this,
            [&](const std::shared_ptr<const RunRecord> &preview, quint64 revision) {
                QCOMPARE(QThread::currentThread(), thread());
                delivered.emplace_back(preview, revision);
            });
    maker.request(asyncio101(), 7);
    QVERIFY(delivered.empty()); // never at once
    QTRY_COMPARE(delivered.size(), std::size_t(1));
    QCOMPARE(delivered[0].second, std::uint64_t(7));
    const RunRecord &preview = *delivered[0].first;
    QCOMPARE(preview.total(), Nanoseconds(6s));
    QVERIFY(!preview.isReal);
    QVERIFY(preview.limits);
    for (const TimelineRecord &record : preview.timelines) {
        QVERIFY(record.isDrained());
        QCOMPARE(record.timeline.runOutcome(), std::optional(Outcome::Finished));
        QCOMPARE(record.numbers->outcomes.finished, 3U);
        QVERIFY(!record.loop.turns().empty());
    }
    QCOMPARE(preview.find(Strategy::Concurrent)->numbers->maxInFlight, 3U);
}

void TestPreviewMaker::newestWins()
{
    PreviewMaker maker;
    Delivered delivered;
    connect(&maker, &PreviewMaker::ready, this,
            [&](const std::shared_ptr<const RunRecord> &preview, quint64 revision) {
                delivered.emplace_back(preview, revision);
            });
    for (quint64 revision = 1; revision <= 20; ++revision)
        maker.request(revision % 2 == 0 ? asyncio101() : large(), revision);
    QTRY_VERIFY_WITH_TIMEOUT(!delivered.empty(), kPatience);
    QCoreApplication::processEvents();
    QCOMPARE(delivered.size(), std::size_t(1));
    QCOMPARE(delivered[0].second, std::uint64_t(20));
    QCOMPARE(delivered[0].first->tasks.count(), 3U);
}

void TestPreviewMaker::cancelledOnesDontArrive()
{
    PreviewMaker maker;
    QSignalSpy ready(&maker, &PreviewMaker::ready);
    maker.request(asyncio101(), 1);
    QTest::qSleep(50); // it is done, and waits in the queue
    maker.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(ready.count(), 0);
    maker.request(asyncio101(), 2);
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(ready.at(0).at(1).value<std::uint64_t>(), std::uint64_t(2));
}

void TestPreviewMaker::isDestroyedWhileWorking()
{
    QElapsedTimer whole;
    whole.start();
    QVERIFY(makePreview(large()));
    const qint64 needed = whole.elapsed();
    auto maker = std::make_unique<PreviewMaker>();
    maker->request(large(), 1);
    QTest::qSleep(20);
    QElapsedTimer timer;
    timer.start();
    maker.reset();
    QVERIFY2(timer.elapsed() < std::max<qint64>(100, needed / 2),
             qPrintable(QString::number(timer.elapsed())));
}

void TestPreviewMaker::eventsAreExpected_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<bool>("isTooMuch");
    QTest::newRow("a sleep") << QStringLiteral("A: sleep 1s") << false;
    QTest::newRow("a million tasks") << QStringLiteral("A*1000000: sleep 1ms..3s") << false;
    QTest::newRow("many steps") << QStringLiteral("A: 10000*(sleep 1ms)") << false;
    QTest::newRow("both") << QStringLiteral("A*1000000: 10000*(sleep 1ms)") << true;
}

void TestPreviewMaker::eventsAreExpected()
{
    QFETCH(QString, task);
    QFETCH(bool, isTooMuch);
    Scenario scenario;
    scenario.tasks.push_back(parseTask(task).task);
    QCOMPARE(expectedEvents(scenario) > kMostPreviewEvents, isTooMuch);
    if (scenario.taskCount() <= 1 && !isTooMuch) {
        const auto preview = makePreview(scenario);
        for (const TimelineRecord &record : preview->timelines)
            QVERIFY(record.timeline.eventCount() <= expectedEvents(scenario) + 1); // and the run's own end
    }
}

void TestPreviewMaker::stoppedPreviewIsNone()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!makePreview(asyncio101(), stop.get_token()));
}

QTEST_MAIN(TestPreviewMaker)
#include "tst_previewmaker.moc"
