// SPDX-License-Identifier: MIT
// A trace, opened in the window: the run that it recorded, and nothing that is ever written to.

#include "app/playback/playback.h"
#include "app/window/playbackroom.h"
#include "core/scenario/scenariofile.h"
#include "tests/core/simulatedrun.h"
#include "tests/core/tracechecks.h"
#include "windowfixtures.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUndoStack>

using namespace interleave;

namespace {

/// A run whose times no preview of its scenario has.
class Recorded
{
public:
    explicit Recorded(const std::vector<Strategy> &strategies = {Strategy::Sequential, Strategy::Concurrent},
                      ClockKind clock = ClockKind::Real)
        : run(scenarioOf({"A: sleep 3s", "B: sleep 1s, fail \"so\""}), strategies)
        , clockKind(clock)
    {
        isReady = write();
    }

    bool write()
    {
        LoggedRun logged = run.logged();
        logged.scenario = &scenario;
        logged.clock = clockKind;
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(traceOf(logged)) > 0;
    }

    [[nodiscard]] QByteArray contents() const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("monday.trace.json"));
    SimulatedRun run;
    ClockKind clockKind;
    Scenario scenario = scenarioOf({"A: sleep 2s", "B: sleep 1s, fail \"so\""});
    bool isReady = false;
};

/// Answers the dialogs of a window.
void answer(OpenWindow &open, const QString &savePath, QStringList &told)
{
    open.window.document().setDialogs(
        {{},
         [savePath](const QString &) { return savePath; },
         [](const QString &) { return UnsavedChanges::Discard; },
         [&told](const QString &what, const QStringList &details) { told << what << details; }});
}

const RunRecord *shownRun(OpenWindow &open)
{
    return open.window.charts()->run().get();
}

} // namespace

class TestRecordedRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void showsTheRun();
    void theAxisIsThatOfTheRun();
    void virtualRun();
    void threadsAreShown();
    void anEditLeavesItBehind();
    void runLeavesItBehind();
    void savesTheScenarioElsewhere();
    void nothingIsSavedAsATrace();
    void faultsAreTold();
    void isDropped();
    void withoutTasks();
};

void TestRecordedRun::showsTheRun()
{
    const Recorded recorded;
    QVERIFY(recorded.isReady);
    OpenWindow open;
    QSignalSpy used(&open.window.document(), &ScenarioDocument::fileUsed);
    QVERIFY(open.window.document().openFile(recorded.path));
    QCOMPARE(open.window.windowTitle(), QStringLiteral("monday.trace.json (recorded run)[*] — Interleave"));
    QVERIFY(!open.window.isWindowModified());
    QCOMPARE(used.value(0).value(0).toString(), recorded.path);
    QCOMPARE(open.model().scenario(), recorded.scenario);
    for (int round = 0; round < 2; ++round) { // before the list's preview is there, and after
        const RunRecord *run = shownRun(open);
        QVERIFY(run && run->isReal);
        for (std::size_t i = 0; i < recorded.run.timelines.size(); ++i) {
            const Timeline &expected = recorded.run.timelines[i];
            const Timeline *shown = run->timelineOf(expected.strategy());
            QVERIFY(shown);
            for (std::uint32_t task = 0; task < expected.taskCount(); ++task)
                QCOMPARE(shown->spans(task), expected.spans(task));
        }
        QCOMPARE(run->failureOf(1), QStringLiteral("so"));
        QCOMPARE(open.window.player()->playback().total(), Nanoseconds(std::chrono::seconds(4)));
        QVERIFY(open.waitForPreview(2));
    }
    QVERIFY(open.window.charts()->plan()->total() < shownRun(open)->total());
}

/// Not of the longest one that such a list could make.
void TestRecordedRun::theAxisIsThatOfTheRun()
{
    Recorded recorded;
    recorded.scenario = scenarioOf({"A: sleep 1s..60s", "B: sleep 1s, fail \"so\""});
    QVERIFY(recorded.write());
    OpenWindow open;
    QVERIFY(open.window.document().openFile(recorded.path));
    QCOMPARE(open.window.charts()->timeWindow().to, Nanoseconds(std::chrono::milliseconds(4500)));
}

void TestRecordedRun::virtualRun()
{
    const Recorded recorded({Strategy::Concurrent}, ClockKind::Virtual);
    OpenWindow open;
    QVERIFY(open.window.document().openFile(recorded.path));
    QVERIFY(shownRun(open) && !shownRun(open)->isReal);
    QVERIFY(!shownRun(open)->find(Strategy::Sequential));
}

void TestRecordedRun::threadsAreShown()
{
    const Recorded recorded(kAllStrategies);
    OpenWindow open;
    QVERIFY(!open.window.charts()->isThreadsShown());
    QVERIFY(open.window.document().openFile(recorded.path));
    QVERIFY(open.window.charts()->isThreadsShown());
    QVERIFY(shownRun(open)->find(Strategy::Threads));
}

void TestRecordedRun::anEditLeavesItBehind()
{
    const Recorded recorded;
    OpenWindow open;
    QVERIFY(open.window.document().openFile(recorded.path));
    QVERIFY(open.waitForPreview(2));
    open.type(QStringLiteral("C: sleep 1s"));
    QTest::keyClick(open.quickAdd(), Qt::Key_Return);
    QVERIFY(open.waitForPreview(3));
    QVERIFY(!shownRun(open));
    QCOMPARE(open.window.windowTitle(), QStringLiteral("Test[*] — Interleave"));
    open.model().undoStack()->undo(); // brings the list back, but not the run
    QVERIFY(open.waitForPreview(2));
    QVERIFY(!shownRun(open));
    QCOMPARE(open.window.windowTitle(), QStringLiteral("Test[*] — Interleave"));
}

void TestRecordedRun::runLeavesItBehind()
{
    const Recorded recorded;
    OpenWindow open;
    QVERIFY(open.window.document().openFile(recorded.path));
    open.window.run();
    QCOMPARE(open.window.windowTitle(), QStringLiteral("Test[*] — Interleave"));
    QVERIFY(open.waitForEnd());
    QVERIFY(shownRun(open) && shownRun(open)->total() < std::chrono::seconds(4));
}

void TestRecordedRun::savesTheScenarioElsewhere()
{
    const Recorded recorded;
    const QByteArray before = recorded.contents();
    OpenWindow open;
    QStringList told;
    const QString path = recorded.folder.filePath(QStringLiteral("a.json"));
    answer(open, path, told);
    QVERIFY(open.window.document().openFile(recorded.path));
    QVERIFY(open.window.document().save());
    QCOMPARE(open.window.document().path(), path);
    QCOMPARE(open.window.windowTitle(), QStringLiteral("a.json[*] — Interleave"));
    QCOMPARE(readScenarioFile(path).value().scenario, recorded.scenario);
    QCOMPARE(recorded.contents(), before);
    QCOMPARE(told, QStringList());
}

void TestRecordedRun::nothingIsSavedAsATrace()
{
    const Recorded recorded;
    const QByteArray before = recorded.contents();
    OpenWindow open;
    QStringList told;
    answer(open, recorded.path, told);
    QVERIFY(open.window.document().openFile(recorded.path));
    QVERIFY(!open.window.document().save());
    QCOMPARE(told, (QStringList{QStringLiteral("A scenario can’t be saved as a trace."),
                                recorded.path +
                                    QStringLiteral(": another ending than .trace.json was expected.")}));
    QCOMPARE(recorded.contents(), before);
}

void TestRecordedRun::faultsAreTold()
{
    const Recorded recorded;
    OpenWindow open;
    QStringList told;
    answer(open, {}, told);
    const QString path = recorded.folder.filePath(QStringLiteral("other.trace.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"traceEvents\":[]}");
    file.close();
    QVERIFY(!open.window.document().openFile(path));
    QCOMPARE(told,
             (QStringList{QStringLiteral("“other.trace.json” is faulty; nothing of it was taken."),
                          QStringLiteral("other.trace.json:1:1: there is no run of Interleave in this file "
                                         "(a trace that Interleave has exported was expected)")}));
    QCOMPARE(open.model().scenario(), asyncio101());
}

void TestRecordedRun::isDropped()
{
    const Recorded recorded;
    OpenWindow open;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(recorded.path)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&open.window, &enter);
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&open.window, &event);
    QCOMPARE(open.window.document().title(), QStringLiteral("monday.trace.json (recorded run)"));
    QVERIFY(shownRun(open));
}

void TestRecordedRun::withoutTasks()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("empty.trace.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(traceOf(SimulatedRun(Scenario()).logged()));
    file.close();
    OpenWindow open;
    QVERIFY(open.window.document().openFile(path));
    QCOMPARE(open.model().taskCount(), 0U);
}

QTEST_MAIN(TestRecordedRun)
#include "tst_recordedrun.moc"
