// SPDX-License-Identifier: MIT
#include "app/lesson/sweepmaker.h"

#include "app/window/preview.h"
#include "core/engine/simulation.h"
#include "core/trace/timeline.h"

#include <QElapsedTimer>

#include <algorithm>
#include <new>

namespace interleave {

namespace {

constexpr int kDeliveryInterval = 40; ///< milliseconds

/// The run ends with its last event.
Nanoseconds totalOf(const EventLog &log)
{
    return log[log.size() - 1].time;
}

Steps withoutFailures(const Steps &steps)
{
    Steps kept;
    for (const Step &step : steps) {
        if (step.kind == StepKind::Fail)
            continue;
        kept.push_back(step);
        kept.back().body = withoutFailures(step.body);
    }
    return kept;
}

Scenario withNothingCutShort(const Scenario &scenario)
{
    Scenario freely = scenario;
    freely.concurrent = {};
    for (TaskSpec &task : freely.tasks) {
        task.timeout.reset();
        task.steps = withoutFailures(task.steps);
    }
    return freely;
}

/// What stands in the picture whatever the value.
void addPresent(SweepResult &result, const Scenario &scenario, const std::stop_token &stop)
{
    if (expectedEvents(scenario) > kMostPreviewEvents)
        return;
    const Scenario freely = withNothingCutShort(scenario);
    const std::unique_ptr<EventLog> log = simulate(freely, Strategy::Sequential, stop);
    Timeline timeline(Strategy::Sequential, scenario.taskCount());
    timeline.drain(*log);
    result.sum = totalOf(*log);
    for (std::uint32_t task = 0; task < timeline.taskCount(); ++task) {
        const auto created = timeline.created(task);
        const auto ended = timeline.ended(task);
        if (created && ended)
            result.floor = std::max(result.floor, *ended - *created);
    }
}

/// Where the scenario stands is a point of its own, or a line between two others would go by it.
std::vector<std::uint32_t> valuesWith(std::optional<std::uint32_t> present, std::vector<std::uint32_t> values)
{
    if (present)
        if (const auto place = std::lower_bound(values.begin(), values.end(), *present);
            place != values.end() && *place != *present)
            values.insert(place, *present);
    return values;
}

} // namespace

SweepPoint sweepPoint(const Scenario &scenario, Swept swept, std::uint32_t value,
                      const std::vector<Strategy> &strategies, const std::stop_token &stop)
{
    const Scenario varied = withSwept(scenario, swept, value);
    SweepPoint point;
    point.value = value;
    if (scenarioFault(varied) || expectedEvents(varied) > kMostPreviewEvents)
        return point;
    for (const Strategy strategy : strategies)
        point.totals[static_cast<std::size_t>(strategy)] = totalOf(*simulate(varied, strategy, stop));
    return point;
}

SweepMaker::SweepMaker(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

SweepMaker::~SweepMaker()
{
    cancel();
    m_pool.waitForDone();
}

void SweepMaker::request(const Scenario &scenario, Swept swept, const std::vector<Strategy> &strategies,
                         const std::optional<SweptValue> &variation)
{
    cancel();
    m_stop = std::stop_source();
    SweepResult empty;
    empty.swept = swept;
    empty.variation = variation;
    m_pool.start([this, scenario, empty, strategies, stop = m_stop.get_token(), wish = m_wish] {
        if (!stop.stop_requested())
            make(empty.variation ? withSwept(scenario, empty.variation->what, empty.variation->value)
                                 : scenario,
                 empty, strategies, stop, wish);
    });
}

void SweepMaker::cancel()
{
    m_stop.request_stop();
    ++m_wish;
}

/// In the pool.
void SweepMaker::make(const Scenario &scenario, SweepResult result, const std::vector<Strategy> &strategies,
                      const std::stop_token &stop, std::uint64_t wish)
{
    const Swept swept = result.swept;
    result.present = presentValue(scenario, swept);
    const std::vector<std::uint32_t> values = valuesWith(result.present, sweptValues(scenario, swept));
    result.last = values.empty() ? 1 : values.back();
    try {
        addPresent(result, scenario, stop);
        QElapsedTimer sinceDelivery;
        sinceDelivery.start();
        for (const std::uint32_t value : values) {
            const SweepPoint point = sweepPoint(scenario, swept, value, strategies, stop);
            if (stop.stop_requested())
                return;
            result.points.push_back(point);
            if (!sinceDelivery.hasExpired(kDeliveryInterval))
                continue;
            deliver(result, wish);
            sinceDelivery.start();
        }
    } catch (const std::bad_alloc &) { // there is memory for no more points than these
    }
    result.isWhole = true;
    deliver(result, wish);
}

void SweepMaker::deliver(const SweepResult &result, std::uint64_t wish)
{
    QMetaObject::invokeMethod(
        this,
        [this, result, wish] {
            if (wish == m_wish)
                Q_EMIT ready(result);
        },
        Qt::QueuedConnection);
}

} // namespace interleave
