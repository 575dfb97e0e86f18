// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace interleave {

/// Where the guesses of a class are collected: a name for the present one, buttons to keep it and to forget
/// all of them, and what they come to.
class ClassRow : public QWidget
{
    Q_OBJECT

public:
    explicit ClassRow(QWidget *parent);

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// While guesses are asked for.
    void setAsking(bool asking);
    /// Whether there is a guess to be kept.
    void setAddable(bool addable);
    void setClearable(bool clearable);
    void setText(const QString &text);

    [[nodiscard]] QLineEdit *name() const { return m_name; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }
    [[nodiscard]] QPushButton *clearButton() const { return m_clear; }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void addWanted(const QString &name);
    void clearWanted();

private:
    void add();

    QLineEdit *m_name;
    QPushButton *m_add;
    QPushButton *m_clear;
    QLabel *m_text;
    QHBoxLayout *m_line;
};

} // namespace interleave
