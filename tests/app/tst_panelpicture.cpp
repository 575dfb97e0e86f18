// SPDX-License-Identifier: MIT
#include "app/chart/panelpicture.h"

#include <QImage>
#include <QPainter>
#include <QRegion>
#include <QtTest/QtTest>

using namespace interleave;

namespace {

constexpr QSize kSize(100, 80);

/// A panel that counts how often its picture is painted.
class Panel
{
public:
    void draw(const QRegion &region, QSize size = kSize)
    {
        QImage screen(size, QImage::Format_RGB32);
        screen.fill(Qt::black);
        QPainter painter(&screen);
        painter.setClipRegion(region);
        picture.draw(painter, region, size, Qt::white, [this](QPainter &target) {
            ++paints;
            target.fillRect(QRect(QPoint(), QSize(50, 200)), color);
        });
        painter.end();
        shown = screen;
    }

    PanelPicture picture;
    QColor color = Qt::red;
    QImage shown;
    int paints = 0;
};

} // namespace

class TestPanelPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesOverItPaintItOnce();
    void aWholeOneIsNotKept();
    void anotherSizeIsAnotherPicture();
    void partsAreWhereTheWholeIs_data();
    void partsAreWhereTheWholeIs();
};

void TestPanelPicture::movesOverItPaintItOnce()
{
    Panel panel;
    const QRegion line(40, 0, 20, 80);
    panel.draw(line);
    QCOMPARE(panel.paints, 1);
    panel.color = Qt::blue; // nobody is to see it yet
    for (int x = 0; x < 60; x += 10)
        panel.draw(QRegion(x, 0, 3, 80) + QRegion(0, x, 100, 2));
    panel.draw(line);
    QCOMPARE(panel.paints, 1);
    QCOMPARE(panel.shown.pixelColor(45, 10), QColor(Qt::red));
    QCOMPARE(panel.shown.pixelColor(55, 10), QColor(Qt::white));
    QCOMPARE(panel.shown.pixelColor(20, 10), QColor(Qt::black)); // not asked for
    panel.draw(QRect(QPoint(), kSize));
    QCOMPARE(panel.paints, 1); // it is there

    panel.picture.invalidate();
    panel.draw(line);
    QCOMPARE(panel.paints, 2);
    QCOMPARE(panel.shown.pixelColor(45, 10), QColor(Qt::blue));
}

/// While a run goes on each frame is another picture.
void TestPanelPicture::aWholeOneIsNotKept()
{
    Panel panel;
    panel.draw(QRect(QPoint(), kSize));
    panel.draw(QRect(QPoint(), kSize));
    QCOMPARE(panel.paints, 2);
    QCOMPARE(panel.shown.pixelColor(55, 10), QColor(Qt::black)); // no ground of its own
}

void TestPanelPicture::anotherSizeIsAnotherPicture()
{
    Panel panel;
    panel.draw(QRegion(0, 0, 10, 10));
    panel.draw(QRegion(0, 0, 10, 10), QSize(100, 90));
    QCOMPARE(panel.paints, 2);
}

void TestPanelPicture::partsAreWhereTheWholeIs_data()
{
    QTest::addColumn<qreal>("ratio");
    for (const qreal ratio : {1.0, 1.25, 1.5, 2.0})
        QTest::addRow("%g", ratio) << ratio;
}

/// What a hover line leaves behind is what was there before it.
void TestPanelPicture::partsAreWhereTheWholeIs()
{
    QFETCH(qreal, ratio);
    const QPoint origin(15, 7); // 18.75 and 8.75 pixels of the screen
    QImage screen((QSizeF(140, 100) * ratio).toSize(), QImage::Format_RGB32);
    screen.setDevicePixelRatio(ratio);
    screen.fill(Qt::black);
    PanelPicture picture;
    const auto draw = [&](const QRegion &region) {
        QPainter painter(&screen);
        painter.translate(origin);
        painter.setClipRegion(region);
        picture.draw(painter, region, kSize, Qt::white, [](QPainter &target) {
            target.fillRect(QRect(QPoint(), kSize), Qt::white);
            for (int i = 0; i < 20; ++i)
                target.fillRect(QRectF(i * 5, i * 4, 1, 80), Qt::red);
        });
    };
    draw(QRect(QPoint(), kSize));
    const QImage before = screen;
    for (int x = 0; x < 99; x += 7)
        draw(QRegion(x, 3, 1, 71) + QRegion(x + 3, 0, 4, 9));
    QVERIFY(screen == before);
}

QTEST_MAIN(TestPanelPicture)
#include "tst_panelpicture.moc"
