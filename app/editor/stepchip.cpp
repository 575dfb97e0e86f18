// SPDX-License-Identifier: MIT
#include "app/editor/stepchip.h"

#include "app/chart/chartpainter.h"
#include "app/chart/displaylist.h"
#include "app/chart/spanstep.h"
#include "app/theme/glyphs.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace interleave {

namespace {

constexpr int kHeight = 26;
constexpr int kMarkWidth = 14;
constexpr int kLeft = 7 + kMarkWidth + 5; ///< of the words
constexpr int kCross = 8;
constexpr int kWidestText = 190;

} // namespace

StepChip::StepChip(const ChartPainter &painter, QWidget *parent)
    : QAbstractButton(parent)
    , m_painter(&painter)
    , m_theme(Theme::light())
    , m_fonts(Fonts::system())
{
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, [this] { // by a screen reader
        Q_EMIT chosen();
        Q_EMIT editWanted();
    });
}

void StepChip::setLook(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    m_fonts = fonts;
    setFont(fonts.font(TextRole::Caption));
    update();
}

void StepChip::setSpec(const ChipSpec &spec, std::uint32_t hue)
{
    m_hue = hue;
    update();
    if (spec == m_spec)
        return;
    m_spec = spec;
    setText(spec.label);
    setAccessibleName(spec.name);
    setToolTip(isEnd() ? QString() : spec.label);
    setAttribute(Qt::WA_TransparentForMouseEvents, isEnd());
    if (isEnd())
        setFocusPolicy(Qt::NoFocus);
    else if (!m_isCurrent)
        setFocusPolicy(Qt::ClickFocus);
}

void StepChip::setCurrent(bool current)
{
    m_isCurrent = current;
    setFocusPolicy(current ? Qt::StrongFocus : isEnd() ? Qt::NoFocus : Qt::ClickFocus);
    update();
}

int StepChip::scaled(qreal pixels) const
{
    return static_cast<int>(std::lround(pixels * m_fonts.scale()));
}

QSize StepChip::sizeHint() const
{
    if (isEnd())
        return {scaled(8), scaled(kHeight)};
    const int words = std::min(fontMetrics().horizontalAdvance(text()), scaled(kWidestText));
    return {scaled(kLeft) + words + scaled(5 + kCross + 6), scaled(kHeight)};
}

QRect StepChip::crossRect() const
{
    if (isEnd())
        return {};
    const int size = scaled(kCross);
    return {width() - scaled(6) - size, (height() - size) / 2, size, size};
}

QRectF StepChip::markRect() const
{
    const int high = scaled(12);
    const int top = (height() - high) / 2;
    return QRectF(scaled(7), top, scaled(kMarkWidth), high);
}

void StepChip::paintMark(QPainter &painter) const
{
    const QRectF rect = markRect();
    if (const std::optional<State> state = stateOf(m_spec.kind)) {
        Mark mark;
        mark.kind = MarkKind::Bar;
        mark.rect = rect;
        mark.hue = m_hue;
        mark.state = *state;
        m_painter->paintMark(painter, mark, m_fonts.scale());
        return;
    }
    const Glyph glyph = m_spec.kind == StepKind::Fail     ? Glyph::Cross
                        : m_spec.kind == StepKind::Repeat ? Glyph::Redo
                                                          : Glyph::ChevronRight;
    painter.fillPath(glyphPath(glyph, rect),
                     m_spec.kind == StepKind::Fail ? m_theme.warning : m_theme.mutedText);
}

void StepChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isEnd())
        return; // the band round the repeat ends here
    const bool isShown = hasFocus() || underMouse();
    const QColor edge = hasFocus()    ? m_theme.focusRing
                        : m_isCurrent ? m_theme.mutedText
                                      : m_theme.fieldBorder;
    painter.setPen(QPen(edge, hasFocus() ? 2 : 1));
    painter.setBrush(isDown() || m_isDragged ? m_theme.buttonPressed
                     : m_isCurrent           ? m_theme.selection
                     : underMouse()          ? m_theme.buttonHover
                                             : m_theme.fieldBackground);
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), scaled(6), scaled(6));
    paintMark(painter);
    const int left = scaled(kLeft);
    const QRect words(left, 0, crossRect().left() - scaled(4) - left, height());
    painter.setPen(m_theme.text);
    painter.setFont(font());
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    if (isShown)
        painter.fillPath(glyphPath(Glyph::Cross, crossRect()), m_theme.mutedText);
}

bool StepChip::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Elsewhere Space starts a run, and Esc stops one.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Space || key == Qt::Key_Delete || (key == Qt::Key_Escape && m_isDragged))
            event->accept();
    }
    return QAbstractButton::event(event);
}

void StepChip::keyPressEvent(QKeyEvent *event)
{
    const bool carried = event->modifiers().testFlag(Qt::ControlModifier);
    const bool hasOther = event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier | Qt::MetaModifier);
    if (hasOther)
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        Q_EMIT moveWanted(-1, carried);
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
        Q_EMIT moveWanted(1, carried);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeWanted();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_F2:
        Q_EMIT editWanted();
        break;
    case Qt::Key_Escape:
        if (m_isDragged)
            return endDrag(false);
        [[fallthrough]];
    default:
        event->ignore();
    }
}

void StepChip::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    Q_EMIT chosen();
}

void StepChip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    m_isPressed = true;
    m_pressedAt = event->position().toPoint();
    Q_EMIT chosen();
}

void StepChip::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (!m_isPressed)
        return;
    if ((position - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        m_isDragged = true;
    if (!m_isDragged)
        return;
    setCursor(Qt::ClosedHandCursor);
    Q_EMIT dragged(mapToParent(position));
}

void StepChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_isPressed)
        return event->ignore();
    const QPoint position = event->position().toPoint();
    const int air = scaled(5); // a cross is small for a finger
    const bool isOnCross = crossRect().adjusted(-air, -air, air, air).contains(m_pressedAt) &&
                           crossRect().adjusted(-air, -air, air, air).contains(position);
    if (m_isDragged)
        return endDrag(true);
    m_isPressed = false;
    if (isOnCross)
        Q_EMIT removeWanted();
}

void StepChip::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT editWanted();
}

void StepChip::endDrag(bool accepted)
{
    m_isPressed = m_isDragged = false;
    unsetCursor();
    update();
    Q_EMIT dropped(accepted);
}

} // namespace interleave
