// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QStyledItemDelegate>

namespace interleave {

/// Draws a task that stands in an order: its place, its colour, its name, and whether the place is right.
class OrderDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { HueRole = Qt::UserRole, TaskRole, CheckRole };
    enum class Check { Unknown, Right, Wrong };

    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme &theme, const Fonts &fonts);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme;
    Fonts m_fonts = Fonts::system();
};

} // namespace interleave
