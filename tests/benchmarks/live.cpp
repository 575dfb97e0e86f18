// SPDX-License-Identifier: MIT
// What the command line can't measure, for compare.py. Prints JSON.
//
// usage: live cost COUNT      processor time of a virtual run of COUNT tasks with its timeline and statistics
//        live stop COUNT      how long Stop takes with COUNT sleeping tasks
//        live window COUNT    wake lateness and total of COUNT tasks with the window open and painting, and
//        the
//                             longest time for which the window had no eye for its next event

#include "app/window/mainwindow.h"
#include "core/engine/liverun.h"
#include "core/engine/simulation.h"
#include "core/scenario/stepnotation.h"
#include "core/trace/statistics.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <thread>

using namespace interleave;

namespace {

Scenario sleepers(const char *steps, std::uint32_t count)
{
    Scenario scenario;
    scenario.name = QStringLiteral("sleepers");
    scenario.tasks.emplace_back(QStringLiteral("worker"), parseSteps(QString::fromLatin1(steps)).steps,
                                count);
    return scenario;
}

/// Once, as in a program that was just started: with everything that has to be got first.
int cost(std::uint32_t count)
{
    const Scenario scenario = sleepers("sleep 1ms..3s", count);
    const std::clock_t begin = std::clock();
    const auto log = simulate(scenario, Strategy::Concurrent);
    Timeline timeline(Strategy::Concurrent, count);
    timeline.drain(*log);
    const Statistics numbers = statistics(*log, timeline);
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    std::printf("{\"cpu_ns_per_task\":%.1f}\n", seconds * 1e9 / count);
    return numbers.outcomes.finished == count ? 0 : 1;
}

int stop(std::uint32_t count)
{
    LiveRun run(sleepers("sleep 1000s", count), {Strategy::Concurrent});
    run.start();
    // Created, Turn, Slept and Due of each: then all of them sleep.
    while (run.log(0).size() < 4 * std::size_t{count})
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    QElapsedTimer timer;
    timer.start();
    run.stop();
    run.wait();
    const qint64 elapsed = timer.nsecsElapsed();
    Timeline timeline(Strategy::Concurrent, count);
    timeline.drain(run.log(0));
    const Statistics numbers = statistics(run.log(0), timeline);
    std::printf("{\"stop_ns\":%lld,\"cancelled\":%u}\n", static_cast<long long>(elapsed),
                numbers.outcomes.cancelled);
    return numbers.outcomes.cancelled == count ? 0 : 1;
}

/// Knows how long it took the GUI thread at most to handle one event, with all that it led to.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        if (m_depth++ == 0)
            m_sinceEvent.start();
        const bool isTaken = QApplication::notify(receiver, event);
        if (--m_depth == 0)
            m_longest = std::max(m_longest, m_sinceEvent.nsecsElapsed());
        return isTaken;
    }

    [[nodiscard]] qint64 longest() const { return m_longest; }
    void forgetLongest() { m_longest = 0; }

private:
    QElapsedTimer m_sinceEvent;
    qint64 m_longest = 0;
    int m_depth = 0;
};

/// Prints the concurrent timeline's lateness, and the window's longest frame, once the run is over.
int window(TimedApplication &application, std::uint32_t count)
{
    MainWindow shown(sleepers("sleep 1ms..3s", count));
    shown.resize(1440, 900);
    shown.show();
    int frames = 0;
    QObject::connect(&shown.runController(), &RunController::frame, &shown, [&frames] { ++frames; });
    const auto tell = [&] {
        const qint64 longest = application.longest();
        const TimelineRecord *concurrent = shown.runController().record()->find(Strategy::Concurrent);
        const Statistics numbers = statistics(*concurrent->log, concurrent->timeline);
        std::printf("{\"total_ns\":%lld,\"p50\":%lld,\"p99\":%lld,\"frames\":%d,\"longest\":%lld}\n",
                    static_cast<long long>(numbers.total.count()),
                    static_cast<long long>(numbers.wakeLateness.p50.count()),
                    static_cast<long long>(numbers.wakeLateness.p99.count()), frames,
                    static_cast<long long>(longest));
        application.quit();
    };
    // What the window does at the end is an event of its own, which is to be over.
    QObject::connect(&shown.runController(), &RunController::finished, &shown,
                     [&] { QTimer::singleShot(0, &shown, tell); });
    // The run begins when the preview is there, as with somebody who looks first. The sequential timeline
    // would take half a second for every task, so the run is stopped once the concurrent one is over.
    QObject::connect(&shown.runController(), &RunController::frame, &shown, [&shown] {
        if (shown.runController().record()->find(Strategy::Concurrent)->timeline.runOutcome())
            shown.stop();
    });
    QTimer::singleShot(std::chrono::seconds(1), &shown, [&shown, &application] {
        shown.run();
        QTimer::singleShot(0, &shown,
                           [&application] { application.forgetLongest(); }); // a frame is what follows
    });
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    TimedApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const std::uint32_t count = arguments.value(2).toUInt();
    if (arguments.value(1) == QStringLiteral("cost") && count > 0)
        return cost(count);
    if (arguments.value(1) == QStringLiteral("stop") && count > 0)
        return stop(count);
    if (arguments.value(1) == QStringLiteral("window") && count > 0)
        return window(application, count);
    std::fprintf(stderr, "usage: live cost|stop|window COUNT\n");
    return 2;
}
