// SPDX-License-Identifier: MIT
// What is left of changes when the process is killed. The processes that are killed are this program, started
// again with --edit, or with --window as the whole window.

#include "app/editor/editorpane.h"
#include "app/window/mainwindow.h"
#include "app/window/recovery.h"
#include "app/window/windowapp.h"
#include "core/scenario/scenariofile.h"

#include <QAbstractButton>
#include <QApplication>
#include <QJsonDocument>
#include <QMessageBox>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest/QtTest>
#include <QUndoStack>

#include <csignal>
#include <cstdio>
#include <cstdlib>

using namespace interleave;

namespace {

constexpr int kPatience = 60'000;

void say(const QString &line)
{
    std::puts(line.toUtf8().constData());
    std::fflush(stdout);
}

/// A document with its recovery, and a person who answers.
class Bench
{
public:
    explicit Bench(const QString &folder)
        : document(model)
        , recovery(document, model, folder)
    {
        document.setDialogs({{},
                             {},
                             [](const QString &) { return UnsavedChanges::Keep; },
                             {},
                             [this](const QString &) {
                                 ++askedToOverwrite;
                                 return false;
                             }});
        document.show(asyncio101());
    }

    void edit(const QString &name)
    {
        model.rename(0, name);
        recovery.update();
    }
    void offer(RecoveryAnswer answer)
    {
        titles.clear();
        recovery.offer([this, answer](const QString &title, const QDateTime &) {
            titles << title;
            return answer;
        });
    }

    TaskListModel model;
    ScenarioDocument document;
    Recovery recovery;
    QStringList titles; ///< that were asked about
    int askedToOverwrite = 0;
};

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files);
}

/// Edits the file, or else Asyncio 101, and lives on until it is killed.
int runEdit(const QString &folder, const QString &file)
{
    Bench bench(folder);
    if (!file.isEmpty())
        bench.document.show(readScenarioFile(file).value().scenario, file);
    bench.model.changeSteps(1, QStringLiteral("sleep 1s, comp"));
    bench.edit(QStringLiteral("edited"));
    say(bench.recovery.path());
    return QApplication::exec();
}

MainWindow *mainWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(widget))
            return window;
    }
    return nullptr;
}

/// The window as the program opens it. Says what the question was, if there was one, and edits the first
/// task.
int runWindowAndEdit(QApplication &application)
{
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&look] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        look.stop();
        say(box->text());
        for (QAbstractButton *button : box->buttons()) {
            if (button->text() == QStringLiteral("&Recover"))
                button->click();
        }
        QTimer::singleShot(0, qApp, [] { say(mainWindow()->editor()->model().entry(0).name()); });
    });
    look.start(5);
    if (!qEnvironmentVariableIsSet("TST_EXPECTS_QUESTION")) {
        QTimer::singleShot(0, &application, [] {
            mainWindow()->editor()->model().rename(0, QStringLiteral("in the window"));
            say(QStringLiteral("edited"));
        });
    }
    return runWindow(application, {asyncio101(), {}, nullptr});
}

/// Another process, which can be killed.
class Other
{
public:
    Other() { process.setProgram(QCoreApplication::applicationFilePath()); }
    ~Other() { kill(); }

    bool edit(const QString &folder, const QString &file = {})
    {
        process.setArguments({QStringLiteral("--edit"), folder, file});
        process.start();
        path = line();
        return QFileInfo::exists(path);
    }
    void openWindow(const QTemporaryDir &home, bool expectsQuestion)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            environment.insert(QString::fromLatin1(name), home.path());
        if (expectsQuestion)
            environment.insert(QStringLiteral("TST_EXPECTS_QUESTION"), QStringLiteral("1"));
        process.setProcessEnvironment(environment);
        process.setArguments({QStringLiteral("--window")});
        process.start();
    }
    /// The next line it says.
    QString line()
    {
        if (!QTest::qWaitFor([this] { return process.canReadLine(); }, kPatience))
            return {};
        return QString::fromUtf8(process.readLine()).trimmed();
    }
    void kill()
    {
        process.kill();
        process.waitForFinished();
    }

    QProcess process;
    QString path; ///< of its recovery file
};

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    void changesAreKeptUntilTheyAreSaved();
    void whatIsTakenBackIsNotKept();
    void killedProcessesAreOffered();
    void livingProcessesAreLeftAlone();
    void answers();
    void newestIsOfferedFirst();
    void isOfferedToOneAtATime();
    void nothingTypedIsLost();
    void itsFileMayHaveChangedSince();
    void rubbishIsPassedOver();
    void emptiedFolderIsFilledAgain();
    void unwritableFolderIsToldOnce();
    void killedWindowIsOffered();
    void terminatedWindowIsOffered_data();
    void terminatedWindowIsOffered();

private:
    [[nodiscard]] QString folder() const { return m_home->filePath(QStringLiteral("a/recovery")); }

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestRecovery::changesAreKeptUntilTheyAreSaved()
{
    Bench bench(folder());
    bench.recovery.update();
    QVERIFY(!QFileInfo::exists(folder())); // there is nothing to keep
    bench.model.rename(0, QStringLiteral("other"));
    QTRY_COMPARE(filesIn(folder()).size(), 1); // by itself
    bench.document.setDialogs(
        {{}, [this](const QString &) { return m_home->filePath(QStringLiteral("saved.json")); }, {}, {}});
    QVERIFY(bench.document.save());
    QTRY_VERIFY(QDir(folder()).isEmpty());
    bench.edit(QStringLiteral("more"));
    QCOMPARE(filesIn(folder()).size(), 1);
    {
        Bench second(folder());
        second.edit(QStringLiteral("x"));
        QCOMPARE(filesIn(folder()).size(), 2);
    }
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 2); // file and lock of the first
}

void TestRecovery::whatIsTakenBackIsNotKept()
{
    Bench bench(folder());
    bench.edit(QStringLiteral("other"));
    QCOMPARE(filesIn(folder()).size(), 1);
    bench.model.undoStack()->undo();
    bench.recovery.update();
    QVERIFY(QDir(folder()).isEmpty());
}

void TestRecovery::killedProcessesAreOffered()
{
    const QString file = m_home->filePath(QStringLiteral("mine.json"));
    QVERIFY(writeScenarioFile(asyncio101(), file));
    Other other;
    QVERIFY(other.edit(folder(), file));
    other.kill();
    Bench bench(folder());
    bench.offer(RecoveryAnswer::Recover);
    QCOMPARE(bench.titles, QStringList(QStringLiteral("mine.json")));
    QCOMPARE(bench.model.entry(0).name(), QStringLiteral("edited"));
    QCOMPARE(bench.model.entry(1).stepsText(), QStringLiteral("sleep 1s, comp"));
    QCOMPARE(bench.document.path(), file);
    QVERIFY(bench.document.isModified());
    QCOMPARE(filesIn(folder()), QStringList(QFileInfo(bench.recovery.path()).fileName())); // it is ours now
}

void TestRecovery::livingProcessesAreLeftAlone()
{
    Other other;
    QVERIFY(other.edit(folder()));
    Bench first(folder());
    Bench second(folder());
    first.edit(QStringLiteral("x"));
    second.offer(RecoveryAnswer::Discard);
    first.offer(RecoveryAnswer::Discard);
    QCOMPARE(first.titles + second.titles, QStringList());
    QCOMPARE(filesIn(folder()).size(), 2);
    QVERIFY(QFileInfo::exists(other.path));
}

void TestRecovery::answers()
{
    Other other;
    QVERIFY(other.edit(folder()));
    other.kill();
    Bench bench(folder());
    for (int start = 0; start < 2; ++start) {
        bench.offer(RecoveryAnswer::NotNow);
        QCOMPARE(bench.titles, QStringList(QStringLiteral("Asyncio 101")));
        QCOMPARE(bench.model.entry(0).name(), QStringLiteral("A"));
    }
    bench.offer(RecoveryAnswer::Discard);
    QCOMPARE(bench.titles.size(), 1);
    QVERIFY(QDir(folder()).isEmpty());
    bench.offer(RecoveryAnswer::Recover);
    QCOMPARE(bench.titles, QStringList());
}

void TestRecovery::newestIsOfferedFirst()
{
    QStringList names;
    for (const char *name : {"old.json", "new.json"}) {
        names << QString::fromLatin1(name);
        QVERIFY(writeScenarioFile(asyncio101(), m_home->filePath(names.last())));
        Other other;
        QVERIFY(other.edit(folder(), m_home->filePath(names.last())));
        other.kill();
        QFile written(other.path);
        QVERIFY(written.open(QIODevice::ReadWrite));
        QVERIFY(written.setFileTime(QDateTime::currentDateTime().addDays(names.size() - 10),
                                    QFileDevice::FileModificationTime));
    }
    Bench bench(folder());
    bench.offer(RecoveryAnswer::NotNow);
    QCOMPARE(bench.titles, QStringList({names[1], names[0]}));
    bench.offer(RecoveryAnswer::Recover); // the other one waits for the next start
    QCOMPARE(bench.titles, QStringList(names[1]));
    QCOMPARE(filesIn(folder()).size(), 2);
}

void TestRecovery::isOfferedToOneAtATime()
{
    Other other;
    QVERIFY(other.edit(folder()));
    other.kill();
    Bench first(folder());
    Bench second(folder());
    first.recovery.offer([&second](const QString &, const QDateTime &) {
        second.offer(RecoveryAnswer::Recover);
        return RecoveryAnswer::NotNow;
    });
    QCOMPARE(second.titles, QStringList());
    second.offer(RecoveryAnswer::Recover);
    QCOMPARE(second.titles.size(), 1);
}

void TestRecovery::nothingTypedIsLost()
{
    const QByteArray file = R"({"format":"interleave-scenario","version":1,"name":"N","description":"D",
"x":[1.50],"tasks":[{"name":"a","steps":"sleep 1s","color":"#012345","y":{"z":"ä"}}],
"concurrent":{"w":null},"lesson":{"question":"Q","moral":"M","v":0}})";
    TaskListModel model;
    model.setScenario(readScenario(file).scenario);
    TaskEntry entry = model.entry(0);
    entry.setTimeoutText(QStringLiteral("3 parsecs"));
    entry.setCount(kMostTasks);
    model.changeEntry(0, entry, QString());
    TaskEntry typed(QStringLiteral("  "), QStringLiteral("sleep \"\\ \u00e4😀\t3*("), kMostTasks);
    typed.setHue(5);
    model.addTask(typed);
    RunRules rules;
    rules.limit = 3;
    rules.onFailure = OnFailure::Cancel;
    rules.until = Until::First;
    rules.timeoutText = QStringLiteral("soon");
    rules.seedText = QStringLiteral("-");
    model.changeRules(rules, QString());
    QVERIFY(!model.scenario());

    const auto draft = readDraft(QJsonDocument::fromJson(writeDraft(model)).object());
    QVERIFY(draft);
    TaskListModel again;
    again.setDraft(*draft);
    QCOMPARE(again.taskCount(), 2);
    for (int row = 0; row < 2; ++row) {
        QVERIFY(again.entry(row) == model.entry(row));
        QCOMPARE(again.entry(row).hue(), model.entry(row).hue());
        QCOMPARE(again.entry(row).faultText(), model.entry(row).faultText());
    }
    QVERIFY(again.rules() == rules);
    QVERIFY(again.frame() == model.frame());
    QVERIFY(!again.frame().unknown.empty() && !again.entry(0).unknown().empty());
    QCOMPARE(again.runObstacle(), model.runObstacle());
}

void TestRecovery::itsFileMayHaveChangedSince()
{
    const QString file = m_home->filePath(QStringLiteral("mine.json"));
    QVERIFY(writeScenarioFile(asyncio101(), file));
    Other other;
    QVERIFY(other.edit(folder(), file));
    other.kill();
    Scenario theirs = asyncio101();
    theirs.name = QStringLiteral("of somebody else");
    QVERIFY(writeScenarioFile(theirs, file));
    Bench bench(folder());
    bench.offer(RecoveryAnswer::Recover);
    bench.model.changeSteps(1, QStringLiteral("yield"));
    QVERIFY(!bench.document.save());
    QCOMPARE(bench.askedToOverwrite, 1);
}

void TestRecovery::rubbishIsPassedOver()
{
    QVERIFY(QDir().mkpath(folder()));
    const auto write = [this](const QString &name, const QByteArray &contents) {
        QFile file(folder() + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size();
    };
    const auto named = [](QChar c) -> QString { return QString(32, c) + QStringLiteral(".json"); };
    QVERIFY(write(named(u'a'), "rubbish"));
    QVERIFY(write(named(u'b'), R"({"format":"interleave-recovery","version":2,"draft":{}})"));
    QVERIFY(write(named(u'c'), R"({"format":"interleave-recovery","version":1,"draft":{"tasks":[]}})"));
    QVERIFY(write(QStringLiteral("notes.json"), "{}"));
    QVERIFY(write(named(u'd') + QStringLiteral(".AbCdEf"), "half of it")); // the kill came while writing
    QVERIFY(write(QString(32, u'e') + QStringLiteral(".lock"), "1000000000\ninterleave\n"));
    Bench bench(folder());
    bench.offer(RecoveryAnswer::Discard);
    QCOMPARE(bench.titles, QStringList());
    QCOMPARE(QDir(folder()).entryList(QDir::Files),
             QStringList({named(u'a'), named(u'b'), named(u'c'), QStringLiteral("notes.json")}));
}

void TestRecovery::emptiedFolderIsFilledAgain()
{
    Bench bench(folder());
    bench.edit(QStringLiteral("x"));
    QVERIFY(QDir(folder()).removeRecursively());
    bench.edit(QStringLiteral("y"));
    QCOMPARE(filesIn(folder()).size(), 1);
    Bench second(folder());
    second.offer(RecoveryAnswer::Discard);
    QCOMPARE(second.titles, QStringList()); // it is locked again
}

void TestRecovery::unwritableFolderIsToldOnce()
{
    QFile inTheWay(m_home->filePath(QStringLiteral("a")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Bench bench(folder());
    const QSignalSpy told(&bench.recovery, &Recovery::failed);
    bench.edit(QStringLiteral("x"));
    bench.edit(QStringLiteral("y"));
    QCOMPARE(told.size(), 1);
    QVERIFY(told.front().front().toString().contains(folder()));
    QVERIFY(inTheWay.remove());
    bench.edit(QStringLiteral("z"));
    QCOMPARE(filesIn(folder()).size(), 1);
}

void TestRecovery::killedWindowIsOffered()
{
    const auto kept = [this] {
        QDirIterator files(m_home->path(), {QStringLiteral("*.json")}, QDir::Files,
                           QDirIterator::Subdirectories);
        QStringList paths;
        while (files.hasNext())
            paths << files.next();
        return paths;
    };
    Other first;
    first.openWindow(*m_home, false);
    QVERIFY(QTest::qWaitFor([&] { return !kept().isEmpty(); }, kPatience));
    const QStringList left = kept();
    QVERIFY2(left.front().contains(QStringLiteral("/recovery/")), qPrintable(left.front()));
    first.kill();
    QCOMPARE(first.process.exitStatus(), QProcess::CrashExit);
    Other second;
    second.openWindow(*m_home, true);
    const QString question = second.line();
    QVERIFY2(question.startsWith(QStringLiteral("Interleave ended unexpectedly. Recover “Asyncio 101”")),
             qPrintable(question));
    QCOMPARE(second.line(), QStringLiteral("in the window"));
    QCOMPARE(kept().size(), 1);
    QVERIFY(kept() != left);
}

void TestRecovery::terminatedWindowIsOffered_data()
{
#ifdef Q_OS_UNIX
    QTest::addColumn<int>("signal");
    QTest::newRow("request to terminate") << SIGTERM;
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("end of the terminal") << SIGHUP;
#else
    QSKIP("there are no signals here");
#endif
}

void TestRecovery::terminatedWindowIsOffered()
{
#ifdef Q_OS_UNIX
    QFETCH(const int, signal);
    Other first;
    first.openWindow(*m_home, false);
    QCOMPARE(first.line(), QStringLiteral("edited"));
    ::kill(static_cast<pid_t>(first.process.processId()), signal); // long before the file is due
    QVERIFY(first.process.waitForFinished(kPatience));
    QCOMPARE(first.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(first.process.exitCode(), 128 + signal);
    Other second;
    second.openWindow(*m_home, true);
    QVERIFY(second.line().startsWith(QStringLiteral("Interleave ended unexpectedly.")));
    QCOMPARE(second.line(), QStringLiteral("in the window"));
#endif
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--edit"))
        return runEdit(arguments.value(2), arguments.value(3));
    if (arguments.value(1) == QStringLiteral("--window"))
        return runWindowAndEdit(application);
    TestRecovery test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_recovery.moc"
