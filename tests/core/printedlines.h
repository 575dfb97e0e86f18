// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/kindcall.h"
#include "core/engine/simulation.h"
#include "core/scenario/stepcursor.h"
#include "core/trace/timeline.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace interleave {

/// A line that an exported program prints: when, and what.
using PrintedLine = std::pair<qint64, QString>;

/// What an exported program has to print, read from the engine's log.
class PrintedLines
{
public:
    PrintedLines(const Scenario &scenario, Strategy strategy)
        : m_scenario(scenario)
        , m_names(scenario)
    {
        for (const TaskSpec &task : scenario.tasks) {
            for (std::uint32_t copy = 0; copy < task.count; ++copy)
                m_tasks.emplace_back(task.steps);
        }
        const auto log = simulate(scenario, strategy);
        std::vector<std::optional<EventKind>> next(m_tasks.size());
        std::vector<std::optional<EventKind>> after(log->size());
        for (std::size_t at = log->size(); at-- > 0;) {
            const Event &event = (*log)[at];
            if (event.task != kNoTask)
                after[at] = std::exchange(next[event.task], event.kind);
        }
        for (std::size_t at = 0; at < log->size(); ++at)
            take((*log)[at], after[at]);
    }

    [[nodiscard]] const std::vector<PrintedLine> &lines() const { return m_lines; }

private:
    struct Progress
    {
        explicit Progress(const Steps &steps)
            : cursor(steps)
        {}
        StepCursor cursor;
        bool entered = false; ///< it had a turn
        bool started = false;
        bool cancelled = false;
        const Step *awaited = nullptr;
        QString reason;
    };

    void print(const Event &event, const QString &what)
    {
        const QString who = event.task == kNoTask ? QString() : m_names.name(event.task) + u' ';
        m_lines.emplace_back(event.time.count(), who + what);
    }

    void take(const Event &event, std::optional<EventKind> next)
    {
        Progress *task = event.task == kNoTask ? nullptr : &m_tasks[event.task];
        switch (event.kind) {
        case EventKind::Turn:
            turn(*task, event, next);
            break;
        case EventKind::CancelRequested:
            task->cancelled = true;
            break;
        case EventKind::Finished:
            print(event, QStringLiteral("ends"));
            break;
        case EventKind::Failed:
            print(event, QStringLiteral("fails: ") + task->reason);
            break;
        case EventKind::TimedOut:
            print(event, QStringLiteral("times out"));
            break;
        case EventKind::Cancelled:
            if (task->entered)
                print(event, QStringLiteral("is cancelled"));
            break;
        case EventKind::CallerRaised:
            print(event, QStringLiteral("gather raises, the others go on"));
            break;
        case EventKind::RunFinished:
            print(event, QStringLiteral("finished"));
            break;
        case EventKind::RunFailed:
            print(event, QStringLiteral("failed"));
            break;
        case EventKind::RunTimedOut:
            print(event, QStringLiteral("timed out"));
            break;
        default:
            break;
        }
    }

    void turn(Progress &task, const Event &event, std::optional<EventKind> next)
    {
        if (task.cancelled)
            return;
        task.entered = true;
        if (next == EventKind::Waited)
            return;
        if (!task.started)
            print(event, QStringLiteral("starts"));
        else if (task.awaited && task.awaited->kind != StepKind::Yield)
            print(event, QStringLiteral("wakes"));
        task.started = true;
        goOn(task);
    }

    /// To the next step that gives up the turn.
    static void goOn(Progress &task)
    {
        while ((task.awaited = task.cursor.next())) {
            const StepKind kind = task.awaited->kind;
            if (kind == StepKind::Fail) {
                task.reason = failReason(task.awaited->text);
                return;
            }
            if (kind != StepKind::Compute && kind != StepKind::Block)
                return;
        }
    }

    const Scenario &m_scenario;
    TaskNames m_names;
    std::vector<Progress> m_tasks;
    std::vector<PrintedLine> m_lines;
};

} // namespace interleave
