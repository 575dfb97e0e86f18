// SPDX-License-Identifier: MIT
#include "app/theme/flatstyle.h"

#include "app/theme/glyphs.h"

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

FlatStyle::FlatStyle(const Theme &theme)
    : QProxyStyle(QStringLiteral("fusion"))
    , m_theme(theme)
{}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const std::optional<Glyph> glyph = arrow(element);
    if (!glyph)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    const qreal side = std::min({16, option->rect.width(), option->rect.height()});
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(glyphPath(*glyph, square),
                      option->state.testFlag(State_Enabled) ? m_theme.mutedText : m_theme.disabledText);
    painter->restore();
}

} // namespace interleave
