// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/tasklistmodel.h"
#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QSpinBox;

namespace interleave {

class ColorButton;
class FaultLineEdit;

/// What a task has besides its name and its steps: how many copies of it run, its own timeout and colour.
/// Shows one entry of the model and changes it through the undo stack.
class TaskExtras : public QWidget
{
    Q_OBJECT

public:
    TaskExtras(TaskListModel &model, const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// Which entry is shown; -1 for none.
    void setRow(int row);

    [[nodiscard]] QSpinBox *copies() const { return m_copies; }
    [[nodiscard]] FaultLineEdit *timeout() const { return m_timeout; }
    [[nodiscard]] ColorButton *color() const { return m_color; }
    /// What is wrong with the timeout, in words.
    [[nodiscard]] QString fault() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] bool isShowingOne() const;
    void follow();
    void change(const TaskEntry &entry, const QString &text);

    TaskListModel &m_model;
    QGridLayout *m_grid;
    QLabel *m_copiesCaption;
    QSpinBox *m_copies;
    QLabel *m_timeoutCaption;
    FaultLineEdit *m_timeout;
    QLabel *m_colorCaption;
    ColorButton *m_color;
    QLabel *m_fault;
    int m_row = -1;
    TaskListModel::TypingSession m_session;
    bool m_isChanging = false; ///< by these fields
};

} // namespace interleave
