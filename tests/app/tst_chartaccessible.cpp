// SPDX-License-Identifier: MIT
// A panel as a screen reader gets it: rows, bars, the event loop, and what has changed.

#include "app/chart/accessibleparts.h"
#include "app/chart/chartaccessible.h"
#include "app/chart/chartpanel.h"
#include "chartfixtures.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest/QtTest>

namespace interleave {

using namespace std::chrono_literals;

namespace {

class TestPanel : public ChartPanel
{
public:
    explicit TestPanel(Strategy strategy = Strategy::Concurrent)
        : ChartPanel(strategy, Theme::light(), fonts())
    {
        resize(551, 560);
        setTimeWindow({0s, 6s});
    }

    [[nodiscard]] QAccessibleInterface *root() { return QAccessible::queryAccessibleInterface(this); }
    [[nodiscard]] QAccessibleInterface *row(int index) { return root()->child(index); }

private:
    static Fonts fonts()
    {
        QFont base;
        base.setPixelSize(13);
        return Fonts(base);
    }
};

Scenario threeTasks()
{
    return scenarioOf({{"A", "sleep 1s"}, {"B", "block 2s"}, {"C", "sleep 3s"}});
}

Scenario copies(std::uint32_t count)
{
    Scenario scenario = scenarioOf({{"worker", "sleep 1s"}});
    scenario.tasks.front().count = count;
    return scenario;
}

/// A panel that shows a run of three tasks.
struct Shown
{
    explicit Shown(Strategy strategy = Strategy::Concurrent)
        : recording(scenario, strategy)
        , panel(strategy)
    {
        panel.setTasks(ChartTasks(scenario));
        panel.setRun(recording.trace());
    }

    Scenario scenario = threeTasks();
    Recording recording;
    TestPanel panel;
};

struct Told
{
    QAccessible::Event kind;
    const QObject *object;
    int child;
    QVariant value;
};

/// What was told to assistive technology.
std::vector<Told> &told()
{
    static std::vector<Told> all;
    return all;
}

void listen(QAccessibleEvent &event)
{
    const bool hasValue = event.type() == QAccessible::ValueChanged;
    told().push_back({event.type(), event.object(), event.child(),
                      hasValue ? static_cast<QAccessibleValueChangeEvent &>(event).value() : QVariant()});
}

int countTold(QAccessible::Event kind, const QObject *object, int child = -1)
{
    return static_cast<int>(std::count_if(told().begin(), told().end(), [&](const Told &one) {
        return one.kind == kind && one.object == object && one.child == child;
    }));
}

} // namespace

class ChartAccessibleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void panelIsAChart();
    void rowsAreTheTasks_data();
    void rowsAreTheTasks();
    void barsAreWhatIsSeen_data();
    void barsAreWhatIsSeen();
    void barsSayWhatTheHoverSays_data();
    void barsSayWhatTheHoverSays();
    void rowsFollowTheMoment_data();
    void rowsFollowTheMoment();
    void stripsComeLast_data();
    void stripsComeLast();
    void everyNodeHasItsPlace();
    void nodesKnowWhereTheyBelong();
    void whatIsScrolledAwayIsOffscreen();
    void millionTasksCostNothing();
    void staleRowsGo();
    void tasksMayComeBeforeTheirRun();
    void goesWithThePanel();
    void pressClicks();
    void selectionIsTold();
    void totalIsToldOnceAtTheEnd();
    void nothingIsMadeForNobody();
};

void ChartAccessibleTest::init()
{
    told().clear();
    ChartAccessible::setListener(listen);
}

void ChartAccessibleTest::cleanup()
{
    ChartAccessible::setListener(nullptr);
}

void ChartAccessibleTest::panelIsAChart()
{
    Shown shown;
    QAccessibleInterface *root = shown.panel.root();
    QVERIFY(root);
    QCOMPARE(root->role(), QAccessible::Chart);
    QCOMPARE(root->object(), &shown.panel);
    QCOMPARE(root->text(QAccessible::Name), QStringLiteral("Concurrent"));
    QCOMPARE(root->text(QAccessible::Value), QStringLiteral("5.00 s"));
    QCOMPARE(root->text(QAccessible::Description),
             QStringLiteral("await gather(*tasks) · 5.00 s · 1 thread"));
    QVERIFY(root->state().focusable);

    TestPanel empty;
    QCOMPARE(empty.root()->childCount(), 1);
    QCOMPARE(empty.root()->text(QAccessible::Value), QString());
    QCOMPARE(empty.row(0)->text(QAccessible::Name), QStringLiteral("Event loop"));
    QCOMPARE(empty.row(0)->text(QAccessible::Value), QString());
}

void ChartAccessibleTest::rowsAreTheTasks_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("ran");
    QTest::addColumn<QString>("planned");
    QTest::newRow("A") << "A"
                       << "A finished at 2.000 s."
                       << "Planned: A finished at 2.000 s.";
    QTest::newRow("B") << "B"
                       << "B finished at 2.000 s."
                       << "Planned: B finished at 2.000 s.";
    QTest::newRow("C") << "C"
                       << "C finished at 5.000 s."
                       << "Planned: C finished at 5.000 s.";
}

void ChartAccessibleTest::rowsAreTheTasks()
{
    QFETCH(QString, name);
    QFETCH(QString, ran);
    QFETCH(QString, planned);
    Shown shown;
    QAccessibleInterface *row = shown.panel.row(name.front().unicode() - u'A');
    QVERIFY(row && row->isValid());
    QCOMPARE(row->role(), QAccessible::ListItem);
    QVERIFY(!row->object());
    QCOMPARE(row->text(QAccessible::Name), name);
    QCOMPARE(row->text(QAccessible::Value), ran);
    QCOMPARE(row->text(QAccessible::Description), ran);
    shown.panel.setRun({});
    QCOMPARE(row->text(QAccessible::Value), QString());
    shown.panel.setPlan(shown.recording.trace());
    QCOMPARE(row->text(QAccessible::Value), planned);
}

void ChartAccessibleTest::barsAreWhatIsSeen_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<TimeWindow>("window");
    QTest::addColumn<QStringList>("names");
    const TimeWindow all{0s, 6s};
    QTest::newRow("A") << 0 << all << QStringList{"sleeping 1.00 s", "ready 1.00 s"};
    QTest::newRow("B") << 1 << all << QStringList{"blocking 2.00 s"};
    QTest::newRow("C") << 2 << all << QStringList{"ready 2.00 s", "sleeping 3.00 s"};
    QTest::newRow("only a part") << 0 << TimeWindow{1200ms, 1400ms} << QStringList{"ready 1.00 s"};
    QTest::newRow("merged") << 0 << TimeWindow{0s, 600s} << QStringList{"mostly ready"};
}

void ChartAccessibleTest::barsAreWhatIsSeen()
{
    QFETCH(int, row);
    QFETCH(TimeWindow, window);
    QFETCH(QStringList, names);
    Shown shown;
    shown.panel.setTimeWindow(window);
    QAccessibleInterface *task = shown.panel.row(row);
    QStringList seen;
    for (int index = 0; index < task->childCount(); ++index) {
        QCOMPARE(task->child(index)->role(), QAccessible::Graphic);
        seen << task->child(index)->text(QAccessible::Name);
    }
    QCOMPARE(seen, names);
    QVERIFY(!task->child(-1));
    QVERIFY(!task->child(task->childCount()));
}

void ChartAccessibleTest::barsSayWhatTheHoverSays_data()
{
    QTest::addColumn<Strategy>("strategy");
    QTest::newRow("sequential") << Strategy::Sequential;
    QTest::newRow("concurrent") << Strategy::Concurrent;
    QTest::newRow("threads") << Strategy::Threads;
}

void ChartAccessibleTest::barsSayWhatTheHoverSays()
{
    QFETCH(Strategy, strategy);
    Shown shown(strategy);
    int compared = 0;
    for (int row = 0; row < 3; ++row) {
        QAccessibleInterface *task = shown.panel.row(row);
        for (int index = 0; index < task->childCount(); ++index) {
            QAccessibleInterface *bar = task->child(index);
            const QString sentence = shown.panel.sentenceAt(shown.panel.mapFromGlobal(bar->rect().center()));
            QVERIFY(!sentence.isEmpty());
            QCOMPARE(bar->text(QAccessible::Value), sentence);
            QCOMPARE(bar->text(QAccessible::Description), sentence);
            ++compared;
        }
    }
    QVERIFY(compared >= 3);
}

void ChartAccessibleTest::rowsFollowTheMoment_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QStringList>("sentences");
    QTest::newRow("in the middle of a sleep")
        << qint64(500)
        << QStringList{"A sleeps 1 s and is due at 1.000 s.",
                       "B blocked the loop for 500 ms, from 0.000 s to 0.500 s.",
                       "C was ready from 0.000 s to 0.500 s, but B had the loop."};
    QTest::newRow("some have ended") << qint64(2500)
                                     << QStringList{"A finished at 2.000 s.", "B finished at 2.000 s.",
                                                    "C sleeps 3 s and is due at 5.000 s."};
}

void ChartAccessibleTest::rowsFollowTheMoment()
{
    QFETCH(qint64, milliseconds);
    QFETCH(QStringList, sentences);
    Shown shown;
    shown.panel.setNow(std::chrono::milliseconds(milliseconds));
    QStringList seen;
    for (int row = 0; row < 3; ++row)
        seen << shown.panel.row(row)->text(QAccessible::Value);
    QCOMPARE(seen, sentences);
}

void ChartAccessibleTest::stripsComeLast_data()
{
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<QStringList>("strips");
    QTest::newRow("concurrent") << Strategy::Concurrent << QStringList{"Event loop: idle 60 %"};
    QTest::newRow("with workers") << Strategy::Sequential
                                  << QStringList{"Event loop: idle 67 %", "Worker threads: 1 thread"};
    QTest::newRow("threads") << Strategy::Threads << QStringList{"Worker threads: 3 threads"};
}

void ChartAccessibleTest::stripsComeLast()
{
    QFETCH(Strategy, strategy);
    QFETCH(QStringList, strips);
    Shown shown(strategy);
    WorkerTrack workers(strategy);
    ChartTrace trace = shown.recording.trace();
    if (strategy == Strategy::Sequential)
        workers.drain(*simulate(scenarioOf({{"A", "thread 1s"}}), strategy));
    else
        workers.drain(*simulate(shown.scenario, strategy));
    trace.workers = &workers;
    shown.panel.setRun(trace);
    shown.panel.setLanesRoom(40);
    QStringList seen;
    for (int index = 3; index < shown.panel.root()->childCount(); ++index) {
        QAccessibleInterface *strip = shown.panel.row(index);
        QCOMPARE(strip->role(), QAccessible::Graphic);
        QCOMPARE(strip->childCount(), 0);
        seen << strip->text(QAccessible::Name) + QStringLiteral(": ") + strip->text(QAccessible::Value);
    }
    QCOMPARE(seen, strips);
}

void ChartAccessibleTest::everyNodeHasItsPlace()
{
    Shown shown;
    shown.panel.show();
    shown.panel.move(70, 30);
    QAccessibleInterface *root = shown.panel.root();
    QVERIFY(root->rect().isValid());
    for (int index = 0; index < root->childCount(); ++index) {
        QAccessibleInterface *child = root->child(index);
        QVERIFY(child->rect().isValid());
        QVERIFY(root->rect().contains(child->rect()));
        QVERIFY(!child->state().invisible);
        const QPoint inside = child->rect().topLeft() + QPoint(4, 4);
        QCOMPARE(root->childAt(inside.x(), inside.y()), child);
        for (int inner = 0; inner < child->childCount(); ++inner) {
            QAccessibleInterface *bar = child->child(inner);
            QVERIFY(child->rect().contains(bar->rect()));
            const QPoint middle = bar->rect().center();
            QCOMPARE(child->childAt(middle.x(), middle.y()), bar);
        }
    }
    const QPoint heading = root->rect().topLeft() + QPoint(100, 20);
    QVERIFY(!root->childAt(heading.x(), heading.y()));
    const QPoint name = root->child(0)->rect().topLeft() + QPoint(25, 25);
    QVERIFY(!root->child(0)->childAt(name.x(), name.y()));
}

void ChartAccessibleTest::nodesKnowWhereTheyBelong()
{
    Shown shown;
    Shown other;
    QAccessibleInterface *root = shown.panel.root();
    for (int index = 0; index < root->childCount(); ++index) {
        QAccessibleInterface *child = root->child(index);
        QCOMPARE(child->parent(), root);
        QCOMPARE(root->indexOfChild(child), index);
        QCOMPARE(root->child(index), child);
        QCOMPARE(root->indexOfChild(other.panel.row(index)), -1);
        for (int inner = 0; inner < child->childCount(); ++inner) {
            QAccessibleInterface *bar = child->child(inner);
            QCOMPARE(bar->parent(), child);
            QCOMPARE(child->indexOfChild(bar), inner);
            QCOMPARE(root->indexOfChild(bar), -1);
        }
    }
    QCOMPARE(root->child(0)->indexOfChild(root->child(1)->child(0)), -1);
    QVERIFY(!root->child(-1));
    QVERIFY(!root->child(root->childCount()));
}

void ChartAccessibleTest::whatIsScrolledAwayIsOffscreen()
{
    const Scenario scenario = copies(40);
    const Recording recording(scenario, Strategy::Concurrent);
    TestPanel panel;
    panel.setTasks(ChartTasks(scenario));
    panel.setRun(recording.trace());
    panel.show();
    QCOMPARE(panel.root()->childCount(), 43); // with the loop, the strip above the rows and the scroll bar
    QCOMPARE(panel.row(41)->text(QAccessible::Name), QStringLiteral("Tasks in each state"));
    QVERIFY(panel.row(41)->text(QAccessible::Value).startsWith(QStringLiteral("At ")));
    QAccessibleInterface *bar = panel.row(42);
    QCOMPARE(bar->role(), QAccessible::ScrollBar);
    QCOMPARE(panel.root()->indexOfChild(bar), 42);
    QCOMPARE(panel.root()->childAt(bar->rect().center().x(), bar->rect().center().y()), bar);

    QAccessibleInterface *last = panel.row(39);
    QVERIFY(last->state().offscreen && last->state().invisible);
    QVERIFY(last->rect().isEmpty());
    QVERIFY(last->child(0)->state().offscreen);
    panel.scrollToTask(39);
    QVERIFY(!last->state().offscreen && !last->state().invisible);
    QVERIFY(panel.root()->rect().contains(last->rect()));
    QVERIFY(panel.row(0)->state().offscreen);
    panel.hide();
    QVERIFY(last->state().invisible);
}

void ChartAccessibleTest::millionTasksCostNothing()
{
    constexpr std::uint32_t kCount = 1'000'000;
    const Recording recording(Strategy::Concurrent, kCount,
                              {{0ns, kCount - 1, EventKind::Created}, {0ns, kCount - 1, EventKind::Turn}});
    TestPanel panel;
    panel.setTasks(ChartTasks(copies(kCount)));
    panel.setRun(recording.trace());
    QAccessibleInterface *root = panel.root();
    auto *chart = static_cast<ChartAccessible *>(root);
    QCOMPARE(root->childCount(), 1'000'003);
    QCOMPARE(chart->keptRows(), std::size_t(0));
    QCOMPARE(root->child(999'999)->text(QAccessible::Name), QStringLiteral("worker 1000000"));
    QCOMPARE(root->indexOfChild(root->child(999'999)), 999'999);
    for (int index = 0; index < 100'000; ++index)
        QCOMPARE(root->child(index)->parent(), root);
    QCOMPARE(chart->keptRows(), AccessibleParts::kMost);
    // What is asked for again and again stays what it is.
    const QAccessible::Id kept = QAccessible::uniqueId(root->child(99'999));
    for (int index = 0; index < 3000; ++index) {
        QVERIFY(root->child(index));
        QCOMPARE(QAccessible::uniqueId(root->child(99'999)), kept);
    }
}

void ChartAccessibleTest::staleRowsGo()
{
    Shown shown;
    QAccessibleInterface *first = shown.panel.row(0);
    QAccessibleInterface *last = shown.panel.row(2);
    QAccessibleInterface *bar = last->child(0);
    const QAccessible::Id lastId = QAccessible::uniqueId(last);
    const QAccessible::Id barId = QAccessible::uniqueId(bar);
    QVERIFY(last->isValid() && bar->isValid());
    told().clear();
    shown.panel.setTasks(ChartTasks(scenarioOf({{"X", "sleep 1s"}})));
    QCOMPARE(countTold(QAccessible::ObjectReorder, &shown.panel), 1);
    QVERIFY(first->isValid());
    QCOMPARE(first->text(QAccessible::Name), QStringLiteral("X"));
    QVERIFY(!last->isValid());
    QVERIFY(!bar->isValid());
    QVERIFY(last->state().invalid);
    QCOMPARE(last->text(QAccessible::Name), QString());
    QCOMPARE(last->childCount(), 0);
    QCOMPARE(last->rect(), QRect());
    QCOMPARE(shown.panel.root()->indexOfChild(last), -1);
    // Who asks next no longer finds them.
    QCOMPARE(shown.panel.root()->childCount(), 2);
    QVERIFY(!QAccessible::accessibleInterface(lastId));
    QVERIFY(!QAccessible::accessibleInterface(barId));
    shown.panel.setTasks(ChartTasks(scenarioOf({{"Y", "sleep 1s"}})));
    QCOMPARE(countTold(QAccessible::ObjectReorder, &shown.panel), 2);
}

void ChartAccessibleTest::tasksMayComeBeforeTheirRun()
{
    Shown shown;
    shown.panel.setTasks(ChartTasks(copies(10)));
    QAccessibleInterface *row = shown.panel.row(9);
    QCOMPARE(row->childCount(), 0);
    QCOMPARE(row->text(QAccessible::Value), QString());
}

void ChartAccessibleTest::goesWithThePanel()
{
    std::vector<QAccessible::Id> ids;
    {
        Shown shown;
        ids = {QAccessible::uniqueId(shown.panel.root()), QAccessible::uniqueId(shown.panel.row(0)),
               QAccessible::uniqueId(shown.panel.row(0)->child(0)),
               QAccessible::uniqueId(shown.panel.row(3))};
        for (const QAccessible::Id id : ids)
            QVERIFY(QAccessible::accessibleInterface(id));
    }
    for (const QAccessible::Id id : ids)
        QVERIFY(!QAccessible::accessibleInterface(id));
}

void ChartAccessibleTest::pressClicks()
{
    Scenario scenario = threeTasks();
    scenario.tasks[0].count = 60;
    TestPanel panel;
    panel.setTasks(ChartTasks(scenario));
    QSignalSpy clicked(&panel, &ChartPanel::taskClicked);
    QAccessibleInterface *row = panel.row(60);
    QVERIFY(row->state().selectable && row->state().focusable);
    QVERIFY(row->state().offscreen);
    QAccessibleActionInterface *actions = row->actionInterface();
    QVERIFY(actions && actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
    actions->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.back().front().toUInt(), 1U);
    QVERIFY(!row->state().offscreen);
    actions->doAction(QStringLiteral("no such thing"));
    QCOMPARE(clicked.size(), 1);
}

void ChartAccessibleTest::selectionIsTold()
{
    Scenario scenario = threeTasks();
    scenario.tasks[1].count = 3;
    TestPanel panel;
    panel.setTasks(ChartTasks(scenario));
    connect(&panel, &ChartPanel::taskClicked, &panel, &ChartPanel::setSelectedEntry);
    panel.setSelectedEntry(0);
    QCOMPARE(countTold(QAccessible::Selection, &panel, 0), 1);
    QCOMPARE(countTold(QAccessible::Focus, &panel, 0), 0); // somebody else has it
    QVERIFY(panel.row(0)->state().selected && !panel.row(0)->state().focused);

    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    panel.setFocus();
    QTest::keyClick(&panel, Qt::Key_Down);
    QCOMPARE(countTold(QAccessible::Selection, &panel, 1), 1);
    QCOMPARE(countTold(QAccessible::Focus, &panel, 1), 1);
    QVERIFY(!panel.row(0)->state().selected);
    QVERIFY(panel.row(1)->state().selected && panel.row(1)->state().focused);
    QVERIFY(panel.row(2)->state().selected && !panel.row(2)->state().focused);
    QCOMPARE(panel.root()->focusChild(), panel.row(1));

    told().clear();
    panel.setSelectedEntry(1); // as it is
    panel.setSelectedEntry(std::nullopt);
    panel.setSelectedEntry(70); // of another list
    QVERIFY(told().empty());
}

void ChartAccessibleTest::nothingIsMadeForNobody()
{
    ChartAccessible::setListener(nullptr);
    QVERIFY(!QAccessible::isActive());
    Shown shown;
    const auto *chart = static_cast<ChartAccessible *>(shown.panel.root());
    shown.panel.setSelectedEntry(1);
    shown.panel.setNow(1s);
    shown.panel.setNow(std::nullopt);
    QCOMPARE(chart->keptRows(), std::size_t(0));
}

void ChartAccessibleTest::totalIsToldOnceAtTheEnd()
{
    Shown shown;
    told().clear();
    for (int frame = 1; frame < 50; ++frame) {
        shown.panel.setNow(frame * 100ms);
        shown.panel.refresh();
    }
    QVERIFY(told().empty());
    shown.panel.setNow(std::nullopt);
    shown.panel.refresh();
    shown.panel.setNow(std::nullopt);
    QCOMPARE(countTold(QAccessible::ValueChanged, &shown.panel), 1);
    QCOMPARE(countTold(QAccessible::DescriptionChanged, &shown.panel), 1);
    QCOMPARE(told().front().value.toString(), QStringLiteral("5.00 s"));
}

} // namespace interleave

QTEST_MAIN(interleave::ChartAccessibleTest)
#include "tst_chartaccessible.moc"
