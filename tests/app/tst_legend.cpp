// SPDX-License-Identifier: MIT
#include "app/chart/legend.h"
#include "app/chart/legendlayout.h"
#include "core/engine/simulation.h"
#include "core/scenario/tasknotation.h"

#include <QtTest/QtTest>

#include <initializer_list>
#include <set>
#include <string>

namespace interleave {

namespace {

Fonts designFonts()
{
    QFont base;
    base.setPixelSize(13);
    return Fonts(base);
}

QStringList textsOf(const DisplayList &list)
{
    QStringList texts;
    for (const Mark &mark : list.marks)
        if (mark.kind == MarkKind::Text)
            texts << mark.text;
    return texts;
}

MarkSet everything()
{
    MarkSet marks;
    marks.states.set();
    marks.outcomes.set();
    marks.wakes = true;
    marks.planned = true;
    return marks;
}

} // namespace

class LegendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatOccurs_data();
    void listsWhatOccurs();
    void ofNothing();
    void drawsEveryMark();
    void fitsAnyWidth_data();
    void fitsAnyWidth();
};

void LegendTest::listsWhatOccurs_data()
{
    QTest::addColumn<QStringList>("tasks");
    QTest::addColumn<QString>("texts");
    const auto row = [](const char *name, std::initializer_list<const char *> tasks, const char *texts) {
        QStringList list;
        for (const char *task : tasks)
            list << QString::fromUtf8(task);
        QTest::newRow(name) << list << QString::fromUtf8(texts);
    };
    row("basics", {"A: sleep 1s", "B: compute 1s"}, "finished");
    row("a blocker", {"A: block 1s"}, "blocks the loop, finished");
    row("a limit", {"A: sleep 1s", "B: sleep 1s"}, "waits for a permit, finished");
    row("a worker", {"A: thread 1s"}, "in a worker thread, finished");
    row("a fetch", {"A: fetch 1s"}, "fetches, finished");
    row("a failure", {"A: fail"}, "failed");
    row("a timeout", {"A: sleep 5s"}, "cancelled");
}

void LegendTest::listsWhatOccurs()
{
    QFETCH(QStringList, tasks);
    Scenario scenario;
    for (const QString &task : tasks)
        scenario.tasks.push_back(parseTask(task).task);
    const std::string tag = QTest::currentDataTag();
    if (tag == "a limit")
        scenario.concurrent.limit = 1;
    if (tag == "a timeout")
        scenario.concurrent.timeout = std::chrono::seconds(1);
    Legend legend(Theme::light(), designFonts());
    legend.setMarks(marksOf(*simulate(scenario, Strategy::Concurrent)));
    QStringList texts = textsOf(legend.layout(2000));
    for (const char *basic :
         {"runs on the loop", "sleeps (awaiting)", "ready, loop is busy", "not started", "wakes"})
        QVERIFY2(texts.removeOne(QString::fromUtf8(basic)), basic);
    QTEST(texts.join(QStringLiteral(", ")), "texts");
}

void LegendTest::ofNothing()
{
    const DisplayList list = legendLayout({}, 500, FontChartMetrics(designFonts(), 1.0));
    QVERIFY(list.marks.empty());
    QCOMPARE(list.rowsClip.height(), 0.0);
}

void LegendTest::drawsEveryMark()
{
    Legend legend(Theme::light(), designFonts());
    legend.setMarks(everything());
    std::set<State> states;
    std::set<Outcome> outcomes;
    bool isPlanned = false;
    for (const Mark &mark : legend.layout(1200).marks) {
        if (mark.kind == MarkKind::Bar)
            states.insert(mark.state);
        if (mark.kind == MarkKind::EndGlyph)
            outcomes.insert(mark.outcome);
        isPlanned = isPlanned || mark.kind == MarkKind::PreviewBar;
    }
    QCOMPARE(states.size(), kStateCount - 1); // all but NotStarted, which is a line
    QCOMPARE(outcomes.size(), std::size_t(4));
    QVERIFY(isPlanned);
}

void LegendTest::fitsAnyWidth_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {90, 120, 200, 300, 500, 800, 1400})
        QTest::addRow("%d", width) << width;
}

void LegendTest::fitsAnyWidth()
{
    QFETCH(int, width);
    Legend legend(Theme::light(), designFonts());
    legend.setMarks(everything());
    const DisplayList list = legend.layout(width);
    for (const Mark &mark : list.marks) {
        QVERIFY2(mark.rect.right() <= width, qPrintable(mark.text));
        QVERIFY(mark.rect.bottom() <= legend.heightForWidth(width));
    }
    QVERIFY(width > 800 || legend.heightForWidth(width) > legend.heightForWidth(2000));
}

} // namespace interleave

QTEST_MAIN(interleave::LegendTest)
#include "tst_legend.moc"
