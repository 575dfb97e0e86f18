// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"

#include <QDialog>

class QGridLayout;
class QMenuBar;

namespace interleave {

/// A sheet of all keys: those of the menus, read from the actions themselves, and those that only a part of the window
/// knows.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar &menus, const Fonts &fonts, QWidget *parent);

private:
    void addTitle(const QString &text);
    void addRow(const QString &text, const QString &keys);
    void addMenu(const QAction &menu);

    QGridLayout *m_grid;
    Fonts m_fonts;
};

} // namespace interleave
