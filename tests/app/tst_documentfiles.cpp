// SPDX-License-Identifier: MIT
// A document and what surrounds it: what it does not know stays, the clipboard, files that others change, and
// files that are none.

#include "core/scenario/scenariofile.h"
#include "windowfixtures.h"

#include <QClipboard>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUndoStack>

#include <sys/stat.h>

using namespace interleave;

namespace {

/// A document without a window. Answers are given beforehand, questions and messages are noted.
class Bench
{
public:
    Bench()
        : document(model)
    {
        document.setDialogs({[this] { return path; }, [this](const QString &) { return path; },
                             [this](const QString &) {
                                 ++asked;
                                 return answer;
                             },
                             [this](const QString &what, const QStringList &lines) {
                                 sentence = what;
                                 told = lines;
                             },
                             [this](const QString &) {
                                 ++askedToOverwrite;
                                 return overwrite;
                             }});
    }

    [[nodiscard]] QString in(const char *name) const { return folder.filePath(QString::fromLatin1(name)); }
    QString write(const char *name, const QByteArray &contents) const
    {
        QFile file(in(name));
        return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size() ? file.fileName()
                                                                                          : QString();
    }
    [[nodiscard]] QByteArray read(const char *name) const
    {
        QFile file(in(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// What a person wrote elsewhere; of another length, so that it is seen however coarse the clock is.
    QString writeElsewhere(const char *name) const
    {
        return write(name, writeScenario(asyncio101()) + "  \n");
    }

    QTemporaryDir folder;
    TaskListModel model;
    ScenarioDocument document;
    QString path;
    UnsavedChanges answer = UnsavedChanges::Keep;
    bool overwrite = false;
    int asked = 0;
    int askedToOverwrite = 0;
    QString sentence;
    QStringList told;
};

QByteArray withUnknownKeys()
{
    return R"({"format":"interleave-scenario","version":1,"editor":{"zoom": 1.50},
"tasks":[{"name":"a","steps":"sleep 1s","owner":"Ann"},{"name":"b","steps":"sleep 2s","owner":"Bob"},
{"name":"c","steps":"sleep 3s"}],"concurrent":{"limit":2,"fair":true},
"lesson":{"question":"Q","moral":"M","minutes":[5,10]}})";
}

/// The owner of each task, in the order of the file.
QByteArrayList owners(const Scenario &scenario)
{
    QByteArrayList list;
    for (const TaskSpec &task : scenario.tasks)
        list << (task.unknown.empty() ? QByteArray("nobody") : task.unknown.front().value);
    return list;
}

} // namespace

class TestDocumentFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void unknownKeysOutliveEdits();
    void unknownKeysFollowTheirTask();
    void newBeginsAnEmptyList();
    void scenariosAreCopiedAndPasted();
    void faultyTextIsNotPasted_data();
    void faultyTextIsNotPasted();
    void pastingAsksAboutChanges();
    void whatCannotRunIsNotCopied();
    void filesOthersChangedAreAskedAbout();
    void vanishedFilesAreWrittenAgain();
    void whatIsNoFileIsTold_data();
    void whatIsNoFileIsTold();
    void whatCannotBeWrittenIsTold_data();
    void whatCannotBeWrittenIsTold();
    void linksAreFollowed();
    void newerFilesSaySo();
    void usedFilesAreToldOf();
};

void TestDocumentFiles::unknownKeysOutliveEdits()
{
    Bench bench;
    QVERIFY(bench.document.openFile(bench.write("a.json", withUnknownKeys())));
    QCOMPARE(bench.told.size(), 5); // a warning each
    RunRules rules = bench.model.rules();
    rules.limit = 7;
    rules.timeoutText = QStringLiteral("9s");
    bench.model.changeRules(rules, QString());
    bench.model.rename(0, QStringLiteral("other"));
    bench.model.changeSteps(0, QStringLiteral("yield"));
    QVERIFY(bench.document.save());
    const Scenario before = readScenario(withUnknownKeys()).scenario;
    const Scenario after = readScenario(bench.read("a.json")).scenario;
    QCOMPARE(after.concurrent.limit, std::optional(7U));
    QCOMPARE(after.tasks.front().name, QStringLiteral("other"));
    QVERIFY(!before.unknown.empty() && !before.concurrent.unknown.empty() && !before.lesson->unknown.empty());
    QCOMPARE(after.unknown, before.unknown);
    QCOMPARE(after.concurrent.unknown, before.concurrent.unknown);
    QCOMPARE(after.lesson->unknown, before.lesson->unknown);
    QCOMPARE(owners(after), owners(before));
}

void TestDocumentFiles::unknownKeysFollowTheirTask()
{
    Bench bench;
    bench.document.show(readScenario(withUnknownKeys()).scenario);
    const auto now = [&bench] { return owners(*bench.model.scenario()); };
    const QByteArrayList start{"\"Ann\"", "\"Bob\"", "nobody"};
    QCOMPARE(now(), start);
    bench.model.moveTasks({0}, 3);
    QCOMPARE(now(), QByteArrayList({"\"Bob\"", "nobody", "\"Ann\""}));
    bench.model.duplicateTasks({2});
    QCOMPARE(now(), QByteArrayList({"\"Bob\"", "nobody", "\"Ann\"", "\"Ann\""}));
    bench.model.removeTasks({0});
    QCOMPARE(now(), QByteArrayList({"nobody", "\"Ann\"", "\"Ann\""}));
    bench.model.addTask(TaskEntry(QStringLiteral("new"), QStringLiteral("yield")));
    QCOMPARE(now().last(), QByteArray("nobody"));
    for (int i = 0; i < 4; ++i)
        bench.model.undoStack()->undo();
    QCOMPARE(now(), start);
    for (int i = 0; i < 3; ++i)
        bench.model.undoStack()->redo();
    QCOMPARE(now(), QByteArrayList({"nobody", "\"Ann\"", "\"Ann\""}));
}

void TestDocumentFiles::newBeginsAnEmptyList()
{
    Bench bench;
    QVERIFY(bench.document.openFile(bench.write("a.json", withUnknownKeys())));
    bench.model.rename(0, QStringLiteral("other"));
    QVERIFY(!bench.document.openNew());
    QCOMPARE(bench.model.taskCount(), 3);
    bench.answer = UnsavedChanges::Discard;
    QVERIFY(bench.document.openNew());
    QCOMPARE(bench.model.taskCount(), 0);
    QVERIFY(bench.document.path().isEmpty());
    QVERIFY(!bench.document.isModified());
    bench.model.addTask(TaskEntry(QStringLiteral("a"), QStringLiteral("yield")));
    QVERIFY(bench.model.scenario()->unknown.empty());
    QVERIFY(!bench.model.scenario()->lesson);
}

void TestDocumentFiles::scenariosAreCopiedAndPasted()
{
    OpenWindow open(readScenario(withUnknownKeys()).scenario);
    const Scenario before = *open.model().scenario();
    open.window.actions()->copyScenario()->trigger();
    QVERIFY(readScenario(QGuiApplication::clipboard()->text().toUtf8()).scenario == before);
    QVERIFY(open.window.document().openNew());
    open.window.document().setDialogs({{},
                                       {},
                                       [](const QString &) { return UnsavedChanges::Keep; },
                                       [](const QString &, const QStringList &) {}});
    open.window.actions()->pasteScenario()->trigger();
    QVERIFY(open.model().scenario());
    QVERIFY(*open.model().scenario() == before);
    QVERIFY(open.window.document().path().isEmpty());
    QVERIFY(open.window.isWindowModified()); // it is in no file
    QVERIFY(!open.window.close());
    open.window.document().setDialogs({{}, {}, [](const QString &) { return UnsavedChanges::Discard; }, {}});
}

void TestDocumentFiles::faultyTextIsNotPasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("faults");
    QTest::newRow("nothing") << QString()
                             << QStringList{
                                    QStringLiteral("clipboard:1:1: no valid JSON: The document is empty.")};
    QTest::newRow("prose") << QStringLiteral("sleep 1s")
                           << QStringList{QStringLiteral("clipboard:1:1: no valid JSON: Invalid value.")};
    QTest::newRow("two faults")
        << QStringLiteral("{\"format\":\"interleave-scenario\",\"version\":1,\n\"tasks\":[{\"name\":\"a\","
                          "\"steps\":\"slep\"}"
                          ",\n7]}")
        << QStringList{
               QStringLiteral(
                   "clipboard:2:31: unknown step “slep” (sleep, yield, compute, block, thread, fetch, "
                   "fail or N*( … ) was expected)"),
               QStringLiteral("clipboard:3:1: 7 (a task: {\"name\": …, \"steps\": …} was expected)")};
}

void TestDocumentFiles::faultyTextIsNotPasted()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, faults);
    Bench bench;
    bench.document.show(asyncio101());
    bench.model.rename(0, QStringLiteral("other"));
    QGuiApplication::clipboard()->setText(text);
    QVERIFY(!bench.document.paste());
    QCOMPARE(bench.told, faults);
    QCOMPARE(bench.asked, 0); // there is nothing that would replace anything
    QCOMPARE(bench.model.entry(0).name(), QStringLiteral("other"));
}

void TestDocumentFiles::pastingAsksAboutChanges()
{
    Bench bench;
    bench.document.show(asyncio101());
    QVERIFY(bench.document.copy());
    bench.model.rename(0, QStringLiteral("other"));
    QVERIFY(!bench.document.paste());
    QCOMPARE(bench.asked, 1);
    QCOMPARE(bench.model.entry(0).name(), QStringLiteral("other"));
    bench.answer = UnsavedChanges::Discard;
    QVERIFY(bench.document.paste());
    QVERIFY(*bench.model.scenario() == asyncio101());
}

void TestDocumentFiles::whatCannotRunIsNotCopied()
{
    Bench bench;
    bench.document.show(asyncio101());
    bench.model.changeSteps(0, QStringLiteral("sle"));
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    QVERIFY(!bench.document.copy());
    QCOMPARE(bench.told.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
}

void TestDocumentFiles::filesOthersChangedAreAskedAbout()
{
    Bench bench;
    QVERIFY(bench.document.openFile(bench.write("a.json", withUnknownKeys())));
    bench.model.rename(0, QStringLiteral("mine"));
    bench.writeElsewhere("a.json");
    const QByteArray theirs = bench.read("a.json");
    QVERIFY(!bench.document.save());
    QCOMPARE(bench.askedToOverwrite, 1);
    QCOMPARE(bench.read("a.json"), theirs);
    QVERIFY(bench.document.isModified());
    bench.path = bench.in("b.json"); // elsewhere nobody is overwritten
    QVERIFY(bench.document.saveAs());
    QCOMPARE(bench.askedToOverwrite, 1);

    bench.writeElsewhere("b.json");
    bench.overwrite = true;
    QVERIFY(bench.document.save());
    QCOMPARE(bench.askedToOverwrite, 2);
    QCOMPARE(readScenario(bench.read("b.json")).scenario.tasks.front().name, QStringLiteral("mine"));
    bench.model.rename(0, QStringLiteral("again"));
    QVERIFY(bench.document.save()); // its own writing is no change
    QCOMPARE(bench.askedToOverwrite, 2);
}

void TestDocumentFiles::vanishedFilesAreWrittenAgain()
{
    Bench bench;
    QVERIFY(bench.document.openFile(bench.write("a.json", withUnknownKeys())));
    QVERIFY(QFile::remove(bench.in("a.json")));
    bench.model.rename(0, QStringLiteral("mine"));
    QVERIFY(bench.document.save());
    QCOMPARE(bench.askedToOverwrite, 0);
    QCOMPARE(readScenario(bench.read("a.json")).scenario.tasks.front().name, QStringLiteral("mine"));
}

void TestDocumentFiles::whatIsNoFileIsTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("why");
    QTest::newRow("folder") << QStringLiteral("folder.json") << QStringLiteral("is no file.");
    QTest::newRow("pipe") << QStringLiteral("pipe.json") << QStringLiteral("is no file.");
    QTest::newRow("link to nothing") << QStringLiteral("link.json") << QStringLiteral("does not exist.");
    QTest::newRow("nothing") << QStringLiteral("none.json") << QStringLiteral("does not exist.");
    QTest::newRow("too large") << QStringLiteral("large.json")
                               << QStringLiteral("is too large (at most 64 MiB were expected)");
}

void TestDocumentFiles::whatIsNoFileIsTold()
{
    QFETCH(const QString, name);
    QFETCH(const QString, why);
    Bench bench;
    bench.document.show(asyncio101());
    QVERIFY(QDir(bench.folder.path()).mkdir(QStringLiteral("folder.json")));
    QCOMPARE(::mkfifo(bench.in("pipe.json").toLocal8Bit().constData(), 0600), 0);
    QVERIFY(QFile::link(bench.in("gone"), bench.in("link.json")));
    QVERIFY(QFile(bench.write("large.json", {})).resize(kLargestScenarioFile + 1));
    bench.path = bench.folder.filePath(name);
    QVERIFY(!bench.document.openFile(bench.path));
    QCOMPARE(bench.told.size(), 1);
    QVERIFY2(bench.told.front().endsWith(why), qPrintable(bench.told.front()));
    bench.told.clear();
    QVERIFY(!bench.document.open());
    QCOMPARE(bench.told.size(), 1);
    QVERIFY(*bench.model.scenario() == asyncio101());
}

void TestDocumentFiles::whatCannotBeWrittenIsTold_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("full device") << QStringLiteral("%1/full.json"); // a link
    QTest::newRow("no folder") << QStringLiteral("%1/nowhere/at/all.json");
    QTest::newRow("kernel's folder") << QStringLiteral("/proc/a.json");
    QTest::newRow("a folder") << QStringLiteral("%1/folder.json");
    QTest::newRow("name too long") << QStringLiteral("%1/") + QString(300, u'x') + QStringLiteral(".json");
}

void TestDocumentFiles::whatCannotBeWrittenIsTold()
{
    QFETCH(const QString, path);
    Bench bench;
    QVERIFY(QDir(bench.folder.path()).mkdir(QStringLiteral("folder.json")));
    QVERIFY(QFile::link(QStringLiteral("/dev/full"), bench.in("full.json")));
    bench.document.show(asyncio101());
    bench.model.rename(0, QStringLiteral("other"));
    bench.path = QString(path).replace(QStringLiteral("%1"), bench.folder.path());
    QVERIFY(!bench.document.saveAs());
    QCOMPARE(bench.told.size(), 1);
    QVERIFY(bench.document.isModified());
    QVERIFY(bench.document.path().isEmpty());
    QVERIFY(QFileInfo(bench.in("full.json")).isSymLink());
}

void TestDocumentFiles::linksAreFollowed()
{
    Bench bench;
    const QString target = bench.write("target.json", withUnknownKeys());
    QVERIFY(QFile::link(target, bench.in("link.json")));
    QVERIFY(bench.document.openFile(bench.in("link.json")));
    bench.model.rename(0, QStringLiteral("mine"));
    QVERIFY(bench.document.save());
    QVERIFY(QFileInfo(bench.in("link.json")).isSymLink());
    QCOMPARE(readScenario(bench.read("target.json")).scenario.tasks.front().name, QStringLiteral("mine"));
    bench.writeElsewhere("target.json");
    bench.model.rename(0, QStringLiteral("again"));
    QVERIFY(!bench.document.save()); // it is what the link leads to that counts
    QCOMPARE(bench.askedToOverwrite, 1);
}

void TestDocumentFiles::newerFilesSaySo()
{
    Bench bench;
    QVERIFY(!bench.document.openFile(
        bench.write("new.json", R"({"format":"interleave-scenario","version":12,"tasks":[]})")));
    QCOMPARE(bench.told,
             QStringList(QStringLiteral(
                 "new.json:1:44: “version” is 12: a newer Interleave made this file (1 was expected)")));
}

void TestDocumentFiles::usedFilesAreToldOf()
{
    Bench bench;
    const QSignalSpy used(&bench.document, &ScenarioDocument::fileUsed);
    QVERIFY(bench.document.openFile(bench.write("a.json", withUnknownKeys())));
    QVERIFY(!bench.document.openFile(bench.write("bad.json", "{}")));
    bench.path = bench.in("b.json");
    QVERIFY(bench.document.saveAs());
    QCOMPARE(used.size(), 2);
    QCOMPARE(used[0][0].toString(), bench.in("a.json"));
    QCOMPARE(used[1][0].toString(), bench.in("b.json"));
}

QTEST_MAIN(TestDocumentFiles)
#include "tst_documentfiles.moc"
