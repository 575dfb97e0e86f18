// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/stepnotation.h"

#include <QColor>
#include <QLineEdit>

#include <vector>

namespace interleave {

/// A line edit that draws a wavy line below what is wrong with its text.
class FaultLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit FaultLineEdit(QWidget *parent = nullptr);

    /// Positions count from the start of text(). Whoever owns the line says them anew when the text changes.
    void setFaults(const std::vector<NotationFault> &faults);
    [[nodiscard]] const std::vector<NotationFault> &faults() const { return m_faults; }
    void setFaultColor(const QColor &color);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<NotationFault> m_faults;
    QColor m_faultColor = Qt::red;
};

} // namespace interleave
