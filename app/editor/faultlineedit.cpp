// SPDX-License-Identifier: MIT
#include "app/editor/faultlineedit.h"

#include "app/editor/faultwave.h"

#include <QPainter>
#include <QTextLayout>

namespace interleave {

FaultLineEdit::FaultLineEdit(QWidget *parent)
    : QLineEdit(parent)
{}

void FaultLineEdit::setFaults(const std::vector<NotationFault> &faults)
{
    if (m_faults == faults)
        return;
    m_faults = faults;
    update();
}

void FaultLineEdit::setFaultColor(const QColor &color)
{
    m_faultColor = color;
    update();
}

void FaultLineEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_faults.empty())
        return;
    // QLineEdit keeps its layout and its scrolling to itself. The same text in the same font is laid out the
    // same way, and the cursor says where it is on the screen.
    QTextLayout layout(text(), font());
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    const QRect cursor = cursorRect();
    const QPointF origin(cursor.center().x() - qRound(line.cursorToX(cursorPosition())),
                         cursor.center().y() - line.height() / 2);
    QPainter painter(this);
    const int margin = cursorRect().height() / 4;
    painter.setClipRect(rect().adjusted(margin, 1, -margin, -1));
    drawFaultWaves(painter, line, origin, text().size(), m_faults, m_faultColor);
}

} // namespace interleave
