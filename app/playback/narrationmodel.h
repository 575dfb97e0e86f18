// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/charttasks.h"
#include "core/trace/narration.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>

namespace interleave {

/// One timeline's narration, a row for each place of its story. Rows are told when they are looked at.
class NarrationModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, TextColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null empties it. `tasks` are those of the same run.
    void setNarration(std::shared_ptr<const Narration> narration, const ChartTasks &tasks);
    /// The first `count` places have happened; nothing when all of them have, and none is the newest.
    void setHappened(std::optional<std::size_t> count);
    /// Tells all of it in the language that is spoken now.
    void retell();
    /// The row of what happened last; -1 where nothing is.
    [[nodiscard]] int currentRow() const;
    /// `1.000 s	A has finished.`
    [[nodiscard]] QString lineText(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const NarratedLine &line(int row) const;
    [[nodiscard]] bool hasHappened(int row) const;

    std::shared_ptr<const Narration> m_narration;
    ChartTasks m_tasks;
    std::optional<std::size_t> m_happened;
    mutable int m_toldRow = -1; ///< whose line m_told is: a row's cells and roles are asked for one by one
    mutable NarratedLine m_told;
};

} // namespace interleave
