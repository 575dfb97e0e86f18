// SPDX-License-Identifier: MIT
#include "app/playback/rowdelegate.h"

#include "app/playback/rowtable.h"
#include "app/theme/capshape.h"

#include <QFontMetrics>
#include <QPainter>

namespace interleave {

namespace {

// At the design's text size.
constexpr qreal kPadding = 8;
constexpr qreal kDot = 8;
constexpr qreal kRowMargin = 4;
constexpr qreal kMarkWidth = 3;

} // namespace

RowDelegate::RowDelegate(const Theme &theme, const Fonts &fonts, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_fonts(fonts)
{}

void RowDelegate::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    m_fonts = fonts;
}

int RowDelegate::rowHeight() const
{
    return QFontMetrics(m_fonts.font(TextRole::Body)).height() + 2 * qRound(kRowMargin * m_fonts.scale());
}

void RowDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const bool isMarked = index.data(MarkedRole).toBool();
    if (isMarked || option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, m_theme.selection);
    if (!isMarked || index.column() != 0)
        return;
    QRectF mark(option.rect); // not by colour alone
    mark.setWidth(kMarkWidth * m_fonts.scale());
    painter->fillRect(mark, m_theme.accent);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option, index);
    const qreal padding = kPadding * m_fonts.scale();
    QRectF room = QRectF(option.rect).adjusted(padding, 0, -padding, 0);
    const QVariant hue = index.data(HueRole);
    if (hue.isValid()) {
        const qreal size = kDot * m_fonts.scale();
        const TaskHue &colors = m_theme.hue(hue.toUInt());
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(colors.outline);
        painter->setBrush(colors.fill);
        painter->drawPath(dotPath(QRectF(room.left(), room.center().y() - size / 2, size, size), colors.cap));
        room.setLeft(room.left() + size + padding);
    }
    const bool isNumber = index.data(NumberRole).toBool();
    const QFont font = m_fonts.font(isNumber                          ? TextRole::Number
                                    : index.data(MarkedRole).toBool() ? TextRole::BodyStrong
                                                                      : TextRole::Body);
    painter->setFont(font);
    painter->setPen(index.data(MutedRole).toBool() ? m_theme.mutedText : m_theme.text);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->drawText(room,
                      (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, static_cast<int>(room.width())));
    painter->restore();
}

} // namespace interleave
