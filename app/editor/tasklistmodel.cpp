// SPDX-License-Identifier: MIT
#include "app/editor/tasklistmodel.h"

#include "app/editor/changeentrycommand.h"
#include "app/editor/commands.h"
#include "app/editor/entryrows.h"
#include "app/editor/freenames.h"
#include "app/editor/rulescommand.h"
#include "app/editor/taskrowsmime.h"

#include <QMimeData>

#include <algorithm>
#include <memory>
#include <utility>

namespace interleave {

namespace {

QString faultSentence(int row, const TaskEntry &entry)
{
    const std::vector<NotationFault> nameFaults = entry.nameFaults();
    if (!nameFaults.empty())
        return TaskListModel::tr("Task %1: %2 (%3 was expected)")
            .arg(row + 1)
            .arg(nameFaults.front().problem, nameFaults.front().expected);
    if (entry.stepFaults().empty())
        return TaskListModel::tr("Task %1, “%2”: %3")
            .arg(QString::number(row + 1), entry.name().trimmed(), entry.timeoutFaults().front().problem);
    const NotationFault &fault = entry.stepFaults().front();
    return TaskListModel::tr("Task %1, “%2”: %3 at column %4 (%5 was expected)")
        .arg(QString::number(row + 1), entry.name().trimmed(), fault.problem,
             QString::number(fault.position + 1), fault.expected);
}

} // namespace

TaskListModel::TaskListModel(QObject *parent)
    : EntryListModel(parent)
{}

TaskListModel::~TaskListModel() = default;

void TaskListModel::setScenario(const Scenario &scenario)
{
    Draft draft{scenario, RunRules(scenario), {}};
    draft.frame.tasks.clear();
    draft.entries.reserve(scenario.tasks.size());
    for (const TaskSpec &task : scenario.tasks) {
        const auto hue = static_cast<std::uint32_t>(draft.entries.size());
        draft.entries.emplace_back(task).setHue(hue);
    }
    setDraft(std::move(draft));
}

void TaskListModel::setDraft(Draft draft)
{
    m_undoStack.clear();
    markChanged();
    m_frame = std::move(draft.frame);
    m_rules = std::move(draft.rules);
    setEntries(std::move(draft.entries));
    touched(taskCount() == 0 ? QList<int>{} : QList<int>{0});
}

void TaskListModel::refresh() const
{
    if (std::exchange(m_assembled, version()) == version())
        return;
    m_canRun = false;
    m_obstacle.clear();
    if (entries().empty()) {
        m_obstacle = tr("Add a task first.");
        return;
    }
    if (faultyCount() > 0) {
        const auto faulty = std::find_if(entries().begin(), entries().end(),
                                         [](const TaskEntry &entry) { return !entry.ok(); });
        m_obstacle = faultSentence(static_cast<int>(faulty - entries().begin()), *faulty);
        return;
    }
    if (!m_rules.ok()) {
        m_obstacle = m_rules.timeoutFault().isEmpty()
                         ? tr("The seed is %1.").arg(m_rules.seedFault())
                         : tr("The timeout of the run: %1.").arg(m_rules.timeoutFault());
        return;
    }
    m_assembly.assemble(m_frame, m_rules, entries());
    if (const auto fault = scenarioFault(*m_assembly.scenario()))
        m_obstacle = tr("This can’t run: %1.").arg(*fault);
    else
        m_canRun = true;
}

const std::optional<Scenario> &TaskListModel::scenario() const
{
    static const std::optional<Scenario> kNone;
    refresh();
    return m_canRun ? m_assembly.scenario() : kNone;
}

std::shared_ptr<const Scenario> TaskListModel::sharedScenario() const
{
    refresh();
    return m_canRun ? m_assembly.shared() : nullptr;
}

void TaskListModel::markChanged(int row)
{
    EntryListModel::markChanged(row);
    if (row < 0)
        m_assembly.invalidate();
    else
        m_assembly.invalidate(row);
}

QString TaskListModel::runObstacle() const
{
    refresh();
    return m_obstacle;
}

bool TaskListModel::hasRange() const
{
    return std::any_of(entries().begin(), entries().end(),
                       [](const TaskEntry &entry) { return entry.hasRange(); });
}

std::uint32_t TaskListModel::firstTask(int row) const
{
    std::uint32_t first = 0;
    for (int i = 0; i < row; ++i)
        first += entry(i).count();
    return first;
}

QString TaskListModel::freshName() const
{
    return FreeNames(entries()).take(tr("task %1").arg(taskCount() + 1));
}

void TaskListModel::addTask(const TaskEntry &entry)
{
    TaskEntry task = entry;
    task.setHue(freeHues(entries(), 1).front());
    m_undoStack.push(new PresenceCommand(*this, {taskCount()}, {task}, tr("Add “%1”").arg(task.name())));
}

void TaskListModel::removeTasks(const QList<int> &rows)
{
    take(rows, tr("Delete “%1”"), tr("Delete %1 tasks"));
}

void TaskListModel::cutTasks(const QList<int> &rows)
{
    take(rows, tr("Cut “%1”"), tr("Cut %1 tasks"));
}

void TaskListModel::take(const QList<int> &rows, const QString &ofOne, const QString &ofMany)
{
    const QList<int> valid = validRows(rows);
    if (valid.isEmpty())
        return;
    m_undoStack.push(new PresenceCommand(
        *this, valid, valid.size() == 1 ? ofOne.arg(entry(valid.front()).name()) : ofMany.arg(valid.size())));
}

void TaskListModel::duplicateTasks(const QList<int> &rows)
{
    const QList<int> valid = validRows(rows);
    if (valid.isEmpty())
        return;
    std::vector<TaskEntry> copies;
    for (const int row : valid)
        copies.push_back(entry(row));
    put(std::move(copies), valid.back() + 1, tr("Duplicate “%1”").arg(entry(valid.front()).name()),
        tr("Duplicate %1 tasks"));
}

void TaskListModel::pasteTasks(std::vector<TaskEntry> tasks, int before)
{
    if (tasks.empty())
        return;
    const QString first = tasks.front().name();
    put(std::move(tasks), std::clamp(before, 0, taskCount()),
        first.isEmpty() ? tr("Paste a task") : tr("Paste “%1”").arg(first), tr("Paste %1 tasks"));
}

void TaskListModel::put(std::vector<TaskEntry> tasks, int before, const QString &ofOne, const QString &ofMany)
{
    FreeNames names(entries());
    const std::vector<std::uint32_t> hues = freeHues(entries(), tasks.size());
    QList<int> places;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        TaskEntry &task = tasks[i];
        const bool isNameless = task.name().trimmed().isEmpty();
        task.setName(names.take(isNameless ? tr("task %1").arg(taskCount() + 1) : task.name()));
        task.setHue(hues[i]);
        places.push_back(before + static_cast<int>(i));
    }
    const auto count = tasks.size();
    m_undoStack.push(
        new PresenceCommand(*this, places, std::move(tasks), count == 1 ? ofOne : ofMany.arg(count)));
}

void TaskListModel::moveTasks(const QList<int> &rows, int before)
{
    const QList<int> valid = validRows(rows);
    if (valid.isEmpty())
        return;
    auto command = std::make_unique<MoveTasksCommand>(*this, valid, std::clamp(before, 0, taskCount()),
                                                      valid.size() == 1
                                                          ? tr("Move “%1”").arg(entry(valid.front()).name())
                                                          : tr("Move %1 tasks").arg(valid.size()));
    if (!command->isIdle())
        m_undoStack.push(command.release());
}

void TaskListModel::rename(int row, const QString &name, TypingSession session)
{
    changeText(row, NameRole, name, session);
}

void TaskListModel::changeSteps(int row, const QString &text, TypingSession session)
{
    changeText(row, StepsRole, text, session);
}

void TaskListModel::changeText(int row, Role field, const QString &text, TypingSession session)
{
    if (row < 0 || row >= taskCount() ||
        (field == NameRole ? entry(row).name() : entry(row).stepsText()) == text)
        return;
    m_undoStack.push(new ChangeTextCommand(*this, row, field, text, session));
}

void TaskListModel::changeEntry(int row, const TaskEntry &entry, const QString &text, TypingSession session)
{
    if (row >= 0 && row < taskCount() && !(this->entry(row) == entry))
        m_undoStack.push(new ChangeEntryCommand(*this, row, entry, text, session));
}

void TaskListModel::changeRules(const RunRules &rules, const QString &text, TypingSession session)
{
    if (rules != m_rules)
        m_undoStack.push(new RulesCommand(*this, rules, text, session));
}

void TaskListModel::putRules(const RunRules &rules)
{
    EntryListModel::markChanged(); // the tasks are what they were
    m_rules = rules;
    Q_EMIT documentChanged();
}

bool TaskListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    if (role == NameRole || role == Qt::EditRole)
        rename(index.row(), value.toString());
    else if (role == StepsRole)
        changeSteps(index.row(), value.toString());
    else
        return false;
    return true;
}

QStringList TaskListModel::mimeTypes() const
{
    return {kTaskRowsMimeType};
}

QMimeData *TaskListModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> rows;
    for (const QModelIndex &index : indexes)
        rows << index.row();
    return rowsToMimeData(this, validRows(rows)).release();
}

bool TaskListModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int,
                                    const QModelIndex &) const
{
    return action == Qt::MoveAction && rowsFromMimeData(this, data).has_value();
}

bool TaskListModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                 const QModelIndex &parent)
{
    const auto rows = rowsFromMimeData(this, data);
    if (action != Qt::MoveAction || !rows)
        return false;
    if (row < 0)
        row = parent.isValid() ? parent.row() : taskCount();
    moveTasks(*rows, row);
    return true;
}

bool TaskListModel::moveRows(const QModelIndex &sourceParent, int sourceRow, int count,
                             const QModelIndex &destinationParent, int destinationRow)
{
    if (sourceParent.isValid() || destinationParent.isValid() || sourceRow < 0 || count < 1 ||
        sourceRow + count > taskCount())
        return false;
    QList<int> rows;
    for (int i = 0; i < count; ++i)
        rows << sourceRow + i;
    moveTasks(rows, destinationRow);
    return true;
}

QList<int> TaskListModel::validRows(QList<int> rows) const
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    rows.removeIf([this](int row) { return row < 0 || row >= taskCount(); });
    return rows;
}

void TaskListModel::touched(const QList<int> &rows)
{
    Q_EMIT rowsTouched(rows);
    Q_EMIT documentChanged();
}

} // namespace interleave
