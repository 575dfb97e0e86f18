// SPDX-License-Identifier: MIT
// The window in another language, and from one to the other while it is open.
#include "windowfixtures.h"

#include "app/chart/legend.h"
#include "app/chart/panelheading.h"
#include "app/chart/verdictstrip.h"
#include "app/editor/stepchip.h"
#include "app/language/speaking.h"
#include "app/playback/panes.h"
#include "app/playback/rowtable.h"
#include "app/window/coderoom.h"
#include "app/window/languagemenu.h"
#include "app/window/lessonroom.h"
#include "app/window/playbackroom.h"
#include "core/codegen/cppcode.h"
#include "core/codegen/pythoncode.h"
#include "core/scenario/examples.h"
#include "core/scenario/scenariofile.h"
#include "core/trace/runsummary.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTabWidget>

#include <functional>

using namespace interleave;

namespace {

/// A text, with the place where it is told in front of it.
using Texts = QStringList;

void add(Texts &texts, const QString &place, const QString &text)
{
    if (!text.isEmpty())
        texts << place + QStringLiteral(" = ") + text;
}

void addMarks(Texts &texts, const QString &place, const DisplayList &list)
{
    for (const Mark &mark : list.marks)
        add(texts, place, mark.text);
}

void addModel(Texts &texts, const QString &place, const QAbstractItemModel &model)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        add(texts, place, model.headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < model.rowCount(); ++row)
            add(texts, place, model.index(row, column).data().toString());
    }
}

/// All that a window tells, seen or heard, and what it would tell if its parts were shown.
Texts textsOf(MainWindow &window)
{
    Texts texts;
    QList<QObject *> objects = window.findChildren<QObject *>();
    objects.prepend(&window);
    for (const QObject *object : objects) {
        const bool isOfTabBar = object->objectName().startsWith(u"Scroll"); // which says it once and for all
        const auto *chip = qobject_cast<const StepChip *>(object);
        if (isOfTabBar || (chip && chip->isHidden())) // a chip is told anew before it is shown again
            continue;
        const QString place =
            QString::fromLatin1(object->metaObject()->className()) + u' ' + object->objectName();
        for (const char *property :
             {"text", "iconText", "toolTip", "title", "windowTitle", "accessibleName",
              "accessibleDescription", "placeholderText", "specialValueText", "prefix", "suffix"})
            add(texts, place + u'.' + QString::fromLatin1(property), object->property(property).toString());
        if (const auto *box = qobject_cast<const QComboBox *>(object))
            for (int i = 0; i < box->count(); ++i)
                add(texts, place, box->itemText(i));
        if (const auto *tabs = qobject_cast<const QTabWidget *>(object))
            for (int i = 0; i < tabs->count(); ++i)
                add(texts, place, tabs->tabText(i));
        if (const auto *table = qobject_cast<const RowTable *>(object))
            addModel(texts, place, *table->model());
        if (const auto *panel = qobject_cast<const ChartPanel *>(object))
            addMarks(texts, place, panel->displayList());
        if (const auto *legend = qobject_cast<const Legend *>(object))
            addMarks(texts, place, legend->layout(800));
        if (const auto *strip = qobject_cast<const VerdictStrip *>(object))
            texts << place + strip->verdict().headline + strip->verdict().saving;
    }
    return texts;
}

bool hasChinese(const QString &text)
{
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    return text.contains(han);
}

/// What is the same in every language: names of tasks and of programs, code, numbers with their units, keys.
bool isNoWord(const QString &text)
{
    static const QRegularExpression sameEverywhere(
        QStringLiteral(
            "^(?:asyncio|Python|C\\+\\+|English|Interleave|Space|Esc|wait|name 1|"
            "Test.*|(?:<p>)?query db.*|par(?:se)?.*|slep.*|1 year|"        // tasks
            "(?:sleep|block|compute|thread|fetch|fail|yield|repeat)\\b.*|" // steps
            "gather|timeout\\(.*|TaskGroup|Semaphore\\(.*|Random\\(seed\\)|wait\\(.*|timeout|limit|"
            "for task in tasks: await task|await .*|async with .*|ThreadPoolExecutor.*|submit.*|"
            ".*(?:import|def |#include|return).*)$"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
    return !text.contains(word) || text.contains(sameEverywhere);
}

/// The texts that are English still.
Texts englishIn(const Texts &texts)
{
    Texts english;
    for (const QString &one : texts) {
        const QString text = one.section(QStringLiteral(" = "), 1);
        if (!hasChinese(text) && !isNoWord(text))
            english << one;
    }
    return english;
}

/// A window with all its panes, and something to be told in each.
class Bench : public OpenWindow
{
public:
    explicit Bench(const Scenario &scenario)
        : OpenWindow(scenario)
    {
        WindowActions *actions = window.actions();
        for (QAction *action : {actions->threads(), actions->table(), actions->scaling(), actions->code(),
                                actions->narration()})
            action->setChecked(true);
        isReady =
            isReady && (scenario.tasks.empty() || QTest::qWaitFor([this] { return hasPanels(); }, kPatience));
    }

    /// Every pane has been seen, and what follows the list a little later has followed it.
    void settle()
    {
        auto *panes = window.player()->panes();
        for (int tab = 0; tab < panes->count(); ++tab) {
            panes->setCurrentIndex(tab);
            QCoreApplication::processEvents();
        }
        panes->setCurrentWidget(panes->scaling());
        const ScalingPlot *plot = panes->scaling()->plot();
        if (plot->isVisible() && model().scenario() && !window.charts()->plan()->isSecret)
            QVERIFY(QTest::qWaitFor([plot] { return plot->sweep().isWhole; }, kPatience));
        QCoreApplication::processEvents(); // a scroll area lays out once its contents have
    }

    [[nodiscard]] bool waitForNarration() const
    {
        const auto *table = window.player()->panes()->narration()->findChild<RowTable *>();
        return QTest::qWaitFor([table] { return table->model()->rowCount() > 0; }, kPatience);
    }

private:
    [[nodiscard]] bool hasPanels() const
    {
        const auto &plan = window.charts()->plan();
        return plan && plan->find(Strategy::Threads);
    }
};

Scenario lesson()
{
    return *example(QStringLiteral("Asyncio 101"));
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everythingIsTold_data();
    void everythingIsTold();
    void nothingIsLost();
    void runGoesOn();
    void chosenInTheMenu();
    void followsItsSettings();
    void lessonsByBothNames();
    void onlyCommentsOfPrograms();
    void dataStaysAsItIs();
    void qtSpeaksToo();
    void goesWithTheObject();
};

void TestLanguage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestLanguage::cleanup()
{
    speak(Language::English);
}

using Act = std::function<void(Bench &)>;
Q_DECLARE_METATYPE(Act)

void TestLanguage::everythingIsTold_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<Act>("act");

    const Act nothing = [](Bench &) {};
    const Act run = [](Bench &bench) {
        bench.window.run();
        QVERIFY(bench.waitForEnd());
        QVERIFY(bench.waitForNarration());
    };
    QTest::newRow("preview") << lesson() << nothing;
    QTest::newRow("after a run") << lesson() << run;
    QTest::newRow("empty list") << Scenario() << nothing;
    QTest::newRow("all states") << scenarioOf({"query db: sleep 1s, thread 1s, yield, fetch 100ms",
                                               "parse*3: block 1s, compute 1s",
                                               "wait: sleep 100ms..1s, fail \"no\""})
                                << run;
    QTest::newRow("a fault") << lesson() << Act([](Bench &bench) {
        bench.model().changeSteps(0, QStringLiteral("slep 1s"), bench.model().newTypingSession());
    });
    QTest::newRow("a faulty rule") << lesson() << Act([](Bench &bench) {
        RunRules rules = bench.model().rules();
        rules.timeoutText = QStringLiteral("1 year");
        bench.model().changeRules(rules, {}, bench.model().newTypingSession());
    });
    QTest::newRow("prediction") << lesson() << Act([](Bench &bench) {
        bench.window.actions()->predict()->setChecked(true);
    });
    QTest::newRow("welcome") << lesson() << Act([](Bench &bench) { bench.window.lessons()->showWelcome(); });
}

void TestLanguage::everythingIsTold()
{
    QFETCH(Scenario, scenario);
    QFETCH(Act, act);
    Bench bench(scenario);
    QVERIFY(bench.isReady || scenario.tasks.empty());
    act(bench);
    bench.settle();
    const Texts before = textsOf(bench.window);
    QVERIFY(before.size() > 100);
    QVERIFY(!before.filter(QRegularExpression(QStringLiteral("\\p{Han}"))).isEmpty()); // 简体中文 in the menu

    speak(Language::SimplifiedChinese);
    bench.settle();
    const Texts chinese = textsOf(bench.window);
    QCOMPARE(englishIn(chinese).join(u'\n'), QString());

    speak(Language::English);
    bench.settle();
    const Texts after = textsOf(bench.window);
    for (qsizetype i = 0; i < before.size(); ++i)
        QCOMPARE(after.value(i), before[i]);
    QCOMPARE(after.size(), before.size());
}

void TestLanguage::nothingIsLost()
{
    Bench bench(lesson());
    QVERIFY(bench.isReady);
    bench.model().rename(1, QStringLiteral("other"), bench.model().newTypingSession());
    bench.window.editor()->setCurrentTask(1);
    bench.window.actions()->table()->setChecked(false);
    const int undone = bench.model().undoStack()->index();
    const Scenario scenario = *bench.model().scenario();
    const auto plan = bench.window.charts()->plan();
    bench.window.player()->playback().seek(Nanoseconds(1'500'000'000));

    speak(Language::SimplifiedChinese);
    QCOMPARE(bench.model().undoStack()->index(), undone);
    QVERIFY(bench.model().undoStack()->canUndo());
    QVERIFY(*bench.model().scenario() == scenario);
    QCOMPARE(bench.window.editor()->currentTask(), 1);
    QVERIFY(bench.window.charts()->plan() == plan);
    QVERIFY(bench.window.player()->playback().time() == Nanoseconds(1'500'000'000));
    QVERIFY(bench.window.document().isModified());
    // A fault that an undo brings back is told in the new language.
    bench.model().changeSteps(0, QStringLiteral("slep 1s"), bench.model().newTypingSession());
    bench.model().undoStack()->undo();
    speak(Language::English);
    bench.model().undoStack()->redo();
    QVERIFY(!hasChinese(bench.model().runObstacle()));
    QVERIFY(!hasChinese(bench.model().entry(0).faultText()));
}

void TestLanguage::runGoesOn()
{
    OpenWindow open(scenarioOf({"A: sleep 1200min", "B: sleep 1s, block 10ms"}), 1.0);
    QVERIFY(open.isReady);
    open.window.run();
    const auto run = open.window.runController().record();
    QVERIFY(run);
    speak(Language::SimplifiedChinese);
    QVERIFY(open.window.runController().isRunning());
    QVERIFY(open.window.runController().record() == run);
    QVERIFY(hasChinese(open.window.statusLine()->state()));
    QCOMPARE(englishIn(textsOf(open.window)).join(u'\n'), QString());
    open.window.stop();
    QVERIFY(open.waitForEnd());
    QVERIFY(hasChinese(open.window.statusLine()->state()));
}

void TestLanguage::chosenInTheMenu()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    QVERIFY(!open.window.settings().language);
    const auto *menu = open.window.findChild<LanguageMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    QCOMPARE(menu->actions()[0]->text(), QStringLiteral("English"));
    QCOMPARE(menu->actions()[1]->text(), QStringLiteral("简体中文"));
    QVERIFY(menu->actions()[0]->isChecked());
    menu->actions()[1]->trigger();
    QVERIFY(spokenLanguage() == Language::SimplifiedChinese);
    QVERIFY(menu->actions()[1]->isChecked());
    QVERIFY(!menu->actions()[0]->isChecked());
    QVERIFY(open.window.settings().language == Language::SimplifiedChinese);
    QCOMPARE(open.window.actions()->run()->iconText(), QStringLiteral("运行"));
    menu->actions()[0]->trigger();
    QVERIFY(open.window.settings().language == Language::English);
    QCOMPARE(open.window.actions()->run()->iconText(), QStringLiteral("Run"));
}

void TestLanguage::followsItsSettings()
{
    WindowSettings settings;
    settings.language = Language::SimplifiedChinese;
    const MainWindow window(asyncio101(), settings);
    QVERIFY(window.settings().language == settings.language);
    QVERIFY(spokenLanguage() == Language::English); // whoever opens the window says what is spoken
}

void TestLanguage::lessonsByBothNames()
{
    const QString english = QStringLiteral("Timeout");
    QVERIFY(example(english));
    QVERIFY(!example(QStringLiteral("超时")));
    speak(Language::SimplifiedChinese);
    QCOMPARE(example(QStringLiteral("超时"))->name, english);
    QCOMPARE(example(english)->name, english);
    QCOMPARE(examplesMeant(QStringLiteral("timeout")), QStringList(QStringLiteral("超时")));
    QCOMPARE(examplesMeant(QStringLiteral("thousand")).size(), 1);
    QCOMPARE(examplesMeant(QStringLiteral("上限")).size(), 2);
    for (const QString &name : exampleNames())
        QVERIFY2(hasChinese(name), qPrintable(name));
    QCOMPARE(lessonText(QStringLiteral("nobody’s text")), QStringLiteral("nobody’s text"));
}

/// A program without its comments.
QString codeOnly(const QString &program)
{
    static const QRegularExpression comment(QStringLiteral("(?:#|//) .*|\"\"\"[^\"]*\"\"\""));
    QString code = program;
    return code.replace(comment, QStringLiteral("-"));
}

void TestLanguage::onlyCommentsOfPrograms()
{
    for (const Scenario &scenario : examples()) {
        speak(Language::English);
        const QString python = pythonCode(scenario).text();
        const QString cpp = cppCode(scenario, QStringLiteral("a.cpp")).text();
        speak(Language::SimplifiedChinese);
        const QString otherPython = pythonCode(scenario).text();
        const QString otherCpp = cppCode(scenario, QStringLiteral("a.cpp")).text();
        QVERIFY(otherPython != python);
        QVERIFY(otherCpp != cpp);
        static const QRegularExpression heading(QStringLiteral("^#![^\\n]*\\n\"\"\".*?\"\"\""),
                                                QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression head(QStringLiteral("^(?://[^\\n]*\\n)+"));
        QCOMPARE(codeOnly(QString(otherPython).remove(heading)), codeOnly(QString(python).remove(heading)));
        QCOMPARE(codeOnly(QString(otherCpp).remove(head)), codeOnly(QString(cpp).remove(head)));
        static const QRegularExpression english(QStringLiteral("(?:^|\\s)(?:#|//) [A-Z][a-z]+ [a-z]+.*"));
        const QRegularExpressionMatch left = english.match(otherPython);
        QVERIFY2(!left.hasMatch() || hasChinese(left.captured()), qPrintable(left.captured()));
    }
}

void TestLanguage::dataStaysAsItIs()
{
    speak(Language::SimplifiedChinese);
    const Scenario scenario = lesson();
    QCOMPARE(scenario.name, QStringLiteral("Asyncio 101"));
    QVERIFY(!hasChinese(QString::fromUtf8(writeScenario(scenario))));
    QVERIFY(readScenario(writeScenario(scenario)).ok());
}

void TestLanguage::qtSpeaksToo()
{
    speak(Language::SimplifiedChinese);
    const QDialogButtonBox buttons(QDialogButtonBox::Cancel);
    const QString text = buttons.button(QDialogButtonBox::Cancel)->text();
    if (!QFile::exists(QStringLiteral(":/translations/qtbase_zh_CN.qm")))
        QSKIP("Qt’s own translations were not there when this was built");
    QCOMPARE(text, QStringLiteral("取消"));
}

void TestLanguage::goesWithTheObject()
{
    int said = 0;
    {
        const QObject object;
        onLanguageChange(&object, [&said] { ++said; });
        QCOMPARE(said, 1);
        speak(Language::English); // as before
        QCOMPARE(said, 1);
        speak(Language::SimplifiedChinese);
        QCOMPARE(said, 2);
    }
    speak(Language::English);
    QCOMPARE(said, 2);
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
