// SPDX-License-Identifier: MIT
#include "app/export/comparisonpicture.h"
#include "app/export/exportformats.h"
#include "app/export/picturepreset.h"
#include "app/export/picturewriter.h"
#include "app/export/svgtext.h"
#include "app/window/preview.h"
#include "core/scenario/examples.h"
#include "core/scenario/stepnotation.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest/QtTest>
#include <QXmlStreamReader>

#include <set>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

ChartSubject subjectOf(const Scenario &scenario)
{
    ChartSubject subject;
    subject.plan = makePreview(scenario);
    subject.run = subject.plan;
    return subject;
}

ChartSubject parsing()
{
    return subjectOf(*example(QStringLiteral("Parsing blocks the loop")));
}

Scenario sleepers(const QString &name, std::uint32_t count)
{
    Scenario scenario;
    scenario.tasks.emplace_back(name, parseSteps(u"sleep 1s..3s").steps, count);
    return scenario;
}

/// What an SVG says.
struct SvgFacts
{
    QString error;
    QStringList texts;
    QStringList tips;   ///< the titles of its bars
    QStringList labels; ///< what is written where the pointer reaches what is behind it
    QStringList parts;
    QSizeF size;
    std::set<QString> fontFamilies;
    int images = 0;
};

SvgFacts factsOf(const QByteArray &svg)
{
    SvgFacts facts;
    QXmlStreamReader reader(svg);
    bool isInBar = false;
    bool isInLabel = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isEndElement() && reader.name() == QStringLiteral("g"))
            isInBar = isInLabel = false;
        if (!reader.isStartElement())
            continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        const QString name = reader.name().toString();
        if (name == QStringLiteral("svg"))
            facts.size = {attributes.value("width").toDouble(), attributes.value("height").toDouble()};
        else if (name == QStringLiteral("g")) {
            isInBar = attributes.value("class") == QStringLiteral("bar");
            isInLabel = attributes.value("pointer-events") == QStringLiteral("none");
            if (!isInBar && !isInLabel)
                facts.parts << attributes.value("aria-label").toString();
        } else if (name == QStringLiteral("image"))
            ++facts.images;
        else if (name == QStringLiteral("title") && isInBar)
            facts.tips << reader.readElementText();
        else if (name == QStringLiteral("text")) {
            facts.fontFamilies.insert(attributes.value("font-family").toString());
            facts.texts << reader.readElementText();
            if (isInLabel)
                facts.labels << facts.texts.last();
        }
    }
    if (reader.hasError())
        facts.error = reader.errorString();
    return facts;
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameBytes_data();
    void sameBytes();
    void pngIsAsLargeAsAsked();
    void printIsGrey();
    void momentIsShown();
    void svgSaysWhatTheWindowSays();
    void svgLabelsDoNotHideTips();
    void svgTakesAnyName();
    void namesDoNotTurnText();
    void svgNumbers_data();
    void svgNumbers();
    void pdfHasTitleAndFontsButNoDate();
    void crowdsAreImages();
    void rowsAreNotLeftOut_data();
    void rowsAreNotLeftOut();
    void presetsShowNames_data();
    void presetsShowNames();
    void smallOnesLeaveOutOtherParts();
    void titleAndParameters();
    void emptyListIsAPictureToo();
    void onlyWhatWasRun_data();
    void onlyWhatWasRun();
    void pdfPagesAreExact();
    void cancelledLeavesNoFile_data();
    void cancelledLeavesNoFile();
    void largePngIsGivenUpMidway();
};

void TestPictures::sameBytes_data()
{
    using Write = Result<QByteArray> (*)(const ChartSubject &, const PictureStyle &);
    QTest::addColumn<Write>("write");
    QTest::newRow("png") << Write(pngPicture);
    QTest::newRow("svg") << Write(svgPicture);
    QTest::newRow("pdf") << Write(pdfPicture);
}

void TestPictures::sameBytes()
{
    using Write = Result<QByteArray> (*)(const ChartSubject &, const PictureStyle &);
    QFETCH(Write, write);
    const ChartSubject subject = parsing();
    const auto first = write(subject, {});
    const auto second = write(parsing(), {});
    QVERIFY(first && second);
    QCOMPARE(first.value(), second.value());
    PictureStyle dark;
    dark.theme = Theme::dark();
    QVERIFY(write(subject, dark).value() != first.value());
}

void TestPictures::pngIsAsLargeAsAsked()
{
    PictureStyle style;
    style.size = QSize(900, 600);
    style.scale = 1.5;
    const QImage image = QImage::fromData(pngPicture(parsing(), style).value(), "PNG");
    QCOMPARE(image.size(), QSize(1350, 900));
    style.size = QSize(2'000'000, 2'000'000);
    const auto tooLarge = pngPicture(parsing(), style);
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.message(), QStringLiteral("there is not enough memory for the picture"));
}

void TestPictures::printIsGrey()
{
    PictureStyle style;
    style.theme = Theme::print();
    const QImage image = QImage::fromData(pngPicture(parsing(), style).value(), "PNG");
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            QVERIFY(qRed(pixel) == qGreen(pixel) && qGreen(pixel) == qBlue(pixel));
        }
    }
}

void TestPictures::momentIsShown()
{
    PictureStyle style;
    style.moment = 2s;
    const SvgFacts facts = factsOf(svgPicture(parsing(), style).value());
    QVERIFY(facts.texts.contains(QStringLiteral("At 2.00 s")));
    QCOMPARE(facts.texts.count(QStringLiteral("2.00 s")), 4); // in both panels, and beside both bars
    style.moment = 1h;                                        // long after it
    QCOMPARE(svgPicture(parsing(), style).value(), svgPicture(parsing(), {}).value());
}

void TestPictures::svgSaysWhatTheWindowSays()
{
    const SvgFacts facts = factsOf(svgPicture(parsing(), {}).value());
    QCOMPARE(facts.error, QString());
    QCOMPARE(facts.size, QSizeF(1280, 720));
    for (const char *text : {"7.50 s", "3.10 s", "fetch page", "sleep 2 s", "event loop", "idle 77 %",
                             "59 % less waiting", "ready, loop is busy"})
        QVERIFY2(facts.texts.contains(QString::fromLatin1(text)), text);
    QVERIFY(facts.tips.contains(QStringLiteral("query db slept 2 s, was due at 2.000 s, woke on time.")));
    QCOMPARE(facts.tips.size(), 16); // the bars of both panels
    QCOMPARE(facts.parts, QStringList({QStringLiteral("Sequential"), QStringLiteral("Concurrent"),
                                       facts.parts.value(2), QStringLiteral("Legend")}));
    QVERIFY(facts.parts.value(2).endsWith(QStringLiteral("faster")));
    for (const QString &family : facts.fontFamilies)
        QVERIFY2(family.endsWith(QStringLiteral("sans-serif")) ||
                     family.endsWith(QStringLiteral("monospace")),
                 qPrintable(family));
    QCOMPARE(facts.images, 0);
}

/// A browser shows the tip of what is under the pointer and takes it.
void TestPictures::svgLabelsDoNotHideTips()
{
    Scenario scenario;
    scenario.tasks.emplace_back(QStringLiteral("A"), parseSteps(u"block 2s, sleep 2s").steps);
    const SvgFacts facts = factsOf(svgPicture(subjectOf(scenario), {}).value());
    QCOMPARE(facts.labels, QStringList({"blocks", "sleep 2 s", "blocks", "sleep 2 s"}));
}

void TestPictures::svgTakesAnyName()
{
    const QString name = QStringLiteral("<b>&\"'%1 ]]>") + QChar(1) + QChar(0xFFFE) + QStringLiteral("ü✓");
    Scenario scenario = sleepers(name, 1);
    scenario.name = name;
    PictureStyle style;
    style.hasTitle = true;
    const SvgFacts facts = factsOf(svgPicture(subjectOf(scenario), style).value());
    QCOMPARE(facts.error, QString());
    QVERIFY(facts.tips.value(0).startsWith(QStringLiteral("<b>&\"'%1 ]]>\uFFFDü✓ slept")));
}

/// Nor does any name change what stands beside it.
void TestPictures::namesDoNotTurnText()
{
    const QString name = QStringLiteral("a\u202Eb\u2067c\u200Fd\u2028e\tf");
    Scenario scenario = sleepers(name, 1);
    scenario.name = name;
    PictureStyle style;
    style.hasTitle = true;
    const SvgFacts facts = factsOf(svgPicture(subjectOf(scenario), style).value());
    const QString drawn = QStringLiteral("a\uFFFDb\uFFFDc\u200Fd\uFFFDe\uFFFDf");
    for (const QString &tip : facts.tips)
        QVERIFY2(tip.startsWith(drawn), qPrintable(tip));
    const QString all = facts.texts.join(QString());
    QVERIFY(all.contains(QStringLiteral("a\uFFFDb\uFFFDc")));
    for (const char16_t turns : {u'\u202E', u'\u2067', u'\u2028', u'\t'})
        QVERIFY(!all.contains(turns));
}

void TestPictures::svgNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << 12.0 << "12";
    QTest::newRow("decimals") << 1.25 << "1.25";
    QTest::newRow("rounded") << 1.23456 << "1.235";
    QTest::newRow("ten") << 10.0 << "10";
    QTest::newRow("nothing") << 0.0 << "0";
    QTest::newRow("next to nothing") << -0.0001 << "0";
    QTest::newRow("below") << -3.5 << "-3.5";
}

void TestPictures::svgNumbers()
{
    QFETCH(double, number);
    QTEST(svgNumber(number), "text");
}

void TestPictures::pdfHasTitleAndFontsButNoDate()
{
    const QByteArray pdf = pdfPicture(parsing(), {}).value();
    QVERIFY(pdf.startsWith("%PDF-1."));
    QVERIFY(!pdf.contains("CreationDate"));
    QVERIFY(pdf.contains("/FontFile2"));
    QVERIFY(pdf.contains("/MediaBox [0 0 960"));
    QVERIFY(pdf.contains("/Creator"));
}

void TestPictures::crowdsAreImages()
{
    PictureStyle style;
    const SvgFacts facts = factsOf(svgPicture(subjectOf(sleepers(QStringLiteral("w"), 5000)), style).value());
    QCOMPARE(facts.error, QString());
    QVERIFY(facts.images > 0);
    QVERIFY(facts.tips.isEmpty());
}

void TestPictures::rowsAreNotLeftOut_data()
{
    QTest::addColumn<quint32>("tasks");
    QTest::addColumn<bool>("stacked");
    for (const quint32 tasks : {1U, 3U, 12U, 40U, 60U}) {
        QTest::addRow("%u beside each other", tasks) << tasks << false;
        QTest::addRow("%u stacked", tasks) << tasks << true;
    }
}

/// In a picture that may be as high as it wants to be.
void TestPictures::rowsAreNotLeftOut()
{
    QFETCH(quint32, tasks);
    QFETCH(bool, stacked);
    const ChartSubject subject = subjectOf(sleepers(QStringLiteral("worker"), tasks));
    PictureStyle style;
    style.isStacked = stacked;
    style.size = ComparisonPicture(subject, style).wantedSize();
    const SvgFacts facts = factsOf(svgPicture(subject, style).value());
    for (quint32 task = 1; task <= tasks; ++task) {
        const QString name = tasks == 1 ? QStringLiteral("worker") : QStringLiteral("worker %1").arg(task);
        QCOMPARE(facts.texts.count(name), 2);
    }
    QCOMPARE(facts.images, 0);
    style.size = ComparisonPicture(subject, style).wantedSize();
    QCOMPARE(ComparisonPicture(subject, style).wantedSize(), style.size);
}

void TestPictures::presetsShowNames_data()
{
    QTest::addColumn<int>("preset");
    QTest::addColumn<quint32>("tasks");
    for (const PicturePreset preset : picturePresets())
        for (const quint32 tasks : {1U, 3U, 6U, 11U, 14U})
            QTest::addRow("%s, %u tasks", qPrintable(presetName(preset)), tasks) << int(preset) << tasks;
}

/// As the export dialog does it.
void TestPictures::presetsShowNames()
{
    QFETCH(int, preset);
    QFETCH(quint32, tasks);
    const ChartSubject subject = subjectOf(sleepers(QStringLiteral("worker"), tasks));
    PictureStyle style;
    style.hasTitle = true;
    applyPreset(static_cast<PicturePreset>(preset), style);
    if (hasFreeHeight(static_cast<PicturePreset>(preset)))
        style.size = ComparisonPicture(subject, style).wantedSize();
    fitText(subject, style);
    const SvgFacts facts = factsOf(svgPicture(subject, style).value());
    for (quint32 task = 1; task <= tasks; ++task) {
        const QString name = tasks == 1 ? QStringLiteral("worker") : QStringLiteral("worker %1").arg(task);
        QCOMPARE(facts.texts.count(name), 2);
    }
    QVERIFY(facts.parts.contains(QStringLiteral("Legend")));
    QCOMPARE(facts.parts.size(), 4);
}

/// The charts are what it is about.
void TestPictures::smallOnesLeaveOutOtherParts()
{
    PictureStyle style;
    QStringList known{QStringLiteral("Sequential"), QStringLiteral("Concurrent")};
    qsizetype parts = 4;
    for (int height = 700; height >= 240; height -= 20) {
        style.size = QSize(800, height);
        const SvgFacts facts = factsOf(svgPicture(parsing(), style).value());
        QVERIFY(facts.parts.size() <= parts);
        parts = facts.parts.size();
        QCOMPARE(facts.parts.first(2), known);
        QCOMPARE(facts.tips.size(), 16);
        QVERIFY(facts.parts.size() != 3 || !facts.parts.contains(QStringLiteral("Legend")));
    }
    QCOMPARE(parts, 2);
    style.size.setHeight(100);
    QVERIFY(!svgPicture(parsing(), style));
    QVERIFY(!pngPicture(parsing(), style));
    QVERIFY(!pdfPicture(parsing(), style));
}

void TestPictures::titleAndParameters()
{
    Scenario scenario = sleepers(QStringLiteral("worker"), 3);
    scenario.name = QStringLiteral("Three of them");
    scenario.concurrent.limit = 2;
    PictureStyle style;
    style.hasTitle = true;
    style.hasParameters = true;
    const QStringList texts = factsOf(svgPicture(subjectOf(scenario), style).value()).texts;
    QVERIFY(texts.contains(QStringLiteral("Three of them")));
    QVERIFY(texts.contains(QStringLiteral("3 tasks · limit 2 · virtual clock")));
    const QStringList without = factsOf(svgPicture(subjectOf(scenario), {}).value()).texts;
    QVERIFY(!without.contains(QStringLiteral("Three of them")));
}

void TestPictures::emptyListIsAPictureToo()
{
    for (const ChartSubject &subject : {ChartSubject(), subjectOf(Scenario())}) {
        const SvgFacts facts = factsOf(svgPicture(subject, {}).value());
        QCOMPARE(facts.error, QString());
        QVERIFY(!facts.parts.contains(QStringLiteral("Legend"))); // there is nothing for it to tell
        PictureStyle style;
        style.hasLegend = false;
        QCOMPARE(svgPicture(subject, style).value(), svgPicture(subject, {}).value()); // nor is there room
        QVERIFY(pngPicture(subject, {}));
        QVERIFY(pdfPicture(subject, {}));
    }
}

void TestPictures::onlyWhatWasRun_data()
{
    using Strategies = std::vector<Strategy>;
    QTest::addColumn<Strategies>("run");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("sequential") << Strategies{Strategy::Sequential} << QStringList{"Sequential", "Legend"};
    QTest::newRow("concurrent") << Strategies{Strategy::Concurrent} << QStringList{"Concurrent", "Legend"};
    QTest::newRow("threads") << Strategies{Strategy::Threads} << QStringList{"Threads", "Legend"};
    QTest::newRow("no sequential") << Strategies{Strategy::Concurrent, Strategy::Threads}
                                   << QStringList{"Concurrent", "Threads", "Legend"};
    QTest::newRow("no concurrent") << Strategies{Strategy::Sequential, Strategy::Threads}
                                   << QStringList{"Sequential", "Threads", "Legend"};
    QTest::newRow("both") << Strategies{Strategy::Sequential, Strategy::Concurrent}
                          << QStringList{"Sequential", "Concurrent", "2.0× faster", "Legend"};
    QTest::newRow("all") << Strategies{Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}
                         << QStringList{"Sequential", "Concurrent", "Threads", "2.0× faster", "Legend"};
}

/// What was not run took no time either; there is nothing to say of it.
void TestPictures::onlyWhatWasRun()
{
    QFETCH(const std::vector<Strategy>, run);
    QFETCH(const QStringList, parts);
    ChartSubject subject;
    subject.run = makePreview(asyncio101(), {}, run);
    subject.plan = subject.run;
    subject.isThreadsShown = subject.run->find(Strategy::Threads) != nullptr;
    const QByteArray svg = svgPicture(subject, {}).value();
    const SvgFacts facts = factsOf(svg);
    QCOMPARE(facts.error, QString());
    QCOMPARE(facts.parts, parts);
    QCOMPARE(svg.contains("faster"), parts.contains(QStringLiteral("2.0× faster")));
    for (const QString &text : facts.texts)
        QVERIFY2(!text.startsWith(QStringLiteral("0 s ")) && text != QStringLiteral("0.00 s"),
                 qPrintable(text));
    PictureStyle wanted;
    wanted.size = ComparisonPicture(subject, wanted).wantedSize();
    QCOMPARE(wanted.size, PictureStyle().size);
}

/// Also where a well-known one is almost as large.
void TestPictures::pdfPagesAreExact()
{
    PictureStyle style;
    style.size = QSize(796, 1124);
    const QByteArray pdf = pdfPicture(parsing(), style).value();
    const qsizetype at = pdf.indexOf("/MediaBox");
    QCOMPARE(pdf.mid(at, pdf.indexOf(']', at) - at), QByteArray("/MediaBox [0 0 597.000000 843.000000"));
}

void TestPictures::cancelledLeavesNoFile_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<int>("after");
    for (const ExportFormat &format : exportFormats()) {
        QTest::addRow("%s, at once", qPrintable(format.ending.toString())) << format.ending.toString() << 0;
        QTest::addRow("%s, late", qPrintable(format.ending.toString())) << format.ending.toString() << 1;
    }
}

void TestPictures::cancelledLeavesNoFile()
{
    QFETCH(const QString, ending);
    QFETCH(const int, after);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a") + ending);
    ExportSubject subject{asyncio101(), subjectOf(asyncio101()), {}};
    subject.style.size = QSize(640, 360);
    int asked = 0;
    const auto written = exportFile(subject, path, [&](double) { return asked++ < after; });
    QVERIFY(!written);
    QCOMPARE(written.message(), QStringLiteral("%1 cannot be written: it was cancelled").arg(path));
    QVERIFY(QDir(folder.path()).isEmpty());
    QVERIFY(exportFile(subject, path, [](double) { return true; }));
}

void TestPictures::largePngIsGivenUpMidway()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.png"));
    ExportSubject subject{asyncio101(), subjectOf(asyncio101()), {}};
    subject.style.size = QSize(1600, 900);
    int all = 0;
    QVERIFY(exportFile(subject, path, [&all](double) { return ++all > 0; }));
    QVERIFY2(all > 6, qPrintable(QString::number(all)));
    QVERIFY(QFile::remove(path));
    int asked = 0;
    const auto written = exportFile(subject, path, [&asked](double) { return ++asked < 4; });
    QCOMPARE(asked, 4); // and it was over then
    QCOMPARE(written.message(), QStringLiteral("%1 cannot be written: it was cancelled").arg(path));
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
