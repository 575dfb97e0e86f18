// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/preview.h"
#include "core/engine/networkaccess.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <vector>

namespace interleave {

class LiveRun;

/// Drives a run on the real clock for the window: reads its logs once a frame, a bounded part at a time, and
/// says so.
///
/// GUI thread only. That thread never waits for an engine, but when the program ends.
class RunController : public QObject
{
    Q_OBJECT

public:
    explicit RunController(QObject *parent = nullptr);
    /// Stops what still runs, and waits for it.
    ~RunController() override;

    /// Begins a run. One that is under way is stopped; nothing of it is heard any more.
    void start(const Scenario &scenario, double speed,
               const std::vector<Strategy> &strategies = shownStrategies(false),
               const NetworkAccess &access = NetworkAccess::ThisMachine, const EntryHues &hues = {});
    /// Cancels the run; it ends as soon as its tasks have learnt of it.
    void stop();

    /// Stops the run, of which nothing is heard any more.
    void drop();

    /// From start() until finished().
    [[nodiscard]] bool isRunning() const { return m_timer.isActive() || m_counting; }
    /// What is known of the newest run; null before the first one. It changes only right before a signal.
    [[nodiscard]] std::shared_ptr<const RunRecord> record() const { return m_record; }
    /// How far the record is known, in scenario time.
    [[nodiscard]] Nanoseconds now() const { return m_now; }

Q_SIGNALS:
    void started();
    /// The record or the time has grown. At most 60 times a second.
    void frame();
    /// The run is over, and the record is complete with its numbers.
    void finished();

private:
    void takeFrame();
    void drain();
    void countUp();
    void finish(const RunNumbers &numbers, const std::shared_ptr<const RunRecord> &record);
    void retire();
    void buryTheDead();

    QTimer m_timer;
    QTimer m_burialTimer;
    QThreadPool m_pool;
    std::shared_ptr<LiveRun> m_run;
    std::vector<std::shared_ptr<LiveRun>> m_retired; ///< stopped, but perhaps not yet ended
    std::shared_ptr<RunRecord> m_record;
    Nanoseconds m_now{};
    bool m_counting = false; ///< the log is complete, its numbers are being worked out
};

} // namespace interleave
