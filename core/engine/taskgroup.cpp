// SPDX-License-Identifier: MIT
#include "core/engine/taskgroup.h"

namespace interleave {

TaskGroup::TaskGroup(Task &parent, BodyTasks &tasks)
    : m_parent(parent)
    , m_tasks(tasks)
    , m_left(tasks.size())
{
    parent.context().observer = this;
}

TaskGroup::~TaskGroup()
{
    m_parent.context().observer = nullptr;
}

void TaskGroup::abort()
{
    m_aborting = true;
    for (BodyTask &task : m_tasks)
        task.cancel();
}

Future &TaskGroup::completion()
{
    m_completion.reuse(m_parent);
    return m_completion;
}

void TaskGroup::taskDone(Task &task)
{
    --m_left;
    if (m_left == 0)
        m_completion.run();
    if (task.wake() != Wake::Failed)
        return;
    m_failed = true;
    if (m_aborting)
        return;
    abort();
    m_parent.cancel(); // it may be awaiting something in the group's block
}

} // namespace interleave
