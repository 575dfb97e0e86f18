// SPDX-License-Identifier: MIT
// Timelines, loop tracks and statistics read from logs that were written by hand.

#include "core/trace/looptrack.h"
#include "core/trace/statistics.h"
#include "core/trace/timeline.h"

#include <QtTest/QtTest>

using namespace interleave;

namespace {

using Kind = EventKind;

Event at(int time, std::uint32_t task, Kind kind)
{
    return {Nanoseconds(time), task, kind};
}

void write(EventLog &log, std::initializer_list<Event> events)
{
    for (const Event &event : events)
        log.append(event);
}

QString told(const std::vector<Span> &spans)
{
    QStringList parts;
    for (const Span &span : spans)
        parts << QStringLiteral("%1 %2-%3")
                     .arg(stateKey(span.state))
                     .arg(span.from.count())
                     .arg(span.to.count());
    return parts.join(QStringLiteral(", "));
}

QString spansOf(std::initializer_list<Event> events, std::int64_t now = Nanoseconds::max().count())
{
    EventLog log;
    write(log, events);
    Timeline timeline(Strategy::Concurrent, 1);
    timeline.drain(log);
    return told(timeline.spans(0, Nanoseconds(now)));
}

QString spansFrom(const Timeline &timeline, int from, int now)
{
    std::vector<Span> spans;
    timeline.visitSpans(0, Nanoseconds(from), Nanoseconds(now),
                        [&spans](const Span &span) { spans.push_back(span); });
    return told(spans);
}

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHappenedYet();
    void gapless();
    void leavesOutWhatHasNoLength();
    void dueSleepTurnsReady();
    void cancelCutsTheSleep();
    void cancelAfterTheSleepWasDue();
    void cancelBeforeTheFirstTurn();
    void waitsForAPermit();
    void completedElsewhere();
    void isCutAtNow();
    void visitsFromTheMiddle();
    void drainsPieceByPiece();
    void endsAndTotals();
    void loopTrack();
    void whatACancellationCutShort();
    void loopTrackSumsUpBlocks();
    void latenessOfWakes();
    void inFlight();
};

void TestTimeline::nothingHappenedYet()
{
    const EventLog log;
    Timeline timeline(Strategy::Concurrent, 2);
    QVERIFY(!timeline.drain(log));
    QVERIFY(timeline.spans(1).empty());
    QCOMPARE(timeline.outcome(1), Outcome::NotStarted);
    QVERIFY(!timeline.created(1));
    QVERIFY(!timeline.ended(1));
    QVERIFY(!timeline.runOutcome());
    QCOMPARE(timeline.total().count(), 0);
}

void TestTimeline::gapless()
{
    QCOMPARE(
        spansOf({at(0, 0, Kind::Created), at(2, 0, Kind::Turn), at(5, 0, Kind::Slept), at(9, 0, Kind::Due),
                 at(11, 0, Kind::Turn), at(12, 0, Kind::Blocked), at(20, 0, Kind::Unblocked),
                 at(21, 0, Kind::Finished)}),
        QStringLiteral("ready 0-2, running 2-5, sleeping 5-9, ready 9-11, running 11-12, blocking 12-20, "
                       "running 20-21"));
}

void TestTimeline::leavesOutWhatHasNoLength()
{
    QCOMPARE(spansOf({at(0, 0, Kind::Created), at(0, 0, Kind::Turn), at(0, 0, Kind::Yielded),
                      at(0, 0, Kind::Turn), at(0, 0, Kind::Slept), at(4, 0, Kind::Due), at(4, 0, Kind::Turn),
                      at(4, 0, Kind::Blocked), at(4, 0, Kind::Unblocked), at(4, 0, Kind::Slept),
                      at(6, 0, Kind::Due), at(6, 0, Kind::Turn), at(6, 0, Kind::Finished)}),
             QStringLiteral("sleeping 0-4, sleeping 4-6"));
}

void TestTimeline::dueSleepTurnsReady()
{
    const std::initializer_list<Event> events{at(0, 0, Kind::Created), at(0, 0, Kind::Turn),
                                              at(0, 0, Kind::Slept), at(4, 0, Kind::Due)};
    QCOMPARE(spansOf(events, 3), QStringLiteral("sleeping 0-3"));
    QCOMPARE(spansOf(events, 4), QStringLiteral("sleeping 0-4"));
    QCOMPARE(spansOf(events, 7), QStringLiteral("sleeping 0-4, ready 4-7"));
}

void TestTimeline::cancelCutsTheSleep()
{
    QCOMPARE(
        spansOf({at(0, 0, Kind::Created), at(0, 0, Kind::Turn), at(0, 0, Kind::Slept), at(9, 0, Kind::Due),
                 at(4, 0, Kind::CancelRequested), at(6, 0, Kind::Turn), at(6, 0, Kind::Cancelled)}),
        QStringLiteral("sleeping 0-4, ready 4-6"));
    QCOMPARE(
        spansOf({at(0, 0, Kind::Created), at(0, 0, Kind::Turn), at(0, 0, Kind::Slept), at(9, 0, Kind::Due),
                 at(4, 0, Kind::CancelRequested), at(4, 0, Kind::Turn), at(4, 0, Kind::Cancelled)}),
        QStringLiteral("sleeping 0-4"));
}

void TestTimeline::cancelAfterTheSleepWasDue()
{
    QCOMPARE(
        spansOf({at(0, 0, Kind::Created), at(0, 0, Kind::Turn), at(0, 0, Kind::Slept), at(3, 0, Kind::Due),
                 at(5, 0, Kind::CancelRequested), at(6, 0, Kind::Turn), at(6, 0, Kind::Cancelled)}),
        QStringLiteral("sleeping 0-3, ready 3-6"));
}

void TestTimeline::cancelBeforeTheFirstTurn()
{
    QCOMPARE(spansOf({at(1, 0, Kind::Created), at(2, 0, Kind::CancelRequested), at(5, 0, Kind::Turn),
                      at(5, 0, Kind::Cancelled)}),
             QStringLiteral("ready 1-5"));
}

void TestTimeline::waitsForAPermit()
{
    QCOMPARE(spansOf({at(0, 0, Kind::Created), at(1, 0, Kind::Turn), at(1, 0, Kind::Waited),
                      at(4, 0, Kind::Permitted), at(6, 0, Kind::Turn), at(7, 0, Kind::Finished)}),
             QStringLiteral("ready 0-1, waiting 1-4, ready 4-6, running 6-7"));
}

/// The loop was busy until 7 and learnt only then that the thread had been done at 5.
void TestTimeline::completedElsewhere()
{
    QCOMPARE(spansOf({at(0, 0, Kind::Created), at(0, 0, Kind::Turn), at(0, 0, Kind::EnteredThread),
                      at(5, 0, Kind::Completed), at(7, 0, Kind::Turn), at(8, 0, Kind::Finished)}),
             QStringLiteral("in_thread 0-5, ready 5-7, running 7-8"));
    QCOMPARE(spansOf({at(0, 0, Kind::Created), at(0, 0, Kind::Turn), at(0, 0, Kind::Fetched),
                      at(5, 0, Kind::Due), at(7, 0, Kind::Turn), at(7, 0, Kind::Failed)}),
             QStringLiteral("fetching 0-5, ready 5-7"));
}

void TestTimeline::isCutAtNow()
{
    const std::initializer_list<Event> events{at(2, 0, Kind::Created), at(4, 0, Kind::Turn),
                                              at(8, 0, Kind::Finished)};
    QCOMPARE(spansOf(events, 0), QString());
    QCOMPARE(spansOf(events, 2), QString());
    QCOMPARE(spansOf(events, 3), QStringLiteral("ready 2-3"));
    QCOMPARE(spansOf(events, 4), QStringLiteral("ready 2-4"));
    QCOMPARE(spansOf(events, 5), QStringLiteral("ready 2-4, running 4-5"));
    QCOMPARE(spansOf(events, 100), QStringLiteral("ready 2-4, running 4-8"));
}

void TestTimeline::visitsFromTheMiddle()
{
    EventLog log;
    write(log, {at(10, 0, Kind::Created), at(10, 0, Kind::Turn)});
    for (int time = 10; time < 1000; time += 10) // in turn asleep and running, 5 each
        write(log, {at(time, 0, Kind::Slept), at(time + 5, 0, Kind::Due), at(time + 5, 0, Kind::Turn)});
    write(log, {at(1000, 0, Kind::Finished)});
    Timeline timeline(Strategy::Concurrent, 1);
    timeline.drain(log);

    QCOMPARE(spansFrom(timeline, 503, 512),
             QStringLiteral("sleeping 500-505, running 505-510, sleeping 510-512"));
    QCOMPARE(spansFrom(timeline, 505, 510), QStringLiteral("running 505-510"));
    QCOMPARE(spansFrom(timeline, 0, 12), QStringLiteral("sleeping 10-12"));
    QCOMPARE(spansFrom(timeline, 999, 2000), QStringLiteral("running 995-1000"));
    QCOMPARE(spansFrom(timeline, 1000, 2000), QString());
    QCOMPARE(spansFrom(timeline, 5000, 6000), QString());
}

/// In whatever portions the log is read, what has been read is the same in the end.
void TestTimeline::drainsPieceByPiece()
{
    EventLog log;
    write(log, {at(0, 0, Kind::Created), at(0, 1, Kind::Created), at(0, 0, Kind::Turn), at(0, 0, Kind::Slept),
                at(5, 0, Kind::Due), at(0, 1, Kind::Turn), at(3, 1, Kind::Finished),
                at(3, 0, Kind::CancelRequested), at(4, 0, Kind::Turn), at(4, 0, Kind::Cancelled),
                at(4, kNoTask, Kind::RunCancelled)});
    Timeline whole(Strategy::Concurrent, 2);
    QVERIFY(whole.drain(log));
    for (std::size_t portion = 1; portion < log.size(); ++portion) {
        Timeline parts(Strategy::Concurrent, 2);
        while (parts.drain(log, portion)) {
        }
        QCOMPARE(parts.eventCount(), log.size());
        QCOMPARE(told(parts.spans(0)), told(whole.spans(0)));
        QCOMPARE(told(parts.spans(1)), told(whole.spans(1)));
        QCOMPARE(parts.runOutcome(), whole.runOutcome());
    }
}

void TestTimeline::endsAndTotals()
{
    EventLog log;
    write(log,
          {at(0, 0, Kind::Created), at(0, 1, Kind::Created), at(0, 2, Kind::Created), at(1, 0, Kind::Turn),
           at(2, 0, Kind::Failed), at(2, kNoTask, Kind::CallerRaised), at(3, 1, Kind::Turn),
           at(7, 1, Kind::TimedOut), at(7, 2, Kind::Turn), at(7, 2, Kind::Slept), at(50, 2, Kind::Due)});
    Timeline timeline(Strategy::Concurrent, 4);
    timeline.drain(log);
    QCOMPARE(timeline.outcome(0), Outcome::Failed);
    QCOMPARE(timeline.outcome(1), Outcome::TimedOut);
    QCOMPARE(timeline.outcome(2), Outcome::Unfinished);
    QCOMPARE(timeline.outcome(3), Outcome::NotStarted);
    QCOMPARE(timeline.ended(0), std::optional(Nanoseconds(2)));
    QCOMPARE(timeline.ended(2), std::optional<Nanoseconds>());
    QCOMPARE(timeline.raised(), std::optional(Nanoseconds(2)));
    QCOMPARE(timeline.total().count(), 7);
    QCOMPARE(timeline.newest().count(), 7); // Due lies ahead
    QVERIFY(!timeline.runOutcome());
    write(log, {at(9, kNoTask, Kind::RunTimedOut)});
    timeline.drain(log);
    QCOMPARE(timeline.runOutcome(), std::optional(Outcome::TimedOut));
    QCOMPARE(timeline.total().count(), 7);
}

void TestTimeline::loopTrack()
{
    EventLog log;
    write(log,
          {at(0, 0, Kind::Created), at(1, 0, Kind::Turn), at(2, 0, Kind::Blocked), at(6, 0, Kind::Unblocked),
           at(6, 0, Kind::Slept), at(9, 0, Kind::Due), at(10, 0, Kind::Turn)});
    LoopTrack track;
    track.drain(log);
    const std::vector<TurnSpan> expected{{0, false, Nanoseconds(1), Nanoseconds(2)},
                                         {0, true, Nanoseconds(2), Nanoseconds(6)},
                                         {0, false, Nanoseconds(10), Nanoseconds::max()}};
    QCOMPARE(track.turns(), expected);
    QCOMPARE(track.busy(Nanoseconds(13)).count(), 5 + 3);
    for (const auto &[now, busy] : {std::pair(0, 0), {1, 0}, {2, 1}, {4, 3}, {6, 5}, {8, 5}, {10, 5}})
        QCOMPARE(track.busy(Nanoseconds(now)).count(), busy);
    write(log, {at(15, 0, Kind::Finished)});
    track.drain(log);
    for (const auto &[now, busy] : {std::pair(4, 3), {10, 5}, {12, 7}, {15, 10}, {99, 10}})
        QCOMPARE(track.busy(Nanoseconds(now)).count(), busy);
}

void TestTimeline::whatACancellationCutShort()
{
    EventLog log;
    write(log, {at(0, 0, Kind::Created), at(0, 0, Kind::Turn), at(0, 0, Kind::Slept), at(5, 0, Kind::Due),
                at(0, 1, Kind::Created), at(0, 1, Kind::Turn), at(0, 1, Kind::Slept), at(9, 1, Kind::Due)});
    Timeline timeline(Strategy::Concurrent, 2);
    timeline.drain(log);
    QVERIFY(!timeline.cutShort(0) && !timeline.cutShort(1));
    // The first one is due already, and only waits for its turn.
    write(log, {at(6, 0, Kind::CancelRequested), at(7, 1, Kind::CancelRequested), at(8, 1, Kind::Turn),
                at(8, 1, Kind::Cancelled)});
    timeline.drain(log);
    QVERIFY(!timeline.cutShort(0));
    QCOMPARE(timeline.cutShort(1), std::optional(Nanoseconds(7)));
}

void TestTimeline::loopTrackSumsUpBlocks()
{
    constexpr int kTurns = 3 * static_cast<int>(LoopTrack::kBlockTurns);
    EventLog log;
    LoopTrack track;
    for (int turn = 0; turn < kTurns; ++turn) {
        const int length = turn * 7 % 23;
        write(log, {at(turn * 100, 0, Kind::Turn), at(turn * 100 + length, 0, Kind::Yielded)});
        track.drain(log);
    }
    Nanoseconds sum{};
    for (const TurnSpan &turn : track.turns()) {
        QCOMPARE(track.busy(turn.from), sum);
        sum += turn.to - turn.from;
        QCOMPARE(track.busy(turn.to), sum);
    }
    // The last turn may still vanish, so its block is not summed up yet.
    QCOMPARE(track.blocks().size(), std::size_t{2});
    const auto length = [&](std::size_t turn) { return track.turns()[turn].to - track.turns()[turn].from; };
    for (std::size_t block = 0; block < track.blocks().size(); ++block) {
        const std::size_t begin = block * LoopTrack::kBlockTurns;
        Nanoseconds busy{};
        std::size_t longest = begin;
        for (std::size_t turn = begin; turn < begin + LoopTrack::kBlockTurns; ++turn) {
            busy += length(turn);
            longest = length(turn) > length(longest) ? turn : longest;
        }
        QCOMPARE(track.blocks()[block].busy.count(), busy.count());
        QCOMPARE(track.blocks()[block].longest, track.turns()[longest]);
        QCOMPARE(track.blocks()[block].from, track.turns()[begin].from);
        QCOMPARE(track.blocks()[block].to, track.turns()[begin + LoopTrack::kBlockTurns - 1].to);
    }
}

void TestTimeline::latenessOfWakes()
{
    EventLog log;
    Timeline timeline(Strategy::Concurrent, 1);
    write(log, {at(0, 0, Kind::Created), at(0, 0, Kind::Turn)});
    int time = 0;
    for (int late = 100; late > 0; --late) { // 1 to 100, each once
        write(log, {at(time, 0, Kind::Slept), at(time + 10, 0, Kind::Due)});
        time += 10 + late;
        write(log, {at(time, 0, Kind::Turn)});
    }
    write(log, {at(time, 0, Kind::Slept), at(time + 10, 0, Kind::Due), at(time, 0, Kind::CancelRequested),
                at(time + 500, 0, Kind::Turn), at(time + 500, 0, Kind::Cancelled),
                at(time + 500, kNoTask, Kind::RunCancelled)});
    timeline.drain(log);
    const WakeLateness lateness = statistics(log, timeline).wakeLateness;
    QCOMPARE(lateness.count, std::size_t{100}); // the cancelled sleep did not end by itself
    QCOMPARE(lateness.p50.count(), 50);
    QCOMPARE(lateness.p99.count(), 99);
    QCOMPARE(lateness.max.count(), 100);
}

void TestTimeline::inFlight()
{
    EventLog log;
    Timeline timeline(Strategy::Concurrent, 3);
    write(log,
          {at(0, 0, Kind::Created), at(0, 1, Kind::Created), at(0, 2, Kind::Created), at(0, 0, Kind::Turn),
           at(0, 0, Kind::Slept), at(5, 0, Kind::Due), at(0, 1, Kind::Turn), at(2, 1, Kind::Finished),
           // Cancelled before its first turn: it never was inside its body.
           at(2, 2, Kind::CancelRequested), at(2, 2, Kind::Turn), at(2, 2, Kind::Cancelled),
           at(5, 0, Kind::Turn), at(6, 0, Kind::Finished), at(6, kNoTask, Kind::RunFinished)});
    timeline.drain(log);
    const Statistics numbers = statistics(log, timeline);
    QCOMPARE(numbers.maxInFlight, 2U);
    QCOMPARE(numbers.loopBusy.count(), 2 + 1);
    QCOMPARE(numbers.total.count(), 6);
    QCOMPARE(numbers.outcome, Outcome::Finished);
    QCOMPARE(numbers.outcomes,
             (OutcomeCounts{.finished = 2, .failed = 0, .cancelled = 1, .timedOut = 0, .notStarted = 0}));
}

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
