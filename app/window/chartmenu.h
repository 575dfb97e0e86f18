// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/runrecord.h"

#include <QMenu>

#include <memory>
#include <optional>

namespace interleave {

class ChartArea;

/// The states of one task in the columns of the span table, under their names. As far as the record was
/// drained.
[[nodiscard]] QString rowText(const TimelineRecord &record, const ChartTasks &tasks, std::uint32_t task);

/// What can be done with what is under the pointer of a chart. The charts must outlive it.
class ChartMenu : public QMenu
{
    Q_OBJECT

public:
    /// `task` is the one whose row it is, if any.
    ChartMenu(ChartArea &charts, Strategy strategy, std::optional<std::uint32_t> task, QWidget *parent);

private:
    void copyPicture() const;
    void copyRow() const;
    void zoomToTask() const;

    ChartArea &m_charts;
    Strategy m_strategy;
    std::shared_ptr<const RunRecord> m_record; ///< as it was when the menu was opened
    std::optional<std::uint32_t> m_task;
};

} // namespace interleave
