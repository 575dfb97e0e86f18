// SPDX-License-Identifier: MIT
#include "app/window/taskselection.h"

#include "app/editor/editorpane.h"
#include "app/playback/panes.h"
#include "app/window/chartarea.h"

namespace interleave {

TaskSelection::TaskSelection(EditorPane &editor, ChartArea &charts, Panes &panes, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_charts(charts)
    , m_panes(panes)
{
    connect(&editor, &EditorPane::currentTaskChanged, this, &TaskSelection::follow);
    connect(&charts, &ChartArea::taskClicked, this, &TaskSelection::select);
    connect(&panes, &Panes::taskWanted, this,
            [this](std::uint32_t task) { select(m_charts.shown()->tasks.entry(task)); });
}

bool TaskSelection::isShown(int entry) const
{
    const ChartArea::Record &shown = m_charts.shown();
    if (!shown || entry < 0 || entry >= m_editor.model().taskCount())
        return false;
    const auto index = static_cast<std::size_t>(entry);
    return index < shown->scenario.tasks.size() &&
           shown->scenario.tasks[index].name == m_editor.model().entry(entry).name().trimmed();
}

void TaskSelection::follow()
{
    const int entry = m_editor.currentTask();
    const bool isMarked = isShown(entry);
    m_charts.setSelectedEntry(isMarked ? std::optional(static_cast<std::uint32_t>(entry)) : std::nullopt);
    m_panes.table()->setSelectedTask(isMarked ? m_editor.currentRunTask() : std::nullopt);
}

void TaskSelection::select(std::uint32_t entry)
{
    if (isShown(static_cast<int>(entry)))
        m_editor.setCurrentTask(static_cast<int>(entry));
}

} // namespace interleave
