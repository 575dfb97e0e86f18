// SPDX-License-Identifier: MIT
#include "app/window/runcontroller.h"

#include "core/engine/freedmemory.h"
#include "core/engine/liverun.h"

#include <algorithm>

namespace interleave {

namespace {

using namespace std::chrono_literals;

constexpr auto kFrame = 16ms;
/// When to stop reading the logs in a frame: what has been begun then still makes it less than 8 ms, and the
/// rest is for painting.
constexpr auto kDrainBudget = 6ms;
constexpr std::size_t kDrainedAtOnce = 4096;
constexpr auto kBurialInterval = 100ms;

} // namespace

RunController::RunController(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kFrame);
    m_burialTimer.setInterval(kBurialInterval);
    connect(&m_timer, &QTimer::timeout, this, &RunController::takeFrame);
    connect(&m_burialTimer, &QTimer::timeout, this, &RunController::buryTheDead);
}

RunController::~RunController()
{
    retire(); // all are told before the first is waited for
    m_pool.waitForDone();
}

void RunController::start(const Scenario &scenario, double speed, const std::vector<Strategy> &strategies,
                          const NetworkAccess &access, const EntryHues &hues)
{
    retire();
    m_run = std::make_shared<LiveRun>(scenario, strategies, speed, access);
    m_record = std::make_shared<RunRecord>(scenario, hues);
    m_record->isReal = true;
    for (std::size_t i = 0; i < strategies.size(); ++i) {
        std::shared_ptr<const EventLog> log(m_run, &m_run->log(i)); // keeps the run, and with it the log
        m_record->timelines.emplace_back(strategies[i], m_record->tasks.count(), std::move(log));
    }
    m_now = Nanoseconds::zero();
    m_run->start();
    m_timer.start();
    Q_EMIT started();
}

void RunController::stop()
{
    if (m_run)
        m_run->stop();
}

void RunController::drop()
{
    retire();
}

void RunController::takeFrame()
{
    const bool isOver = m_run->finished(); // asked first: after it nothing is published any more
    m_now = m_run->now();                  // likewise, so that no event of the past is missing
    drain();
    const auto &timelines = m_record->timelines;
    if (isOver &&
        std::all_of(timelines.begin(), timelines.end(), [](const auto &one) { return one.isDrained(); })) {
        m_timer.stop();
        m_now = m_record->total();
        countUp();
    }
    Q_EMIT frame();
}

void RunController::drain()
{
    const auto end = std::chrono::steady_clock::now() + kDrainBudget;
    bool isInTime = true;
    for (bool any = true; any && isInTime; isInTime = std::chrono::steady_clock::now() < end) {
        any = false;
        for (TimelineRecord &record : m_record->timelines)
            any = record.drain(kDrainedAtOnce) || any;
    }
    // With a part of the log still unread, what is known ends where the reading did.
    for (const TimelineRecord &record : m_record->timelines) {
        if (!isInTime && !record.isDrained())
            m_now = std::min(m_now, record.timeline.newest());
    }
}

void RunController::countUp()
{
    m_counting = true;
    m_pool.start([this, record = std::shared_ptr<const RunRecord>(m_record)]() mutable {
        const RunNumbers numbers = RunNumbers::of(*record);
        if (record->tasks.count() >= kManyTasks)
            returnFreedMemory();
        // The record moves along: the last to let go of it has to be the GUI thread.
        QMetaObject::invokeMethod(
            this, [this, numbers, record = std::move(record)] { finish(numbers, record); },
            Qt::QueuedConnection);
    });
}

void RunController::finish(const RunNumbers &numbers, const std::shared_ptr<const RunRecord> &record)
{
    if (record != m_record)
        return;
    m_record->setNumbers(numbers);
    m_counting = false;
    m_run.reset(); // the record still keeps it, for the log
    Q_EMIT finished();
}

void RunController::retire()
{
    m_timer.stop();
    m_counting = false;
    m_record.reset();
    if (!m_run)
        return;
    m_run->stop();
    m_retired.push_back(std::move(m_run));
    m_burialTimer.start();
}

void RunController::buryTheDead()
{
    std::erase_if(m_retired, [](const std::shared_ptr<LiveRun> &run) { return run->finished(); });
    if (m_retired.empty())
        m_burialTimer.stop();
}

} // namespace interleave
