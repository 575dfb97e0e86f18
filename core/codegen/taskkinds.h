// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"

#include <QStringList>

#include <cstdint>
#include <vector>

namespace interleave {

/// What the tasks of a kind differ in, and is therefore handed to their coroutine.
struct KindParameter
{
    enum class What : std::uint8_t { Duration, Reason, Address, Timeout };

    What what = What::Duration;
    std::uint32_t step = 0; ///< whose, counted as in LineOrigin; not for Timeout

    friend bool operator==(const KindParameter &, const KindParameter &) = default;
};

/// Entries of the task list for which one coroutine is written.
class TaskKind
{
public:
    /// More than one task runs it: its name is a parameter then.
    [[nodiscard]] bool isShared() const { return tasks > 1; }
    /// Whether that value of a step is a parameter; its place in `parameters`, or -1.
    [[nodiscard]] int parameterOf(KindParameter::What what, std::uint32_t step = 0) const;

    std::vector<std::uint32_t> entries;
    std::uint64_t tasks = 0; ///< with all copies
    QStringList words;       ///< for the name of the coroutine
    std::vector<KindParameter> parameters;
    bool draws = false; ///< some step has a range `A..B`
};

/// The steps in the order in which they are counted: a repeat, then what it repeats.
[[nodiscard]] std::vector<const Step *> countedSteps(const Steps &steps);

/// Sorts the entries into kinds as somebody would who writes the program by hand, in the order of the list.
///
/// Entries whose steps differ in lengths and texts only are one kind if the whole list is like that, if their
/// names tell nothing apart (`A`, `B`), or if they don't differ at all. Otherwise a coroutine is named after
/// its task.
[[nodiscard]] std::vector<TaskKind> taskKinds(const Scenario &scenario);

/// The kind of each entry.
[[nodiscard]] std::vector<std::uint32_t> kindOfEntries(const std::vector<TaskKind> &kinds);

} // namespace interleave
