// SPDX-License-Identifier: MIT
#include "playbackfixtures.h"
#include "windowfixtures.h"

#include "app/editor/tasklistview.h"
#include "app/lesson/codepane.h"
#include "app/lesson/switchrow.h"
#include "app/window/coderoom.h"
#include "app/window/playbackroom.h"
#include "core/codegen/cppcode.h"
#include "core/codegen/pythoncode.h"
#include "core/scenario/examples.h"

#include <QAction>
#include <QClipboard>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTextLayout>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

/// A window with the code pane in it.
class Bench : public OpenWindow
{
public:
    explicit Bench(const Scenario &scenario = *example(QStringLiteral("Parsing blocks the loop")),
                   double speed = 100.0)
        : OpenWindow(scenario, speed)
    {
        window.actions()->code()->trigger();
        QCoreApplication::processEvents();
    }

    [[nodiscard]] CodePane *pane() { return window.code()->pane(); }
    [[nodiscard]] CodeView *view() { return pane()->view(); }
    [[nodiscard]] Playback &playback() { return window.player()->playback(); }
    [[nodiscard]] QString text() { return view()->toPlainText(); }
    /// The first line that has `part` in it.
    [[nodiscard]] std::uint32_t lineOf(const QString &part)
    {
        return static_cast<std::uint32_t>(text().left(text().indexOf(part)).count(u'\n'));
    }
    [[nodiscard]] QString lineText(std::uint32_t line)
    {
        return view()->document()->findBlockByNumber(static_cast<int>(line)).text().trimmed();
    }
    /// `compute(600 * MS): parse`, line by line.
    [[nodiscard]] QString lit()
    {
        QStringList all;
        for (const LitLine &line : view()->lit()) {
            QStringList names;
            for (const std::uint32_t entry : line.entries)
                names << model().entry(static_cast<int>(entry)).name();
            all << lineText(line.line) + QStringLiteral(" <- ") + names.join(QStringLiteral(", "));
        }
        return all.join(QStringLiteral(" | "));
    }
    void clickLine(std::uint32_t line)
    {
        if (!view()->isInView(line))
            view()->scrollTo(line);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {},
                          {view()->viewport()->width() / 2, view()->lineRect(line).center().y()});
    }
    /// What has the colour in the line's text.
    [[nodiscard]] QString colored(std::uint32_t line, const QColor &color)
    {
        const QTextBlock block = view()->document()->findBlockByNumber(static_cast<int>(line));
        QString found;
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            if (range.format.foreground().color() == color)
                found += block.text().mid(range.start, range.length);
        }
        return found.trimmed();
    }
    [[nodiscard]] bool waitForCode(const QString &part)
    {
        return QTest::qWaitFor([this, &part] { return text().contains(part); }, OpenWindow::kPatience);
    }
};

} // namespace

class TestCodePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeWhenItIsShown();
    void isRemembered();
    void showsTheProgram();
    void languageIsSwitched();
    void aClickSelects_data();
    void aClickSelects();
    void aDragSelectsText();
    void aSharedLineSelectsAll();
    void aSelectedTaskIsMarked();
    void keysWorkInTheProgram();
    void playheadLightsLines_data();
    void playheadLightsLines();
    void aClickedPanelHasItsLinesLit();
    void liveRunLightsLines();
    void forecastThatIsGuessedLightsNothing();
    void anEditTakesTheLightAway();
    void edits();
    void aFaultKeepsTheLastProgram();
    void anotherDocumentForgetsIt();
    void emptyList();
    void hugeLists();
    void manyCopiesAreCheap();
    void themes_data();
    void themes();
    void largeText();
};

void TestCodePane::isMadeWhenItIsShown()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    QVERIFY(!open.window.code()->pane());
    QTest::keyClick(&open.window, Qt::Key_C);
    CodePane *pane = open.window.code()->pane();
    QVERIFY(pane && pane->isVisible());
    QVERIFY(pane->width() > 300);
    QVERIFY(open.window.charts()->width() > 600);
    QTest::keyClick(&open.window, Qt::Key_C);
    QVERIFY(!pane->isVisible());
    const QString before = pane->view()->toPlainText();
    open.model().changeSteps(0, QStringLiteral("sleep 7s"));
    QVERIFY(open.waitForPreview(3));
    QCOMPARE(pane->view()->toPlainText(), before); // nobody sees it
    QTest::keyClick(&open.window, Qt::Key_C);
    QCOMPARE(open.window.code()->pane(), pane);
    QVERIFY(pane->view()->toPlainText().contains(QStringLiteral("7 * SECOND")));
}

void TestCodePane::isRemembered()
{
    WindowSettings settings;
    {
        Bench bench;
        bench.pane()->setLanguage(ProgramLanguage::Cpp);
        bench.window.code()->area()->setSizes({500, 640});
        settings = bench.window.settings();
    }
    QVERIFY(settings.code);
    QCOMPARE(settings.codeLanguage, ProgramLanguage::Cpp);
    OpenWindow open(asyncio101(), settings);
    QVERIFY(open.window.actions()->code()->isChecked());
    CodePane *pane = open.window.code()->pane();
    QVERIFY(pane && pane->isVisible());
    QCOMPARE(pane->language(), ProgramLanguage::Cpp);
    QCOMPARE(pane->width(), settings.codeWidth);
    QCOMPARE(pane->view()->toPlainText(), cppCode(asyncio101(), QStringLiteral("scenario.cpp")).text());
    open.window.actions()->code()->trigger();
    settings = open.window.settings();
    QVERIFY(!settings.code);
    OpenWindow again(asyncio101(), settings);
    QVERIFY(!again.window.code()->pane());
}

void TestCodePane::showsTheProgram()
{
    Bench bench;
    QCOMPARE(bench.text(), pythonCode(*bench.model().scenario()).text());
    QVERIFY(bench.view()->isReadOnly());
    QCOMPARE(bench.view()->accessibleName(), QStringLiteral("Program in Python"));
    QVERIFY(!bench.pane()->accessibleName().isEmpty());
    QVERIFY(bench.pane()->sentence().isEmpty());
    const std::uint32_t head = bench.lineOf(QStringLiteral("async def parse"));
    QCOMPARE(bench.colored(head, Theme::light().codeName), QStringLiteral("parse"));
    QCOMPARE(bench.colored(head, Theme::light().codeKeyword), QStringLiteral("asyncdef"));
    QCOMPARE(bench.colored(2, Theme::light().codeComment), bench.lineText(2)); // in the documentation string
}

void TestCodePane::languageIsSwitched()
{
    Bench bench;
    bench.playback().seek(300ms);
    QTest::mouseClick(bench.pane()->languages()->button(1), Qt::LeftButton);
    QCOMPARE(bench.pane()->language(), ProgramLanguage::Cpp);
    QCOMPARE(bench.text(), cppCode(*bench.model().scenario(), QStringLiteral("scenario.cpp")).text());
    QVERIFY(bench.lit().contains(QStringLiteral("compute(600ms); <- parse")));
    bench.pane()->languages()->button(0)->setFocus();
    QTest::keyClick(bench.pane()->languages()->button(0), Qt::Key_Space); // not Run
    QCOMPARE(bench.pane()->language(), ProgramLanguage::Python);
    QVERIFY(!bench.window.runController().isRunning());
    QVERIFY(bench.lit().contains(QStringLiteral("compute(600 * MS) <- parse")));
}

void TestCodePane::aClickSelects_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("entry");
    QTest::newRow("head of a coroutine") << QStringLiteral("async def parse") << 2;
    QTest::newRow("a step") << QStringLiteral("compute(100 * MS)") << 0;
    QTest::newRow("its end") << QStringLiteral("say(\"send mail ends\")") << 3;
    QTest::newRow("where it is made") << QStringLiteral("    await query_db()") << 1;
    QTest::newRow("nobody's") << QStringLiteral("import asyncio") << -1;
    QTest::newRow("an empty line") << QStringLiteral("\n\nstarted") << -1;
}

void TestCodePane::aClickSelects()
{
    QFETCH(const QString, line);
    QFETCH(const int, entry);
    Bench bench;
    bench.window.editor()->setCurrentTask(entry == 1 ? 2 : 1);
    const int before = bench.window.editor()->currentTask();
    bench.clickLine(bench.lineOf(line));
    QCOMPARE(bench.window.editor()->currentTask(), entry < 0 ? before : entry);
}

void TestCodePane::aDragSelectsText()
{
    Bench bench;
    bench.window.editor()->setCurrentTask(1);
    const std::uint32_t line = bench.lineOf(QStringLiteral("compute(600"));
    bench.view()->scrollTo(line);
    QWidget *viewport = bench.view()->viewport();
    const int y = bench.view()->lineRect(line).center().y();
    QTest::mousePress(viewport, Qt::LeftButton, {}, {40, y});
    QTest::mouseMove(viewport, {120, y});
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, {120, y});
    QVERIFY(bench.view()->textCursor().hasSelection());
    QCOMPARE(bench.window.editor()->currentTask(), 1);
}

void TestCodePane::aSharedLineSelectsAll()
{
    Bench bench(asyncio101());
    bench.window.editor()->setCurrentTask(2);
    bench.clickLine(bench.lineOf(QStringLiteral("await asyncio.sleep(duration)")));
    QCOMPARE(bench.window.editor()->list()->selectedRows(), (QList<int>{0, 1, 2}));
    QCOMPARE(bench.window.editor()->currentTask(), 0);
    bench.playback().seek(1500ms); // A has ended
    bench.clickLine(bench.lineOf(QStringLiteral("await asyncio.sleep(duration)")));
    QCOMPARE(bench.window.editor()->list()->selectedRows(), (QList<int>{0, 1, 2}));
    QCOMPARE(bench.window.editor()->currentTask(), 1);
    bench.clickLine(bench.lineOf(QStringLiteral("await sleeper(\"C\"")));
    QCOMPARE(bench.window.editor()->list()->selectedRows(), QList<int>{2});
}

void TestCodePane::aSelectedTaskIsMarked()
{
    Bench bench;
    bench.view()->verticalScrollBar()->setValue(0);
    bench.window.editor()->setCurrentTask(3);
    const std::uint32_t head = bench.lineOf(QStringLiteral("async def send_mail"));
    QVERIFY(bench.view()->isMarked(head));
    QVERIFY(bench.view()->isMarked(bench.lineOf(QStringLiteral("    await send_mail()"))));
    QVERIFY(!bench.view()->isMarked(bench.lineOf(QStringLiteral("async def parse"))));
    QVERIFY(bench.view()->isInView(head));
    bench.window.editor()->setCurrentTask(-1);
    QVERIFY(bench.view()->marked().empty());
    // What is clicked here stays where it is.
    const std::uint32_t made = bench.lineOf(QStringLiteral("        fetch_page(),"));
    bench.view()->verticalScrollBar()->setValue(bench.view()->verticalScrollBar()->maximum());
    const int place = bench.view()->verticalScrollBar()->value();
    QVERIFY(bench.view()->isInView(made));
    bench.clickLine(made);
    QCOMPARE(bench.window.editor()->currentTask(), 0);
    QCOMPARE(bench.view()->verticalScrollBar()->value(), place);
}

void TestCodePane::keysWorkInTheProgram()
{
    Bench bench;
    bench.view()->setFocus();
    QTextCursor cursor(bench.view()->document()->findBlockByNumber(
        static_cast<int>(bench.lineOf(QStringLiteral("compute(600")))));
    bench.view()->setTextCursor(cursor);
    QTest::keyClick(bench.view(), Qt::Key_Return);
    QCOMPARE(bench.window.editor()->currentTask(), 2);
    QTest::keyClick(bench.view(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(bench.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), bench.text());
    bench.view()->setTextCursor(cursor);
    QTest::keyClick(bench.view(), Qt::Key_Down);
    QCOMPARE(bench.view()->textCursor().blockNumber(), cursor.blockNumber() + 1);
    QTest::keyClick(bench.view(), Qt::Key_N); // the window's keys are still the window's
    QVERIFY(bench.window.actions()->narration()->isChecked());
    QTest::keyClick(bench.view(), Qt::Key_Tab);
    QVERIFY(!bench.view()->hasFocus());
    QTest::keyClick(&bench.window, Qt::Key_C);
    QVERIFY(!bench.pane()->isVisible());
}

void TestCodePane::playheadLightsLines_data()
{
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("sequential, 450 ms")
        << Strategy::Sequential << 450 << QStringLiteral("compute(100 * MS) <- fetch page");
    QTest::newRow("sequential, 5 s") << Strategy::Sequential << 4'900
                                     << QStringLiteral("await asyncio.sleep(1 * SECOND) <- parse");
    QTest::newRow("concurrent, 300 ms")
        << Strategy::Concurrent << 300
        << QStringLiteral("await asyncio.sleep(400 * MS) <- fetch page | "
                          "await asyncio.sleep(2 * SECOND) <- query db | compute(600 * MS) <- parse | "
                          "async def send_mail(): <- send mail");
    QTest::newRow("concurrent, 2.5 s")
        << Strategy::Concurrent << 2'500 << QStringLiteral("await asyncio.sleep(2.5 * SECOND) <- send mail");
    QTest::newRow("at the end") << Strategy::Concurrent << 7'500 << QString();
}

void TestCodePane::playheadLightsLines()
{
    QFETCH(const Strategy, strategy);
    QFETCH(const int, milliseconds);
    QFETCH(const QString, expected);
    Bench bench;
    QCOMPARE(bench.lit(), QString());
    bench.pane()->setStrategy(strategy);
    bench.playback().seek(std::chrono::milliseconds(milliseconds));
    QCOMPARE(bench.lit(), expected);
    if (expected.isEmpty())
        return;
    const LitLine &first = bench.view()->lit().front();
    QVERIFY(bench.view()->isInView(first.line));
    const QString name = bench.model().entry(static_cast<int>(first.entries.front())).name();
    QCOMPARE(bench.view()->accessibleDescription().section(u'.', 0, 0),
             QStringLiteral("Line %1: %2").arg(first.line + 1).arg(name));
    const QImage picture = pictureOf(*bench.view(), QString());
    const TaskHue &hue = Theme::light().hue(first.hues.front());
    QVERIFY(pixelsOf(picture, hue.outline) > 20); // the band
    QVERIFY(pixelsOf(picture, hue.pale) > 500);
    bench.playback().goToEnd();
    QCOMPARE(bench.lit(), QString());
    QCOMPARE(bench.view()->accessibleDescription(), QString());
}

void TestCodePane::aClickedPanelHasItsLinesLit()
{
    Bench bench;
    QCOMPARE(bench.pane()->strategy(), Strategy::Concurrent);
    bench.playback().seek(450ms);
    Q_EMIT bench.panel(Strategy::Sequential)->taskClicked(1);
    QCOMPARE(bench.pane()->strategy(), Strategy::Sequential);
    QCOMPARE(bench.lit(), QStringLiteral("compute(100 * MS) <- fetch page"));
    QTest::mouseClick(bench.pane()->strategies()->button(1), Qt::LeftButton);
    QVERIFY(bench.lit().contains(QStringLiteral("<- send mail")));
}

void TestCodePane::liveRunLightsLines()
{
    Bench bench(scenarioOf({"A: sleep 100s", "B: block 1ms, sleep 100s"}), 1.0);
    bench.window.run();
    const QString expected =
        QStringLiteral("await asyncio.sleep(100 * SECOND) <- A | await asyncio.sleep(100 * SECOND) <- B");
    QTRY_COMPARE(bench.lit(), expected);
    bench.pane()->setStrategy(Strategy::Sequential);
    QTRY_COMPARE(bench.lit(), QStringLiteral("await asyncio.sleep(100 * SECOND) <- A"));
    // What runs is not the list any more.
    bench.model().changeSteps(1, QStringLiteral("sleep 5s"));
    QCOMPARE(bench.lit(), QString());
    QVERIFY(bench.waitForCode(QStringLiteral("5 * SECOND")));
    QCOMPARE(bench.lit(), QString());
    bench.window.stop();
    QVERIFY(bench.waitForEnd());
    QCOMPARE(bench.lit(), QString());
}

void TestCodePane::forecastThatIsGuessedLightsNothing()
{
    Bench bench;
    bench.playback().seek(300ms);
    QVERIFY(!bench.lit().isEmpty());
    bench.window.actions()->predict()->trigger();
    QVERIFY(bench.window.charts()->plan()->isSecret);
    QCOMPARE(bench.lit(), QString());
    bench.playback().seek(300ms);
    QCOMPARE(bench.lit(), QString());
    bench.window.actions()->predict()->trigger();
    bench.playback().seek(300ms);
    QVERIFY(!bench.lit().isEmpty());
}

void TestCodePane::anEditTakesTheLightAway()
{
    Bench bench;
    bench.playback().seek(300ms);
    QVERIFY(!bench.lit().isEmpty());
    bench.model().rename(0, QStringLiteral("read page"));
    QCOMPARE(bench.lit(), QString());
    QVERIFY(bench.waitForCode(QStringLiteral("async def read_page")));
    QVERIFY(bench.waitForPreview(4));
    QTRY_VERIFY(bench.playback().record() && bench.playback().isAtEnd());
    bench.playback().seek(300ms);
    QVERIFY(bench.lit().contains(QStringLiteral("<- read page")));
}

void TestCodePane::edits()
{
    Bench bench;
    bench.view()->verticalScrollBar()->setValue(20);
    bench.model().removeTasks({0, 1, 2});
    QVERIFY(QTest::qWaitFor([&] { return !bench.text().contains(QStringLiteral("parse")); }));
    QCOMPARE(bench.text(), pythonCode(*bench.model().scenario()).text());
    bench.model().undoStack()->undo();
    QVERIFY(bench.waitForCode(QStringLiteral("async def parse")));
    QCOMPARE(bench.text(), pythonCode(*bench.model().scenario()).text());
    RunRules rules = bench.model().rules();
    rules.limit = 2;
    bench.model().changeRules(rules, QStringLiteral("limit"));
    QVERIFY(bench.waitForCode(QStringLiteral("asyncio.Semaphore(2)")));
}

void TestCodePane::aFaultKeepsTheLastProgram()
{
    Bench bench;
    const QString before = bench.text();
    const std::uint32_t head = bench.lineOf(QStringLiteral("async def parse"));
    bench.playback().seek(300ms);
    bench.model().changeSteps(1, QStringLiteral("slep 2s"));
    QTRY_VERIFY(bench.pane()->sentence().contains(bench.model().runObstacle()));
    QCOMPARE(bench.text(), before);
    QCOMPARE(bench.lit(), QString());
    QCOMPARE(bench.colored(head, Theme::light().faintText), bench.lineText(head));
    bench.pane()->setLanguage(ProgramLanguage::Cpp); // of the last program, too
    QVERIFY(bench.text().contains(QStringLiteral("QCoro::Task<> parse()")));
    bench.model().changeSteps(1, QStringLiteral("sleep 9s"));
    QVERIFY(bench.waitForCode(QStringLiteral("9s")));
    QVERIFY(bench.pane()->sentence().isEmpty());
    const std::uint32_t cppHead = bench.lineOf(QStringLiteral("> parse()"));
    QCOMPARE(bench.colored(cppHead, Theme::light().codeName), QStringLiteral("parse"));
}

void TestCodePane::anotherDocumentForgetsIt()
{
    Bench bench;
    Scenario faulty = scenarioOf({"A: sleep 1s"});
    faulty.concurrent.until = Until::First;
    faulty.concurrent.onFailure = OnFailure::Cancel;
    bench.window.document().show(faulty);
    QTRY_COMPARE(bench.pane()->sentence(), bench.model().runObstacle());
    QVERIFY(!bench.view()->isVisible());
}

void TestCodePane::emptyList()
{
    Bench bench;
    bench.window.editor()->setCurrentTask(1);
    bench.model().removeTasks({0, 1, 2, 3});
    QTRY_COMPARE(bench.pane()->sentence(), QStringLiteral("There is no task yet, and so no program."));
    QVERIFY(!bench.view()->isVisible());
    QVERIFY(bench.view()->marked().empty());
    bench.pane()->setLanguage(ProgramLanguage::Cpp);
    QVERIFY(!bench.view()->isVisible());
    bench.model().undoStack()->undo();
    QVERIFY(bench.waitForCode(QStringLiteral("QCoro::Task<> parse()")));
    QVERIFY(bench.view()->isVisible());
}

void TestCodePane::hugeLists()
{
    Scenario scenario;
    for (int i = 0; i < 100'000; ++i)
        scenario.tasks.push_back(TaskSpec(QStringLiteral("t%1").arg(i), asyncio101().tasks[0].steps));
    QVERIFY(!CodePane::isReadable(scenario));
    Bench bench(scenario);
    QVERIFY(bench.pane()->sentence().contains(QStringLiteral("too long")));
    QVERIFY(!bench.view()->isVisible());
    bench.playback().seek(500ms);
    QCOMPARE(bench.lit(), QString());
    bench.model().setScenario(asyncio101());
    QVERIFY(bench.waitForCode(QStringLiteral("async def sleeper")));
    Scenario steps = asyncio101();
    steps.tasks[0].steps = Steps(5000, steps.tasks[0].steps[0]);
    QVERIFY(!CodePane::isReadable(steps));
    QVERIFY(CodePane::isReadable(asyncio101()));
}

void TestCodePane::manyCopiesAreCheap()
{
    Bench bench(scenarioOf({"worker*100000: sleep 1s..3s, compute 1us"}));
    bench.playback().seek(1500ms);
    QCOMPARE(bench.view()->lit().size(), std::size_t(1));
    QVERIFY(bench.view()->lit()[0].tasks > 1000);
    QVERIFY(bench.pane()->sentence().contains(QStringLiteral("first 4,000")));
    QElapsedTimer timer;
    timer.start();
    constexpr int kFrames = 20;
    for (int frame = 0; frame < kFrames; ++frame)
        bench.playback().seek(1500ms + frame * 16ms);
    qInfo("a moment of 100,000 tasks: %.2f ms", static_cast<double>(timer.nsecsElapsed()) / 1e6 / kFrames);
}

void TestCodePane::themes_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::light();
    QTest::newRow("dark") << Theme::dark();
    QTest::newRow("high-contrast") << Theme::highContrast(false);
    QTest::newRow("high-contrast-dark") << Theme::highContrast(true);
}

void TestCodePane::themes()
{
    QFETCH(const Theme, theme);
    Bench bench;
    bench.window.setTheme(theme);
    bench.window.editor()->setCurrentTask(2);
    bench.playback().seek(650ms);
    const std::uint32_t head = bench.lineOf(QStringLiteral("async def parse"));
    QCOMPARE(bench.colored(head, theme.codeName), QStringLiteral("parse"));
    const QImage picture = pictureOf(*bench.view(), QString());
    QVERIFY(pixelsOf(picture, theme.card) > 1000);
    QVERIFY(pixelsOf(picture, theme.selection) > 500);
    QVERIFY(pixelsOf(picture, theme.hue(2).pale) > 500);
    for (const auto &[size, name] :
         {std::pair(QSize(1440, 900), "1440"), std::pair(QSize(1920, 1080), "1920")}) {
        bench.window.resize(size);
        QCoreApplication::processEvents();
        pictureOf(
            bench.window,
            QStringLiteral("code-%1-%2").arg(QLatin1String(name), QLatin1String(QTest::currentDataTag())));
    }
}

/// With two times the text there is still room for charts.
void TestCodePane::largeText()
{
    QFont large = QApplication::font();
    const QFont usual = large;
    large.setPixelSize(26);
    QApplication::setFont(large);
    {
        Bench bench(asyncio101());
        bench.playback().seek(650ms);
        QCOMPARE(bench.view()->font().pixelSize(), Fonts(large).font(TextRole::Code).pixelSize());
        pictureOf(bench.window, QStringLiteral("code-200"));
        QVERIFY(bench.window.charts()->visibleRegion().boundingRect().width() > 300);
        QVERIFY(bench.pane()->width() >= bench.pane()->minimumSizeHint().width());
    }
    QApplication::setFont(usual);
}

QTEST_MAIN(TestCodePane)
#include "tst_codepane.moc"
