// SPDX-License-Identifier: MIT
#include "app/window/screenshot.h"
#include "core/engine/simulation.h"

#include <QApplication>
#include <QTest>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

/// How many pixels of the concurrent panel's rows have this colour.
int pixels(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height() * 6 / 10; ++y)
        for (int x = image.width() * 62 / 100; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color;
    return count;
}

} // namespace

class TestScreenshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheSizeThatWasAskedFor_data();
    void hasTheSizeThatWasAskedFor();
    void isTheSameTwice();
    void hasTheTheme_data();
    void hasTheTheme();
    void showsTheVirtualRunAsBars();
    void showsTheGivenLogs();
    void showsARealRun();
    void emptyListIsNoProblem();
    void leavesTheApplicationsFontAlone();
};

void TestScreenshot::hasTheSizeThatWasAskedFor_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("pixelRatio");
    QTest::addColumn<QSize>("expected");
    QTest::newRow("design") << QSize(1440, 900) << 1.0 << QSize(1440, 900);
    QTest::newRow("small") << QSize(1024, 640) << 1.0 << QSize(1024, 640);
    QTest::newRow("4K") << QSize(3840, 2160) << 1.0 << QSize(3840, 2160);
    QTest::newRow("for print") << QSize(1440, 900) << 2.0 << QSize(2880, 1800);
}

void TestScreenshot::hasTheSizeThatWasAskedFor()
{
    QFETCH(QSize, size);
    QFETCH(double, pixelRatio);
    ScreenshotRequest request(asyncio101());
    request.size = size;
    request.pixelRatio = pixelRatio;
    QTEST(takeScreenshot(request).size(), "expected");
}

void TestScreenshot::isTheSameTwice()
{
    const ScreenshotRequest request(asyncio101());
    const QImage first = takeScreenshot(request);
    QVERIFY(!first.isNull());
    QCOMPARE(takeScreenshot(request), first);
}

void TestScreenshot::hasTheTheme_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::light();
    QTest::newRow("dark") << Theme::dark();
    QTest::newRow("print") << Theme::print();
}

void TestScreenshot::hasTheTheme()
{
    QFETCH(Theme, theme);
    ScreenshotRequest request(asyncio101());
    request.theme = theme;
    const QImage image = takeScreenshot(request);
    QCOMPARE(image.pixelColor(image.width() - 4, image.height() / 2), theme.windowBackground);
    QCOMPARE(image.pixelColor(image.width() / 4, 4), theme.card);    // the menu bar
    QCOMPARE(image.pixelColor(10, image.height() - 60), theme.card); // the editor
    QVERIFY(pixels(image, theme.hue(1).pale) > 1000);                // task B sleeps
}

void TestScreenshot::showsTheVirtualRunAsBars()
{
    const QImage image = takeScreenshot(ScreenshotRequest(asyncio101()));
    for (const std::uint32_t entry : {0U, 1U, 2U})
        QVERIFY(pixels(image, Theme::light().hue(entry).pale) > 500);
}

void TestScreenshot::showsTheGivenLogs()
{
    ScreenshotRequest request(asyncio101());
    const QImage both = takeScreenshot(request);
    const auto sequential = simulate(request.scenario, Strategy::Sequential);
    const auto concurrent = simulate(request.scenario, Strategy::Concurrent);
    request.sequential = sequential.get();
    request.concurrent = concurrent.get();
    QCOMPARE(takeScreenshot(request), both);

    request.concurrent = nullptr; // only one way was asked for
    const QImage one = takeScreenshot(request);
    QVERIFY(one != both);
    QCOMPARE(pixels(one, Theme::light().hue(2).pale), 0); // outlines in the right panel
}

void TestScreenshot::showsARealRun()
{
    ScreenshotRequest request(asyncio101());
    request.real = true;
    request.speed = 100.0;
    const QImage image = takeScreenshot(request);
    for (const std::uint32_t entry : {0U, 1U, 2U})
        QVERIFY(pixels(image, Theme::light().hue(entry).pale) > 500);
}

void TestScreenshot::emptyListIsNoProblem()
{
    QVERIFY(!takeScreenshot(ScreenshotRequest(Scenario())).isNull());
}

void TestScreenshot::leavesTheApplicationsFontAlone()
{
    const QFont before = QApplication::font();
    QVERIFY(!takeScreenshot(ScreenshotRequest(asyncio101())).isNull());
    QCOMPARE(QApplication::font(), before);
}

QTEST_MAIN(TestScreenshot)
#include "tst_screenshot.moc"
