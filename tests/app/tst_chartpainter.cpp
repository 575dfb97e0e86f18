// SPDX-License-Identifier: MIT
#include "app/chart/chartpainter.h"
#include "app/chart/statestyle.h"

#include <QImage>
#include <QPainter>
#include <QtTest/QtTest>

#include <set>

namespace interleave {

namespace {

constexpr QRect kBar(10, 12, 80, 40);

Mark barOf(State state, const QRectF &rect = kBar)
{
    Mark mark;
    mark.kind = MarkKind::Bar;
    mark.state = state;
    mark.rect = rect;
    return mark;
}

QImage pictureOf(const std::vector<Mark> &marks, const Theme &theme, qreal ratio = 1.0)
{
    QImage image(QSize(100, 64) * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(theme.card);
    QPainter painter(&image);
    DisplayList list;
    list.rowsClip = QRectF(0, 0, 100, 64);
    list.marks = marks;
    QFont base;
    base.setPixelSize(13);
    ChartPainter(theme, Fonts(base)).paint(painter, list);
    return image;
}

bool isNear(const QColor &one, const QColor &other)
{
    return std::abs(one.red() - other.red()) + std::abs(one.green() - other.green()) +
               std::abs(one.blue() - other.blue()) <
           24;
}

/// How much of `area` has about `color`, from 0 to 1.
double share(const QImage &image, const QRect &area, const QColor &color)
{
    int found = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            found += isNear(image.pixelColor(x, y), color) ? 1 : 0;
    return static_cast<double>(found) / (area.width() * area.height());
}

} // namespace

class ChartPainterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasItsMark();
    void statesDifferInGrey();
    void runningIsSolid();
    void sleepingIsPaleWithAnOutline();
    void readyIsHatchedInTheWarningColour();
    void blockingHasAWarningEdge();
    void everyKindLeavesSomething_data();
    void everyKindLeavesSomething();
    void endsDiffer();
    void rowsAreClipped();
    void doubleRatioIsSharper();
    void copiedBarsLookTheSame_data();
    void copiedBarsLookTheSame();
};

void ChartPainterTest::everyStateHasItsMark()
{
    for (const Theme &theme : {Theme::light(), Theme::dark(), Theme::print()}) {
        for (std::size_t index = 1; index < kStateCount; ++index) {
            const QImage image = pictureOf({barOf(static_cast<State>(index))}, theme);
            QVERIFY2(share(image, kBar, theme.card) < 0.95, qPrintable(stateKey(static_cast<State>(index))));
        }
    }
}

void ChartPainterTest::statesDifferInGrey()
{
    std::vector<QImage> pictures;
    for (std::size_t index = 1; index < kStateCount; ++index)
        pictures.push_back(pictureOf({barOf(static_cast<State>(index))}, Theme::print())
                               .convertToFormat(QImage::Format_Grayscale8));
    for (std::size_t one = 0; one < pictures.size(); ++one)
        for (std::size_t other = one + 1; other < pictures.size(); ++other)
            QVERIFY(pictures[one] != pictures[other]);
}

void ChartPainterTest::runningIsSolid()
{
    const Theme theme = Theme::light();
    const QImage image = pictureOf({barOf(State::Running)}, theme);
    QVERIFY(share(image, kBar.adjusted(4, 4, -4, -4), theme.hue(0).fill) == 1.0);
}

void ChartPainterTest::sleepingIsPaleWithAnOutline()
{
    const Theme theme = Theme::light();
    const QImage image = pictureOf({barOf(State::Sleeping)}, theme);
    QVERIFY(share(image, kBar.adjusted(4, 4, -4, -4), theme.hue(0).pale) == 1.0);
    QVERIFY(isNear(image.pixelColor(50, kBar.top()), theme.hue(0).outline));
    QVERIFY(isNear(image.pixelColor(50, kBar.top() - 2), theme.card));
}

void ChartPainterTest::readyIsHatchedInTheWarningColour()
{
    const Theme theme = Theme::light();
    const QImage image = pictureOf({barOf(State::Ready)}, theme);
    int changes = 0;
    for (int x = 16; x < 84; ++x)
        changes +=
            isNear(image.pixelColor(x, 32), theme.card) != isNear(image.pixelColor(x + 1, 32), theme.card)
                ? 1
                : 0;
    QVERIFY2(changes >= 12, "a hatch has many lines");
    QVERIFY(isNear(image.pixelColor(50, kBar.top()), theme.warning));
    QCOMPARE(share(image, kBar, theme.hue(0).fill), 0.0);
}

void ChartPainterTest::blockingHasAWarningEdge()
{
    const Theme theme = Theme::light();
    const QImage image = pictureOf({barOf(State::Blocking)}, theme);
    QVERIFY(isNear(image.pixelColor(50, kBar.top() + 1), theme.warning));
    const double solid = share(image, kBar.adjusted(4, 8, -4, -4), theme.hue(0).fill);
    QVERIFY2(solid > 0.4 && solid < 0.95, "solid, with a cross-hatch");
}

void ChartPainterTest::everyKindLeavesSomething_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= static_cast<int>(MarkKind::GuessLabel); ++kind)
        if (kind != static_cast<int>(MarkKind::Crowd) &&
            kind != static_cast<int>(MarkKind::Density)) // what is on these is not in the mark
            QTest::addRow("%d", kind) << kind;
}

void ChartPainterTest::everyKindLeavesSomething()
{
    QFETCH(int, kind);
    Mark mark = barOf(State::Sleeping);
    mark.kind = static_cast<MarkKind>(kind);
    mark.text = QStringLiteral("text");
    mark.outcome = Outcome::Finished;
    if (mark.kind == MarkKind::GridLine || mark.kind == MarkKind::NowLine || mark.kind == MarkKind::HoverLine)
        mark.rect.setWidth(0);
    if (mark.kind == MarkKind::Separator || mark.kind == MarkKind::DottedLine ||
        mark.kind == MarkKind::LateLine)
        mark.rect.setHeight(0);
    for (const Theme &theme : {Theme::light(), Theme::dark(), Theme::print()})
        QVERIFY(pictureOf({mark}, theme) != pictureOf({}, theme));
}

void ChartPainterTest::endsDiffer()
{
    std::vector<QImage> pictures;
    for (const Outcome outcome :
         {Outcome::Finished, Outcome::Failed, Outcome::Cancelled, Outcome::TimedOut}) {
        Mark mark;
        mark.kind = MarkKind::EndGlyph;
        mark.rect = QRectF(20, 20, 12, 12);
        mark.outcome = outcome;
        pictures.push_back(pictureOf({mark}, Theme::print()));
    }
    for (std::size_t one = 0; one < pictures.size(); ++one)
        for (std::size_t other = one + 1; other < pictures.size(); ++other)
            QVERIFY(pictures[one] != pictures[other]);
}

void ChartPainterTest::rowsAreClipped()
{
    Mark below = barOf(State::Running, QRectF(10, 50, 30, 40));
    below.inRows = true;
    Mark after = barOf(State::Running, QRectF(60, 2, 30, 8));
    DisplayList list;
    list.rowsClip = QRectF(0, 0, 100, 55);
    list.marks = {below, after};
    const Theme theme = Theme::light();
    QImage image(100, 64, QImage::Format_RGB32);
    image.fill(theme.card);
    QPainter painter(&image);
    ChartPainter(theme, Fonts(QFont())).paint(painter, list);
    painter.end();
    QVERIFY(isNear(image.pixelColor(25, 53), theme.hue(0).fill));
    QVERIFY(isNear(image.pixelColor(25, 58), theme.card));
    QVERIFY(isNear(image.pixelColor(75, 6), theme.hue(0).fill));
}

void ChartPainterTest::doubleRatioIsSharper()
{
    const Theme theme = Theme::light();
    const QImage image = pictureOf({barOf(State::Sleeping)}, theme, 2.0);
    QCOMPARE(image.width(), 200);
    QVERIFY(isNear(image.pixelColor(100, 2 * kBar.top()), theme.hue(0).outline));
    QVERIFY(isNear(image.pixelColor(100, 2 * kBar.top() - 1), theme.card));
    QVERIFY(isNear(image.pixelColor(100, 64), theme.hue(0).pale));
}

void ChartPainterTest::copiedBarsLookTheSame_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<qreal>("ratio");
    for (const int width : {1, 3, 5, 8, 20, 39, 60})
        for (const qreal ratio : {1.0, 2.0})
            QTest::addRow("%d px, ratio %g", width, ratio) << width << ratio;
}

void ChartPainterTest::copiedBarsLookTheSame()
{
    QFETCH(int, width);
    QFETCH(qreal, ratio);
    const Theme theme = Theme::dark();
    std::vector<Mark> marks;
    for (const State state : {State::Sleeping, State::Running, State::Ready}) {
        Mark bar = barOf(state, QRectF(5 + 20.0 * static_cast<int>(marks.size()), 10, width, 20));
        bar.rounded = width >= 6;
        bar.ends.left = state == State::Running;
        bar.hue = static_cast<std::uint32_t>(marks.size());
        marks.push_back(bar);
    }
    Mark wake;
    wake.kind = MarkKind::Wake;
    wake.rect = QRectF(70.25, 40.3, 9, 6);
    marks.push_back(wake);
    const QImage drawn = pictureOf(marks, theme, ratio);
    // Many more that are out of sight: then bars are copied.
    std::vector<Mark> many(2000, barOf(State::Sleeping, QRectF(500, 10, width, 20)));
    many.insert(many.end(), marks.begin(), marks.end());
    const QImage copied = pictureOf(many, theme, ratio);
    for (int y = 0; y < drawn.height(); ++y)
        for (int x = 0; x < drawn.width(); ++x)
            QVERIFY(isNear(drawn.pixelColor(x, y), copied.pixelColor(x, y)));
}

} // namespace interleave

QTEST_MAIN(interleave::ChartPainterTest)
#include "tst_chartpainter.moc"
