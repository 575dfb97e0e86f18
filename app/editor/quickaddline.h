// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/tasklistmodel.h"
#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QWidget>

class QLabel;

namespace interleave {

class FaultLineEdit;
class StepCompleter;

/// A line that takes `name: sleep 1s, compute 200ms`; Enter adds the task to the model. What is wrong is
/// underlined and told in words below, but not while somebody is still in the middle of typing it. A faulty
/// text is never lost. Several lines that are pasted here are as many tasks.
class QuickAddLine : public QWidget
{
    Q_OBJECT

public:
    QuickAddLine(TaskListModel &model, const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    [[nodiscard]] FaultLineEdit *line() const { return m_line; }
    [[nodiscard]] StepCompleter *completer() const { return m_completer; }
    /// What is told below the line.
    [[nodiscard]] QString hint() const;

Q_SIGNALS:
    /// Somebody has done with adding: Esc was pressed in the empty line.
    void leaveWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addTask();
    bool pasteLines();
    void showState(bool isPatient);
    void setHint(const QString &text, bool isFault);

    TaskListModel &m_model;
    FaultLineEdit *m_line;
    StepCompleter *m_completer;
    QLabel *m_hint;
    QColor m_hintColor;
    QColor m_faultColor;
};

} // namespace interleave
