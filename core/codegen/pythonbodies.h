// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/codeneeds.h"
#include "core/codegen/codewriter.h"
#include "core/codegen/kindcall.h"

namespace interleave {

/// How the Python program writes strings and durations.
[[nodiscard]] CodeLanguage pythonLanguage();

/// Whether asyncio's default pool might have too few threads; it has at least five, however small the
/// machine.
[[nodiscard]] bool needsThreadPool(const CodeNeeds &needs);

/// One line of Python; in two where it is too long for PEP 8. The first bracket in it must be none of a
/// string.
void writePython(CodeWriter &writer, const QString &line);

/// Writes the coroutine of each kind of task.
class PythonBodies
{
public:
    /// Keeps references to all of them.
    PythonBodies(const Scenario &scenario, const CodeNeeds &needs, const std::vector<TaskKind> &kinds,
                 const std::vector<KindNames> &names, CodeWriter &writer);

    void write(std::uint32_t kind);

private:
    /// What say() prints of a task: who it is, and then `what`.
    [[nodiscard]] QString said(const QString &what) const;
    [[nodiscard]] bool needsTold() const;
    [[nodiscard]] QString parameterOr(KindParameter::What what, std::uint32_t step,
                                      const QString &value) const;
    [[nodiscard]] QString length(const Step &step, std::uint32_t number) const;
    [[nodiscard]] QString address(const Step &step, std::uint32_t number) const;

    void writeSteps(const Steps &steps);
    void writeStep(const Step &step, std::uint32_t number);
    void writeFail(const Step &step, std::uint32_t number);
    void writeHolds();

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
    bool m_told = false;
    std::uint32_t m_step = 0; ///< the number of the next step
};

} // namespace interleave
