// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/task.h"

namespace interleave {

/// A task of the scenario.
class BodyTask final : public Task
{
public:
    BodyTask(RunContext &context, std::uint32_t number, const TaskSpec &spec);

    [[nodiscard]] const TaskSpec &spec() const { return m_spec; }

protected:
    QCoro::Task<> body() override;
    void recordEnd(Outcome outcome) override;

private:
    const TaskSpec &m_spec;
};

/// The body of a task on the loop: one step after the other, until the last or until somebody cancels it.
[[nodiscard]] QCoro::Task<> runTask(BodyTask &task);

/// The body of a task in a worker thread, where every step simply blocks; for the virtual clock, on which the
/// threads are make-believe. Nobody can interrupt it, so that the task's timeout does not hold.
[[nodiscard]] QCoro::Task<> runInThread(BodyTask &task);

} // namespace interleave
