// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/charttasks.h"
#include "app/theme/fonts.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace interleave {

/// Looks for tasks by a part of their names, one after the other and round again. Hidden until it is wanted.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void setFonts(const Fonts &fonts);
    /// Where it looks.
    void setTasks(const ChartTasks &tasks);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QString resultText() const;

public Q_SLOTS:
    /// Shows it and takes the keyboard.
    void open();
    void close();
    void findNext() { find(1); }
    void findPrevious() { find(-1); }

Q_SIGNALS:
    void found(std::uint32_t task);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(int direction);
    void findTyped();
    [[nodiscard]] bool matches(std::uint32_t task) const;
    void tell();

    ChartTasks m_tasks;
    QLineEdit *m_field;
    QLabel *m_result;
    std::optional<std::uint32_t> m_found;
};

} // namespace interleave
