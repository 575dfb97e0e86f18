// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/tasknumbers.h"
#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;

namespace interleave {

/// The selected task in numbers. Keeps the numbers, not the timelines they came from.
class TaskDetails : public QWidget
{
    Q_OBJECT

public:
    TaskDetails(const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// Shows a widget below the title, and becomes its parent.
    void setFields(QWidget *fields);
    /// Whose numbers these are; without a title nothing is shown.
    void setTitle(const QString &title);
    [[nodiscard]] const QString &title() const { return m_titleText; }
    /// A dash stands for what is not known. Cheap when nothing changed.
    void setNumbers(const TaskNumbers &numbers);
    [[nodiscard]] const TaskNumbers &numbers() const { return m_numbers; }
    /// Why the task failed; empty where it did not.
    void setFailure(const QString &reason);
    [[nodiscard]] QString failure() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void elideTitle();

    enum Row { OnLoop, Sleeps, KeptWaiting, WokeLate, Sequential, Concurrent, kRowCount };

    QGridLayout *m_grid;
    QLabel *m_title;
    QLabel *m_failure;
    QString m_titleText;
    std::array<QLabel *, kRowCount> m_captions{};
    std::array<QLabel *, kRowCount> m_values{};
    TaskNumbers m_numbers;
};

} // namespace interleave
