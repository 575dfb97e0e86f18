// SPDX-License-Identifier: MIT
// The strip that shows how many tasks are in each state, where there are more rows than fit.

#include "app/chart/chartpainter.h"
#include "app/chart/chartplaces.h"
#include "app/chart/densitylayout.h"
#include "app/chart/densitypainter.h"
#include "app/chart/densitytext.h"
#include "app/chart/overlaylayout.h"
#include "app/theme/contrast.h"
#include "chartfixtures.h"

#include <QImage>
#include <QPainter>
#include <QtTest/QtTest>

#include <numeric>
#include <random>

namespace interleave {

using namespace std::chrono_literals;

namespace {

constexpr QSizeF kSize(608, 560);

std::size_t indexOf(State state)
{
    return static_cast<std::size_t>(state);
}

Scenario manyOf(const char *steps, std::uint32_t count)
{
    Scenario scenario;
    scenario.tasks.emplace_back(QStringLiteral("w"), parseSteps(QString::fromUtf8(steps)).steps, count);
    return scenario;
}

/// A run of a scenario on a panel of 600 x 560, of which 6 s are in view.
struct Panel
{
    explicit Panel(const Scenario &scenario, Strategy strategy = Strategy::Concurrent)
        : tasks(scenario)
        , recording(scenario, strategy)
    {
        content.strategy = strategy;
        content.tasks = &tasks;
        content.run = recording.trace();
        content.window = {0s, 6s};
        content.nameWidth = 70;
    }

    [[nodiscard]] ChartGeometry geometry() const
    {
        return ChartGeometry(kSize, tasks.count(), content.nameWidth, metrics);
    }
    [[nodiscard]] DisplayList layOut() const { return chartLayout(content, kSize, metrics); }
    [[nodiscard]] std::uint32_t columnAt(Nanoseconds time) const
    {
        const ChartGeometry here = geometry();
        const TimeScale scale(content.window, here.plotLeft, here.plotRight);
        return static_cast<std::uint32_t>(scale.x(time) - here.plotLeft);
    }
    [[nodiscard]] QString sentenceAt(Nanoseconds time) const
    {
        const ChartGeometry here = geometry();
        return ChartPlaces(content, tasks, here)
            .sentenceAt({here.plotLeft + columnAt(time), here.density.center().y()});
    }

    FixedMetrics metrics;
    ChartTasks tasks;
    Recording recording;
    ChartContent content;
};

/// `sleeping*40 -*4`: the cells of a column from the bottom up, those that are alike taken together.
QString columnText(const DensityCells &density, std::uint32_t column)
{
    QStringList parts;
    const auto cellAt = [&](std::uint32_t height) {
        return density.line(density.lineCount() - 1 - height)[column];
    };
    for (std::uint32_t begin = 0, end = 0; begin < density.lineCount(); begin = end) {
        while (end < density.lineCount() && cellAt(end) == cellAt(begin))
            ++end;
        const std::uint8_t cell = cellAt(begin);
        const QString plan = (cell & kCrowdPlanned) != 0 ? QStringLiteral("plan:") : QString();
        const QString name = cell == 0 ? QStringLiteral("-") : plan + stateKey(State(cell & 7));
        parts << QStringLiteral("%1*%2").arg(name).arg(end - begin);
    }
    return parts.join(u' ');
}

/// `ready 3 running 1`: the heights, the lowest first.
QString heightsText(const std::array<std::uint32_t, kStateCount> &heights)
{
    QStringList parts;
    for (const State state : kDensityStack)
        if (heights[indexOf(state)] > 0)
            parts << QStringLiteral("%1 %2").arg(stateKey(state)).arg(heights[indexOf(state)]);
    return parts.join(u' ');
}

} // namespace

class DensityLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThereWhereRowsScroll_data();
    void isThereWhereRowsScroll();
    void heights_data();
    void heights();
    void heightsNeverExceedTheStrip();
    void showsTheAverageOfEachColumn();
    void endedTasksLeaveTheStack();
    void troubleStaysVisible();
    void nothingIsKnownAfterThePresent();
    void theLastColumnIsTheAverageOfWhatIsKnown();
    void previewIsAllPlan();
    void zoomedInTheCountsStay();
    void captionSaysWhatItIs();
    void overlayPassesOverIt();
    void sentences_data();
    void sentences();
    void sentenceEndsWithWhatIsKnown();
    void sentenceSaysAboutWhereItIsNotExact();
    void statesDifferInEachTheme();
    void planIsPaler();
};

void DensityLayoutTest::isThereWhereRowsScroll_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<double>("wish");
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<double>("height");
    QTest::addRow("no rows") << 0 << 0.0 << kSize << 0.0;
    QTest::addRow("all fit exactly") << 10 << 34.0 << kSize << 0.0;
    QTest::addRow("one too many") << 11 << 34.0 << kSize << 44.0;
    QTest::addRow("many") << 1'000'000 << 0.0 << kSize << 44.0;
    QTest::addRow("low rows fit") << 100 << 2.0 << kSize << 0.0;
    QTest::addRow("low rows scroll") << 1000 << 2.0 << kSize << 44.0;
    QTest::addRow("low panel") << 100 << 0.0 << QSizeF(600, 250) << 30.0;
}

void DensityLayoutTest::isThereWhereRowsScroll()
{
    QFETCH(const int, rows);
    QFETCH(const double, wish);
    QFETCH(const QSizeF, size);
    QFETCH(const double, height);
    const auto wished = wish > 0 ? std::optional(wish) : std::nullopt;
    const ChartGeometry geometry(size, static_cast<std::uint32_t>(rows), 70, FixedMetrics(), 0.0, wished);
    QCOMPARE(geometry.density.height(), height);
    QCOMPARE(geometry.scrolls(), height > 0);
    QCOMPARE(geometry.contentHeight() > geometry.rows.height(), height > 0);
    if (height == 0) {
        QCOMPARE(geometry.rows.top(), geometry.gridTop);
        return;
    }
    QVERIFY(geometry.density.top() > geometry.gridTop);
    QVERIFY(geometry.rows.top() > geometry.density.bottom());
    QVERIFY(geometry.rows.bottom() < geometry.separatorY);
    QVERIFY(geometry.rows.height() >= height);
    QCOMPARE(geometry.density.left(), geometry.plotLeft);
    QCOMPARE(geometry.density.right(), geometry.drawRight);
}

void DensityLayoutTest::heights_data()
{
    QTest::addColumn<QList<double>>("mean"); // in the order of State, from Ready on
    QTest::addColumn<int>("lines");
    QTest::addColumn<QString>("text");
    using Mean = QList<double>;
    QTest::addRow("nothing") << Mean{0, 0, 0, 0, 0, 0, 0} << 40 << "";
    QTest::addRow("all asleep") << Mean{0, 0, 0, 100, 0, 0, 0} << 40 << "sleeping 40";
    QTest::addRow("half of them") << Mean{0, 0, 0, 50, 0, 0, 0} << 40 << "sleeping 20";
    QTest::addRow("a tenth of one") << Mean{0, 0, 0, 0.1, 0, 0, 0} << 40 << "sleeping 1";
    QTest::addRow("by share") << Mean{20, 10, 0, 70, 0, 0, 0} << 40 << "running 4 ready 8 sleeping 28";
    QTest::addRow("edges are rounded, not heights")
        << Mean{1.3, 1.3, 1.3, 1.3, 1.3, 1.3, 92.2} << 100
        << "blocking 1 running 2 ready 1 fetching 92 in_thread 1 waiting 2 sleeping 1";
    QTest::addRow("one line is taken from the highest")
        << Mean{0.01, 0.01, 0, 99.98, 0, 0, 0} << 40 << "running 1 ready 1 sleeping 38";
    QTest::addRow("each state is seen")
        << Mean{1, 1, 1, 1, 1, 1, 1} << 14
        << "blocking 1 running 1 ready 1 fetching 1 in_thread 1 waiting 1 sleeping 1";
    QTest::addRow("trouble goes first") << Mean{1, 1, 1, 90, 1, 1, 1} << 3 << "blocking 1 running 1 ready 1";
    QTest::addRow("ready goes first") << Mean{0.1, 0.1, 0.1, 99, 0, 0, 0} << 1 << "ready 1";
}

void DensityLayoutTest::heights()
{
    QFETCH(const QList<double>, mean);
    QFETCH(const int, lines);
    QFETCH(const QString, text);
    std::array<double, kStateCount> means{};
    std::copy(mean.begin(), mean.end(), means.begin() + 1);
    QCOMPARE(heightsText(densityHeights(means, 100, static_cast<std::uint32_t>(lines))), text);
}

void DensityLayoutTest::heightsNeverExceedTheStrip()
{
    std::mt19937 random(1);
    std::uniform_real_distribution<double> share(0.0, 1.0);
    for (int round = 0; round < 20'000; ++round) {
        std::array<double, kStateCount> means{};
        const auto lines = static_cast<std::uint32_t>(1 + random() % 60);
        double left = 50.0;
        for (std::size_t state = 1; state < kStateCount; ++state) {
            means[state] = random() % 3 == 0 ? 0.0 : left * std::pow(share(random), 4.0);
            left -= means[state];
        }
        const auto heights = densityHeights(means, 50, lines);
        const std::uint32_t total = std::accumulate(heights.begin(), heights.end(), 0U);
        QVERIFY(total <= lines);
        QCOMPARE(heights[indexOf(State::NotStarted)], 0U);
        for (std::size_t state = 1; state < kStateCount; ++state) {
            QVERIFY(means[state] > 0.0 || heights[state] == 0);
            QVERIFY(means[state] <= 0.0 || heights[state] > 0 || lines < kStateCount - 1);
        }
    }
}

void DensityLayoutTest::showsTheAverageOfEachColumn()
{
    Scenario scenario = scenarioOf({{"a", "sleep 1s"}});
    scenario.tasks.emplace_back(QStringLiteral("b"), parseSteps(QStringLiteral("sleep 3s")).steps, 21);
    scenario.tasks.emplace_back(QStringLiteral("c"), parseSteps(QStringLiteral("fetch 5s")).steps, 22);
    const Panel panel(scenario);
    const DisplayList list = panel.layOut();
    QCOMPARE(list.density.rect, panel.geometry().density);
    QCOMPARE(list.density.lineCount(), 44U);
    QCOMPARE(columnText(list.density, panel.columnAt(500ms)), "fetching*22 sleeping*22");
    QCOMPARE(columnText(list.density, panel.columnAt(2s)), "fetching*22 sleeping*21 -*1");
    QCOMPARE(columnText(list.density, panel.columnAt(4s)), "fetching*22 -*22");
    QCOMPARE(columnText(list.density, panel.columnAt(5500ms)), "-*44");
}

void DensityLayoutTest::endedTasksLeaveTheStack()
{
    const Panel panel(manyOf("compute 100ms", 44), Strategy::Sequential);
    const DisplayList list = panel.layOut();
    QCOMPARE(columnText(list.density, panel.columnAt(2s)), "running*1 -*43"); // the others have not begun
    QCOMPARE(columnText(list.density, panel.columnAt(5s)), "-*44");
}

void DensityLayoutTest::troubleStaysVisible()
{
    // One of 10,000 tasks blocks the loop for a moment that is less than a column, and two become ready.
    Scenario scenario = scenarioOf({{"a", "sleep 2s, block 1ms"}, {"b", "sleep 2s"}, {"c", "sleep 2s"}});
    scenario.tasks.emplace_back(QStringLiteral("w"), parseSteps(QStringLiteral("sleep 5s")).steps, 9997);
    const Panel panel(scenario);
    const DisplayList list = panel.layOut();
    QCOMPARE(columnText(list.density, panel.columnAt(2s)), "blocking*1 ready*1 sleeping*42");
    QCOMPARE(columnText(list.density, panel.columnAt(2s) - 1), "sleeping*44");
    QCOMPARE(columnText(list.density, panel.columnAt(2s) + 1), "sleeping*44");
}

void DensityLayoutTest::nothingIsKnownAfterThePresent()
{
    Panel panel(manyOf("sleep 4s", 100));
    panel.content.now = 2s;
    const std::uint32_t now = panel.columnAt(2s);
    DisplayList list = panel.layOut();
    QCOMPARE(columnText(list.density, now - 1), "sleeping*44");
    QCOMPARE(columnText(list.density, now + 1), "-*44");

    panel.content.plan = panel.recording.trace();
    list = panel.layOut();
    QCOMPARE(columnText(list.density, now - 1), "sleeping*44");
    QCOMPARE(columnText(list.density, now + 1), "plan:sleeping*44");
    QCOMPARE(columnText(list.density, panel.columnAt(5s)), "-*44");

    panel.content.now.reset(); // the run is over: nothing is planned any more
    list = panel.layOut();
    QCOMPARE(columnText(list.density, now + 1), "sleeping*44");

    panel.content.now = 0s;
    panel.content.plan = {};
    list = panel.layOut();
    QCOMPARE(columnText(list.density, 0), "-*44");
}

/// However little of a column is known, it is as high as the others.
void DensityLayoutTest::theLastColumnIsTheAverageOfWhatIsKnown()
{
    Panel panel(manyOf("sleep 4s", 100));
    const ChartGeometry geometry = panel.geometry();
    const TimeScale scale(panel.content.window, geometry.plotLeft, geometry.plotRight);
    panel.content.now = scale.time(geometry.plotLeft + 100.25);
    QCOMPARE(columnText(panel.layOut().density, 100), "sleeping*44");
    QCOMPARE(columnText(panel.layOut().density, 101), "-*44");
}

void DensityLayoutTest::previewIsAllPlan()
{
    Panel panel(manyOf("sleep 4s", 100));
    panel.content.plan = panel.content.run;
    panel.content.run = {};
    const DisplayList list = panel.layOut();
    QCOMPARE(columnText(list.density, 0), "plan:sleeping*44");
    QCOMPARE(columnText(list.density, panel.columnAt(3s)), "plan:sleeping*44");
    QCOMPARE(columnText(list.density, panel.columnAt(5s)), "-*44");
}

void DensityLayoutTest::zoomedInTheCountsStay()
{
    Panel panel(manyOf("sleep 4s", 100));
    panel.content.window = {3s, 3s + 100ns};
    const DisplayList list = panel.layOut();
    QCOMPARE(columnText(list.density, 0), "sleeping*44");
    QCOMPARE(columnText(list.density, list.density.columns - 1), "sleeping*44");
}

void DensityLayoutTest::captionSaysWhatItIs()
{
    const Panel many(manyOf("sleep 4s", 10'000));
    const ChartGeometry geometry = many.geometry();
    const DisplayList list = many.layOut();
    const auto caption = std::find_if(list.marks.begin(), list.marks.end(), [](const Mark &mark) {
        return mark.text == QStringLiteral("10,000 tasks");
    });
    QVERIFY(caption != list.marks.end());
    QVERIFY(caption->ink == Ink::Muted);
    QVERIFY(caption->rect.right() < geometry.plotLeft);
    QCOMPARE(caption->rect.center().y(), geometry.density.center().y());

    const Panel few(manyOf("sleep 4s", 4));
    for (const Mark &mark : few.layOut().marks)
        QVERIFY(mark.kind != MarkKind::Density && mark.text != QStringLiteral("4 tasks"));
    QVERIFY(few.layOut().density.cells.empty());
    QCOMPARE(tasksCaption(1), QStringLiteral("1 task"));
}

void DensityLayoutTest::overlayPassesOverIt()
{
    const Panel panel(manyOf("sleep 4s", 100));
    const ChartGeometry geometry = panel.geometry();
    ChartOverlay overlay;
    overlay.playhead = 2s;
    overlay.measured = TimeWindow{1s, 3s};
    for (const Mark &mark : overlayLayout(overlay, geometry, panel.content.window, 0, panel.metrics).marks) {
        if (mark.kind != MarkKind::NowLine && mark.kind != MarkKind::MeasuredBand)
            continue;
        QVERIFY(mark.rect.top() <= geometry.density.top());
        QVERIFY(mark.rect.bottom() >= geometry.rows.bottom());
    }
}

void DensityLayoutTest::sentences_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("strategy");
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<QString>("states"); // what follows the instant
    const int concurrent = static_cast<int>(Strategy::Concurrent);
    const int sequential = static_cast<int>(Strategy::Sequential);
    QTest::addRow("all") << "sleep 3s" << 10'000 << concurrent << 1000 << "all 10,000 tasks sleep";
    QTest::addRow("after the end") << "sleep 3s" << 100 << concurrent << 4000 << "";
    QTest::addRow("one") << "sleep 100ms" << 50 << sequential << 2000 << "1 of 50 tasks sleeps";
    QTest::addRow("several states") << "block 30ms, sleep 3s" << 100 << concurrent << 2000
                                    << "66 of 100 tasks sleep, 33 are ready, 1 blocks";
    QTest::addRow("runs") << "compute 30ms, fetch 3s" << 100 << concurrent << 2000
                          << "66 of 100 tasks fetch, 33 are ready, 1 runs";
    QTest::addRow("threads") << "thread 3s" << 40 << concurrent << 2000 << "all 40 tasks are in threads";
}

void DensityLayoutTest::sentences()
{
    QFETCH(const QString, steps);
    QFETCH(const int, count);
    QFETCH(const int, strategy);
    QFETCH(const int, milliseconds);
    QFETCH(const QString, states);
    Panel panel(manyOf(steps.toUtf8().constData(), static_cast<std::uint32_t>(count)),
                static_cast<Strategy>(strategy));
    const QString sentence = panel.sentenceAt(std::chrono::milliseconds(milliseconds));
    if (states.isEmpty()) {
        QCOMPARE(sentence, QString());
        return;
    }
    QVERIFY2(sentence.startsWith(QStringLiteral("At %1.").arg(milliseconds / 1000)) ||
                 sentence.startsWith(QStringLiteral("At %1.9").arg(milliseconds / 1000 - 1)),
             qPrintable(sentence));
    QCOMPARE(sentence.mid(QStringLiteral("At 2.000 s: ").size()), states + u'.');
}

void DensityLayoutTest::sentenceEndsWithWhatIsKnown()
{
    Panel panel(manyOf("sleep 4s", 100));
    panel.content.now = 2s;
    QVERIFY(panel.sentenceAt(1900ms).contains(QStringLiteral("all 100 tasks sleep")));
    QCOMPARE(panel.sentenceAt(2100ms), QString());
}

void DensityLayoutTest::sentenceSaysAboutWhereItIsNotExact()
{
    EventLog log;
    for (std::uint32_t task = 0; task < 10; ++task)
        log.append({2s + task * 1us, task, EventKind::Created});
    Timeline timeline(Strategy::Concurrent, 10);
    timeline.drain(log);
    const auto sentence = [&](Nanoseconds from, Nanoseconds length) {
        return densitySentence(timeline, {from, from + length}, 9s);
    };
    // A bucket is 1 ms wide there.
    QCOMPARE(sentence(2s + 10us, 1us), QStringLiteral("At about 2.000 s: none of 10 tasks is under way."));
    QCOMPARE(sentence(2s - 3ms, 3ms + 10us), QStringLiteral("At 2.000 s: none of 10 tasks is under way."));
    QCOMPARE(sentence(2s, 5ms), QStringLiteral("At 2.005 s: all 10 tasks are ready."));
    QCOMPARE(sentence(3s + 10us, 1us),
             QStringLiteral("At 3.000 s: all 10 tasks are ready.")); // nothing moves
}

/// In grey as well: no state is filled as another one is.
void DensityLayoutTest::statesDifferInEachTheme()
{
    constexpr int kSide = 40;
    for (const Theme &theme : {Theme::light(), Theme::dark(), Theme::highContrast(true), Theme::print()}) {
        std::vector<QImage> fills;
        for (const State state : kDensityStack) {
            DensityCells cells{QRectF(0, 0, kSide, kSide), kSide, {}};
            cells.cells.assign(std::size_t{kSide} * kSide, static_cast<std::uint8_t>(state));
            QImage image(kSide, kSide, QImage::Format_RGB32);
            image.fill(theme.card);
            QPainter painter(&image);
            DensityPainter(theme, 1.0).paint(painter, cells);
            painter.end();
            QVERIFY(contrastRatio(image.pixelColor(0, 0), theme.card) >= kMarkContrast);
            if (state == State::Ready || state == State::Blocking)
                QCOMPARE(image.pixelColor(0, 0), theme.warning);
            const QImage inside = image.copy(0, 1, kSide, kSide - 1);
            for (const QImage &other : fills)
                QVERIFY(inside != other);
            fills.push_back(inside);
        }
    }
}

void DensityLayoutTest::planIsPaler()
{
    const Theme theme = Theme::light();
    const auto edge = [&](std::uint8_t cell) {
        QImage image(4, 4, QImage::Format_RGB32);
        image.fill(theme.card);
        QPainter painter(&image);
        DensityPainter(theme, 1.0).paint(painter, {QRectF(0, 0, 4, 4), 4, std::vector(16, cell)});
        return image.pixelColor(1, 0);
    };
    for (const State state : kDensityStack) {
        const auto cell = static_cast<std::uint8_t>(state);
        QVERIFY(contrastRatio(edge(cell | kCrowdPlanned), theme.card) <
                contrastRatio(edge(cell), theme.card));
        QVERIFY(edge(cell | kCrowdPlanned) != theme.card);
    }
}

} // namespace interleave

QTEST_MAIN(interleave::DensityLayoutTest)
#include "tst_densitylayout.moc"
