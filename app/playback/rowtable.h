// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QTableView>

#include <functional>
#include <vector>

class QMenu;

namespace interleave {

class RowDelegate;

/// What a row is besides its text; the models of these tables answer to it, and RowDelegate shows it.
enum RowRole {
    HueRole = Qt::UserRole + 1, ///< a task's hue number, where a dot of it stands before the text
    MutedRole,                  ///< it has not happened yet
    MarkedRole,                 ///< it is the one that the rest of the window is about
    NumberRole,                 ///< digits stand under each other
};

/// A table of millions of rows of one height, told as rows: they are selected whole, Enter and a click choose
/// one, Tab goes on to the next widget.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    RowTable(const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// The selected rows, in order.
    [[nodiscard]] std::vector<int> selectedRows() const;
    /// The selected rows as text, a line for each, or all of them where none is; at most kMostCopied, and
    /// then it says so.
    [[nodiscard]] QString copiedText(bool all, const std::function<QString(int)> &line) const;
    static constexpr int kMostCopied = 100'000;
    /// Scrolls there, also right after the model has changed.
    void showRow(int row);
    /// Wide enough for that text in the column's font.
    void setColumnFor(int column, const QString &text);

Q_SIGNALS:
    void rowChosen(int row);
    void copyAsked(); ///< of the selected rows
    void copyAllAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void addSorting(QMenu &menu);

    RowDelegate *m_delegate;
    Fonts m_fonts;
};

} // namespace interleave
