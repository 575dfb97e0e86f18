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
    void begin() override;
    void recordEnd(Outcome outcome) override;

private:
    const TaskSpec &m_spec;
};

/// The body of a task: one step after the other, until the last or until somebody cancels it.
[[nodiscard]] QCoro::Task<> runTask(BodyTask &task);

} // namespace interleave
