// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/chiplist.h"
#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QAbstractButton>

namespace interleave {

class ChartPainter;

/// One step as something to take hold of: the mark it has in the charts, its words, and a cross that takes
/// it away. Knows nothing of its neighbours; tells what hand and keys want.
class StepChip : public QAbstractButton
{
    Q_OBJECT

public:
    /// The painter is borrowed, and of the theme and the fonts of setLook().
    StepChip(const ChartPainter &painter, QWidget *parent);

    void setPainter(const ChartPainter &painter) { m_painter = &painter; }
    void setLook(const Theme &theme, const Fonts &fonts);
    void setSpec(const ChipSpec &spec, std::uint32_t hue);
    [[nodiscard]] const ChipSpec &spec() const { return m_spec; }
    /// Whether its fields are shown. Only this one is reached by Tab.
    void setCurrent(bool current);
    [[nodiscard]] bool isCurrent() const { return m_isCurrent; }
    /// Where the cross is; empty where there is none.
    [[nodiscard]] QRect crossRect() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen();
    void removeWanted();
    /// To its fields.
    void editWanted();
    /// Along the chips, by so many; with `carried` the step goes along.
    void moveWanted(int by, bool carried);
    /// Its pointer is there, in the coordinates of the parent, while it is dragged.
    void dragged(QPoint position);
    void dropped(bool accepted);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] int scaled(qreal pixels) const;
    [[nodiscard]] bool isEnd() const { return m_spec.part == ChipSpec::Part::RepeatEnd; }
    [[nodiscard]] QRectF markRect() const;
    void paintMark(QPainter &painter) const;
    void endDrag(bool accepted);

    const ChartPainter *m_painter;
    Theme m_theme;
    Fonts m_fonts;
    ChipSpec m_spec;
    std::uint32_t m_hue = 0;
    bool m_isCurrent = false;
    bool m_isPressed = false;
    bool m_isDragged = false;
    QPoint m_pressedAt;
};

} // namespace interleave
