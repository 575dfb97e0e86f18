// SPDX-License-Identifier: MIT
#include "app/export/drawnmarks.h"
#include "app/export/picturewriter.h"
#include "app/window/preview.h"
#include "core/scenario/tasknotation.h"

#include <QRegularExpression>
#include <QtTest/QtTest>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

using Tasks = QStringList;

/// Each task has that timeout.
std::shared_ptr<const RunRecord> recordOf(const Tasks &tasks, std::optional<Nanoseconds> timeout)
{
    Scenario scenario;
    for (const QString &task : tasks) {
        scenario.tasks.push_back(parseTask(task).task);
        scenario.tasks.back().timeout = timeout;
    }
    return makePreview(scenario, {}, {Strategy::Concurrent});
}

/// What the legend of a picture says.
QString legendOf(const ChartSubject &subject, std::optional<Nanoseconds> moment)
{
    PictureStyle style;
    style.moment = moment;
    QString svg = QString::fromUtf8(svgPicture(subject, style).value());
    svg.remove(0, svg.indexOf(QStringLiteral("class=\"legend\"")));
    QStringList texts;
    for (const QRegularExpressionMatch &match :
         QRegularExpression(QStringLiteral("<text[^>]*>([^<]*)<")).globalMatch(svg))
        texts << match.captured(1);
    return texts.join(QStringLiteral(", "));
}

Mark turn(std::uint32_t task, double left, double width)
{
    Mark mark;
    mark.kind = MarkKind::Turn;
    mark.rect = QRectF(left, 0, width, 20);
    mark.task = task;
    mark.rounded = width >= 6;
    mark.state = mark.rounded ? State::Blocking : State::Running;
    return mark;
}

} // namespace

/// What a legend has to tell, by what is drawn.
class TestDrawnMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void crowdAtAMoment_data();
    void crowdAtAMoment();
    void turns_data();
    void turns();
    void manyTurns_data();
    void manyTurns();
};

void TestDrawnMarks::crowdAtAMoment_data()
{
    QTest::addColumn<Tasks>("planned");
    QTest::addColumn<Tasks>("run");
    QTest::addColumn<Tasks>("pinned");
    QTest::addColumn<int>("timeout"); ///< in seconds; 0: none
    QTest::addColumn<int>("moment");  ///< in milliseconds
    QTest::addColumn<QString>("legend");
    const QString both = QStringLiteral("runs on the loop, sleeps (awaiting)");
    const Tasks good{"w*200: sleep 200ms", "ok: sleep 1s"};
    const Tasks bad{"w*200: sleep 200ms, fail", "ok: sleep 1s"};
    QTest::newRow("as planned") << good << good << Tasks() << 0 << 900 << both + ", planned";
    QTest::newRow("failed, against the plan")
        << good << bad << Tasks() << 0 << 900 << both + ", failed, planned";
    QTest::newRow("not failed, against the plan") << bad << good << Tasks() << 0 << 900 << both + ", planned";
    const Tasks late{"f*40: sleep 1s, fail", "w*40: sleep 10s"};
    QTest::newRow("before all ends") << late << late << Tasks() << 5 << 500 << both + ", planned";
    QTest::newRow("before the timeout") << late << late << Tasks() << 5 << 2000 << both + ", failed, planned";
    QTest::newRow("timed out") << late << late << Tasks() << 5 << 60'000 << both + ", failed, timed out";
    const Tasks longer{"w*500: sleep 3s"};
    const Tasks shorter{"w*500: sleep 1s"};
    QTest::newRow("pinned, behind what was")
        << longer << longer << shorter << 0 << 2000 << both + ", planned";
    QTest::newRow("pinned, after it is over")
        << shorter << shorter << longer << 0 << 60'000 << both + ", pinned run";
}

/// Rows that are too low for glyphs, and the strip above them.
void TestDrawnMarks::crowdAtAMoment()
{
    QFETCH(const Tasks, planned);
    QFETCH(const Tasks, run);
    QFETCH(const Tasks, pinned);
    QFETCH(const int, timeout);
    QFETCH(const int, moment);
    const auto until = timeout > 0 ? std::optional<Nanoseconds>(std::chrono::seconds(timeout)) : std::nullopt;
    ChartSubject subject;
    subject.plan = recordOf(planned, until);
    subject.run = recordOf(run, until);
    if (!pinned.isEmpty())
        subject.pinned = recordOf(pinned, until);
    QTEST(legendOf(subject, std::chrono::milliseconds(moment)), "legend");
}

void TestDrawnMarks::turns_data()
{
    using Turns = std::vector<Mark>;
    QTest::addColumn<Turns>("turns");
    QTest::addColumn<bool>("isRunning");
    const Mark blocks = turn(1, 100, 50);
    QTest::newRow("alone") << Turns{turn(1, 10, 1)} << true;
    QTest::newRow("at its end") << Turns{blocks, turn(1, 150, 1)} << false;
    QTest::newRow("at its beginning") << Turns{turn(1, 99, 1), blocks} << false;
    QTest::newRow("of another task") << Turns{blocks, turn(2, 150, 1)} << true;
    QTest::newRow("farther away") << Turns{blocks, turn(1, 152, 1)} << true;
    QTest::newRow("one is seen") << Turns{blocks, turn(1, 150, 1), turn(1, 160, 1)} << true;
}

/// A line at the edge of a longer turn is not seen.
void TestDrawnMarks::turns()
{
    QFETCH(const std::vector<Mark>, turns);
    QFETCH(const bool, isRunning);
    DisplayList list;
    list.marks = turns;
    const MarkSet marks = drawnMarks(list, {});
    QCOMPARE(marks.has(State::Running), isRunning);
    QCOMPARE(marks.has(State::Blocking), turns.size() > 1);
}

void TestDrawnMarks::manyTurns_data()
{
    QTest::addColumn<bool>("isHidden");
    QTest::newRow("that are seen") << false;
    QTest::newRow("that are hidden") << true;
}

/// They are looked at once each; in pairs they would take minutes.
void TestDrawnMarks::manyTurns()
{
    QFETCH(const bool, isHidden);
    DisplayList list;
    list.marks.assign(100'000, turn(1, 50, 1));
    list.marks.push_back(turn(isHidden ? 1 : 2, 0, 50));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(drawnMarks(list, {}).has(State::Running), !isHidden);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_MAIN(TestDrawnMarks)
#include "tst_drawnmarks.moc"
