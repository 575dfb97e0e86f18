// SPDX-License-Identifier: MIT
#include "app/playback/narrationpane.h"
#include "playbackfixtures.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QToolButton>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

constexpr auto kConcurrent = static_cast<std::size_t>(Strategy::Concurrent);

/// A pane that can be seen.
class OpenPane
{
public:
    explicit OpenPane(const std::shared_ptr<const RunRecord> &record)
    {
        pane.resize(640, 320);
        pane.setRecord(record);
        pane.show();
    }

    [[nodiscard]] int rows() const { return pane.model().rowCount(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return pane.model().index(row, column).data().toString();
    }
    [[nodiscard]] QToolButton *button(int strategy) const
    {
        return pane.findChildren<QToolButton *>().value(strategy);
    }

    NarrationPane pane{Theme::light(), Fonts::system()};
};

HappenedPlaces happened(std::size_t concurrent)
{
    HappenedPlaces places{};
    places[kConcurrent] = concurrent;
    return places;
}

} // namespace

class TestNarrationPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheRun();
    void isToldOnlyWhereItIsSeen();
    void switchesTheTimeline();
    void emptyRecord();
    void anotherRecordWhileTelling();
    void followsTheMoment();
    void mutesWhatHasNotHappened();
    void choosesAPlace();
    void copies();
    void copiesNotTooMuch();
    void hasItsModelRight();
    void isDestroyedWhileTelling();
    void looks_data();
    void looks();
};

void TestNarrationPane::tellsTheRun()
{
    OpenPane open(recordOf({"A: sleep 1s", "B: block 2s"}));
    QCOMPARE(open.rows(), 0); // never at once
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), 12, kPatience);
    QCOMPARE(open.cell(6, NarrationModel::TimeColumn), QStringLiteral("1.000 s"));
    QCOMPARE(open.cell(6, NarrationModel::TextColumn),
             QStringLiteral("A is due, but B is blocking the loop; A waits."));
    QVERIFY(open.pane.table()->isVisible());
}

void TestNarrationPane::isToldOnlyWhereItIsSeen()
{
    OpenPane open(recordOf({"A: sleep 1s"}));
    QTRY_VERIFY_WITH_TIMEOUT(open.rows() > 0, kPatience);
    open.pane.hide();
    open.pane.setRecord(recordOf({"A: sleep 1s", "B: sleep 1s"}));
    QTest::qWait(50);
    QCOMPARE(open.rows(), 0);
    open.pane.show();
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), 13, kPatience);
}

void TestNarrationPane::switchesTheTimeline()
{
    OpenPane open(recordOf({"A: sleep 1s", "B: sleep 2s"}));
    QTRY_VERIFY_WITH_TIMEOUT(open.rows() > 0, kPatience);
    QVERIFY(open.button(1)->isChecked());
    QTest::mouseClick(open.button(2), Qt::LeftButton);
    QCOMPARE(open.pane.strategy(), Strategy::Threads);
    QTRY_COMPARE_WITH_TIMEOUT(open.cell(0, NarrationModel::TextColumn),
                              QStringLiteral("A is handed to the worker threads."), kPatience);
    open.pane.setStrategy(Strategy::Sequential);
    QVERIFY(open.button(0)->isChecked());
    QTRY_COMPARE_WITH_TIMEOUT(open.cell(0, NarrationModel::TextColumn),
                              QStringLiteral("A is created, and the caller awaits it."), kPatience);
    open.pane.setRecord(makePreview(asyncio101())); // has no threads
    QVERIFY(open.button(0)->isVisible());
    QVERIFY(!open.button(2)->isVisible());
}

void TestNarrationPane::emptyRecord()
{
    OpenPane open(recordOf({"A: sleep 1s"}));
    QTRY_VERIFY_WITH_TIMEOUT(open.rows() > 0, kPatience);
    open.pane.setRecord(nullptr);
    QCOMPARE(open.rows(), 0);
    QVERIFY(!open.pane.table()->isVisible());
    open.pane.setRecord(recordOf({})); // no tasks, and nothing but the end
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), 1, kPatience);
}

void TestNarrationPane::anotherRecordWhileTelling()
{
    OpenPane open(recordOf({"A*20000: sleep 1s"}));
    open.pane.setRecord(recordOf({"A: sleep 1s"}));
    QTRY_VERIFY_WITH_TIMEOUT(open.rows() > 0, kPatience);
    QTest::qWait(100);
    QCOMPARE(open.rows(), 7);
}

void TestNarrationPane::followsTheMoment()
{
    OpenPane open(recordOf({"A*1000: sleep 1s"}));
    QTRY_VERIFY_WITH_TIMEOUT(open.rows() > 0, kPatience);
    QCOMPARE(open.pane.model().currentRow(), -1);
    for (const int row : {open.rows() - 1, 0, 3000}) {
        open.pane.setMoment(1s, happened(static_cast<std::size_t>(row) + 1));
        const QModelIndex index = open.pane.model().index(row, 0);
        QVERIFY(index.data(MarkedRole).toBool());
        QVERIFY(open.pane.table()->viewport()->rect().contains(open.pane.table()->visualRect(index)));
    }
    open.pane.setMoment(0s, happened(0));
    QCOMPARE(open.pane.model().currentRow(), -1);
    open.pane.setMoment(9s, happened(1'000'000));
    QCOMPARE(open.pane.model().currentRow(), open.rows() - 1);
    open.pane.clearMoment();
    QCOMPARE(open.pane.model().currentRow(), -1);
}

void TestNarrationPane::mutesWhatHasNotHappened()
{
    OpenPane open(recordOf({"A: sleep 1s"}));
    open.pane.setMoment(0s, happened(3)); // before it is told
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), 7, kPatience);
    for (int row = 0; row < open.rows(); ++row)
        QCOMPARE(open.pane.model().index(row, 0).data(MutedRole).toBool(), row >= 3);
    open.pane.clearMoment();
    QVERIFY(!open.pane.model().index(6, 0).data(MutedRole).toBool());
}

void TestNarrationPane::choosesAPlace()
{
    OpenPane open(recordOf({"A: sleep 1s"}));
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), 7, kPatience);
    QSignalSpy activated(&open.pane, &NarrationPane::placeActivated);
    RowTable *table = open.pane.table();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(open.pane.model().index(2, 1)).center());
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.last().at(0).value<Strategy>(), Strategy::Concurrent);
    QCOMPARE(activated.last().at(1).value<std::size_t>(), std::size_t(2));
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated.last().at(1).value<std::size_t>(), std::size_t(3));
}

void TestNarrationPane::copies()
{
    OpenPane open(recordOf({"A: sleep 1s"}));
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), 7, kPatience);
    const QString all = open.pane.copiedText(true);
    QCOMPARE(all.count(u'\n'), 7);
    QVERIFY(all.endsWith(QStringLiteral("1.000 s\tAll is done: the run took 1.000 s in total.\n")));
    QCOMPARE(open.pane.copiedText(false), all); // nothing is selected
    open.pane.table()->selectRow(4);
    QTest::keyClick(open.pane.table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("1.000 s\tA wakes on time.\n"));
}

void TestNarrationPane::copiesNotTooMuch()
{
    OpenPane open(recordOf({"A*20000: sleep 1s"}));
    QTRY_VERIFY_WITH_TIMEOUT(open.rows() > RowTable::kMostCopied, kPatience);
    const QString all = open.pane.copiedText(true);
    QCOMPARE(all.count(u'\n'), RowTable::kMostCopied + 1);
    QVERIFY(all.endsWith(QStringLiteral("(the first 100000 of 120001 rows)\n")));
}

void TestNarrationPane::hasItsModelRight()
{
    OpenPane open(recordOf({"A: sleep 1s", "B: sleep 1s"}));
    QAbstractItemModelTester tester(const_cast<NarrationModel *>(&open.pane.model()),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY_WITH_TIMEOUT(open.rows() > 0, kPatience);
    QSignalSpy changed(&open.pane.model(), &QAbstractItemModel::dataChanged);
    open.pane.setMoment(0s, happened(3));
    open.pane.setMoment(0s, happened(3));
    QCOMPARE(changed.count(), 1);
}

void TestNarrationPane::isDestroyedWhileTelling()
{
    const auto record = recordOf({"A*20000: sleep 1s"});
    for (int i = 0; i < 5; ++i)
        const OpenPane open(record);
    QCoreApplication::processEvents();
    QCOMPARE(record.use_count(), 1L);
}

void TestNarrationPane::looks_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestNarrationPane::looks()
{
    QFETCH(bool, isDark);
    const Theme theme = isDark ? Theme::dark() : Theme::light();
    applyTheme(*qApp, theme, Fonts::system());
    OpenPane open(recordOf(
        {"fetch page: sleep 400ms, compute 100ms", "parse: compute 600ms, sleep 1s", "B: block 300ms"}));
    open.pane.setTheme(theme, Fonts::system());
    QTRY_VERIFY_WITH_TIMEOUT(open.rows() > 0, kPatience);
    open.pane.setMoment(600ms, happened(8));
    const QImage image =
        pictureOf(open.pane, QStringLiteral("narration-") + QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(pixelsOf(image, theme.accent) > 20); // the mark of what happened last
    QVERIFY(pixelsOf(image, theme.selection) > 500);
    QVERIFY(pixelsOf(image, theme.card) > image.width() * image.height() / 2);
    QVERIFY(pixelsOf(image, theme.hue(0).fill) > 20);
}

QTEST_MAIN(TestNarrationPane)
#include "tst_narrationpane.moc"
