// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"

#include <QDialog>

#include <array>

class QGridLayout;
class QMenuBar;

namespace interleave {

/// A sheet of all keys: those of the menus, read from the actions themselves, and those that only a part of
/// the window knows.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar &menus, const Fonts &fonts, QWidget *parent);

private:
    void addTitle(const QString &text);
    void addRow(const QString &text, const QString &keys);
    void addMenu(const QAction &menu);
    void layOut(QWidget *content);

    std::array<QGridLayout *, 2> m_sides;
    QGridLayout *m_side = nullptr; ///< the one that is being written
    Fonts m_fonts;
};

} // namespace interleave
