// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/step.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace interleave {

/// Which timeline a scenario is turned into.
enum class Strategy : std::uint8_t {
    Sequential, ///< `for task in tasks: await task`
    Concurrent, ///< `await gather(*tasks)`
    Threads,    ///< each task in a worker thread, where every step blocks
};

/// The name in the file formats and on the command line: `sequential`, `concurrent`, `threads`.
[[nodiscard]] QString strategyKey(Strategy strategy);

/// The most tasks a scenario may have after `count`.
inline constexpr std::uint32_t kMostTasks = 1'000'000;

/// The most steps of all tasks together, after `count` and repeats: a timeline of so many takes about 1 GB.
inline constexpr std::uint64_t kMostStepsInAll = 20'000'000;

/// A member of a scenario file that this program does not know. It means nothing here, and is kept.
struct UnknownMember
{
    QString key;
    QByteArray value; ///< valid JSON, byte by byte as it stood in the file

    friend bool operator==(const UnknownMember &, const UnknownMember &) = default;
};

/// Of one object, in the order of the file.
using UnknownMembers = std::vector<UnknownMember>;

/// One entry of the task list; `count` of them run.
class TaskSpec
{
public:
    TaskSpec() = default;
    TaskSpec(QString taskName, Steps taskSteps, std::uint32_t copies = 1)
        : name(std::move(taskName))
        , steps(std::move(taskSteps))
        , count(copies)
    {}

    friend bool operator==(const TaskSpec &, const TaskSpec &) = default;

    QString name;
    Steps steps;
    std::uint32_t count = 1;
    std::optional<Nanoseconds> timeout; ///< of each copy, round its body
    QString color;                      ///< `#RRGGBB`, or empty for the next of the palette
    UnknownMembers unknown;
};

enum class OnFailure : std::uint8_t {
    Continue, ///< `gather`: the caller learns of the first failure at once, the others go on
    Cancel,   ///< `TaskGroup`: the first failure cancels the others
};

enum class Until : std::uint8_t {
    All,   ///< every task has ended
    First, ///< when one task has ended, the others are cancelled
};

/// The rules that the concurrent timeline obeys.
struct Policies
{
    std::optional<std::uint32_t> limit; ///< the most tasks inside their body at once, from 1
    OnFailure onFailure = OnFailure::Continue;
    Until until = Until::All;
    std::optional<Nanoseconds> timeout; ///< of the whole run; the sequential timeline obeys it too
    UnknownMembers unknown = {};

    friend bool operator==(const Policies &, const Policies &) = default;
};

/// What a teacher says about a scenario.
struct Lesson
{
    QString question;
    QString moral;
    QString variation; ///< to try afterwards; may be empty
    UnknownMembers unknown = {};

    friend bool operator==(const Lesson &, const Lesson &) = default;
};

/// What to run. A value; nothing in it changes while a run uses it.
class Scenario
{
public:
    /// Tasks after `count`.
    [[nodiscard]] std::uint32_t taskCount() const;

    friend bool operator==(const Scenario &, const Scenario &) = default;

    QString name;
    QString description;
    std::uint64_t seed = 1;
    std::vector<TaskSpec> tasks;
    Policies concurrent;
    std::optional<Lesson> lesson;
    UnknownMembers unknown;
};

/// The most worker threads that `threads` uses.
inline constexpr std::uint32_t kMostWorkers = 64;

/// How many worker threads `threads` uses: as many as the limit says, or as there are tasks; at most
/// kMostWorkers and at least one.
[[nodiscard]] std::uint32_t workerCount(const Scenario &scenario);

/// Says which entry of the list, and which copy of it, is task number N of a run. Keeps no copy of the
/// scenario.
class TaskNames
{
public:
    explicit TaskNames(const Scenario &scenario);

    [[nodiscard]] std::uint32_t count() const { return m_firstOf.empty() ? 0 : m_firstOf.back(); }
    /// The index in Scenario::tasks.
    [[nodiscard]] std::uint32_t entry(std::uint32_t task) const;
    /// The first task of that entry.
    [[nodiscard]] std::uint32_t firstOf(std::uint32_t entry) const { return m_firstOf[entry]; }
    /// `query db`, or `worker 17` where the entry has copies.
    [[nodiscard]] QString name(std::uint32_t task) const;

private:
    std::vector<std::uint32_t> m_firstOf; ///< the first task of each entry, then the number of tasks
    std::vector<QString> m_names;
    std::vector<bool> m_numbered;
};

/// The scenario the program opens with, without its lesson: A, B and C sleep 1, 2 and 3 s.
[[nodiscard]] Scenario asyncio101();

/// What makes a scenario impossible to run, as a sentence, or nothing: too many tasks or steps, a total
/// beyond 292 years, `until: "first"` together with `on_failure: "cancel"`.
[[nodiscard]] std::optional<QString> scenarioFault(const Scenario &scenario);

} // namespace interleave
