// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/eventlog.h"

#include <memory>
#include <stop_token>

namespace interleave {

/// Runs a scenario on the virtual clock, in the calling thread, as fast as the machine can. The log is the
/// whole run. A stop request cancels the caller at the next iteration of the loop, as Stop does in a real
/// run. Throws std::bad_alloc where the memory does not suffice.
[[nodiscard]] std::unique_ptr<EventLog> simulate(const Scenario &scenario, Strategy strategy,
                                                 const std::stop_token &stop = {});
/// The same into a log that another thread may read meanwhile.
void simulate(const Scenario &scenario, Strategy strategy, EventLog &log, const std::stop_token &stop = {});

} // namespace interleave
