// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/codeneeds.h"
#include "core/codegen/codewriter.h"
#include "core/codegen/kindcall.h"

namespace interleave {

/// Writes the two ways to run and what runs them: `sequential`, `concurrent` and `run` of the Python
/// program.
class PythonPrograms
{
public:
    /// Keeps references to all of them.
    PythonPrograms(const Scenario &scenario, const CodeNeeds &needs, const std::vector<TaskKind> &kinds,
                   const std::vector<KindNames> &names, CodeWriter &writer);

    void writeSequential();
    void writeConcurrent();
    void writeRun();

private:
    /// The call that makes a task; of an entry with copies, copy `number`.
    [[nodiscard]] QString call(std::uint32_t entry) const;
    /// Each call in a line of its own that ends in a comma; `wrap` is `%1` or what is round each call.
    void writeCalls(const QString &wrap);
    void writeDoc(const QString &text);
    void writeTaskList();
    void writeGather();
    void writeGroup();
    void writeFirst();
    void writeReport();

    const Scenario &m_scenario;
    const CodeNeeds &m_needs;
    const std::vector<TaskKind> &m_kinds;
    const std::vector<KindNames> &m_names;
    std::vector<std::uint32_t> m_kindOf;
    TaskNames m_tasks;
    CodeWriter &m_writer;
};

} // namespace interleave
