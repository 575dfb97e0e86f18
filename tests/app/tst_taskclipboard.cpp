// SPDX-License-Identifier: MIT
#include "app/editor/faultlineedit.h"
#include "app/editor/quickaddline.h"
#include "app/editor/taskactions.h"
#include "app/editor/tasklistview.h"
#include "app/editor/tasksmime.h"
#include "app/editor/tasktext.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace interleave;

namespace {

struct Bench
{
    Bench()
    {
        model.setScenario(asyncio101());
        view.resize(290, 400);
        view.show();
        view.activateWindow();
        view.setFocus();
        ready = QTest::qWaitForWindowActive(&view);
    }

    [[nodiscard]] QString names() const
    {
        QStringList names;
        for (int row = 0; row < model.taskCount(); ++row)
            names << model.entry(row).name();
        return names.join(u' ');
    }
    static void setClipboard(const QString &text) { QGuiApplication::clipboard()->setText(text); }
    [[nodiscard]] QString undoText() { return model.undoStack()->undoText(); }

    TaskListModel model;
    TaskListView view{model, Theme::light(), Fonts::system()};
    bool ready = false;
};

} // namespace

class TestTaskClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textOfATask_data();
    void textOfATask();
    void linesAreRead_data();
    void linesAreRead();
    void tenLinesAreTenTasks();
    void cutAndPasteKeepEverything();
    void copiesGetNamesOfTheirOwn();
    void pasteGoesBehindTheSelection();
    void foreignDataIsHarmless_data();
    void foreignDataIsHarmless();
    void scenariosAreLeftToTheDocument();
    void typedTextIsMeantFirst();
    void allAreSelected();
    void linesGoIntoTheQuickAddLine();
    void hundredThousandLines();
};

void TestTaskClipboard::textOfATask_data()
{
    QTest::addColumn<TaskEntry>("entry");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << TaskEntry(QStringLiteral("A"), QStringLiteral("sleep 1 s"))
                           << QStringLiteral("A: sleep 1 s");
    QTest::newRow("copies") << TaskEntry(QStringLiteral("w"), QStringLiteral("yield"), 1000)
                            << QStringLiteral("w*1000: yield");
    QTest::newRow("star") << TaskEntry(QStringLiteral("a*3"), QStringLiteral("yield"))
                          << QStringLiteral("a*3*1: yield");
    QTest::newRow("colon") << TaskEntry(QStringLiteral("a: b"), QStringLiteral("yield"))
                           << QStringLiteral("a: b: yield");
    QTest::newRow("lines") << TaskEntry(QStringLiteral("a\r\nb"), QStringLiteral("sleep 1s,\nyield"))
                           << QStringLiteral("a b: sleep 1s, yield");
}

void TestTaskClipboard::textOfATask()
{
    QFETCH(TaskEntry, entry);
    QFETCH(QString, text);
    QCOMPARE(taskText(entry), text);
    const std::vector<TaskEntry> read = readTaskLines(text);
    QCOMPARE(read.size(), std::size_t{1});
    QCOMPARE(read.front().steps(), entry.steps());
    QCOMPARE(read.front().count(), entry.count());
}

void TestTaskClipboard::linesAreRead_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("steps");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *line, const char *name, const char *steps, int count, const char *fault) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(name) << QString::fromUtf8(steps)
                            << count << QString::fromUtf8(fault);
    };
    row("  A:sleep 1s ", "A", "sleep 1s", 1, "");
    row("w*20: sleep 1s..2s", "w", "sleep 1s..2s", 20, "");
    row("sleep 1s", "task 1", "sleep 1s", 1, "");
    row("A: slep 1s", "A", "slep 1s", 1, "unknown step “slep”");
    row("w*20: slep 1s", "w", "slep 1s", 20, "unknown step “slep”");
    row("A:", "A", "", 1, "there is no step");
    row("w*0: yield", "task 1", "w*0: yield", 1, "unknown step “w”");
    row("what is this", "task 1", "what is this", 1, "unknown step “what”");
    row("{\"a\":", "{\"a\"", "", 1, "there is no step");
    row("🙂", "task 1", "🙂", 1, "begins no step");
}

void TestTaskClipboard::linesAreRead()
{
    QFETCH(QString, line);
    QFETCH(QString, name);
    QFETCH(QString, steps);
    QFETCH(int, count);
    QFETCH(QString, fault);
    TaskListModel model;
    model.pasteTasks(readTaskLines(QStringLiteral("\n\n%1\r\n \n").arg(line)), 0);
    QCOMPARE(model.taskCount(), 1);
    const TaskEntry &entry = model.entry(0);
    QCOMPARE(entry.name(), name);
    QCOMPARE(entry.stepsText(), steps);
    QCOMPARE(entry.count(), static_cast<std::uint32_t>(count));
    QCOMPARE(entry.ok(), fault.isEmpty());
    QVERIFY2(entry.faultText().contains(fault), qPrintable(entry.faultText()));
}

void TestTaskClipboard::tenLinesAreTenTasks()
{
    Bench bench;
    QVERIFY(bench.ready);
    QString text;
    for (int i = 0; i < 10; ++i)
        text += QStringLiteral("load %1: %2\n")
                    .arg(i)
                    .arg(i == 3 ? QStringLiteral("slep") : QStringLiteral("sleep 1s"));
    Bench::setClipboard(text);
    QTest::keyClick(&bench.view, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(bench.model.taskCount(), 13);
    QCOMPARE(bench.model.faultyCount(), 1);
    QCOMPARE(bench.undoText(), QStringLiteral("Paste 10 tasks"));
    QCOMPARE(bench.view.selectedRows().size(), 10);
    bench.model.undoStack()->undo();
    QCOMPARE(bench.names(), QStringLiteral("A B C"));
    bench.model.undoStack()->redo();
    QCOMPARE(bench.model.taskCount(), 13);
}

void TestTaskClipboard::cutAndPasteKeepEverything()
{
    Bench bench;
    TaskSpec rich(QStringLiteral("B"), parseSteps(u"sleep 2s").steps, 7);
    rich.timeout = std::chrono::seconds(3);
    rich.color = QStringLiteral("#E69F00");
    rich.unknown.push_back({QStringLiteral("note"), "{\"a\":1}"});
    bench.model.changeEntry(1, TaskEntry(rich), QStringLiteral("Set"));
    const TaskEntry before = bench.model.entry(1);
    bench.view.selectRows({1});
    QTest::keyClick(&bench.view, Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(bench.names(), QStringLiteral("A C"));
    QCOMPARE(bench.undoText(), QStringLiteral("Cut “B”"));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("B*7: sleep 2s\n"));
    QTest::keyClick(&bench.view, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(bench.names(), QStringLiteral("A C B"));
    QCOMPARE(bench.undoText(), QStringLiteral("Paste “B”"));
    QVERIFY(bench.model.entry(2) == before);
}

void TestTaskClipboard::copiesGetNamesOfTheirOwn()
{
    Bench bench;
    bench.view.selectRows({0, 2});
    QTest::keyClick(&bench.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("A: sleep 1s\nC: sleep 3s\n"));
    bench.view.selectRows({2});
    QTest::keyClick(&bench.view, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(&bench.view, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(bench.names(), QStringLiteral("A B C A 2 C 2 A 3 C 3"));
    QCOMPARE(bench.model.entry(3).hue(), 3U);
}

void TestTaskClipboard::pasteGoesBehindTheSelection()
{
    Bench bench;
    Bench::setClipboard(QStringLiteral("x: yield"));
    bench.view.selectRows({0});
    QTest::keyClick(&bench.view, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(bench.names(), QStringLiteral("A x B C"));
    bench.view.selectRows({});
    Bench::setClipboard(QStringLiteral("y: yield"));
    bench.view.edits()->paste()->trigger();
    QCOMPARE(bench.names(), QStringLiteral("A x B C y"));
}

void TestTaskClipboard::foreignDataIsHarmless_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("tasks");
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("no json") << QByteArray("\xff\x00[", 3) << 0;
    QTest::newRow("object") << QByteArray("{}") << 0;
    QTest::newRow("numbers") << QByteArray("[1,2]") << 2;
    QTest::newRow("count") << QByteArray(R"([{"name":"a","steps":"yield","count":0}])") << 1;
    QTest::newRow("large count") << QByteArray(R"([{"name":"a","steps":"yield","count":4000000000}])") << 1;
    QTest::newRow("color") << QByteArray(R"([{"name":"a","steps":"yield","color":"url"}])") << 1;
    QTest::newRow("unknown") << QByteArray(R"([{"name":"a","steps":"yield","unknown":["k","}{"]}])") << 1;
}

void TestTaskClipboard::foreignDataIsHarmless()
{
    QFETCH(QByteArray, json);
    QFETCH(int, tasks);
    QMimeData data;
    data.setData(QStringLiteral("application/x-interleave-tasks+json"), json);
    const std::vector<TaskEntry> entries = tasksFromMimeData(data);
    QCOMPARE(static_cast<int>(entries.size()), tasks);
    for (const TaskEntry &entry : entries) {
        QVERIFY(entry.count() >= 1 && entry.count() <= kMostTasks);
        QVERIFY(entry.color().isEmpty());
        QVERIFY(entry.unknown().empty());
    }
}

void TestTaskClipboard::scenariosAreLeftToTheDocument()
{
    Bench bench;
    QSignalSpy pasted(bench.view.edits(), &TaskActions::scenarioPasted);
    Bench::setClipboard(QStringLiteral("\n {\"format\": \"interleave-scenario\", \"version\": 1}"));
    QTest::keyClick(&bench.view, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(pasted.size(), 1);
    QCOMPARE(bench.names(), QStringLiteral("A B C"));
}

/// In an open editor, the keys are those of its text.
void TestTaskClipboard::typedTextIsMeantFirst()
{
    Bench bench;
    Bench::setClipboard(QStringLiteral("x: yield"));
    bench.view.editPart(0, TaskPart::NameText);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    bench.view.edits()->paste()->trigger();
    QCOMPARE(bench.model.taskCount(), 3);
    QCOMPARE(line->text(), QStringLiteral("x: yield"));
    bench.view.edits()->selectAll()->trigger();
    bench.view.edits()->cut()->trigger();
    QCOMPARE(line->text(), QString());
    QCOMPARE(bench.model.taskCount(), 3);
}

void TestTaskClipboard::allAreSelected()
{
    Bench bench;
    QTest::keyClick(&bench.view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(bench.view.selectedRows(), QList<int>({0, 1, 2}));
    QVERIFY(bench.view.edits()->duplicate()->isEnabled());
}

void TestTaskClipboard::linesGoIntoTheQuickAddLine()
{
    TaskListModel model;
    QuickAddLine quickAdd(model, Theme::light(), Fonts::system());
    Bench::setClipboard(QStringLiteral("a: sleep 1s\nb: slep\n"));
    QTest::keyClick(quickAdd.line(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(model.taskCount(), 2);
    QCOMPARE(model.faultyCount(), 1);
    QCOMPARE(quickAdd.line()->text(), QString());
    Bench::setClipboard(QStringLiteral("c: yield\n")); // one line is text to go on with
    QTest::keyClick(quickAdd.line(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(model.taskCount(), 2);
    QVERIFY(quickAdd.line()->text().startsWith(QStringLiteral("c: yield")));
}

void TestTaskClipboard::hundredThousandLines()
{
    TaskListModel model;
    QString text;
    for (int i = 0; i < 100'000; ++i)
        text += QStringLiteral("A: sleep 1s\n");
    QElapsedTimer timer;
    timer.start();
    model.pasteTasks(readTaskLines(text), 0);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(model.taskCount(), 100'000);
    QCOMPARE(model.entry(99'999).name(), QStringLiteral("A 100000"));
}

QTEST_MAIN(TestTaskClipboard)
#include "tst_taskclipboard.moc"
