// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <cstdint>

namespace interleave {

class ChartArea;
class EditorPane;
class Panes;

/// The selected task, the same in the list, in the charts and in the table, wherever it was clicked. The
/// charts may show an older list, when that was edited during a run: what is another task there is not
/// marked. GUI thread only.
class TaskSelection : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive it.
    TaskSelection(EditorPane &editor, ChartArea &charts, Panes &panes, QObject *parent = nullptr);

    /// Another task is selected in the list, or something else is shown.
    void follow();

private:
    void select(std::uint32_t entry);
    [[nodiscard]] bool isShown(int entry) const;

    EditorPane &m_editor;
    ChartArea &m_charts;
    Panes &m_panes;
};

} // namespace interleave
