// SPDX-License-Identifier: MIT
#include "app/editor/tasklistmodel.h"

#include <QTest>

#include <atomic>
#include <random>
#include <set>
#include <thread>

using namespace interleave;

namespace {

/// What the list stands for, put together from nothing.
std::optional<Scenario> fresh(const TaskListModel &model)
{
    TaskListModel other;
    Draft draft{model.frame(), model.rules(), {}};
    for (int row = 0; row < model.taskCount(); ++row)
        draft.entries.push_back(model.entry(row));
    other.setDraft(std::move(draft));
    return other.scenario();
}

} // namespace

/// A scenario that follows edits one by one is the one that is put together from all of them.
class TestScenarioAssembly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyEditsInAnyOrder_data();
    void anyEditsInAnyOrder();
    void whatIsReadElsewhereStaysAsItIs();
    void whatWasReadElsewhereIsChangedInItsPlace();
};

void TestScenarioAssembly::anyEditsInAnyOrder_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestScenarioAssembly::anyEditsInAnyOrder()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto pick = [&random](int below) {
        return static_cast<int>(random() % static_cast<unsigned>(below));
    };
    TaskListModel model;
    model.setScenario(asyncio101());
    std::vector<std::pair<std::shared_ptr<const Scenario>, Scenario>> held;
    for (int i = 0; i < 200; ++i) {
        const int row = model.taskCount() == 0 ? -1 : pick(model.taskCount());
        RunRules rules = model.rules();
        switch (pick(10)) {
        case 0:
            model.rename(row, QStringLiteral("name %1").arg(pick(5)));
            break;
        case 1:
        case 2:
        case 3: // sometimes faulty
            model.changeSteps(row, QStringLiteral("sleep %1%2").arg(pick(9)).arg(pick(4) == 0 ? u'x' : u's'));
            break;
        case 4:
            model.duplicateTasks({row});
            break;
        case 5:
            model.removeTasks({row});
            break;
        case 6:
            model.moveTasks({row}, pick(5));
            break;
        case 7:
            rules.seedText = pick(2) == 0 ? QString() : QString::number(pick(100));
            rules.limit = static_cast<std::uint32_t>(1 + pick(3));
            model.changeRules(rules, QStringLiteral("Rules"));
            break;
        case 8:
            model.undoStack()->undo();
            break;
        default:
            if (pick(2) == 0)
                model.undoStack()->redo();
            else
                model.addTask(TaskEntry(QStringLiteral("new"), QStringLiteral("yield")));
        }
        if (pick(3) == 0)
            continue; // nobody asks
        const std::optional<Scenario> expected = fresh(model);
        QVERIFY(model.scenario() == expected);
        const std::shared_ptr<const Scenario> shared = model.sharedScenario();
        QCOMPARE(shared != nullptr, expected.has_value());
        if (shared && pick(4) == 0)
            held.emplace_back(shared, *shared);
        if (held.size() > 3)
            held.erase(held.begin());
        for (const auto &[one, was] : held)
            QVERIFY(*one == was);
    }
}

void TestScenarioAssembly::whatIsReadElsewhereStaysAsItIs()
{
    TaskListModel model;
    model.setScenario(asyncio101());
    const Scenario *first = &*model.scenario();
    model.changeSteps(0, QStringLiteral("yield"));
    QCOMPARE(&*model.scenario(), first); // nobody reads it: it is changed in its place
    const std::shared_ptr<const Scenario> shared = model.sharedScenario();
    model.changeSteps(0, QStringLiteral("sleep 9s"));
    QVERIFY(&*model.scenario() != shared.get());
    QCOMPARE(shared->tasks[0].steps.front().kind, StepKind::Yield);
}

/// Read in another thread, it is known to be read before it is changed: ThreadSanitizer would tell.
void TestScenarioAssembly::whatWasReadElsewhereIsChangedInItsPlace()
{
    TaskListModel model;
    model.setScenario(asyncio101());
    std::set<const Scenario *> used;
    for (int i = 1; i <= 20; ++i) {
        model.changeSteps(0, QStringLiteral("sleep %1s").arg(i));
        std::shared_ptr<const Scenario> shared = model.sharedScenario();
        used.insert(shared.get());
        std::size_t read = 0;
        std::atomic<bool> isRead = false;
        std::jthread reader([&read, &isRead, shared = std::move(shared)]() mutable {
            read = shared->tasks[0].steps.size();
            shared.reset();
            isRead.store(true, std::memory_order_relaxed); // says when, and nothing of what was before
        });
        while (!isRead.load(std::memory_order_relaxed))
            std::this_thread::yield();
        model.changeSteps(0, QStringLiteral("yield"));
        used.insert(&*model.scenario());
        reader.join();
        QCOMPARE(read, std::size_t(1));
    }
    QVERIFY(used.size() <= 2); // there are two, whatever the threads do
}

QTEST_GUILESS_MAIN(TestScenarioAssembly)
#include "tst_scenarioassembly.moc"
