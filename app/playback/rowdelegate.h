// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QStyledItemDelegate>

namespace interleave {

/// Draws a cell of a RowTable: a dot in the task's colour, what has not happened yet in a muted colour, and
/// an accented row for the one that everything is about.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RowDelegate(const Theme &theme, const Fonts &fonts, QObject *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    [[nodiscard]] int rowHeight() const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Theme m_theme;
    Fonts m_fonts;
};

} // namespace interleave
