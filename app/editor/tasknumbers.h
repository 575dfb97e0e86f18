// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/timeline.h"

#include <QString>

#include <optional>
#include <vector>

namespace interleave {

/// When a task was there: from its creation to its end. Without `to` it still is.
struct TaskStay
{
    Nanoseconds from{};
    std::optional<Nanoseconds> to;

    friend bool operator==(const TaskStay &, const TaskStay &) = default;
};

/// One task of a run in numbers; nothing is what is not known. All but `sequential` are of the concurrent
/// timeline.
struct TaskNumbers
{
    std::optional<Nanoseconds> onLoop; ///< running and blocking
    std::optional<Nanoseconds> sleeps;
    /// How long other tasks stood ready while this one had the loop, added up over them.
    std::optional<Nanoseconds> keptWaiting;
    /// From the instant a sleep was due to the task's turn: the worst of its wakes.
    std::optional<Nanoseconds> wokeLate;
    std::optional<TaskStay> sequential;
    std::optional<TaskStay> concurrent;

    friend bool operator==(const TaskNumbers &, const TaskNumbers &) = default;
};

/// Works out a task's numbers. Whom it kept waiting is only known once every other task was looked at, which
/// can be done a part at a time: of a million it takes as long as three frames.
class TaskNumbersCount
{
public:
    /// The numbers as far as they are known at `now`, or at the concurrent timeline's newest event where that
    /// is later; of a run that is played, no later than `moment`. Either timeline may be missing, or may not
    /// have the task; those that are there must outlive this.
    TaskNumbersCount(const Timeline *sequential, const Timeline *concurrent, std::uint32_t task,
                     Nanoseconds now = Nanoseconds::zero(), std::optional<Nanoseconds> moment = std::nullopt);

    /// Looks at so many more tasks. Whether there are others left.
    bool advance(std::uint32_t most);
    /// `keptWaiting` is nothing as long as there are.
    [[nodiscard]] const TaskNumbers &numbers() const { return m_numbers; }

private:
    const Timeline *m_concurrent = nullptr; ///< null where the task never had the loop
    std::uint32_t m_task;
    std::uint32_t m_next = 0;  ///< whom to look at
    std::vector<Span> m_turns; ///< while the task had the loop, in order of time
    Nanoseconds m_waited{};
    TaskNumbers m_numbers;
};

/// All of it at once.
[[nodiscard]] TaskNumbers taskNumbers(const Timeline *sequential, const Timeline *concurrent,
                                      std::uint32_t task, Nanoseconds now = Nanoseconds::zero(),
                                      std::optional<Nanoseconds> moment = std::nullopt);

/// `3.40 → 5.00 s`; with three dots instead of the end while there is none. In the unit of `largest`, where
/// that is more.
[[nodiscard]] QString stayText(const TaskStay &stay, Nanoseconds largest = Nanoseconds::zero());

} // namespace interleave
