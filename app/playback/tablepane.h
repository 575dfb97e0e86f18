// SPDX-License-Identifier: MIT
#pragma once

#include "app/playback/spanarranger.h"
#include "app/playback/spanmodel.h"
#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>

class QLabel;
class QLineEdit;

namespace interleave {

class RowTable;

/// The chart's twin for those who want to read, sort or copy it: a row for each span of a run.
///
/// Rows are put together once somebody can see them, in another thread.
class TablePane : public QWidget
{
    Q_OBJECT

public:
    TablePane(const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// A record that does not change any more; null empties the table. Any moment is forgotten.
    void setRecord(std::shared_ptr<const RunRecord> record);
    /// Only what had begun by then, with what was known by then.
    void setMoment(Nanoseconds time);
    /// The whole run.
    void clearMoment();
    /// Marks the task's rows, and shows the first of them.
    void setSelectedTask(std::optional<std::uint32_t> task);

    /// The selected rows, or all where none is, as in RowTable, under a header.
    [[nodiscard]] QString copiedText(bool all) const;

    [[nodiscard]] RowTable *table() const { return m_table; }
    [[nodiscard]] QLineEdit *filterLine() const { return m_filter; }
    [[nodiscard]] const SpanModel &model() const { return m_model; }

Q_SIGNALS:
    /// A row was clicked, or Enter was pressed on it.
    void spanActivated(interleave::Strategy strategy, std::uint32_t task, interleave::Nanoseconds from);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void layOut();
    void wishFor();
    void take(const SpanArrangement &arrangement);
    void restoreCurrent(const std::optional<SpanRow> &current);
    void showCount();
    void showSelectedTask();
    void activate(int row);
    void copy(bool all) const;

    SpanModel m_model;
    SpanArranger m_arranger;
    SpanWish m_wish;
    bool m_isOutdated = false; ///< the wish changed while nobody could see it
    QLineEdit *m_filter;
    QLabel *m_count;
    RowTable *m_table;
};

} // namespace interleave
