// SPDX-License-Identifier: MIT
#include "app/lesson/scalingfigure.h"
#include "app/lesson/scalingpane.h"
#include "app/lesson/variationrow.h"
#include "app/playback/panes.h"
#include "app/window/exporting.h"
#include "app/window/playbackroom.h"
#include "windowfixtures.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QToolButton>

#include <map>

namespace interleave {

namespace {

using namespace std::chrono_literals;

constexpr int kPatience = 240'000; // milliseconds
const std::vector<Strategy> kBoth{Strategy::Sequential, Strategy::Concurrent};

/// Text of which every character has 7 px.
class FixedMetrics final : public ChartMetrics
{
public:
    double width(const QString &text, TextRole) const override
    {
        return 7.0 * static_cast<double>(text.size());
    }
    double lineHeight(TextRole) const override { return 15.0; }
    double scale() const override { return 1.0; }
    double pixelRatio() const override { return 1.0; }
};

/// As SweepMaker makes it, but here and now.
SweepResult sweepOf(const Scenario &scenario, Swept swept, const std::vector<Strategy> &strategies = kBoth)
{
    SweepResult result;
    result.swept = swept;
    result.present = presentValue(scenario, swept);
    result.floor = 3s;
    result.sum = 6s;
    for (const std::uint32_t value : sweptValues(scenario, swept))
        result.points.push_back(sweepPoint(scenario, swept, value, strategies));
    result.last = result.points.back().value;
    return result;
}

std::optional<Nanoseconds> total(const SweepPoint &point, Strategy strategy)
{
    return point.totals[static_cast<std::size_t>(strategy)];
}

} // namespace

class TestScaling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void points_data();
    void points();
    void tooMuchIsLeftOut();
    void scales_data();
    void scales();
    void nothingIsOutOfThePicture_data();
    void nothingIsOutOfThePicture();
    void linesAreWhereTheNumbersAre();
    void newestWishWins();
    void rulesAreOfWholeTasks();
    void factors_data();
    void factors();
    void paneFollowsTheList();
    void anotherValueByTheSlider();
    void variationOutlivesEdits();
    void valuesByKeyboardAndPointer();
    void numbersForAProgram();
    void staleSweepsAreMadeAnew();
    void exportIsOfWhatIsShown_data();
    void exportIsOfWhatIsShown();
    void sameFigureGivesTheSameBytes();
};

void TestScaling::points_data()
{
    QTest::addColumn<int>("swept");
    QTest::addColumn<quint32>("value");
    QTest::addColumn<qint64>("sequential");
    QTest::addColumn<qint64>("concurrent");
    QTest::newRow("copies") << 0 << 100U << qint64(600) << qint64(3);
    QTest::newRow("limit 1") << 1 << 1U << qint64(6) << qint64(6);
    QTest::newRow("limit 2") << 1 << 2U << qint64(6) << qint64(4);
    QTest::newRow("nothing blocks") << 2 << 0U << qint64(6) << qint64(3);
    QTest::newRow("all blocks") << 2 << 100U << qint64(6) << qint64(6);
}

void TestScaling::points()
{
    QFETCH(int, swept);
    QFETCH(quint32, value);
    QFETCH(qint64, sequential);
    QFETCH(qint64, concurrent);
    const SweepPoint point = sweepPoint(asyncio101(), static_cast<Swept>(swept), value, kBoth);
    QCOMPARE(total(point, Strategy::Sequential),
             std::optional<Nanoseconds>(std::chrono::seconds(sequential)));
    QCOMPARE(total(point, Strategy::Concurrent),
             std::optional<Nanoseconds>(std::chrono::seconds(concurrent)));
    QVERIFY(!total(point, Strategy::Threads));
}

void TestScaling::tooMuchIsLeftOut()
{
    const Scenario scenario = scenarioOf({"A: 1000*(sleep 1ms)"});
    const SweepPoint point = sweepPoint(scenario, Swept::Copies, 10'000, kBoth);
    QVERIFY(!total(point, Strategy::Sequential) && !total(point, Strategy::Concurrent));
    QVERIFY(pointText(Swept::Copies, point).endsWith(QStringLiteral("too much to be worked out")));
    // Of few events, but longer than any run may be.
    const SweepPoint endless =
        sweepPoint(scenarioOf({"A: 12*(sleep 1440min)"}), Swept::Copies, 10'000, kBoth);
    QVERIFY(!total(endless, Strategy::Sequential) && !total(endless, Strategy::Concurrent));
}

void TestScaling::scales_data()
{
    QTest::addColumn<bool>("isLogarithmic");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("place");
    QTest::newRow("begin") << false << 1.0 << 100.0;
    QTest::newRow("end") << false << 1001.0 << 700.0;
    QTest::newRow("middle") << false << 501.0 << 400.0;
    QTest::newRow("first decade") << true << 10.0 << 300.0;
    QTest::newRow("second decade") << true << 100.0 << 500.0;
}

void TestScaling::scales()
{
    QFETCH(bool, isLogarithmic);
    QFETCH(double, value);
    QFETCH(double, place);
    const ValueScale scale(1, isLogarithmic ? 1000 : 1001, 100, 700, isLogarithmic);
    QVERIFY(std::abs(scale.place(value) - place) < 1e-9);
}

void TestScaling::nothingIsOutOfThePicture_data()
{
    QTest::addColumn<int>("swept");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QSizeF>("size");
    for (int swept = 0; swept < 3; ++swept)
        for (int mode = 0; mode < 2; ++mode)
            for (const QSizeF size : {QSizeF(1600, 500), QSizeF(640, 220), QSizeF(300, 150)})
                QTest::addRow("%d %d %dx%d", swept, mode, qRound(size.width()), qRound(size.height()))
                    << swept << mode << size;
}

void TestScaling::nothingIsOutOfThePicture()
{
    QFETCH(int, swept);
    QFETCH(int, mode);
    QFETCH(QSizeF, size);
    static std::map<int, SweepResult> sweeps; // they take longer than all the pictures of them
    if (!sweeps.contains(swept))
        sweeps[swept] =
            sweepOf(scenarioOf({"A: sleep 1s", "B: sleep 2s", "C: sleep 3s"}), static_cast<Swept>(swept),
                    {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads});
    const SweepResult &sweep = sweeps[swept];
    const ScalingPicture picture = scalingLayout(sweep, static_cast<ScalingMode>(mode), size, FixedMetrics());
    const QRectF all(QPointF(0, 0), size);
    QVERIFY(all.contains(picture.plot));
    QCOMPARE(picture.columns.size(), sweep.points.size());
    QCOMPARE(picture.lines.size(), mode == 0 ? 3U : 2U);
    for (const ScalingPicture::Line &line : picture.lines) {
        for (const QPolygonF &part : line.parts)
            for (const QPointF &point : part)
                QVERIFY(picture.plot.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(point));
        QVERIFY(line.name.rect.left() > 0 && line.name.rect.right() <= size.width());
    }
    for (const ScalingPicture::Rule &rule : picture.rules)
        QVERIFY(all.contains(rule.name.rect) && rule.name.rect.left() >= picture.plot.left());
    if (picture.present)
        QVERIFY(all.contains(picture.presentName.rect));
    for (const ScalingPicture::Label &tick : picture.ticks)
        QVERIFY2(!tick.text.contains(u'e') || tick.text.contains(u's'), qPrintable(tick.text)); // no exponent
    for (std::size_t i = 0; i < picture.lines.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!picture.lines[i].name.rect.intersects(picture.lines[j].name.rect));
    for (std::size_t i = 1; i < picture.gridX.size(); ++i)
        QVERIFY(picture.gridX[i] - picture.gridX[i - 1] >= 7 * 5);
    QVERIFY(picture.gridX.size() >= 1 && picture.gridY.size() >= 2);
}

void TestScaling::linesAreWhereTheNumbersAre()
{
    const SweepResult sweep = sweepOf(asyncio101(), Swept::Limit); // 6 s, 4 s, 3 s
    const ScalingPicture picture = scalingLayout(sweep, ScalingMode::Total, {640, 320}, FixedMetrics());
    const ScalingPicture::Line &concurrent = picture.lines[1];
    QCOMPARE(concurrent.strategy, Strategy::Concurrent);
    const auto heightOf = [&](std::size_t at) {
        return picture.plot.bottom() - concurrent.parts[0][qsizetype(at)].y();
    };
    QVERIFY(std::abs(heightOf(0) / heightOf(2) - 2.0) < 1e-9);
    QVERIFY(std::abs(heightOf(1) / heightOf(2) - 4.0 / 3.0) < 1e-9);
    QCOMPARE(picture.rules.size(), 2U);
    QVERIFY(std::abs(picture.rules[0].y - concurrent.parts[0][2].y()) <= 0.5);
    QCOMPARE(picture.rules[1].name.text, QStringLiteral("all tasks as they are, 6.00 s"));
    QVERIFY(std::abs(*picture.present - picture.columns[2]) <= 0.5);
    QCOMPARE(pointAt(picture, -5), std::optional<std::size_t>(0));
    QCOMPARE(pointAt(picture, picture.columns[1] + 3), std::optional<std::size_t>(1));
    QCOMPARE(pointText(Swept::Limit, sweep.points[1]),
             QStringLiteral("a limit of 2: sequential 6.00 s · concurrent 4.00 s · 1.5× faster"));
}

void TestScaling::newestWishWins()
{
    SweepMaker maker;
    std::vector<Swept> delivered;
    SweepResult last;
    connect(&maker, &SweepMaker::ready, this, [&](const SweepResult &result) {
        delivered.push_back(result.swept);
        last = result;
    });
    maker.request(asyncio101(), Swept::Copies, kBoth);
    maker.request(asyncio101(), Swept::Limit, kBoth);
    QTRY_VERIFY_WITH_TIMEOUT(last.isWhole, kPatience);
    QCOMPARE(last.points.size(), 3U);
    QCOMPARE(last.floor, Nanoseconds(3s));
    QCOMPARE(last.sum, Nanoseconds(6s));
    maker.request(asyncio101(), Swept::Copies, kBoth);
    maker.cancel();
    last = {};
    maker.request(asyncio101(), Swept::Limit, kBoth);
    QTRY_VERIFY_WITH_TIMEOUT(last.isWhole, kPatience);
    QVERIFY(std::all_of(delivered.begin(), delivered.end(), [](Swept one) { return one == Swept::Limit; }));
}

void TestScaling::rulesAreOfWholeTasks()
{
    SweepMaker maker;
    SweepResult last;
    connect(&maker, &SweepMaker::ready, this, [&last](const SweepResult &result) { last = result; });
    Scenario scenario = scenarioOf({"A: sleep 1s, fail", "B: sleep 5s"});
    scenario.tasks[1].timeout = 2s;
    scenario.concurrent.timeout = 1s;
    maker.request(scenario, Swept::Limit, kBoth);
    QTRY_VERIFY_WITH_TIMEOUT(last.isWhole, kPatience);
    QCOMPARE(last.floor, Nanoseconds(5s));
    QCOMPARE(last.sum, Nanoseconds(6s));
}

void TestScaling::factors_data()
{
    QTest::addColumn<qint64>("sequential");
    QTest::addColumn<qint64>("concurrent");
    QTest::addColumn<QString>("end");
    QTest::newRow("faster") << qint64(6'000) << qint64(4'000) << "1.5× faster";
    QTest::newRow("much") << qint64(60'000'000) << qint64(3'000) << "20,000× faster";
    QTest::newRow("a hundred") << qint64(299'100) << qint64(3'000) << "100× faster";
    QTest::newRow("the same") << qint64(6'000) << qint64(6'000) << "equally fast";
    QTest::newRow("slower") << qint64(6'000) << qint64(9'000) << "1.5× slower";
}

void TestScaling::factors()
{
    QFETCH(qint64, sequential);
    QFETCH(qint64, concurrent);
    QFETCH(QString, end);
    SweepPoint point;
    point.value = 1;
    point.totals[0] = std::chrono::milliseconds(sequential);
    point.totals[1] = std::chrono::milliseconds(concurrent);
    QVERIFY2(pointText(Swept::Limit, point).endsWith(QStringLiteral(" · ") + end),
             qPrintable(pointText(Swept::Limit, point)));
}

void TestScaling::paneFollowsTheList()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    ScalingPane *pane = open.window.player()->panes()->scaling();
    open.window.actions()->scaling()->trigger();
    QVERIFY(pane->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(pane->plot()->sweep().isWhole, kPatience);
    pane->sweptBox()->setCurrentIndex(static_cast<int>(Swept::Limit));
    QTRY_COMPARE_WITH_TIMEOUT(pane->plot()->sweep().points.size(), 3U, kPatience);
    open.quickAdd()->setFocus();
    QTest::keyClicks(open.quickAdd(), QStringLiteral("D: sleep 1s"));
    QTest::keyClick(open.quickAdd(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(pane->plot()->sweep().points.size(), 4U, kPatience);
    open.window.actions()->scaling()->trigger();
    open.model().duplicateTasks({0}); // nobody sees it, and it is not told
    QCOMPARE(pane->plot()->sweep().points.size(), 4U);
    open.window.actions()->scaling()->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(pane->plot()->sweep().points.size(), 5U, kPatience);
    open.window.actions()->threads()->setChecked(true);
    QTRY_VERIFY_WITH_TIMEOUT(total(pane->plot()->sweep().points.front(), Strategy::Threads).has_value(),
                             kPatience);
    pane->sweptBox()->setCurrentIndex(static_cast<int>(Swept::Copies));
    QTRY_COMPARE_WITH_TIMEOUT(pane->plot()->sweep().swept, Swept::Copies, kPatience);
    open.model().setScenario({});
    QCOMPARE(pane->plot()->sweep().points.size(), 0U);
    QCOMPARE(pane->numbers(), QStringLiteral("There is nothing that can run."));
}

void TestScaling::anotherValueByTheSlider()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    ScalingPane *pane = open.window.player()->panes()->scaling();
    VariationRow *row = pane->variationRow();
    open.window.actions()->scaling()->trigger();
    pane->sweptBox()->setCurrentIndex(static_cast<int>(Swept::Limit));
    QTRY_COMPARE_WITH_TIMEOUT(pane->plot()->sweep().points.size(), 3U, kPatience);
    QCOMPARE(total(pane->plot()->sweep().points.back(), Strategy::Concurrent),
             std::optional<Nanoseconds>(3s));
    QCOMPARE(row->text(), QStringLiteral("as in the list"));
    QVERIFY(!row->resetButton()->isEnabled());

    QTest::keyClick(row->slider(), Qt::Key_End);
    QCOMPARE(row->text(), QStringLiteral("100 % of each wait blocks"));
    QTRY_COMPARE_WITH_TIMEOUT(total(pane->plot()->sweep().points.back(), Strategy::Concurrent),
                              std::optional<Nanoseconds>(6s), kPatience);
    const SweptValue all{Swept::Blocking, 100};
    QVERIFY(pane->plot()->sweep().variation == all);
    const ScalingFigure figure{pane->plot()->sweep(), ScalingMode::Total, QStringLiteral("t")};
    QCOMPARE(drawingOf(figure, PictureStyle()).title,
             QStringLiteral("t – Total time by limit · 100 % of each wait blocks"));
    QTest::keyClick(row->slider(), Qt::Key_Left);
    QCOMPARE(row->text(), QStringLiteral("99 % of each wait blocks"));
    QVERIFY(!open.window.editor()->undoStack()->canUndo()); // the list is as it was

    QTest::mouseClick(row->resetButton(), Qt::LeftButton);
    QCOMPARE(row->text(), QStringLiteral("as in the list"));
    QTRY_COMPARE_WITH_TIMEOUT(total(pane->plot()->sweep().points.back(), Strategy::Concurrent),
                              std::optional<Nanoseconds>(3s), kPatience);
    QVERIFY(!pane->plot()->sweep().variation);
}

void TestScaling::variationOutlivesEdits()
{
    QWidget parent;
    VariationRow row(&parent);
    QSignalSpy changed(&row, &VariationRow::changed);
    QVERIFY(!row.slider()->isEnabled());
    row.setSwept(Swept::Copies);
    row.setScenario(asyncio101());
    row.variedBox()->setCurrentIndex(row.variedBox()->findData(static_cast<int>(Swept::Limit)));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(row.slider()->value(), 2); // no limit holds back as little as one of three
    row.slider()->setValue(1);
    QVERIFY(row.variation() == (SweptValue{Swept::Limit, 2}));
    QCOMPARE(changed.size(), 2);
    row.setScenario(scenarioOf({"A: sleep 1s", "B: sleep 1s", "C: sleep 1s", "D: sleep 1s"}));
    QVERIFY(row.variation() == (SweptValue{Swept::Limit, 2}));
    row.setScenario(scenarioOf({"A: sleep 1s"})); // can't have it
    QVERIFY(!row.variation());
    QVERIFY(!row.slider()->isEnabled());
    QVERIFY(row.resetButton()->isEnabled()); // it waits, and can be let go of
    row.setScenario(std::nullopt);
    QVERIFY(!row.variation());
    row.setScenario(asyncio101()); // what was typed is readable again
    QVERIFY(row.variation() == (SweptValue{Swept::Limit, 2}));
    QCOMPARE(row.slider()->value(), 1);
    QCOMPARE(changed.size(), 2); // whoever changes the scenario knows
    row.setSwept(Swept::Blocking);
    QVERIFY(row.variation() == (SweptValue{Swept::Limit, 2}));
    row.setSwept(Swept::Limit); // is not varied by the slider any more
    QCOMPARE(row.variedBox()->findData(static_cast<int>(Swept::Limit)), -1);
    QVERIFY(!row.variation());
}

void TestScaling::valuesByKeyboardAndPointer()
{
    ScalingPane pane(Theme::light(), Fonts::system());
    pane.sweptBox()->setCurrentIndex(static_cast<int>(Swept::Limit));
    pane.resize(800, 320);
    pane.setScenario(asyncio101());
    pane.show();
    QTRY_VERIFY_WITH_TIMEOUT(pane.plot()->sweep().isWhole, kPatience);
    QTest::keyClick(pane.plot(), Qt::Key_Right);
    QTest::keyClick(pane.plot(), Qt::Key_Right);
    QCOMPARE(pane.plot()->chosen(), std::optional<std::size_t>(1));
    QVERIFY(pane.numbers().startsWith(QStringLiteral("a limit of 2:")));
    QTest::keyClick(pane.plot(), Qt::Key_Left);
    QTest::keyClick(pane.plot(), Qt::Key_Left);
    QCOMPARE(pane.plot()->chosen(), std::optional<std::size_t>(0));
    const ScalingPicture picture = pane.plot()->picture();
    QTest::mouseMove(pane.plot(), QPoint(qRound(picture.columns[2]), 60));
    QCOMPARE(pane.plot()->chosen(), std::optional<std::size_t>(2));
    QCOMPARE(pane.plot()->tableText().count(u'\n'), 4);
    QVERIFY(pane.plot()->tableText().contains(QStringLiteral("2\t6.000000000\t4.000000000\t\n")));
    pane.modeBox()->setCurrentIndex(static_cast<int>(ScalingMode::Speedup));
    QCOMPARE(pane.plot()->picture().lines.size(), 1U);
}

void TestScaling::numbersForAProgram()
{
    SweepResult sweep = sweepOf(asyncio101(), Swept::Limit);
    QCOMPARE(scalingCsv(sweep), QByteArray("limit,sequential_ns,concurrent_ns,threads_ns\r\n"
                                           "1,6000000000,6000000000,\r\n"
                                           "2,6000000000,4000000000,\r\n"
                                           "3,6000000000,3000000000,\r\n"));
    sweep.points.clear();
    sweep.swept = Swept::Blocking;
    QCOMPARE(scalingCsv(sweep), QByteArray("blocking_percent,sequential_ns,concurrent_ns,threads_ns\r\n"));
}

/// One that was still to come when the pane was hidden comes when it is seen again.
void TestScaling::staleSweepsAreMadeAnew()
{
    ScalingPane pane(Theme::light(), Fonts::system());
    pane.sweptBox()->setCurrentIndex(static_cast<int>(Swept::Limit));
    pane.setScenario(asyncio101());
    pane.show();
    QTRY_COMPARE_WITH_TIMEOUT(pane.plot()->sweep().points.size(), 3U, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(pane.exportAction()->isEnabled(), kPatience);
    pane.setScenario(scenarioOf({"A: sleep 1s", "B: sleep 1s"}));
    QVERIFY(!pane.exportAction()->isEnabled());
    pane.hide();
    QVERIFY(!pane.exportAction()->isEnabled());
    pane.show();
    QTRY_COMPARE_WITH_TIMEOUT(pane.plot()->sweep().points.size(), 2U, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(pane.exportAction()->isEnabled(), kPatience);
    pane.setPaused(true);
    QVERIFY(!pane.exportAction()->isEnabled());
    pane.setPaused(false);
    QVERIFY(pane.exportAction()->isEnabled());
    pane.setSecret(true);
    QVERIFY(!pane.exportAction()->isEnabled());
}

void TestScaling::exportIsOfWhatIsShown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("png") << "a.png" << QByteArray("\x89PNG") << QByteArray("IHDR");
    QTest::newRow("svg") << "a.svg" << QByteArray("<?xml") << QByteArray(">Total time by limit</text>");
    QTest::newRow("pdf") << "a.PDF" << QByteArray("%PDF") << QByteArray("/Title");
    QTest::newRow("csv") << "a.csv" << QByteArray("limit,") << QByteArray("2,6000000000,4000000000,");
    QTest::newRow("unknown") << "a.txt" << QByteArray() << QByteArray();
}

void TestScaling::exportIsOfWhatIsShown()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, part);
    QTemporaryDir folder;
    const QString path = folder.filePath(name);
    OpenWindow open;
    QVERIFY(open.isReady);
    ScalingPane *pane = open.window.player()->panes()->scaling();
    QVERIFY(!pane->exportAction()->isEnabled()); // nobody sees it
    QTest::keyClick(&open.window, Qt::Key_S);
    pane->sweptBox()->setCurrentIndex(static_cast<int>(Swept::Limit));
    QTRY_VERIFY_WITH_TIMEOUT(pane->exportAction()->isEnabled(), kPatience);
    QString suggested;
    open.window.exporting()->setPathAsker([&](const QString &title, const auto &formats) {
        suggested = title + formats.front()->ending;
        return path;
    });
    QSignalSpy told(open.window.exporting(), &Exporting::told);
    auto *button = pane->findChild<QToolButton *>();
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2, kPatience); // that it is being done, and that it is done
    QCOMPARE(suggested, QStringLiteral("Asyncio 101, scaling.png"));
    QFile file(path);
    if (begin.isEmpty()) {
        QCOMPARE(told.back().front().toString(),
                 path +
                     QStringLiteral(" cannot be written: its name has to end in .png, .svg, .pdf or .csv"));
        QVERIFY(!file.exists());
        return;
    }
    QCOMPARE(told.back().front().toString(), QStringLiteral("Exported to ") + path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.startsWith(begin));
    QVERIFY(written.contains(part));
}

void TestScaling::sameFigureGivesTheSameBytes()
{
    const ScalingFigure figure{sweepOf(asyncio101(), Swept::Limit), ScalingMode::Total,
                               QStringLiteral("<&>")};
    using Write = Result<QByteArray> (*)(const Drawing &);
    for (const Write write : {Write(pngOf), Write(svgOf), Write(pdfOf)}) {
        const auto first = write(drawingOf(figure, {}));
        QVERIFY(first);
        QCOMPARE(write(drawingOf(figure, {})).value(), first.value());
        ScalingFigure other = figure;
        other.mode = ScalingMode::Speedup;
        QVERIFY(write(drawingOf(other, {})).value() != first.value());
    }
    const QByteArray svg = svgOf(drawingOf(figure, {}, true)).value();
    QVERIFY(svg.contains("a limit of 1: sequential 6.00 s"));
    QVERIFY(svg.contains(">&lt;&amp;&gt;</text>"));
    QVERIFY(svg.contains(">as it is: a limit of 3</text>"));
}

} // namespace interleave

QTEST_MAIN(interleave::TestScaling)
#include "tst_scaling.moc"
