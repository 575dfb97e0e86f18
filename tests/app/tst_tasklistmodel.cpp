// SPDX-License-Identifier: MIT
#include "app/editor/tasklistmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <random>

using namespace interleave;

namespace {

/// The whole document as text, one task a line.
QStringList contents(const TaskListModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.taskCount(); ++row) {
        const TaskEntry &entry = model.entry(row);
        lines << QStringLiteral("%1*%2: %3").arg(entry.name()).arg(entry.count()).arg(entry.stepsText());
    }
    return lines;
}

QString names(const TaskListModel &model)
{
    QString text;
    for (int row = 0; row < model.taskCount(); ++row)
        text += model.entry(row).name();
    return text;
}

/// A, B, C, … of `count` tasks.
void fill(TaskListModel &model, int count)
{
    Scenario scenario;
    for (int i = 0; i < count; ++i)
        scenario.tasks.emplace_back(QString(QChar(u'A' + i)), parseSteps(u"sleep 1s").steps);
    model.setScenario(scenario);
}

} // namespace

class TestTaskListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAScenario();
    void keepsWhatIsNotATask();
    void undoes_data();
    void undoes();
    void touchesWhatChanged_data();
    void touchesWhatChanged();
    void typingIsOneStep();
    void typingBackIsNoStep();
    void randomEditsUndoToTheStart();
    void obstacle_data();
    void obstacle();
    void obstacleIsFreshWithinSignals();
    void badStepsAreKept_data();
    void badStepsAreKept();
    void freshNames();
    void huesStayWithTheirTasks();
    void drops_data();
    void drops();
    void foreignDropsAreRefused();
    void selectionFollowsMoves();
    void oneSignalPerEdit();
    void lengthText_data();
    void lengthText();
    void roles();
    void hundredThousandRows();
};

void TestTaskListModel::opensAScenario()
{
    TaskListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setScenario(asyncio101());
    QCOMPARE(contents(model), (QStringList{"A*1: sleep 1s", "B*1: sleep 2s", "C*1: sleep 3s"}));
    QVERIFY(model.scenario() == asyncio101());
    QVERIFY(!model.undoStack()->canUndo());
    QVERIFY(model.runObstacle().isEmpty());
}

void TestTaskListModel::keepsWhatIsNotATask()
{
    Scenario scenario = asyncio101();
    scenario.seed = 42;
    scenario.concurrent.limit = 2;
    scenario.tasks[1].count = 3;
    scenario.tasks[1].timeout = std::chrono::seconds(7);
    scenario.tasks[2].color = QStringLiteral("#123456");
    TaskListModel model;
    model.setScenario(scenario);
    model.rename(0, QStringLiteral(" first "));
    scenario.tasks[0].name = QStringLiteral("first");
    QVERIFY(model.scenario() == scenario);
    QCOMPARE(model.firstTask(2), 4U);
    model.duplicateTasks({2});
    QCOMPARE(model.scenario()->tasks.at(3).color, scenario.tasks[2].color);
}

using Edit = std::function<void(TaskListModel &)>;
Q_DECLARE_METATYPE(Edit)

void TestTaskListModel::undoes_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, const Edit &edit, const char *after, const char *text) {
        QTest::newRow(name) << edit << QString::fromUtf8(after) << QString::fromUtf8(text);
    };
    row(
        "add",
        [](TaskListModel &m) {
            m.addTask({"x", "nonsense"});
        },
        "ABCDEx", "Add “x”");
    row(
        "delete one", [](TaskListModel &m) { m.removeTasks({1}); }, "ACDE", "Delete “B”");
    row(
        "delete a block",
        [](TaskListModel &m) {
            m.removeTasks({2, 1, 1});
        },
        "ADE", "Delete 2 tasks");
    row(
        "delete scattered",
        [](TaskListModel &m) {
            m.removeTasks({4, 0, 2, 77, -1});
        },
        "BD", "Delete 3 tasks");
    row(
        "delete all",
        [](TaskListModel &m) {
            m.removeTasks({0, 1, 2, 3, 4});
        },
        "", "Delete 5 tasks");
    row(
        "duplicate one", [](TaskListModel &m) { m.duplicateTasks({1}); }, "ABB 2CDE", "Duplicate “B”");
    row(
        "duplicate two",
        [](TaskListModel &m) {
            m.duplicateTasks({0, 2});
        },
        "ABCA 2C 2DE", "Duplicate 2 tasks");
    row(
        "move down", [](TaskListModel &m) { m.moveTasks({0}, 2); }, "BACDE", "Move “A”");
    row(
        "move up", [](TaskListModel &m) { m.moveTasks({3}, 1); }, "ADBCE", "Move “D”");
    row(
        "move to the end", [](TaskListModel &m) { m.moveTasks({1}, 5); }, "ACDEB", "Move “B”");
    row(
        "move a block",
        [](TaskListModel &m) {
            m.moveTasks({0, 1}, 4);
        },
        "CDABE", "Move 2 tasks");
    row(
        "move scattered",
        [](TaskListModel &m) {
            m.moveTasks({4, 0, 2}, 2);
        },
        "BACED", "Move 3 tasks");
    row(
        "gather in place",
        [](TaskListModel &m) {
            m.moveTasks({0, 4}, 0);
        },
        "AEBCD", "Move 2 tasks");
    row(
        "rename", [](TaskListModel &m) { m.rename(1, "x"); }, "AxCDE", "Rename “B” to “x”");
    row(
        "empty name", [](TaskListModel &m) { m.rename(1, ""); }, "ACDE", "Rename “B” to “”");
    row(
        "steps", [](TaskListModel &m) { m.changeSteps(1, "slep 2"); }, "ABCDE", "Change the steps of “B”");
}

void TestTaskListModel::undoes()
{
    QFETCH(Edit, edit);
    TaskListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    fill(model, 5);
    const QStringList before = contents(model);
    edit(model);
    QTEST(names(model), "after");
    QTEST(model.undoStack()->undoText(), "text");
    QCOMPARE(model.undoStack()->count(), 1);
    const QStringList after = contents(model);
    QVERIFY(before != after);
    for (int round = 0; round < 2; ++round) {
        model.undoStack()->undo();
        QCOMPARE(contents(model), before);
        QCOMPARE(model.faultyCount(), 0);
        model.undoStack()->redo();
        QCOMPARE(contents(model), after);
    }
}

void TestTaskListModel::touchesWhatChanged_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QList<int>>("edited");
    QTest::addColumn<QList<int>>("undone");

    const auto row = [](const char *name, const Edit &edit, const QList<int> &edited,
                        const QList<int> &undone) { QTest::newRow(name) << edit << edited << undone; };
    row("add", [](TaskListModel &m) { m.addTask({"x", "yield"}); }, {5}, {4});
    row("delete", [](TaskListModel &m) { m.removeTasks({1, 3}); }, {1}, {1, 3});
    row("delete the last", [](TaskListModel &m) { m.removeTasks({4}); }, {3}, {4});
    row("delete all", [](TaskListModel &m) { m.removeTasks({0, 1, 2, 3, 4}); }, {}, {0, 1, 2, 3, 4});
    row("duplicate", [](TaskListModel &m) { m.duplicateTasks({0, 2}); }, {3, 4}, {3});
    row("move", [](TaskListModel &m) { m.moveTasks({0, 2}, 5); }, {3, 4}, {0, 2});
    row("rename", [](TaskListModel &m) { m.rename(2, "x"); }, {2}, {2});
}

void TestTaskListModel::touchesWhatChanged()
{
    QFETCH(Edit, edit);
    TaskListModel model;
    fill(model, 5);
    QSignalSpy touched(&model, &TaskListModel::rowsTouched);
    edit(model);
    QCOMPARE(touched.size(), 1);
    QTEST(touched.takeFirst().at(0).value<QList<int>>(), "edited");
    model.undoStack()->undo();
    QTEST(touched.takeFirst().at(0).value<QList<int>>(), "undone");
    model.undoStack()->redo();
    QTEST(touched.takeFirst().at(0).value<QList<int>>(), "edited");
}

void TestTaskListModel::typingIsOneStep()
{
    TaskListModel model;
    fill(model, 2);
    const auto first = model.newTypingSession();
    model.rename(0, QStringLiteral("q"), first);
    model.rename(0, QStringLiteral("qu"), first);
    QCOMPARE(model.undoStack()->count(), 1);
    QCOMPARE(model.undoStack()->undoText(), QStringLiteral("Rename “A” to “qu”"));
    model.rename(0, QStringLiteral("quick"), model.newTypingSession());
    QCOMPARE(model.undoStack()->count(), 2);
    model.undoStack()->undo();
    QCOMPARE(model.entry(0).name(), QStringLiteral("qu"));
    model.undoStack()->undo();
    QCOMPARE(model.entry(0).name(), QStringLiteral("A"));
    model.changeSteps(0, QStringLiteral("x"));
    model.changeSteps(0, QStringLiteral("xy"));
    QCOMPARE(model.undoStack()->count(), 2); // edits outside a session stay apart
}

void TestTaskListModel::typingBackIsNoStep()
{
    TaskListModel model;
    fill(model, 2);
    const auto session = model.newTypingSession();
    model.changeSteps(1, QStringLiteral("sleep 1"), session);
    model.changeSteps(1, QStringLiteral("sleep 1s"), session);
    QVERIFY(!model.undoStack()->canUndo());
    QVERIFY(model.undoStack()->isClean());
}

void TestTaskListModel::randomEditsUndoToTheStart()
{
    for (quint32 seed = 1; seed <= 30; ++seed) {
        std::mt19937 random(seed);
        const auto upTo = [&random](int n) {
            return static_cast<int>(random() % static_cast<quint32>(std::max(1, n)));
        };
        TaskListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fill(model, 8);
        QList<QStringList> history{contents(model)};
        for (int step = 0; step < 60; ++step) {
            const int before = model.undoStack()->count();
            QList<int> rows;
            for (int n = upTo(5); n >= 0; --n)
                rows << upTo(model.taskCount() + 1);
            switch (upTo(6)) {
            case 0:
                model.addTask({QStringLiteral("new %1").arg(step), upTo(2) ? "yield" : "yeld"});
                break;
            case 1:
                model.removeTasks(rows);
                break;
            case 2:
                model.duplicateTasks(rows);
                break;
            case 3:
                model.moveTasks(rows, upTo(model.taskCount() + 1));
                break;
            case 4:
                model.rename(rows.front(), QString::number(upTo(4)));
                break;
            default:
                model.changeSteps(rows.front(),
                                  upTo(2) ? QStringLiteral("block 1s") : QStringLiteral("blok"));
            }
            if (model.undoStack()->count() > before)
                history << contents(model);
        }
        for (qsizetype i = history.size() - 1; i > 0; --i) {
            QCOMPARE(contents(model), history[i]);
            model.undoStack()->undo();
        }
        QCOMPARE(contents(model), history.front());
        QCOMPARE(model.faultyCount(), 0);
        while (model.undoStack()->canRedo())
            model.undoStack()->redo();
        QCOMPARE(contents(model), history.back());
    }
}

void TestTaskListModel::obstacle_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("sentence");

    const auto row = [](const char *name, const Edit &edit, const char *sentence) {
        QTest::newRow(name) << edit << QString::fromUtf8(sentence);
    };
    row(
        "none", [](TaskListModel &) {}, "");
    row(
        "no task",
        [](TaskListModel &m) {
            m.removeTasks({0, 1, 2});
        },
        "Add a task first.");
    row(
        "steps", [](TaskListModel &m) { m.changeSteps(1, "slep 2s"); },
        "Task 2, “B”: unknown step “slep” at column 1 (sleep, yield, compute, block, thread, fetch, fail or "
        "N*( … ) was "
        "expected)");
    row(
        "place", [](TaskListModel &m) { m.changeSteps(2, "yield, sleep 3x"); },
        "Task 3, “C”: “3x” has an unknown unit at column 14 (ns, us, ms, s or min was expected)");
    row(
        "the first",
        [](TaskListModel &m) {
            m.changeSteps(2, "");
            m.rename(0, "  ");
        },
        "Task 1: the name is empty (any text was expected)");
    row(
        "mended",
        [](TaskListModel &m) {
            m.changeSteps(1, "slep");
            m.changeSteps(1, "yield");
        },
        "");
    row(
        "undone",
        [](TaskListModel &m) {
            m.changeSteps(1, "slep");
            m.undoStack()->undo();
        },
        "");
    row(
        "deleted",
        [](TaskListModel &m) {
            m.changeSteps(1, "slep");
            m.removeTasks({1});
        },
        "");
    row(
        "duplicated",
        [](TaskListModel &m) {
            m.changeSteps(0, "slep");
            m.duplicateTasks({0});
            m.removeTasks({0});
        },
        "Task 1, “A 2”: unknown step “slep” at column 1 (sleep, yield, compute, block, thread, fetch, fail "
        "or N*( … ) was "
        "expected)");
    row(
        "too many",
        [](TaskListModel &m) {
            m.addTask({"w", "yield", 999'998});
        },
        "This can’t run: 1,000,001 tasks (at most 1,000,000 were expected).");
    row(
        "too many steps",
        [](TaskListModel &m) {
            m.addTask({"w", "10000*(yield)", 900'000});
        },
        "This can’t run: more than 20,000,000 steps in all tasks together (fewer copies or repeats were "
        "expected: they are not going to fit into memory).");
}

void TestTaskListModel::obstacle()
{
    QFETCH(Edit, edit);
    TaskListModel model;
    fill(model, 3);
    edit(model);
    QTEST(model.runObstacle(), "sentence");
    QCOMPARE(model.scenario().has_value(), model.runObstacle().isEmpty());
}

void TestTaskListModel::obstacleIsFreshWithinSignals()
{
    TaskListModel model;
    fill(model, 3);
    QVERIFY(model.scenario());
    QList<bool> runnable;
    const auto note = [&] { runnable << model.scenario().has_value(); };
    connect(&model, &QAbstractItemModel::dataChanged, this, note);
    connect(&model, &TaskListModel::documentChanged, this, note);
    model.changeSteps(0, QStringLiteral("slep"));
    QCOMPARE(runnable, (QList<bool>{false, false}));
}

void TestTaskListModel::badStepsAreKept_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", " ", "slep 1s", "sleep", "sleep 1s,", "((((", "sleep 2s compute", "\u202Esleep", "<b>x</b>"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestTaskListModel::badStepsAreKept()
{
    QFETCH(QString, text);
    TaskListModel model;
    fill(model, 1);
    model.changeSteps(0, text);
    QCOMPARE(model.entry(0).stepsText(), text);
    QVERIFY(!model.entry(0).ok());
    QVERIFY(model.entry(0).lengthText().isEmpty());
    QVERIFY(!model.data(model.index(0), TaskListModel::FaultRole).toString().isEmpty());
    QVERIFY(!model.data(model.index(0), Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    model.changeSteps(0, QStringLiteral("yield"));
    model.undoStack()->undo();
    QCOMPARE(model.entry(0).stepsText(), text);
    QVERIFY(!model.entry(0).ok());
}

void TestTaskListModel::huesStayWithTheirTasks()
{
    using Hues = std::vector<std::uint32_t>;
    TaskListModel model;
    model.setScenario(asyncio101());
    QCOMPARE(model.hues(), (Hues{0, 1, 2}));
    model.removeTasks({0});
    QCOMPARE(model.hues(), (Hues{1, 2}));
    model.moveTasks({1}, 0);
    QCOMPARE(model.hues(), (Hues{2, 1}));
    model.duplicateTasks({0, 1});
    QCOMPARE(model.hues(), (Hues{2, 1, 0, 3}));
    model.addTask(TaskEntry(QStringLiteral("new"), QStringLiteral("sleep 1s")));
    QCOMPARE(model.hues(), (Hues{2, 1, 0, 3, 4}));
    model.rename(0, QStringLiteral("other"));
    model.changeSteps(0, QStringLiteral("sleep 9s"));
    TaskEntry entry = model.entry(0);
    entry.setCount(2);
    model.changeEntry(0, entry, {});
    QCOMPARE(model.hues(), (Hues{2, 1, 0, 3, 4}));
    while (model.undoStack()->canUndo())
        model.undoStack()->undo();
    QCOMPARE(model.hues(), (Hues{0, 1, 2}));
}

void TestTaskListModel::freshNames()
{
    TaskListModel model;
    QCOMPARE(model.freshName(), QStringLiteral("task 1"));
    fill(model, 3);
    QCOMPARE(model.freshName(), QStringLiteral("task 4"));
    model.addTask({"task 5", "yield"});
    QCOMPARE(model.freshName(), QStringLiteral("task 6"));
    model.addTask({"parse 9", "yield"});
    model.addTask({"99999999999999999999", "yield"});
    model.duplicateTasks({3, 4, 5});
    QCOMPARE(model.entry(6).name(), QStringLiteral("task 6"));
    QCOMPARE(model.entry(7).name(), QStringLiteral("parse 10"));
    QCOMPARE(model.entry(8).name(), QStringLiteral("99999999999999999999 2"));
}

void TestTaskListModel::drops_data()
{
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("parent");
    QTest::addColumn<QString>("after");
    QTest::newRow("between") << QList<int>{0} << 2 << -1 << "BACDE";
    QTest::newRow("onto a row") << QList<int>{4} << -1 << 1 << "AEBCD";
    QTest::newRow("into the void") << QList<int>{0, 2} << -1 << -1 << "BDEAC";
    QTest::newRow("where it was") << QList<int>{1} << 1 << -1 << "ABCDE";
    QTest::newRow("just behind") << QList<int>{1} << 2 << -1 << "ABCDE";
}

void TestTaskListModel::drops()
{
    QFETCH(QList<int>, rows);
    QFETCH(int, row);
    QFETCH(int, parent);
    TaskListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    fill(model, 5);
    QModelIndexList indexes;
    for (const int each : rows)
        indexes << model.index(each);
    const std::unique_ptr<QMimeData> data(model.mimeData(indexes));
    const QModelIndex onto = parent < 0 ? QModelIndex() : model.index(parent);
    QVERIFY(model.canDropMimeData(data.get(), Qt::MoveAction, row, 0, onto));
    QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, row, 0, onto));
    QTEST(names(model), "after");
    QVERIFY(model.undoStack()->count() <= 1);
    model.undoStack()->undo();
    QCOMPARE(names(model), QStringLiteral("ABCDE"));
}

void TestTaskListModel::foreignDropsAreRefused()
{
    TaskListModel model;
    TaskListModel other;
    fill(model, 3);
    fill(other, 3);
    const std::unique_ptr<QMimeData> foreign(other.mimeData({other.index(0)}));
    QMimeData text;
    text.setText(QStringLiteral("A: sleep 1s"));
    QMimeData broken;
    broken.setData(model.mimeTypes().front(), "x");
    for (const QMimeData *data :
         {static_cast<const QMimeData *>(foreign.get()), static_cast<const QMimeData *>(&text),
          static_cast<const QMimeData *>(&broken)}) {
        QVERIFY(!model.canDropMimeData(data, Qt::MoveAction, 0, 0, {}));
        QVERIFY(!model.dropMimeData(data, Qt::MoveAction, 0, 0, {}));
    }
    QVERIFY(!model.undoStack()->canUndo());
}

void TestTaskListModel::selectionFollowsMoves()
{
    TaskListModel model;
    fill(model, 6);
    const QPersistentModelIndex b = model.index(1);
    const QPersistentModelIndex e = model.index(4);
    model.moveTasks({1}, 6);
    QCOMPARE(b.row(), 5);
    QCOMPARE(e.row(), 3);
    QCOMPARE(names(model), QStringLiteral("ACDEFB"));
    model.moveTasks({0, 3, 5}, 2); // scattered, so by a change of layout
    QCOMPARE(names(model), QStringLiteral("CAEBDF"));
    QCOMPARE(model.entry(b.row()).name(), QStringLiteral("B"));
    QCOMPARE(model.entry(e.row()).name(), QStringLiteral("E"));
    model.undoStack()->undo();
    model.undoStack()->undo();
    QCOMPARE(b.row(), 1);
    QCOMPARE(e.row(), 4);
}

void TestTaskListModel::oneSignalPerEdit()
{
    TaskListModel model;
    fill(model, 6);
    QSignalSpy changed(&model, &TaskListModel::documentChanged);
    QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
    model.removeTasks({0, 2, 4});
    model.moveTasks({2}, 0);
    model.rename(0, QStringLiteral("x"));
    QCOMPARE(changed.size(), 3);
    QCOMPARE(data.size(), 1);
    model.rename(0, QStringLiteral("x"));
    model.moveTasks({0}, 1);
    model.removeTasks({99});
    QCOMPARE(changed.size(), 3); // nothing happened
    QCOMPARE(model.undoStack()->count(), 3);
}

void TestTaskListModel::lengthText_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("length");
    QTest::newRow("sum") << "sleep 400ms, compute 100ms, sleep 900ms"
                         << "1.4 s";
    QTest::newRow("whole seconds") << "sleep 2s"
                                   << "2.0 s";
    QTest::newRow("hundredths") << "sleep 1250ms"
                                << "1.25 s";
    QTest::newRow("milliseconds") << "block 200ms"
                                  << "0.2 s";
    QTest::newRow("nothing") << "yield"
                             << "0 s";
    QTest::newRow("range") << "sleep 800ms..1.2s"
                           << "≤ 1.2 s";
    QTest::newRow("range in a repeat") << "3*(sleep 0s..1s)"
                                       << "≤ 3.0 s";
    QTest::newRow("repeat") << "3*(sleep 5ms)"
                            << "15 ms";
    QTest::newRow("minutes") << "sleep 2min"
                             << "2 min";
}

void TestTaskListModel::lengthText()
{
    QFETCH(QString, steps);
    QTEST(TaskEntry(QStringLiteral("A"), steps).lengthText(), "length");
}

void TestTaskListModel::roles()
{
    TaskListModel model;
    model.addTask({"query db", "sleep 2s", 3});
    const QModelIndex index = model.index(0);
    QCOMPARE(model.data(index, Qt::DisplayRole).toString(), QStringLiteral("query db"));
    QCOMPARE(model.data(index, TaskListModel::StepsRole).toString(), QStringLiteral("sleep 2s"));
    QCOMPARE(model.data(index, TaskListModel::CountRole).toUInt(), 3U);
    QCOMPARE(model.data(index, Qt::AccessibleTextRole).toString(),
             QStringLiteral("query db: sleep 2s, takes 2.0 s"));
    QVERIFY(model.setData(index, QStringLiteral("slep"), TaskListModel::StepsRole));
    QVERIFY(
        model.data(index, Qt::AccessibleTextRole).toString().contains(QStringLiteral("unknown step “slep”")));
    QVERIFY(!model.setData(index, 1, Qt::CheckStateRole));
    QCOMPARE(model.undoStack()->count(), 2);
}

void TestTaskListModel::hundredThousandRows()
{
    Scenario scenario;
    const Steps steps = parseSteps(u"sleep 1s").steps;
    for (int i = 0; i < 100'000; ++i)
        scenario.tasks.emplace_back(QString::number(i), steps);
    TaskListModel model;
    model.setScenario(scenario);
    QList<int> even;
    for (int row = 0; row < 100'000; row += 2)
        even << row;
    // Each of these would take minutes if it took quadratic time.
    model.removeTasks(even);
    QCOMPARE(model.entry(0).name(), QStringLiteral("1"));
    model.undoStack()->undo();
    model.moveTasks(even, 100'000);
    QCOMPARE(model.entry(49'999).name(), QStringLiteral("99999"));
    model.undoStack()->undo();
    model.duplicateTasks(even);
    QCOMPARE(model.taskCount(), 150'000);
    model.undoStack()->undo();
    QVERIFY(model.scenario() == scenario);
}

QTEST_GUILESS_MAIN(TestTaskListModel)
#include "tst_tasklistmodel.moc"
