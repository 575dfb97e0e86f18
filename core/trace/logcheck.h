// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/event.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace interleave {

/// Whether a list of events can be the log of a run that is over: what everything that reads a log relies on.
///
/// It knows the rules of the log (who can have a turn, what can follow what, that time does not run
/// backwards), not those of the scenario: that another task could have had that turn is not its business. A
/// value.
class LogCheck
{
public:
    LogCheck(Strategy strategy, std::uint32_t taskCount);

    /// What is wrong with the next event, as `what is wrong (what was expected)`; nothing where it can come
    /// next. After the first fault nothing is to be asked any more.
    [[nodiscard]] std::optional<QString> take(const Event &event);
    /// The same of the end of the list.
    [[nodiscard]] std::optional<QString> finish() const;

private:
    /// Where a task is.
    enum class Stage : std::uint8_t {
        None, ///< not created yet
        New,  ///< created, without a turn so far
        Ready,
        Running,
        Waiting,
        Away, ///< sleeping, in a thread, or fetching
        Blocking,
        Ended,
    };

    [[nodiscard]] std::optional<QString> takeOfCaller(const Event &event);
    [[nodiscard]] std::optional<QString> takeOfTask(const Event &event);
    [[nodiscard]] std::optional<QString> timeFault(const Event &event) const;
    [[nodiscard]] std::optional<QString> loopFault(const Event &event) const;
    [[nodiscard]] std::optional<QString> dueFault(const Event &event) const;
    void giveLoop(const Event &event);
    [[nodiscard]] static Stage stageAfter(Stage stage, EventKind kind);
    [[nodiscard]] bool canFollow(Stage stage, EventKind kind) const;

    const bool m_onLoop;
    const bool m_canRaise;
    std::vector<Stage> m_stages;
    std::vector<Nanoseconds> m_times; ///< of each task's newest event
    std::optional<Event> m_previous;  ///< the newest event
    Nanoseconds m_now{};              ///< of the newest that is not dated otherwise
    std::uint32_t m_holder = kNoTask; ///< who had the newest turn
    bool m_isHeld = false;            ///< and whether it goes on
    std::uint32_t m_open = 0;         ///< tasks that were created and have not ended
    bool m_raised = false;
    bool m_over = false;
};

} // namespace interleave
