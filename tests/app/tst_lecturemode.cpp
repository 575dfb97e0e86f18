// SPDX-License-Identifier: MIT
#include "windowfixtures.h"

#include "app/window/overflowarea.h"

#include <QMenuBar>

using namespace interleave;

namespace {

double textHeight(const OpenWindow &open)
{
    for (const Mark &mark : open.window.charts()->panel(Strategy::Concurrent)->displayList().marks)
        if (mark.kind == MarkKind::Text && mark.role == TextRole::Title)
            return mark.rect.height();
    return 0.0;
}

} // namespace

class TestLectureMode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheChartsAreLeft();
    void keysStillWork();
    void escLeaves();
    void whatWasHiddenStaysHidden();
    void chartsBelowEachOther();
};

void TestLectureMode::onlyTheChartsAreLeft()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    const double usual = textHeight(open);
    QTest::keyClick(&open.window, Qt::Key_F11);
    QVERIFY(open.window.isFullScreen());
    QVERIFY(!open.window.menuBar()->isVisible());
    QVERIFY(!open.window.runBar()->isVisible());
    QVERIFY(!open.window.editor()->isVisible());
    QVERIFY(!open.window.statusLine()->isVisible());
    QVERIFY(open.window.charts()->isVisible());
    QVERIFY(textHeight(open) > 1.4 * usual);

    QTest::keyClick(&open.window, Qt::Key_F11);
    QVERIFY(!open.window.isFullScreen());
    for (const QWidget *widget : std::initializer_list<const QWidget *>{
             open.window.menuBar(), open.window.runBar(), open.window.editor(), open.window.statusLine()})
        QVERIFY(widget->isVisible());
    QCOMPARE(textHeight(open), usual);
}

void TestLectureMode::keysStillWork()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    QTest::keyClick(&open.window, Qt::Key_F11);
    QTest::keyClick(&open.window, Qt::Key_Space);
    QVERIFY(open.window.runController().isRunning());
    QVERIFY(open.finished.wait());
}

void TestLectureMode::escLeaves()
{
    OpenWindow open(asyncio101(), 0.1);
    QVERIFY(open.isReady);
    QTest::keyClick(&open.window, Qt::Key_F11);
    open.window.run();
    QTest::keyClick(&open.window, Qt::Key_Escape); // the run comes first
    QVERIFY(open.window.isFullScreen());
    QVERIFY(open.finished.wait());
    QTest::keyClick(&open.window, Qt::Key_Escape);
    QVERIFY(!open.window.isFullScreen());
    QVERIFY(!open.window.actions()->lecture()->isChecked());
}

void TestLectureMode::whatWasHiddenStaysHidden()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    open.window.statusLine()->hide();
    QTest::keyClick(&open.window, Qt::Key_F11);
    QTest::keyClick(&open.window, Qt::Key_F11);
    QVERIFY(!open.window.statusLine()->isVisible());
}

void TestLectureMode::chartsBelowEachOther()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    const ChartPanel *one = open.window.charts()->panel(Strategy::Sequential);
    const ChartPanel *other = open.window.charts()->panel(Strategy::Concurrent);
    QCOMPARE(one->y(), other->y());
    QTest::keyClick(&open.window, Qt::Key_L);
    QTRY_VERIFY(other->y() >= one->geometry().bottom());
    QCOMPARE(one->x(), other->x());
    QCOMPARE(one->width(), other->width());
    QVERIFY(std::abs(one->height() - other->height()) <= 1);
    QVERIFY(open.window.settings().stacked);
}

QTEST_MAIN(TestLectureMode)
#include "tst_lecturemode.moc"
