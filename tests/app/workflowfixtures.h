// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/verdictstrip.h"
#include "app/editor/concurrencybox.h"
#include "app/editor/stepchip.h"
#include "app/editor/stepchips.h"
#include "app/editor/stepeditor.h"
#include "app/lesson/predictionbar.h"
#include "app/window/lessonroom.h"
#include "app/window/recovery.h"
#include "app/window/windowapp.h"
#include "core/scenario/scenariofile.h"
#include "windowfixtures.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <functional>
#include <utility>

namespace interleave {

/// What "parsing blocks" is, as a person has to enter it.
inline QStringList parsingSteps()
{
    return {QStringLiteral("sleep 400ms, compute 100ms, sleep 900ms"), QStringLiteral("sleep 2s"),
            QStringLiteral("compute 600ms, sleep 1s"), QStringLiteral("sleep 2.5s")};
}

/// Somebody before the program's window, from its start until the process ends. What they do are events; what
/// they look at may be asked for.
class Person : public QObject
{
public:
    MainWindow &window() { return *m_window; }
    EditorPane &editor() { return *window().editor(); }
    TaskListModel &model() { return editor().model(); }
    ConcurrencyBox &rules() { return *editor().concurrency(); }
    StepChips &chips() { return *editor().steps()->chips(); }
    ChartPanel &panel(Strategy strategy) { return *window().charts()->panel(strategy); }
    PredictionBar &guesses() { return *window().lessons()->prediction(); }

    template <class Condition>
    [[nodiscard]] static bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(condition, OpenWindow::kPatience);
    }
    /// The steps of all tasks, as they are in the list.
    QStringList steps()
    {
        QStringList all;
        for (int row = 0; row < model().taskCount(); ++row)
            all << model().entry(row).stepsText();
        return all;
    }
    /// Until the charts foretell these totals.
    [[nodiscard]] bool foretells(Nanoseconds sequential, Nanoseconds concurrent)
    {
        return waitFor([&] {
            const auto &plan = window().charts()->plan();
            return plan && plan->timelineOf(Strategy::Sequential) &&
                   plan->timelineOf(Strategy::Sequential)->total() == sequential &&
                   plan->timelineOf(Strategy::Concurrent)->total() == concurrent;
        });
    }
    [[nodiscard]] bool runEnds()
    {
        return waitFor([this] { return !window().runController().isRunning() && window().charts()->run(); });
    }
    /// Until the changes are where they outlive the process.
    [[nodiscard]] static bool isKept()
    {
        return waitFor([] {
            return !QDir(Recovery::usualFolder())
                        .entryList({QStringLiteral("*.json")}, QDir::Files)
                        .isEmpty();
        });
    }
    /// What a window manager does, and the offscreen platform does not: what has closed leaves the window
    /// active.
    void comeBack()
    {
        if (QApplication::activePopupWidget() || QApplication::activeModalWidget() ||
            window().isActiveWindow())
            return;
        window().activateWindow();
        static_cast<void>(waitFor([this] { return window().isActiveWindow(); }));
    }
    QString compared() { return window().charts()->verdict()->verdict().pinned; }
    /// Once a menu or a dialog is open, which holds up whoever opened it.
    template <class Widget, class Answer>
    void when(QWidget *(*open)(), Answer answer)
    {
        auto *look = new QTimer(this);
        connect(look, &QTimer::timeout, this, [look, open, answer] {
            auto *widget = qobject_cast<Widget *>(open());
            if (!widget || !widget->isVisible())
                return;
            look->stop();
            look->deleteLater();
            answer(widget);
        });
        look->start(5);
    }
    template <class Dialog, class Answer>
    void whenAsked(Answer answer)
    {
        when<Dialog>(
            []() -> QWidget * {
                QWidget *dialog = QApplication::activeModalWidget();
                return dialog && dialog->isActiveWindow() && QApplication::focusWidget() ? dialog : nullptr;
            },
            answer);
    }

protected:
    /// Opens the program's window and does that as soon as there is one, and nothing that asks before it.
    /// What it asks by itself has been answered when `isAnswered`.
    template <class Work>
    void useWindow(
        Work work, std::function<bool()> isAnswered = [] { return true; })
    {
        QTimer look;
        bool isDone = false;
        connect(&look, &QTimer::timeout, this, [&] {
            for (QWidget *widget : QApplication::topLevelWidgets())
                if (auto *window = qobject_cast<MainWindow *>(widget))
                    m_window = window;
            if (!m_window || !m_window->isVisible() || QApplication::activeModalWidget() || !isAnswered())
                return;
            if (!std::exchange(isDone, true))
                return; // what has been answered goes on only when this returns
            look.stop();
            comeBack();
            m_window->resize(1440, 900);
            QCoreApplication::processEvents();
            work();
            if (QTest::currentTestFailed())
                std::_Exit(1); // what is open may ask for something
        });
        look.start(5);
        static_cast<void>(runWindow(*qApp, {asyncio101(), {}, {}}));
    }
    static void say(const char *line)
    {
        std::puts(line);
        std::fflush(stdout);
    }

private:
    MainWindow *m_window = nullptr;
};

/// What is told after a run on a busy machine, where the last digits are not those of the forecast.
inline bool tells(const QString &text, const char *pattern)
{
    const QRegularExpression whole(QRegularExpression::anchoredPattern(QString::fromUtf8(pattern)));
    return whole.match(text).hasMatch();
}
/// After 6 s were guessed for the concurrent side of "parsing blocks", and then a limit of 2 was tried.
inline constexpr auto kGuessTold =
    "Concurrent took [12]\\.\\d\\d s less than you guessed: added up, the tasks took "
    "[78]\\.\\d\\d s, but they waited at the same time\\.";
inline constexpr auto kComparisonTold = "with a limit of 2: [45]\\.\\d\\d s, [12]\\.\\d\\d s more";

/// The line at which a process has changes that are not saved, and may be killed.
inline constexpr auto kKillMe = "may be killed";

/// Starts the part of that name of this test in a process of its own, which shares its home with the others.
class Part
{
public:
    Part(const char *name, const QTemporaryDir &home)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *variable : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            environment.insert(QString::fromLatin1(variable), home.path());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(home.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--part"), QString::fromLatin1(name)});
    }
    /// What went wrong, where something did.
    [[nodiscard]] QByteArray fault() const
    {
        return output.mid(std::max<qsizetype>(0, output.indexOf("FAIL!")));
    }
    ~Part()
    {
        process.kill();
        process.waitForFinished();
    }

    [[nodiscard]] bool says(const char *line)
    {
        return QTest::qWaitFor(
                   [&] {
                       output += process.readAll();
                       return output.contains(line) || process.state() == QProcess::NotRunning;
                   },
                   2 * OpenWindow::kPatience) &&
               output.contains(line);
    }
    /// Whether all that it was to do could be done.
    [[nodiscard]] bool ends()
    {
        const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; },
                                           2 * OpenWindow::kPatience);
        output += process.readAll();
        return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

    QProcess process;
    QByteArray output;
};

/// First one process up to where it is killed, with the scenario in a file of that name, then another one.
inline void goThroughWorkflow(const QString &savedAs)
{
    const QTemporaryDir home;
    Part first("enter", home);
    QVERIFY2(first.says(kKillMe), first.fault().constData());
    first.process.kill();
    QVERIFY(first.process.waitForFinished());
    QCOMPARE(first.process.exitStatus(), QProcess::CrashExit);

    const auto saved = readScenarioFile(home.filePath(savedAs));
    QVERIFY(saved);
    QCOMPARE(saved.value().scenario.tasks.size(), 4U);
    QVERIFY(!saved.value().scenario.concurrent.limit); // that came afterwards

    Part second("goOn", home);
    QVERIFY2(second.ends(), second.fault().constData());
}

/// main() of a workflow's test.
template <class Test, class Someone>
int runWorkflow(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("interleave"));
    QCoreApplication::setOrganizationName(QStringLiteral("Interleave"));
    if (argc == 3 && qstrcmp(argv[1], "--part") == 0) {
        Someone someone;
        return QTest::qExec(&someone, {QString::fromLocal8Bit(argv[0]), QString::fromLocal8Bit(argv[2])});
    }
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace interleave
