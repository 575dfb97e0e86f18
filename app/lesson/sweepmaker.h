// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/sweep.h"

#include <QObject>
#include <QThreadPool>

#include <array>
#include <optional>
#include <stop_token>
#include <vector>

namespace interleave {

/// How long the scenario takes with one value of what is varied.
struct SweepPoint
{
    std::uint32_t value = 0;
    std::array<std::optional<Nanoseconds>, 3>
        totals; ///< by Strategy; nothing where that was not asked or is too much

    friend bool operator==(const SweepPoint &, const SweepPoint &) = default;
};

/// A sweep as far as it has come.
struct SweepResult
{
    Swept swept = Swept::Copies;
    std::optional<SweptValue> variation;  ///< what else is not as in the scenario
    std::optional<std::uint32_t> present; ///< the value that the scenario has
    Nanoseconds floor{};                  ///< what its longest task takes alone
    Nanoseconds sum{};                    ///< what all of its tasks take one after the other
    std::vector<SweepPoint> points;
    std::uint32_t last = 1; ///< the value of the last point that there is going to be
    bool isWhole = false;
};

/// Computes a point on the virtual clock, in the calling thread.
[[nodiscard]] SweepPoint sweepPoint(const Scenario &scenario, Swept swept, std::uint32_t value,
                                    const std::vector<Strategy> &strategies,
                                    const std::stop_token &stop = {});

/// Has sweeps computed in a thread of its own; the newest wish wins. GUI thread only.
class SweepMaker : public QObject
{
    Q_OBJECT

public:
    explicit SweepMaker(QObject *parent = nullptr);
    /// Waits for the simulation that is under way, which takes notice.
    ~SweepMaker() override;

    /// With `variation` the scenario is another one in that, too.
    void request(const Scenario &scenario, Swept swept, const std::vector<Strategy> &strategies,
                 const std::optional<SweptValue> &variation = std::nullopt);
    /// Nobody wants any more what was asked for last.
    void cancel();

Q_SIGNALS:
    /// In this object's thread, from its event loop: what there is so far, in the end the whole. Only of what
    /// was asked for last.
    void ready(const interleave::SweepResult &result);

private:
    void make(const Scenario &scenario, SweepResult result, const std::vector<Strategy> &strategies,
              const std::stop_token &stop, std::uint64_t wish);
    void deliver(const SweepResult &result, std::uint64_t wish);

    QThreadPool m_pool;
    std::stop_source m_stop;
    std::uint64_t m_wish = 0;
};

} // namespace interleave
