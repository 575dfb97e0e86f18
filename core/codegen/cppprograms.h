// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/codeneeds.h"
#include "core/codegen/codewriter.h"
#include "core/codegen/kindcall.h"

namespace interleave {

/// Writes the two ways to run and what runs them: `sequential`, `concurrent`, `run` and `main` of the C++
/// program.
class CppPrograms
{
public:
    /// Keeps references to all of them.
    CppPrograms(const Scenario &scenario, const CodeNeeds &needs, const std::vector<TaskKind> &kinds,
                const std::vector<KindNames> &names, CodeWriter &writer);

    void writeSequential();
    void writeConcurrent();
    void writeRun();
    void writeMain();

private:
    /// Whether each task is awaited by told(), which says how it ends.
    [[nodiscard]] bool isTold() const;
    /// `stop` is the token that a task is handed, where something stops it.
    [[nodiscard]] QString call(std::uint32_t entry, const QString &stop) const;
    /// A line for each entry, in a loop where it has copies. `turn` is a line to come before each task.
    void writeCalls(const QString &before, const QString &after, const QString &stop,
                    const QString &turn = {});
    void writeHead(const QString &name, const QString &text);

    const Scenario &m_scenario;
    const CodeNeeds &m_needs;
    const std::vector<TaskKind> &m_kinds;
    const std::vector<KindNames> &m_names;
    std::vector<std::uint32_t> m_kindOf;
    TaskNames m_tasks;
    CodeWriter &m_writer;
};

} // namespace interleave
