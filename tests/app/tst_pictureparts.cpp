// SPDX-License-Identifier: MIT
#include "app/export/comparisonpicture.h"
#include "app/export/picturecontent.h"
#include "app/export/picturepreset.h"
#include "app/export/picturewriter.h"
#include "app/window/preview.h"
#include "core/scenario/examples.h"
#include "core/scenario/stepnotation.h"
#include "core/scenario/tasknotation.h"

#include <QtTest/QtTest>
#include <QXmlStreamReader>

#include <optional>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

ChartSubject subjectOf(const Scenario &scenario, const std::vector<Strategy> &strategies = {})
{
    ChartSubject subject;
    subject.plan = strategies.empty() ? makePreview(scenario) : makePreview(scenario, {}, strategies);
    subject.run = subject.plan;
    return subject;
}

ChartSubject parsing()
{
    return subjectOf(*example(QStringLiteral("Parsing blocks the loop")));
}

ChartSubject workers(std::uint32_t count)
{
    Scenario scenario;
    scenario.tasks.emplace_back(QStringLiteral("worker"), parseSteps(u"sleep 1s..3s").steps, count);
    return subjectOf(scenario);
}

/// The texts of a picture, by the part they are in; those above the panels are in no part.
QMap<QString, QStringList> textsByPart(const ChartSubject &subject, const PictureStyle &style)
{
    QMap<QString, QStringList> texts;
    QXmlStreamReader reader(svgPicture(subject, style).value());
    QStringList groups{QString()};
    while (!reader.atEnd()) {
        reader.readNext();
        const bool isGroup = reader.name() == QStringLiteral("g");
        if (reader.isEndElement() && isGroup)
            groups.removeLast();
        if (!reader.isStartElement())
            continue;
        const QString kind = reader.attributes().value("class").toString();
        if (isGroup)
            groups << (kind == QStringLiteral("bar") || kind == QStringLiteral("label") ? groups.last()
                                                                                        : kind);
        else if (reader.name() == QStringLiteral("text"))
            texts[groups.last()] << reader.readElementText();
    }
    return texts;
}

} // namespace

/// Which parts a picture has, how large it is, and what is told where.
class TestPictureParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void legendTellsWhatIsDrawn_data();
    void legendTellsWhatIsDrawn();
    void legendTellsOfPlans();
    void legendOfACrowd();
    void partsThatFit_data();
    void partsThatFit();
    void cutListIsTold_data();
    void cutListIsTold();
    void columnsFitOnAPage();
    void goodSizes_data();
    void goodSizes();
    void rowsUseTheRoom();
    void shaping_data();
    void shaping();
    void namesHaveRoom_data();
    void namesHaveRoom();
};

void TestPictureParts::legendTellsWhatIsDrawn_data()
{
    using Strategies = std::vector<Strategy>;
    QTest::addColumn<QStringList>("tasks");
    QTest::addColumn<Strategies>("strategies");
    QTest::addColumn<QString>("legend");
    const Strategies both{Strategy::Sequential, Strategy::Concurrent};
    const Strategies concurrent{Strategy::Concurrent};
    QTest::newRow("sleepers") << QStringList{"A: sleep 1s", "B: sleep 2s"} << both
                              << "runs on the loop, sleeps (awaiting), not started, wakes, finished";
    QTest::newRow("blocking calls") << QStringList{"A: block 1s", "B: block 2s"} << both
                                    << "ready, loop is busy, blocks the loop, not started, finished";
    QTest::newRow("nobody waits to begin")
        << QStringList{"A: sleep 1s", "B: compute 2s"} << concurrent
        << "runs on the loop, sleeps (awaiting), ready, loop is busy, wakes, finished";
    QTest::newRow("a failure") << QStringList{"A: compute 1s, fail"} << concurrent
                               << "runs on the loop, failed";
    QTest::newRow("nothing") << QStringList() << both << "";
}

void TestPictureParts::legendTellsWhatIsDrawn()
{
    QFETCH(const QStringList, tasks);
    QFETCH(const std::vector<Strategy>, strategies);
    Scenario scenario;
    for (const QString &task : tasks)
        scenario.tasks.push_back(parseTask(task).task);
    QTEST(textsByPart(subjectOf(scenario, strategies), {})["legend"].join(QStringLiteral(", ")), "legend");
}

/// Where a run is not as it was planned, and where it is not over.
void TestPictureParts::legendTellsOfPlans()
{
    Scenario slower = *example(QStringLiteral("Asyncio 101"));
    slower.tasks.front().steps = parseSteps(u"sleep 2s").steps;
    ChartSubject subject = subjectOf(*example(QStringLiteral("Asyncio 101")));
    subject.run = makePreview(slower);
    QVERIFY(textsByPart(subject, {})["legend"].contains(QStringLiteral("planned")));
    PictureStyle style;
    QVERIFY(!textsByPart(parsing(), style)["legend"].contains(QStringLiteral("planned")));
    style.moment = 1s;
    QVERIFY(textsByPart(parsing(), style)["legend"].contains(QStringLiteral("planned")));
}

void TestPictureParts::legendOfACrowd()
{
    Scenario scenario;
    scenario.tasks.emplace_back(QStringLiteral("w"), parseSteps(u"sleep 1s").steps, 400);
    scenario.tasks.emplace_back(QStringLiteral("f"), parseSteps(u"sleep 1s, fail").steps);
    QCOMPARE(textsByPart(subjectOf(scenario, {Strategy::Concurrent}), {})["legend"],
             QStringList({"runs on the loop", "sleeps (awaiting)"}));
}

void TestPictureParts::partsThatFit_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isStacked");
    QTest::addColumn<bool>("hasVerdict");
    QTest::addColumn<bool>("hasLegend");
    QTest::newRow("side by side") << QSize(1280, 720) << false << true << true;
    QTest::newRow("small") << QSize(800, 420) << false << true << false;
    QTest::newRow("smaller") << QSize(800, 300) << false << false << false;
    QTest::newRow("stacked") << QSize(1280, 720) << true << true << true;
    QTest::newRow("stacked, lower") << QSize(1280, 660) << true << true << true;
    QTest::newRow("stacked, low") << QSize(1280, 640) << true << true << false;
    QTest::newRow("stacked, lowest") << QSize(1280, 480) << true << false << false;
}

/// The names are always there.
void TestPictureParts::partsThatFit()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, isStacked);
    PictureStyle style;
    style.size = size;
    style.isStacked = isStacked;
    style.hasTitle = true;
    style.hasParameters = true;
    const QMap<QString, QStringList> texts = textsByPart(parsing(), style);
    for (const char *name : {"fetch page", "query db", "parse", "send mail"})
        QCOMPARE(texts["panel"].count(QString::fromLatin1(name)), 2);
    QTEST(!texts["verdict"].isEmpty(), "hasVerdict");
    QTEST(!texts["legend"].isEmpty(), "hasLegend");
}

void TestPictureParts::cutListIsTold_data()
{
    QTest::addColumn<bool>("hasParameters");
    QTest::addColumn<int>("height");
    QTest::addColumn<QString>("told");
    QTest::newRow("cut") << false << 720 << "Only the first %1 of 1,001 tasks are shown";
    QTest::newRow("cut, with the rules")
        << true << 720 << "1,001 tasks · all at once · virtual clock · only the first %1 are shown";
    QTest::newRow("whole") << false << 4000 << "";
    QTest::newRow("whole, with the rules") << true << 4000 << "1,001 tasks · all at once · virtual clock";
}

/// What is left out is told.
void TestPictureParts::cutListIsTold()
{
    QFETCH(const bool, hasParameters);
    QFETCH(const int, height);
    QFETCH(const QString, told);
    PictureStyle style;
    style.hasParameters = hasParameters;
    style.size.setHeight(height);
    const QString top = textsByPart(workers(1001), style)[QString()].join(QStringLiteral(" / "));
    const QRegularExpressionMatch match = QRegularExpression(QStringLiteral("first ([0-9]+)")).match(top);
    QCOMPARE(top, told.contains(u'%') ? told.arg(match.captured(1)) : told);
    QVERIFY(!told.contains(u'%') || (match.captured(1).toInt() > 50 && match.captured(1).toInt() < 250));
}

void TestPictureParts::columnsFitOnAPage()
{
    for (const std::uint32_t tasks : {1U, 20U, 60U, 1000U}) {
        PictureStyle style;
        applyPreset(PicturePreset::Column, workers(tasks), style);
        QVERIFY2(style.size.height() <= 888, qPrintable(QString::number(style.size.height())));
        QVERIFY(ComparisonPicture(workers(tasks), style).fault().isEmpty());
    }
}

void TestPictureParts::goodSizes_data()
{
    QTest::addColumn<quint32>("tasks");
    QTest::addColumn<bool>("isStacked");
    QTest::addColumn<int>("most");
    QTest::addColumn<bool>("hasNames");
    QTest::newRow("a few") << 4U << false << 720 << true;
    QTest::newRow("some") << 30U << false << 1420 << true;
    QTest::newRow("many") << 60U << false << 1560 << true;
    QTest::newRow("a crowd") << 61U << false << 1200 << false;
    QTest::newRow("a larger one") << 300U << false << 1200 << false;
    QTest::newRow("a thousand") << 1000U << false << 1200 << false;
    QTest::newRow("a thousand, stacked") << 1000U << true << 1520 << false;
}

/// Of pictures that may be as high as they want to be.
void TestPictureParts::goodSizes()
{
    QFETCH(const quint32, tasks);
    QFETCH(const int, most);
    QFETCH(const bool, hasNames);
    const ChartSubject subject = workers(tasks);
    PictureStyle style;
    QFETCH(const bool, isStacked);
    style.isStacked = isStacked;
    style.size = ComparisonPicture(subject, style).wantedSize();
    QVERIFY2(style.size.height() <= most, qPrintable(QString::number(style.size.height())));
    QCOMPARE(ComparisonPicture(subject, style).hasAllNames(), hasNames);
    const QStringList texts = textsByPart(subject, style)["panel"];
    QCOMPARE(texts.contains(QStringLiteral("worker 4")), hasNames);
    // Where there are no names, how many are in each state is told.
    QCOMPARE(texts.filter(QRegularExpression(QStringLiteral("^[0-9,]+ tasks$"))).size(), hasNames ? 0 : 2);
}

/// In a high picture the rows are far apart, rather than all at the top.
void TestPictureParts::rowsUseTheRoom()
{
    PictureStyle style;
    style.size.setHeight(2000);
    QXmlStreamReader reader(svgPicture(parsing(), style).value());
    double last = 0;
    double loop = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != QStringLiteral("text"))
            continue;
        const double y = reader.attributes().value("y").toDouble();
        const QString text = reader.readElementText();
        last = text == QStringLiteral("send mail") ? y : last;
        loop = text == QStringLiteral("event loop") ? y : loop;
    }
    QVERIFY2(last > 0 && loop - last < 300, qPrintable(QString::number(loop - last)));
}

void TestPictureParts::shaping_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isNeeded");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("letters") << QStringLiteral("fetch page, 2×") << false;
    QTest::newRow("accents") << QStringLiteral("Café Ωμέγα Йод") << false;
    QTest::newRow("Chinese") << QStringLiteral("任务一") << false;
    QTest::newRow("marks of their own") << QStringLiteral("Cafe\u0301") << true;
    QTest::newRow("Arabic") << QStringLiteral("a مرحبا") << true;
    QTest::newRow("Hindi") << QStringLiteral("क्षत्रिय") << true;
    QTest::newRow("a family") << QStringLiteral("👩\u200D👧") << true;
    QTest::newRow("a flag") << QStringLiteral("🇫🇮") << true;
    QTest::newRow("skin") << QStringLiteral("👍🏽") << true;
    QTest::newRow("Korean") << QStringLiteral("작업") << false;
    QTest::newRow("Korean in parts") << QStringLiteral("작업").normalized(QString::NormalizationForm_D)
                                     << true;
}

void TestPictureParts::shaping()
{
    QFETCH(const QString, name);
    QTEST(needsShaping(name), "isNeeded");
    Scenario scenario;
    scenario.tasks.emplace_back(QStringLiteral("A"), Steps());
    scenario.tasks.emplace_back(name, Steps());
    QTEST(needsShaping(subjectOf(scenario)), "isNeeded");
    scenario.tasks.pop_back();
    scenario.name = name;
    QTEST(needsShaping(subjectOf(scenario)), "isNeeded");
    scenario.name.clear();
    Step fetch(StepKind::Fetch);
    fetch.text = QStringLiteral("http://localhost/") + name;
    Step repeat(StepKind::Repeat);
    repeat.body = {fetch};
    scenario.tasks[0].steps = {repeat};
    QTEST(needsShaping(subjectOf(scenario)), "isNeeded");
}

void TestPictureParts::namesHaveRoom_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("the least width") << QSize(548, 320);
    QTest::newRow("narrow and high") << QSize(700, 1200);
}

void TestPictureParts::namesHaveRoom()
{
    QFETCH(const QSize, size);
    PictureStyle style;
    style.size = size;
    for (const char *name : {"fetch page", "query db", "parse", "send mail"})
        QCOMPARE(textsByPart(parsing(), style)["panel"].count(QString::fromLatin1(name)), 2);
}

QTEST_MAIN(TestPictureParts)
#include "tst_pictureparts.moc"
