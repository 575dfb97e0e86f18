// SPDX-License-Identifier: MIT
// Scenarios as files, the examples, consent to fetching, the third panel: with real events, and without
// dialogs.

#include "app/window/networkconsent.h"
#include "core/scenario/examples.h"
#include "core/scenario/scenariofile.h"
#include "windowfixtures.h"

#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUndoStack>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

class Bench : public OpenWindow
{
public:
    explicit Bench(const Scenario &scenario = asyncio101())
        : OpenWindow(scenario)
    {
        document().setDialogs({[this] { return path; },
                               [this](const QString &name) {
                                   suggested = name;
                                   return path;
                               },
                               [this](const QString &) {
                                   ++asked;
                                   return answer;
                               },
                               [this](const QString &, const QStringList &lines) { told = lines; }});
    }

    [[nodiscard]] ScenarioDocument &document() { return window.document(); }
    [[nodiscard]] QString in(const char *name) const { return folder.filePath(QString::fromLatin1(name)); }
    QString write(const char *name, const QByteArray &contents) const
    {
        QFile file(in(name));
        return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size() ? file.fileName()
                                                                                          : QString();
    }

    QTemporaryDir folder;
    QString path;
    QString suggested;
    UnsavedChanges answer = UnsavedChanges::Keep;
    int asked = 0;
    QStringList told;
};

Scenario fetching(const char *address)
{
    Scenario scenario;
    scenario.tasks.push_back(parseTask(QStringLiteral("a: fetch %1").arg(QString::fromLatin1(address))).task);
    return scenario;
}

} // namespace

class TestScenarioDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void whatIsSavedIsOpenedAgain();
    void nameIsSuggested_data();
    void nameIsSuggested();
    void titleTellsChanges();
    void changesAreAskedAbout();
    void faultyFilesAreTold();
    void filesAreDropped();
    void openingEndsARun();
    void everyExampleRuns_data();
    void everyExampleRuns();
    void examplesAreInTheMenu();
    void hostsAreFound();
    void consentIsAskedOnce();
    void declinedNothingRuns();
    void threadsPanel();
    void reasonOfAFailure();
};

void TestScenarioDocument::whatIsSavedIsOpenedAgain()
{
    Bench bench;
    RunRules rules;
    rules.limit = 2;
    rules.timeoutText = QStringLiteral("9s");
    bench.model().changeRules(rules, QString());
    bench.type(QStringLiteral("more*3: sleep 1s..2s"));
    QTest::keyClick(bench.quickAdd(), Qt::Key_Return);
    const Scenario before = *bench.model().scenario();
    QCOMPARE(before.tasks.size(), std::size_t{4});
    bench.path = bench.in("kept.json");
    QVERIFY(bench.document().save()); // asks where, as it has no file yet
    QCOMPARE(bench.document().path(), bench.path);
    bench.document().show(Scenario());
    QVERIFY(bench.document().open());
    QVERIFY(*bench.model().scenario() == before);
    QCOMPARE(bench.asked, 0);
}

void TestScenarioDocument::nameIsSuggested_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::newRow("none") << QString() << "untitled.interleave.json";
    QTest::newRow("words") << "A limit of two"
                           << "a-limit-of-two.interleave.json";
    QTest::newRow("no folder") << "read/write"
                               << "read-write.interleave.json";
}

void TestScenarioDocument::nameIsSuggested()
{
    QFETCH(QString, name);
    Scenario scenario = asyncio101();
    scenario.name = name;
    Bench bench(scenario);
    QVERIFY(!bench.document().save());
    QTEST(bench.suggested, "file");
    bench.path = bench.in("mine.json");
    QVERIFY(bench.document().save());
    bench.path.clear();
    QVERIFY(!bench.document().saveAs());
    QCOMPARE(bench.suggested, bench.in("mine.json"));
}

void TestScenarioDocument::titleTellsChanges()
{
    Bench bench;
    QVERIFY(!bench.window.isWindowModified());
    bench.model().rename(0, QStringLiteral("other"));
    QVERIFY(bench.window.isWindowModified());
    bench.path = bench.in("here.json");
    QVERIFY(bench.document().saveAs());
    QVERIFY(!bench.window.isWindowModified());
    QCOMPARE(bench.window.windowTitle(), QStringLiteral("here.json[*] — Interleave"));
    bench.model().undoStack()->undo();
    QVERIFY(bench.window.isWindowModified());
    bench.model().undoStack()->redo();
    QVERIFY(!bench.window.isWindowModified());
}

void TestScenarioDocument::changesAreAskedAbout()
{
    Bench bench;
    bench.model().rename(0, QStringLiteral("other"));
    QVERIFY(!bench.document().openExample(QStringLiteral("Timeout")));
    QVERIFY(!bench.window.close());
    QVERIFY(bench.window.isVisible());
    QCOMPARE(bench.asked, 2);
    QCOMPARE(bench.model().entry(0).name(), QStringLiteral("other"));
    bench.answer = UnsavedChanges::Save;
    bench.path = bench.in("saved.json");
    QVERIFY(bench.document().openExample(QStringLiteral("Timeout")));
    QCOMPARE(readScenarioFile(bench.path).value().scenario.tasks.front().name, QStringLiteral("other"));
    bench.model().rename(0, QStringLiteral("another"));
    bench.answer = UnsavedChanges::Discard;
    QVERIFY(bench.window.close());
    QCOMPARE(bench.asked, 4);
}

void TestScenarioDocument::faultyFilesAreTold()
{
    Bench bench;
    const Scenario before = *bench.model().scenario();
    const QString path = bench.write("bad.json", R"({"format": "interleave-scenario", "version": 1,
 "tasks": [{"name": "", "steps": "sleep 1s"},
           {"name": "b", "steps": "slep 1s"}]})");
    QVERIFY(!bench.document().openFile(path));
    QCOMPARE(bench.told.size(), 2);
    QVERIFY2(bench.told[0].startsWith(QStringLiteral("bad.json:2:")), qPrintable(bench.told[0]));
    QVERIFY2(bench.told[1].startsWith(QStringLiteral("bad.json:3:")), qPrintable(bench.told[1]));
    QVERIFY(*bench.model().scenario() == before);
    QVERIFY(!bench.document().openFile(bench.in("missing.json")));
    QCOMPARE(bench.told.size(), 1);
    QVERIFY(*bench.model().scenario() == before);
}

void TestScenarioDocument::filesAreDropped()
{
    Bench bench;
    Scenario dropped = asyncio101();
    dropped.name = QStringLiteral("Dropped");
    const QString path = bench.write("dropped.json", writeScenario(dropped));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&bench.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&bench.window, &drop);
    QCOMPARE(bench.model().scenario()->name, QStringLiteral("Dropped"));
    data.setUrls({QUrl::fromLocalFile(bench.in("picture.png"))});
    QDragEnterEvent other(QPoint(700, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&bench.window, &other);
    QVERIFY(!other.isAccepted());
}

void TestScenarioDocument::openingEndsARun()
{
    Bench bench(scenarioOf({"long: sleep 1000s"}));
    bench.window.run();
    QVERIFY(bench.window.runController().isRunning());
    QVERIFY(bench.document().openExample(QStringLiteral("Asyncio 101")));
    QVERIFY(!bench.window.runController().isRunning());
    QVERIFY(bench.waitForPreview(3));
    QVERIFY(!bench.window.charts()->run());
}

void TestScenarioDocument::everyExampleRuns_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("milliseconds");
    const auto row = [](const char *name, qint64 total) {
        QTest::newRow(name) << QString::fromLatin1(name) << total;
    };
    row("Asyncio 101", 3000);
    row("Await in a loop", 6000);
    row("A blocking call stops everyone", 5000);
    row("Gather of blocking calls", 6000);
    row("Threads to the rescue", 3000);
    row("Parsing blocks the loop", 3100);
    row("The late heartbeat", 2200);
    row("Computing gains nothing", 6000);
    row("Taking turns on one thread", 2200);
    row("A limit of two", 4000);
    row("Order under a limit", 3000);
    row("One fails, gather goes on", 3000);
    row("One fails, the group is cancelled", 1000);
    row("Timeout", 1500);
    row("First one wins", 800);
    row("Three real fetches", 1200);
    row("A thousand sleepers", 0);
    QCOMPARE(exampleNames().size(), 17);
}

void TestScenarioDocument::everyExampleRuns()
{
    QFETCH(QString, name);
    QFETCH(qint64, milliseconds);
    const auto scenario = example(name.toUpper());
    QVERIFY(scenario);
    QVERIFY(scenario->lesson && !scenario->lesson->question.isEmpty() && !scenario->lesson->moral.isEmpty());
    const auto preview = makePreview(*scenario, {}, shownStrategies(true));
    QCOMPARE(preview->timelines.size(), std::size_t{3});
    const Nanoseconds total = preview->find(Strategy::Concurrent)->timeline.total();
    if (milliseconds > 0)
        QCOMPARE(total, Nanoseconds(std::chrono::milliseconds(milliseconds)));
    else
        QVERIFY(total > 2900ms && total <= 3s);
    OpenWindow open(*scenario);
    QVERIFY(open.isReady);
    open.window.run();
    QVERIFY(open.waitForEnd());
}

void TestScenarioDocument::examplesAreInTheMenu()
{
    Bench bench;
    Q_EMIT bench.window.actions()->exampleWanted(QStringLiteral("A limit of two"));
    QCOMPARE(bench.model().rules().limit, std::optional(2U));
    QCOMPARE(bench.window.windowTitle(), QStringLiteral("A limit of two[*] — Interleave"));
}

void TestScenarioDocument::hostsAreFound()
{
    Scenario scenario = scenarioOf({"a: fetch http://b.example/x, 2*(fetch https://a.example/)",
                                    "b: fetch http://localhost:8000/, fetch http://127.0.0.1/, fetch 1s",
                                    "c: fetch http://b.example/y"});
    QCOMPARE(foreignHosts(scenario), QStringList({QStringLiteral("a.example"), QStringLiteral("b.example")}));
}

void TestScenarioDocument::consentIsAskedOnce()
{
    NetworkConsent consent;
    QList<QStringList> questions;
    bool answer = false;
    consent.setAsker([&](const QStringList &hosts) {
        questions << hosts;
        return answer;
    });
    QVERIFY(consent.accessFor(asyncio101()) == std::optional(NetworkAccess(NetworkAccess::ThisMachine)));
    QVERIFY(questions.isEmpty());
    QVERIFY(!consent.accessFor(fetching("http://a.example/")));
    answer = true;
    const std::optional agreed = NetworkAccess(QSet<QString>{QStringLiteral("a.example")});
    QVERIFY(consent.accessFor(fetching("http://a.example/")) == agreed);
    QVERIFY(consent.accessFor(fetching("http://A.example/other")) == agreed);
    QVERIFY(!agreed->allows(QUrl(QStringLiteral("http://b.example/")))); // wherever it may redirect to
    QCOMPARE(questions.size(), 2);
    answer = false;
    QVERIFY(!consent.accessFor(fetching("http://b.example/")));
    QCOMPARE(questions.last(), QStringList(QStringLiteral("b.example")));
    QVERIFY(!NetworkConsent().accessFor(fetching("http://a.example/"))); // nobody to ask
}

void TestScenarioDocument::declinedNothingRuns()
{
    Bench bench(fetching("http://a.example/page"));
    QStringList asked;
    bench.window.setNetworkAsker([&](const QStringList &hosts) {
        asked = hosts;
        return false;
    });
    bench.click("run");
    QCOMPARE(asked, QStringList(QStringLiteral("a.example")));
    QVERIFY(!bench.window.runController().isRunning());
    QVERIFY(!bench.window.charts()->run());
    // In the preview its length is an estimate.
    const auto &marks = bench.panel(Strategy::Concurrent)->displayList().marks;
    QVERIFY(std::any_of(marks.begin(), marks.end(),
                        [](const Mark &mark) { return mark.text == QStringLiteral("GET /page ≈ 300 ms"); }));
}

void TestScenarioDocument::threadsPanel()
{
    Bench bench;
    QVERIFY(!bench.panel(Strategy::Threads)->isVisible());
    bench.window.actions()->threads()->trigger();
    QVERIFY(bench.panel(Strategy::Threads)->isVisible());
    QVERIFY(bench.window.settings().threads);
    QTRY_VERIFY(bench.window.charts()->plan()->find(Strategy::Threads));
    QCOMPARE(bench.panel(Strategy::Threads)->width(), bench.panel(Strategy::Sequential)->width());
    QCOMPARE(bench.panel(Strategy::Threads)->width(), bench.panel(Strategy::Concurrent)->width());
    bench.window.run();
    QVERIFY(bench.waitForEnd());
    const auto *threads = bench.window.charts()->run()->find(Strategy::Threads);
    QVERIFY(threads);
    QCOMPARE(threads->workers.laneCount(), 3U);
    QVERIFY(threads->timeline.total() >= 3s);
    const auto &marks = bench.panel(Strategy::Threads)->displayList().marks;
    QCOMPARE(std::count_if(marks.begin(), marks.end(),
                           [](const Mark &mark) { return mark.kind == MarkKind::Turn; }),
             3);
    QVERIFY(std::any_of(marks.begin(), marks.end(), [](const Mark &mark) {
        return mark.text == QStringLiteral("ThreadPoolExecutor(3)");
    }));
    bench.window.actions()->threads()->trigger();
    QVERIFY(!bench.panel(Strategy::Threads)->isVisible());
    QVERIFY(bench.window.charts()->run()); // the run stays on the picture
}

void TestScenarioDocument::reasonOfAFailure()
{
    Bench bench(scenarioOf({"a: sleep 1s, fail \"no such page\"", "b: sleep 2s"}));
    bench.window.run();
    QVERIFY(bench.waitForEnd());
    const auto *failure = bench.window.findChild<QLabel *>(QStringLiteral("detailsFailure"));
    QCOMPARE(failure->text(), QStringLiteral("failed: no such page"));
    bench.window.editor()->setCurrentTask(1);
    QVERIFY(!failure->isVisible());
    const ChartPanel &panel = *bench.panel(Strategy::Concurrent);
    const auto &marks = panel.displayList().marks;
    const auto end = std::find_if(marks.begin(), marks.end(), [](const Mark &mark) {
        return mark.kind == MarkKind::EndGlyph && mark.outcome == Outcome::Failed;
    });
    QVERIFY(end != marks.end());
    const QString sentence = panel.sentenceAt(end->rect.center());
    QVERIFY2(sentence.endsWith(QStringLiteral(": no such page")), qPrintable(sentence));
}

QTEST_MAIN(TestScenarioDocument)
#include "tst_scenariodocument.moc"
