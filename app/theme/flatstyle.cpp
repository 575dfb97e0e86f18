// SPDX-License-Identifier: MIT
#include "app/theme/flatstyle.h"

#include "app/theme/glyphs.h"

#include <QDialog>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>
#include <optional>

namespace interleave {

namespace {

std::optional<Glyph> arrow(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowDown:
    case QStyle::PE_IndicatorSpinDown:
    case QStyle::PE_IndicatorButtonDropDown:
        return Glyph::ChevronDown;
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp:
        return Glyph::ChevronUp;
    case QStyle::PE_IndicatorArrowRight:
        return Glyph::ChevronRight;
    case QStyle::PE_IndicatorArrowLeft:
        return Glyph::ChevronLeft;
    default:
        return std::nullopt;
    }
}

} // namespace

FlatStyle::FlatStyle(const Theme &theme, qreal scale)
    : QProxyStyle(QStringLiteral("fusion"))
    , m_theme(theme)
    , m_scale(scale)
{}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    if (const std::optional<Glyph> glyph = arrow(element))
        drawGlyph(*glyph, option->rect, option->state.testFlag(State_Enabled), painter);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    const auto *comboBox = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const auto *spinBox = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_ComboBox && comboBox && !comboBox->editable)
        drawComboBox(*comboBox, painter, widget);
    else if (control == CC_SpinBox && spinBox)
        drawSpinBox(*spinBox, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                  const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const auto *comboBox = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (type == CT_ComboBox && comboBox && !comboBox->editable) {
        // Fusion knows of no larger arrow, nor of the air that is left of the text here.
        const QRect room(QPoint(), size);
        QStyleOptionComboBox measured(*comboBox);
        measured.rect = room;
        const int text = subControlRect(CC_ComboBox, &measured, SC_ComboBoxEditField, widget).width();
        size.rwidth() += std::max(0, contents.width() + static_cast<int>(8 * m_scale) - text);
        size.setHeight(
            std::max(size.height(), option->fontMetrics.height() + static_cast<int>(14 * m_scale)));
    }
    return size;
}

QRect FlatStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    // The arrows grow with the text, to the left, and what is beside them gives way.
    const int more = static_cast<int>(16 * std::max(0.0, m_scale - 1));
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return rect.adjusted(static_cast<int>(8 * m_scale), 0, -more, 0);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return rect.adjusted(static_cast<int>(4 * m_scale), 0, -more,
                             0); // text begins where that of a field does
    const bool isArrow = (control == CC_ComboBox && part == SC_ComboBoxArrow) ||
                         (control == CC_SpinBox && (part == SC_SpinBoxUp || part == SC_SpinBoxDown));
    return isArrow ? rect.adjusted(-more, 0, 0, 0) : rect;
}

void FlatStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QDialog *>(widget))
        widget->setAttribute(Qt::WA_WindowPropagation);
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returnData) const
{
    if (hint == SH_UnderlineShortcut) // the letters matter only to who holds Alt
        return QGuiApplication::queryKeyboardModifiers().testFlag(Qt::AltModifier);
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

void FlatStyle::drawComboBox(const QStyleOptionComboBox &option, QPainter *painter,
                             const QWidget *widget) const
{
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool hovered = enabled && option.state.testFlag(State_MouseOver);
    const bool focused = option.state.testFlag(State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(focused ? QPen(m_theme.focusRing, 2.0) : QPen(Qt::NoPen));
    painter->setBrush(hovered ? m_theme.buttonHover : m_theme.buttonBackground);
    const qreal inset = focused ? 1.0 : 0.0;
    painter->drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), 6 * m_scale,
                             6 * m_scale);
    painter->restore();
    drawGlyph(Glyph::ChevronDown, subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget), enabled,
              painter);
}

void FlatStyle::drawSpinBox(const QStyleOptionSpinBox &option, QPainter *painter, const QWidget *widget) const
{
    const bool focused = option.state.testFlag(State_HasFocus);
    const qreal width = focused ? 2.0 : 1.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(focused ? m_theme.focusRing : m_theme.fieldBorder, width));
    painter->setBrush(m_theme.fieldBackground);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2),
                             6 * m_scale, 6 * m_scale);
    painter->restore();
    const bool enabled = option.state.testFlag(State_Enabled);
    drawGlyph(Glyph::ChevronUp, subControlRect(CC_SpinBox, &option, SC_SpinBoxUp, widget),
              enabled && option.stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled), painter);
    drawGlyph(Glyph::ChevronDown, subControlRect(CC_SpinBox, &option, SC_SpinBoxDown, widget),
              enabled && option.stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled), painter);
}

void FlatStyle::drawGlyph(Glyph glyph, const QRect &rect, bool enabled, QPainter *painter) const
{
    const qreal side = std::min({16 * m_scale, qreal(rect.width()), qreal(rect.height())});
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(glyphPath(glyph, square), enabled ? m_theme.mutedText : m_theme.disabledText);
    painter->restore();
}

} // namespace interleave
