// SPDX-License-Identifier: MIT
#include "app/playback/tablepane.h"
#include "playbackfixtures.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

/// A pane that can be seen.
class OpenPane
{
public:
    explicit OpenPane(const std::shared_ptr<const RunRecord> &record)
    {
        pane.resize(760, 320);
        pane.setRecord(record);
        pane.show();
    }

    [[nodiscard]] int rows() const { return pane.model().rowCount(); }
    [[nodiscard]] QStringList column(int column) const
    {
        QStringList cells;
        for (int row = 0; row < rows(); ++row)
            cells << pane.model().index(row, column).data().toString();
        return cells;
    }
    [[nodiscard]] QStringList row(int row) const
    {
        QStringList cells;
        for (int at = 0; at < SpanModel::ColumnCount; ++at)
            cells << pane.model().index(row, at).data().toString();
        return cells;
    }

    TablePane pane{Theme::light(), Fonts::system()};
};

/// Sequential: A sleeps 1 s, B blocks 2 s. Concurrent: A sleeps 1 s, is ready 1 s; B blocks 2 s, having been
/// ready for no time. Threads: A sleeps, B blocks.
std::shared_ptr<const RunRecord> sleeperAndBlocker()
{
    return recordOf({"A: sleep 1s", "B: block 2s"});
}

constexpr int kItsRows = 7;

} // namespace

class TestTablePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasARowForEachSpan();
    void sorts_data();
    void sorts();
    void filters_data();
    void filters();
    void showsWhatHadHappened();
    void marksTheSelectedTask();
    void keepsTheCurrentRow();
    void choosesASpan();
    void copies();
    void copiesNotTooMuch();
    void emptyRecord();
    void isReadOnlyWhereItIsSeen();
    void anotherRecordWhileSorting();
    void hasItsModelRight();
    void looks_data();
    void looks();
};

void TestTablePane::hasARowForEachSpan()
{
    OpenPane open(sleeperAndBlocker());
    QCOMPARE(open.rows(), 0); // never at once
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), kItsRows, kPatience);
    // By their beginning, then by way and task.
    QCOMPARE(open.row(0),
             QStringList({"A", "sequential", "sleeping", "0.000 s", "1.000 s", "1.00 s", "0 s"}));
    QCOMPARE(open.row(1),
             QStringList({"A", "concurrent", "sleeping", "0.000 s", "1.000 s", "1.00 s", "1.00 s"}));
    QCOMPARE(open.row(2), QStringList({"B", "concurrent", "blocking", "0.000 s", "2.000 s", "2.00 s", ""}));
    QCOMPARE(open.row(6), QStringList({"A", "concurrent", "ready", "1.000 s", "2.000 s", "1.00 s", ""}));
}

void TestTablePane::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("order");
    QTest::addColumn<QStringList>("cells");
    const auto row = [](const char *title, int column, Qt::SortOrder order, const QStringList &cells) {
        QTest::newRow(title) << column << static_cast<int>(order) << cells;
    };
    row("task", SpanModel::TaskColumn, Qt::AscendingOrder, {"A", "A", "A", "A", "B", "B", "B"});
    row("task, the other way", SpanModel::TaskColumn, Qt::DescendingOrder,
        {"B", "B", "B", "A", "A", "A", "A"});
    row("way", SpanModel::WayColumn, Qt::DescendingOrder,
        {"threads", "threads", "concurrent", "concurrent", "concurrent", "sequential", "sequential"});
    row("state", SpanModel::StateColumn, Qt::AscendingOrder,
        {"ready", "blocking", "blocking", "blocking", "sleeping", "sleeping", "sleeping"});
    row("from", SpanModel::FromColumn, Qt::DescendingOrder,
        {"1.000 s", "1.000 s", "0.000 s", "0.000 s", "0.000 s", "0.000 s", "0.000 s"});
    row("to", SpanModel::ToColumn, Qt::DescendingOrder,
        {"3.000 s", "2.000 s", "2.000 s", "2.000 s", "1.000 s", "1.000 s", "1.000 s"});
    row("length", SpanModel::LengthColumn, Qt::AscendingOrder,
        {"1.00 s", "1.00 s", "1.00 s", "1.00 s", "2.00 s", "2.00 s", "2.00 s"});
    row("lateness", SpanModel::LatenessColumn, Qt::DescendingOrder, {"1.00 s", "0 s", "0 s", "", "", "", ""});
}

void TestTablePane::sorts()
{
    QFETCH(int, column);
    QFETCH(int, order);
    QFETCH(QStringList, cells);
    OpenPane open(sleeperAndBlocker());
    open.pane.table()->horizontalHeader()->setSortIndicator(column, static_cast<Qt::SortOrder>(order));
    QTRY_COMPARE_WITH_TIMEOUT(open.column(column), cells, kPatience);
}

void TestTablePane::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("rows");
    QTest::newRow("nothing") << QString() << kItsRows;
    QTest::newRow("a task") << QStringLiteral("b") << 3; // and blocking, which is the same rows
    QTest::newRow("a state") << QStringLiteral("READY") << 1;
    QTest::newRow("part of a state") << QStringLiteral(" eep ") << 3;
    QTest::newRow("neither") << QStringLiteral("xyz") << 0;
}

void TestTablePane::filters()
{
    QFETCH(QString, filter);
    QFETCH(int, rows);
    OpenPane open(sleeperAndBlocker());
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), kItsRows, kPatience);
    QTest::keyClicks(open.pane.filterLine(), filter);
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), rows, kPatience);
    open.pane.filterLine()->clear();
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), kItsRows, kPatience);
}

void TestTablePane::showsWhatHadHappened()
{
    OpenPane open(sleeperAndBlocker());
    open.pane.setMoment(999ms);
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), 5, kPatience);
    QCOMPARE(open.row(1), QStringList({"A", "concurrent", "sleeping", "0.000 s", "…", "…", ""}));
    open.pane.setMoment(1s);
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), 7, kPatience);
    QCOMPARE(open.row(1), QStringList({"A", "concurrent", "sleeping", "0.000 s", "1.000 s", "1.00 s", ""}));
    open.pane.setMoment(2s);
    QTRY_COMPARE_WITH_TIMEOUT(open.row(1).last(), QStringLiteral("1.00 s"), kPatience); // now it has woken
    open.pane.setMoment(0s);
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), 5, kPatience);
    open.pane.clearMoment();
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), 7, kPatience);
}

void TestTablePane::marksTheSelectedTask()
{
    OpenPane open(recordOf({"A*500: sleep 1s", "B: sleep 1s"}));
    open.pane.setSelectedTask(500);
    QTRY_VERIFY_WITH_TIMEOUT(open.rows() > 0, kPatience);
    const int row = open.pane.model().firstRowOf(500);
    QVERIFY(row > 100);
    RowTable *table = open.pane.table();
    QVERIFY(table->viewport()->rect().contains(table->visualRect(open.pane.model().index(row, 0))));
    QVERIFY(open.pane.model().index(row, 3).data(MarkedRole).toBool());
    QVERIFY(!open.pane.model().index(0, 3).data(MarkedRole).toBool());
    open.pane.setSelectedTask(std::nullopt);
    QVERIFY(!open.pane.model().index(row, 3).data(MarkedRole).toBool());
}

void TestTablePane::keepsTheCurrentRow()
{
    OpenPane open(sleeperAndBlocker());
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), kItsRows, kPatience);
    open.pane.table()->selectRow(6);
    open.pane.filterLine()->setText(QStringLiteral("ready"));
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), 1, kPatience);
    QCOMPARE(open.pane.table()->currentIndex().row(), 0);
}

void TestTablePane::choosesASpan()
{
    OpenPane open(sleeperAndBlocker());
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), kItsRows, kPatience);
    QSignalSpy activated(&open.pane, &TablePane::spanActivated);
    RowTable *table = open.pane.table();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(open.pane.model().index(2, 1)).center());
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.last().at(0).value<Strategy>(), Strategy::Concurrent);
    QCOMPARE(activated.last().at(1).value<std::uint32_t>(), 1U);
    table->selectRow(6);
    QTest::keyClick(table, Qt::Key_Enter);
    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated.last().at(2).value<Nanoseconds>(), Nanoseconds(1s));
}

void TestTablePane::copies()
{
    OpenPane open(sleeperAndBlocker());
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), kItsRows, kPatience);
    const QString header = QStringLiteral("Task\tWay\tState\tFrom (s)\tTo (s)\tLength (s)\tLateness (s)\n");
    const QString all = open.pane.copiedText(true);
    QVERIFY(all.startsWith(header));
    QCOMPARE(all.count(u'\n'), kItsRows + 1);
    QCOMPARE(open.pane.copiedText(false), all); // nothing is selected
    open.pane.table()->selectRow(1);
    QTest::keyClick(open.pane.table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             header + QStringLiteral(
                          "A\tconcurrent\tsleeping\t0.000000000\t1.000000000\t1.000000000\t1.000000000\n"));
}

void TestTablePane::copiesNotTooMuch()
{
    OpenPane open(recordOf({"A*40000: sleep 1s"}));
    QTRY_VERIFY_WITH_TIMEOUT(open.rows() > RowTable::kMostCopied, kPatience);
    const QString all = open.pane.copiedText(true);
    QCOMPARE(all.count(u'\n'), RowTable::kMostCopied + 2);
    QVERIFY(all.endsWith(QStringLiteral("(the first 100000 of %1 rows)\n").arg(open.rows())));
}

void TestTablePane::emptyRecord()
{
    OpenPane open(sleeperAndBlocker());
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), kItsRows, kPatience);
    open.pane.filterLine()->setText(QStringLiteral("b")); // under way when the record goes
    open.pane.setRecord(nullptr);
    QCOMPARE(open.rows(), 0);
    QTest::qWait(50);
    QCOMPARE(open.rows(), 0);
}

void TestTablePane::isReadOnlyWhereItIsSeen()
{
    OpenPane open(nullptr);
    open.pane.hide();
    open.pane.setRecord(sleeperAndBlocker());
    QTest::qWait(50);
    QCOMPARE(open.rows(), 0);
    open.pane.show();
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), kItsRows, kPatience);
}

void TestTablePane::anotherRecordWhileSorting()
{
    const auto large = recordOf({"A*20000: sleep 1s"});
    OpenPane open(large);
    open.pane.setRecord(sleeperAndBlocker());
    QTRY_VERIFY_WITH_TIMEOUT(open.rows() > 0, kPatience);
    QTest::qWait(100);
    QCOMPARE(open.rows(), kItsRows);
    QCOMPARE(large.use_count(), 1L); // nobody keeps it
}

void TestTablePane::hasItsModelRight()
{
    OpenPane open(nullptr);
    QAbstractItemModelTester tester(const_cast<SpanModel *>(&open.pane.model()),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    open.pane.setRecord(sleeperAndBlocker());
    QTRY_COMPARE_WITH_TIMEOUT(open.rows(), kItsRows, kPatience);
    QSignalSpy changed(&open.pane.model(), &QAbstractItemModel::dataChanged);
    open.pane.setSelectedTask(1);
    open.pane.setSelectedTask(1);
    QCOMPARE(changed.count(), 1);
}

void TestTablePane::looks_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTablePane::looks()
{
    QFETCH(bool, isDark);
    const Theme theme = isDark ? Theme::dark() : Theme::light();
    applyTheme(*qApp, theme, Fonts::system());
    OpenPane open(recordOf(
        {"fetch page: sleep 400ms, compute 100ms", "parse: compute 600ms, sleep 1s", "B: block 300ms"}));
    open.pane.setTheme(theme, Fonts::system());
    QTRY_VERIFY_WITH_TIMEOUT(open.rows() > 0, kPatience);
    open.pane.setSelectedTask(1);
    const QImage image =
        pictureOf(open.pane, QStringLiteral("table-") + QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(pixelsOf(image, theme.accent) > 20);
    QVERIFY(pixelsOf(image, theme.selection) > 500);
    QVERIFY(pixelsOf(image, theme.card) > image.width() * image.height() / 4);
    QVERIFY(pixelsOf(image, theme.hue(2).fill) > 20);
}

QTEST_MAIN(TestTablePane)
#include "tst_tablepane.moc"
