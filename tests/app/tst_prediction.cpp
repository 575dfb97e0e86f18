// SPDX-License-Identifier: MIT
// What a run says of a guess, without a window.

#include "app/chart/overlaylayout.h"
#include "app/lesson/classtext.h"
#include "app/lesson/guessspread.h"
#include "app/lesson/prediction.h"
#include "app/window/preview.h"
#include "chartfixtures.h"

#include <QTest>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

Prediction guessOf(std::optional<Nanoseconds> sequential, std::optional<Nanoseconds> concurrent,
                   std::vector<std::uint32_t> order = {})
{
    Prediction guess;
    guess.totals = {sequential, concurrent, std::nullopt};
    guess.order = std::move(order);
    return guess;
}

Scenario parsing()
{
    return scenarioOf({{"A", "sleep 1s"}, {"B", "block 2s"}, {"C", "sleep 3s"}});
}

std::size_t countOf(const DisplayList &list, MarkKind kind)
{
    return static_cast<std::size_t>(std::count_if(list.marks.begin(), list.marks.end(),
                                                  [kind](const Mark &mark) { return mark.kind == kind; }));
}

const Mark &markOf(const DisplayList &list, MarkKind kind)
{
    return *std::find_if(list.marks.begin(), list.marks.end(),
                         [kind](const Mark &mark) { return mark.kind == kind; });
}

DisplayList overlayOf(const ChartGuess &guess)
{
    ChartOverlay overlay;
    overlay.guess = guess;
    const FixedMetrics metrics;
    return overlayLayout(overlay, ChartGeometry(QSizeF(600, 460), 3, 50, metrics), {0s, 10s}, 0, metrics);
}

} // namespace

class TestPrediction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
    void misses_data();
    void misses();
    void orders_data();
    void orders();
    void stoppedRun();
    void scenarioThatNeverEnds();
    void manyTasks();
    void spreads_data();
    void spreads();
    void quartiles();
    void closest();
    void overlay();
    void overlayOfAClass();
};

void TestPrediction::sentences_data()
{
    QTest::addColumn<std::optional<Nanoseconds>>("sequential");
    QTest::addColumn<std::optional<Nanoseconds>>("concurrent");
    QTest::addColumn<std::vector<std::uint32_t>>("order");
    QTest::addColumn<QString>("sentence");
    using Guess = std::optional<Nanoseconds>;
    using Order = std::vector<std::uint32_t>;
    QTest::newRow("nothing") << Guess() << Guess() << Order() << "Nothing was guessed this time.";
    QTest::newRow("one right") << Guess() << Guess(5s) << Order() << "Right. Well guessed!";
    QTest::newRow("both right") << Guess(6s) << Guess(4920ms) << Order()
                                << "Right in every panel. Well guessed!";
    QTest::newRow("too short") << Guess(6s) << Guess(3s) << Order()
                               << "Concurrent took 2.00 s more than you guessed: B blocked the loop for 2.00 "
                                  "s, so C began 2.00 s late.";
    QTest::newRow("too long") << Guess(6s) << Guess(6s) << Order()
                              << "Concurrent took 1.00 s less than you guessed: added up, the tasks took "
                                 "6.00 s, but they waited at "
                                 "the same time.";
    QTest::newRow("the worse one") << Guess(1s) << Guess(4s) << Order()
                                   << "Sequential took 5.00 s more than you guessed: one after the other, "
                                      "that is 1.00 s + 2.00 s + 3.00 s.";
    QTest::newRow("zero")
        << Guess(0s) << Guess() << Order()
        << "Sequential took 6.00 s more than you guessed: one after the other, that is 1.00 s + "
           "2.00 s + 3.00 s.";
    QTest::newRow("order right") << Guess() << Guess() << Order{0, 1, 2}
                                 << "The order is right. Well guessed!";
    QTest::newRow("order right, of two that end together")
        << Guess(6s) << Guess(5s) << Order{1, 0, 2} << "All of it is right, the order too. Well guessed!";
    QTest::newRow("order wrong")
        << Guess() << Guess(5s) << Order{2, 0, 1}
        << "The totals are right, but not the order: A ended at 2.00 s, and C at 5.00 s.";
    QTest::newRow("only the order, wrong") << Guess() << Guess() << Order{0, 2, 1}
                                           << "The order was another: B ended at 2.00 s, and C at 5.00 s.";
    QTest::newRow("another list's order") << Guess() << Guess(5s) << Order{0, 1, 7} << "Right. Well guessed!";
}

void TestPrediction::sentences()
{
    QFETCH(std::optional<Nanoseconds>, sequential);
    QFETCH(std::optional<Nanoseconds>, concurrent);
    QFETCH(std::vector<std::uint32_t>, order);
    QFETCH(QString, sentence);
    QCOMPARE(checked(guessOf(sequential, concurrent, order), *makePreview(parsing())).sentence, sentence);
}

void TestPrediction::misses_data()
{
    QTest::addColumn<qint64>("guess");
    QTest::addColumn<qint64>("truth");
    QTest::addColumn<QString>("text");
    constexpr qint64 kSecond = 1'000'000'000;
    QTest::newRow("exact") << 5 * kSecond << 5 * kSecond << "right";
    QTest::newRow("as good as") << 51 * kSecond / 10 << 5 * kSecond << "right";
    QTest::newRow("long") << 7 * kSecond << 5 * kSecond << "2.00 s too long";
    QTest::newRow("short") << 3 * kSecond << 5 * kSecond << "2.00 s too short";
    QTest::newRow("nothing") << qint64(0) << 5 * kSecond << "5.00 s too short";
    QTest::newRow("of nothing") << kSecond << qint64(0) << "1.00 s too long";
    QTest::newRow("nothing of nothing") << qint64(0) << qint64(0) << "right";
}

void TestPrediction::misses()
{
    QFETCH(qint64, guess);
    QFETCH(qint64, truth);
    QFETCH(QString, text);
    const GuessCheck check{Strategy::Concurrent, Nanoseconds(guess), Nanoseconds(truth)};
    QCOMPARE(missText(check), text);
    QCOMPARE(check.isRight(), text == QStringLiteral("right"));
}

void TestPrediction::orders_data()
{
    QTest::addColumn<std::vector<std::uint32_t>>("order");
    QTest::addColumn<std::vector<bool>>("isRight");
    using Order = std::vector<std::uint32_t>;
    using Marks = std::vector<bool>;
    // They end after 1, 2, 2 and 3 s.
    QTest::newRow("right") << Order{0, 1, 2, 3} << Marks{true, true, true, true};
    QTest::newRow("together") << Order{0, 2, 1, 3} << Marks{true, true, true, true};
    QTest::newRow("first and last") << Order{3, 1, 2, 0} << Marks{false, true, true, false};
    QTest::newRow("reverse") << Order{3, 2, 1, 0} << Marks{false, true, true, false};
    QTest::newRow("turned round") << Order{1, 2, 3, 0} << Marks{false, true, false, false};
    QTest::newRow("nothing") << Order{} << Marks{};
}

void TestPrediction::orders()
{
    QFETCH(std::vector<std::uint32_t>, order);
    QFETCH(std::vector<bool>, isRight);
    const Recording run(
        scenarioOf({{"A", "sleep 1s"}, {"B", "sleep 2s"}, {"C", "sleep 2s"}, {"D", "sleep 3s"}}),
        Strategy::Concurrent);
    QCOMPARE(checkedOrder(order, run.timeline()), isRight);
}

void TestPrediction::stoppedRun()
{
    RunRecord run(parsing());
    auto log = std::make_shared<EventLog>();
    log->append({0s, 0, EventKind::Created});
    log->append({0s, 0, EventKind::Turn});
    log->append({0s, 0, EventKind::Slept});
    log->append({1s, 0, EventKind::CancelRequested});
    log->append({1s, 0, EventKind::Turn});
    log->append({1s, 0, EventKind::Cancelled});
    log->append({1s, kNoTask, EventKind::RunCancelled});
    run.timelines.emplace_back(Strategy::Concurrent, 3, log);
    run.timelines.back().drain(100);
    const PredictionResult result = checked(guessOf({}, 5s, {0, 1, 2}), run);
    QCOMPARE(result.sentence, QStringLiteral("The run was stopped, so there is nothing to compare with."));
    QVERIFY(result.totals.empty() && result.order.empty());
}

/// As far as anybody would wait.
void TestPrediction::scenarioThatNeverEnds()
{
    Scenario scenario = scenarioOf({{"A", "1000*(sleep 24h)"}, {"B", "sleep 1s"}});
    scenario.tasks[0].steps = parseSteps(QStringLiteral("1000*(sleep 1440min)")).steps;
    scenario.concurrent.timeout = 2s;
    const QString sentence = checked(guessOf({}, kLongestDuration), *makePreview(scenario)).sentence;
    QVERIFY2(
        sentence.endsWith(QStringLiteral("than you guessed: the timeout of the whole run cut it off, and it "
                                         "was over at 2.00 s.")),
        qPrintable(sentence));
    scenario.concurrent.timeout.reset();
    const QString other = checked(guessOf({}, 1s), *makePreview(scenario)).sentence;
    QVERIFY2(other.contains(QStringLiteral("A alone takes")), qPrintable(other));
}

void TestPrediction::manyTasks()
{
    Scenario scenario = scenarioOf({{"worker", "sleep 1ms..3s"}});
    scenario.tasks[0].count = 100'000;
    const auto run = makePreview(scenario);
    const PredictionResult result = checked(guessOf(6s, 6s), *run);
    QVERIFY(result.sentence.contains(QStringLiteral("one after the other, the 100,000 tasks add up to")));
}

void TestPrediction::spreads_data()
{
    QTest::addColumn<QString>("guesses");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("none") << ""
                          << ""
                          << "";
    QTest::newRow("one") << "5s"
                         << "5 s"
                         << "1 of 1 within 10 %";
    QTest::newRow("two") << "3s 4s"
                         << "from 3 s to 4 s, the middle one 3 s"
                         << "0 of 2 within 10 %";
    QTest::newRow("the same") << "3s 3s 3s"
                              << "3 s"
                              << "0 of 3 within 10 %";
    QTest::newRow("many") << "2s 3s 3s 3s 4s 4.5s 5s 5s 5.5s 6s 8s 9s"
                          << "from 2 s to 9 s, the middle one 4.5 s"
                          << "4 of 12 within 10 %; half of the guesses lay between 3 s and 5.5 s";
}

void TestPrediction::spreads()
{
    QFETCH(QString, guesses);
    QFETCH(QString, before);
    QFETCH(QString, after);
    std::vector<Nanoseconds> totals;
    for (const QString &guess : guesses.split(u' ', Qt::SkipEmptyParts))
        totals.push_back(*parseDuration(guess));
    std::reverse(totals.begin(), totals.end()); // in any order
    QCOMPARE(spreadText(totals), before);
    QCOMPARE(spreadText(totals, 5s), after);
}

void TestPrediction::quartiles()
{
    QCOMPARE(guessSpread({}), GuessSpread());
    QCOMPARE(guessSpread({4s, 1s, 3s, 2s}), (GuessSpread{4, 1s, 1s, 2s, 3s, 4s}));
    QCOMPARE(guessSpread({5s, 4s, 1s, 3s, 2s}), (GuessSpread{5, 1s, 2s, 3s, 4s, 5s}));
}

void TestPrediction::closest()
{
    const auto named = [](const char *name, std::optional<Nanoseconds> total) {
        Prediction guess = guessOf({}, total);
        guess.name = QString::fromUtf8(name);
        return guess;
    };
    QCOMPARE(closestName({}, 5s), QString());
    QCOMPARE(closestName({named("Ada", 3s), named("Bo", 6s)}, 5s), QStringLiteral("Bo"));
    QCOMPARE(closestName({named("Ada", 4s), named("Bo", 6s)}, 5s), QStringLiteral("Ada and Bo"));
    QCOMPARE(closestName({named("Ada", 4s), named("", 5s)}, 5s), QString());
    QCOMPARE(closestName({named("", 4s), named("Bo", 6s), named("Cy", {})}, 5s), QStringLiteral("Bo"));
}

void TestPrediction::overlay()
{
    ChartGuess guess;
    guess.label = QStringLiteral("drag");
    const DisplayList waiting = overlayOf(guess);
    QCOMPARE(countOf(waiting, MarkKind::GuessLine), 1U);
    QCOMPARE(countOf(waiting, MarkKind::GuessTruth), 0U);
    const double left = markOf(waiting, MarkKind::GuessLine).rect.left();

    guess.time = 4s;
    const DisplayList guessed = overlayOf(guess);
    const double x = markOf(guessed, MarkKind::GuessLine).rect.left();
    QVERIFY(x > left);
    QCOMPARE(markOf(guessed, MarkKind::GuessLabel).rect.center().x(), x);
    QCOMPARE(countOf(guessed, MarkKind::GuessGap), 0U);

    guess.truth = 2s;
    const DisplayList told = overlayOf(guess);
    const double truth = markOf(told, MarkKind::GuessTruth).rect.left();
    QCOMPARE(truth, (left + x) / 2);
    QCOMPARE(markOf(told, MarkKind::GuessGap).rect.left(), truth);
    QCOMPARE(markOf(told, MarkKind::GuessGap).rect.right(), x);

    guess.time = 40s; // out of view
    const DisplayList far = overlayOf(guess);
    QCOMPARE(countOf(far, MarkKind::GuessLine), 0U);
    QCOMPARE(countOf(far, MarkKind::GuessLabel), 0U);
    QVERIFY(markOf(far, MarkKind::GuessGap).rect.right() < 600);
    guess.hasMarker = false;
    QCOMPARE(countOf(overlayOf(guess), MarkKind::GuessLabel), 0U);
}

void TestPrediction::overlayOfAClass()
{
    ChartGuess guess;
    guess.others = {1s, 3s, 3s, 3s, 6s, 60s};
    guess.middle = 3s;
    const DisplayList list = overlayOf(guess);
    QCOMPARE(countOf(list, MarkKind::GuessDot), 5U); // one is out of view
    QCOMPARE(countOf(list, MarkKind::GuessRange), 1U);
    std::vector<QRectF> dots;
    for (const Mark &mark : list.marks)
        if (mark.kind == MarkKind::GuessDot)
            dots.push_back(mark.rect);
    QCOMPARE(dots[1].left(), dots[2].left());
    QVERIFY(dots[2].top() > dots[1].top() && dots[3].top() > dots[2].top()); // they hang below each other
    QCOMPARE(dots[4].top(), dots[0].top());
    QCOMPARE(markOf(list, MarkKind::GuessMiddle).rect.center().x(), dots[1].center().x());
    guess.others.assign(100, 3s);
    QVERIFY(countOf(overlayOf(guess), MarkKind::GuessDot) < 10);
}

QTEST_MAIN(TestPrediction)
#include "tst_prediction.moc"
