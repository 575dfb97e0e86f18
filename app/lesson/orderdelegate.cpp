// SPDX-License-Identifier: MIT
#include "app/lesson/orderdelegate.h"

#include "app/theme/glyphs.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr qreal kHeight = 26.0;
constexpr qreal kPadding = 10.0;
constexpr qreal kDot = 10.0;
constexpr qreal kGap = 7.0;
constexpr qreal kGlyph = 11.0;
constexpr qreal kMostName = 150.0;

QString placeText(const QModelIndex &index)
{
    return QString::number(index.row() + 1);
}

} // namespace

void OrderDelegate::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    m_fonts = fonts;
}

QSize OrderDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const qreal scale = m_fonts.scale();
    const QFontMetrics name(m_fonts.font(TextRole::BodyStrong));
    const qreal nameWidth =
        std::min<qreal>(kMostName * scale, name.horizontalAdvance(index.data().toString()) + 2.0);
    const qreal place = QFontMetrics(m_fonts.font(TextRole::Number)).horizontalAdvance(placeText(index));
    // With room for the sign, so that nothing moves when it comes.
    const qreal width = place + nameWidth + (2 * kPadding + kDot + 3 * kGap + kGlyph) * scale;
    return {static_cast<int>(std::ceil(width)), static_cast<int>(std::lround(kHeight * scale))};
}

void OrderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const qreal scale = m_fonts.scale();
    const QRectF chip = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isCurrent = option.state & QStyle::State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(option.state & QStyle::State_Selected ? m_theme.selection : m_theme.card);
    painter->setPen(QPen(isCurrent ? m_theme.focusRing : m_theme.fieldBorder, isCurrent ? 2 * scale : 1.0));
    const qreal inside = isCurrent ? scale / 2 : 0.0;
    painter->drawRoundedRect(chip.adjusted(inside, inside, -inside, -inside), 6 * scale, 6 * scale);

    QRectF rest = chip.adjusted(kPadding * scale, 0, -kPadding * scale, 0);
    const auto write = [&](const QString &text, TextRole role, const QColor &color, qreal width) {
        painter->setFont(m_fonts.font(role));
        painter->setPen(color);
        painter->drawText(QRectF(rest.left(), rest.top(), width, rest.height()),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, qRound(width) + 1));
        rest.setLeft(rest.left() + width + kGap * scale);
    };
    write(placeText(index), TextRole::Number, m_theme.mutedText,
          QFontMetrics(m_fonts.font(TextRole::Number)).horizontalAdvance(placeText(index)));
    const TaskHue &hue = m_theme.hue(index.data(HueRole).toUInt());
    const QRectF dot(rest.left(), rest.center().y() - kDot * scale / 2, kDot * scale, kDot * scale);
    painter->setPen(QPen(hue.outline, scale));
    painter->setBrush(hue.fill);
    painter->drawPath(dotPath(dot.adjusted(scale / 2, scale / 2, -scale / 2, -scale / 2), hue.cap));
    rest.setLeft(dot.right() + kGap * scale);
    write(index.data().toString(), TextRole::BodyStrong, m_theme.text,
          rest.width() - (kGap + kGlyph) * scale);
    const auto check = static_cast<Check>(index.data(CheckRole).toInt());
    const QRectF sign(chip.right() - (kPadding + kGlyph) * scale, rest.center().y() - kGlyph * scale / 2,
                      kGlyph * scale, kGlyph * scale);
    if (check != Check::Unknown)
        painter->fillPath(glyphPath(check == Check::Right ? Glyph::Check : Glyph::Cross, sign),
                          check == Check::Right ? m_theme.text : m_theme.warning);
    painter->restore();
}

} // namespace interleave
