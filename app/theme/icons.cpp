// SPDX-License-Identifier: MIT
#include "app/theme/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

namespace interleave {

namespace {

class GlyphIconEngine final : public QIconEngine
{
public:
    GlyphIconEngine(Glyph glyph, QColor color, QColor disabled)
        : m_glyph(glyph)
        , m_color(color)
        , m_disabled(disabled)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillPath(glyphPath(m_glyph, rect), mode == QIcon::Disabled ? m_disabled : m_color);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new GlyphIconEngine(m_glyph, m_color, m_disabled); }

private:
    Glyph m_glyph;
    QColor m_color;
    QColor m_disabled;
};

} // namespace

QIcon glyphIcon(Glyph glyph, const QColor &color, const QColor &disabled)
{
    return QIcon(new GlyphIconEngine(glyph, color, disabled));
}

} // namespace interleave
