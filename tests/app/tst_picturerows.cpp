// SPDX-License-Identifier: MIT
#include "app/export/comparisonpicture.h"
#include "app/export/picturewriter.h"
#include "app/window/preview.h"
#include "core/scenario/stepnotation.h"

#include <QRegularExpression>
#include <QtTest/QtTest>

using namespace interleave;

namespace {

ChartSubject workers(std::uint32_t count)
{
    Scenario scenario;
    scenario.tasks.emplace_back(QStringLiteral("w"), parseSteps(u"sleep 1s..3s").steps, count);
    ChartSubject subject;
    subject.plan = makePreview(scenario);
    subject.run = subject.plan;
    return subject;
}

PictureStyle styleOf(QSize size, bool isStacked)
{
    PictureStyle style;
    style.size = size;
    style.isStacked = isStacked;
    style.hasTitle = true;
    style.hasParameters = true;
    return style;
}

/// What a picture of so many tasks has.
struct Facts
{
    std::uint32_t rows = 0; ///< that are shown
    bool hasOverview = false;
    bool hasLegend = false;
    bool hasVerdict = false;
};

Facts factsOf(const ChartSubject &subject, std::uint32_t tasks, const PictureStyle &style)
{
    const QString svg = QString::fromUtf8(svgPicture(subject, style).value());
    const auto cut = QRegularExpression(QStringLiteral("only the first ([0-9,]+) ")).match(svg);
    const auto overview = QRegularExpression(QStringLiteral(">[0-9,]+ tasks<")).match(svg);
    return {cut.hasMatch() ? cut.captured(1).remove(u',').toUInt() : tasks, overview.hasMatch(),
            svg.contains(QStringLiteral("class=\"legend\"")),
            svg.contains(QStringLiteral("class=\"verdict\""))};
}

} // namespace

/// How many rows a picture shows that is as large as somebody asked, and at the cost of what.
class TestPictureRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFitsIsShown_data();
    void whatFitsIsShown();
    void higherOnesShowMore_data();
    void higherOnesShowMore();
};

void TestPictureRows::whatFitsIsShown_data()
{
    QTest::addColumn<quint32>("tasks");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isStacked");
    QTest::addColumn<bool>("hasOverview");
    const auto row = [](quint32 tasks, QSize size, bool isStacked, bool hasOverview) {
        QTest::addRow("%u tasks, %d × %d%s", tasks, size.width(), size.height(), isStacked ? ", stacked" : "")
            << tasks << size << isStacked << hasOverview;
    };
    row(61, {1280, 720}, false, true);
    row(100, {1280, 900}, false, true);
    row(100, {1280, 720}, false, false);
    row(100, {1280, 640}, false, false);
    row(200, {1280, 900}, false, false);
    row(100, {1280, 520}, false, true);
    row(100, {1280, 480}, false, true);
    row(100, {1280, 420}, false, false);
    row(61, {1280, 720}, true, true);
}

/// Rather than leave rows out it does without all else.
void TestPictureRows::whatFitsIsShown()
{
    QFETCH(const quint32, tasks);
    QFETCH(const QSize, size);
    QFETCH(const bool, isStacked);
    const Facts facts = factsOf(workers(tasks), tasks, styleOf(size, isStacked));
    QCOMPARE(facts.rows, tasks);
    QTEST(facts.hasOverview, "hasOverview");
}

void TestPictureRows::higherOnesShowMore_data()
{
    QTest::addColumn<quint32>("tasks");
    QTest::addColumn<bool>("isStacked");
    QTest::addColumn<bool>("always");
    const auto row = [](quint32 tasks, bool isStacked, bool always) {
        QTest::addRow("%u %s", tasks, isStacked ? "stacked" : "side by side") << tasks << isStacked << always;
    };
    row(61, false, true);
    row(100, false, true);
    row(132, false, true);
    row(133, false, false);
    row(200, false, false);
    row(2000, false, false);
    row(61, true, true);
    row(96, true, true);
    row(97, true, false);
    row(2000, true, false);
}

/// Once there is room for all of them, there is in every higher one; and of too many, legend and verdict
/// leave more than a few.
void TestPictureRows::higherOnesShowMore()
{
    QFETCH(const quint32, tasks);
    QFETCH(const bool, isStacked);
    QFETCH(const bool, always);
    const ChartSubject subject = workers(tasks);
    bool hadAll = false;
    std::uint32_t before = 0;
    const int least = ComparisonPicture(subject, styleOf({1280, 720}, isStacked)).leastSize().height();
    for (int height = least; height <= 1000; height += 20) {
        const Facts facts = factsOf(subject, tasks, styleOf({1280, height}, isStacked));
        const QString told = QStringLiteral("%1 high: %2").arg(height).arg(facts.rows);
        QVERIFY2(!hadAll || facts.rows == tasks, qPrintable(told));
        QVERIFY2(!always || facts.rows >= before, qPrintable(told));
        before = facts.rows;
        hadAll = facts.rows == tasks;
        const bool isBare = !facts.hasLegend && !facts.hasVerdict;
        QVERIFY2(hadAll || isBare || facts.rows >= 30, qPrintable(told));
    }
}

QTEST_MAIN(TestPictureRows)
#include "tst_picturerows.moc"
