// SPDX-License-Identifier: MIT
#pragma once

#include "app/playback/spanarranger.h"
#include "core/trace/timegrid.h"

#include <QAbstractTableModel>

#include <optional>

namespace interleave {

/// The spans of a run as a table, as they were arranged last.
class SpanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// In the order of SpanKey.
    enum Column {
        TaskColumn,
        WayColumn,
        StateColumn,
        FromColumn,
        ToColumn,
        LengthColumn,
        LatenessColumn,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Without a table it is empty.
    void setArrangement(const SpanArrangement &arrangement);
    [[nodiscard]] bool hasTable() const { return m_shown.table != nullptr; }
    /// Tells all of it in the language that is spoken now.
    void retell();
    void setSelectedTask(std::optional<std::uint32_t> task);
    [[nodiscard]] std::optional<std::uint32_t> selectedTask() const { return m_selectedTask; }

    [[nodiscard]] const SpanRow &spanAt(int row) const;
    /// The first row of that task; -1 where there is none.
    [[nodiscard]] int firstRowOf(std::uint32_t task) const;
    /// The row of that span; -1 where it is not shown.
    [[nodiscard]] int rowOf(Strategy way, std::uint32_t task, Nanoseconds from) const;
    /// A row for a spreadsheet, with tabs between the cells and all times in seconds.
    [[nodiscard]] QString rowText(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(const SpanRow &span, int column) const;

    SpanArrangement m_shown;
    TimeGrid m_grid = TimeGrid(Nanoseconds::zero());
    std::optional<std::uint32_t> m_selectedTask;
};

} // namespace interleave
