// SPDX-License-Identifier: MIT
#include "app/editor/tasklistview.h"
#include "windowfixtures.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace interleave;

namespace {

Scenario crowd(int entries, std::uint32_t count)
{
    Scenario scenario;
    scenario.name = QStringLiteral("Crowd");
    for (int i = 0; i < entries; ++i)
        scenario.tasks.emplace_back(QStringLiteral("task %1").arg(i), parseSteps(u"sleep 1s").steps, count);
    return scenario;
}

} // namespace

/// Typing into a list of 100,000 tasks: what a key costs the thread that the keys come to.
class TestTyping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyTakesLittleTime_data();
    void aKeyTakesLittleTime();
    void theNewestPreviewIsShown();
};

void TestTyping::aKeyTakesLittleTime_data()
{
    QTest::addColumn<int>("entries");
    QTest::addColumn<std::uint32_t>("count");
    QTest::newRow("one entry, 100,000 copies") << 1 << std::uint32_t{100'000};
    QTest::newRow("100,000 entries") << 100'000 << std::uint32_t{1};
}

void TestTyping::aKeyTakesLittleTime()
{
    QFETCH(int, entries);
    QFETCH(std::uint32_t, count);
    OpenWindow open(crowd(entries, count));
    QVERIFY(open.isReady);
    open.window.editor()->list()->editPart(0, TaskPart::StepsText);
    QWidget *line = QApplication::focusWidget();
    QTest::keyClick(line, Qt::Key_End);
    std::vector<qint64> times;
    for (int i = 0; i < 20; ++i) {
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(line, i % 2 == 0 ? Qt::Key_Backspace : Qt::Key_S);
        times.push_back(timer.elapsed());
    }
    std::sort(times.begin(), times.end());
    qInfo("a key takes %lld ms, at most %lld ms", times[10], times.back());
    // Far from what it takes, as the machine may do other things besides.
    QVERIFY2(times[10] < 4'000, qPrintable(QString::number(times[10])));
}

/// Ten edits at once: the picture ends up being that of the last one.
void TestTyping::theNewestPreviewIsShown()
{
    OpenWindow open(crowd(1, 100'000));
    QVERIFY(open.isReady);
    open.previews.clear();
    for (int i = 1; i <= 10; ++i)
        open.model().changeSteps(0, QStringLiteral("sleep %1s").arg(i));
    const auto total = [&open] {
        const TimelineRecord *record = open.window.charts()->plan()->find(Strategy::Concurrent);
        return record ? record->timeline.total().count() : 0;
    };
    QTRY_COMPARE_WITH_TIMEOUT(total(), std::int64_t{10'000'000'000}, OpenWindow::kPatience);
    QVERIFY(open.previews.size() < 10); // what was no longer wanted was given up
}

QTEST_MAIN(TestTyping)
#include "tst_typing.moc"
