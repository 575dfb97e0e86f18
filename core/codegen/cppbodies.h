// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/codeneeds.h"
#include "core/codegen/codewriter.h"
#include "core/codegen/kindcall.h"

namespace interleave {

/// How the C++ program writes strings and durations.
[[nodiscard]] CodeLanguage cppLanguage();

/// Whether something can end a wait ahead of its time, so that whatever waits has to be told of it.
[[nodiscard]] bool hasStops(const CodeNeeds &needs);

/// Whether the end of one task of `concurrent` stops the others.
[[nodiscard]] bool isGrouped(const CodeNeeds &needs);

/// Whether a task of `concurrent` may fail and the others go on, as with asyncio.gather().
[[nodiscard]] bool isGathered(const CodeNeeds &needs);

/// Whether the tasks of `concurrent`, when its time is over, are stopped in the next turn of its caller, as
/// asyncio does with those of a TaskGroup or of wait(); those of gather() are stopped at once.
[[nodiscard]] bool stopsInTurn(const CodeNeeds &needs);

/// Whether the coroutine of such a task is handed a token that says when to stop; one that never waits is
/// not.
[[nodiscard]] bool takesStop(const CodeNeeds &needs, const TaskSpec &task);

/// Writes the coroutine of each kind of task.
class CppBodies
{
public:
    /// Keeps references to all of them.
    CppBodies(const Scenario &scenario, const CodeNeeds &needs, const std::vector<TaskKind> &kinds,
              const std::vector<KindNames> &names, CodeWriter &writer);

    void write(std::uint32_t kind);

private:
    [[nodiscard]] QString signature() const;
    [[nodiscard]] QString said(const QString &what) const;
    [[nodiscard]] QString parameterOr(KindParameter::What what, std::uint32_t step,
                                      const QString &value) const;
    [[nodiscard]] QString length(const Step &step, std::uint32_t number) const;
    /// A call of what waits, with the token that stops it where something does.
    [[nodiscard]] QString waiting(const QString &what, const QString &argument = {}) const;

    void writeHolds();
    void writeSteps(const Steps &steps);
    void writeStep(const Step &step, std::uint32_t number);
    void writeRepeat(const Step &step);
    void writeWait(const QString &what);
    void writeFetch(const Step &step, std::uint32_t number);

    const Scenario &m_scenario;
    const CodeNeeds &m_needs;
    const std::vector<TaskKind> &m_kinds;
    const std::vector<KindNames> &m_names;
    TaskNames m_tasks;
    CodeWriter &m_writer;

    // While one is written.
    std::uint32_t m_at = 0;
    const TaskKind *m_kind = nullptr;
    const TaskSpec *m_task = nullptr;
    std::uint32_t m_step = 0; ///< the number of the next step
    int m_depth = 0;          ///< of repeats
    bool m_waits = false;     ///< there is a co_await, which makes it a coroutine
};

} // namespace interleave
