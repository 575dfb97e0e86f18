// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPixmap>

#include <functional>

class QPainter;
class QRegion;

namespace interleave {

/// A panel's picture without its overlay, kept so that what moves over it need not have it painted anew.
class PanelPicture
{
public:
    using Paint = std::function<void(QPainter &)>;

    /// What is kept does not look like the panel any more.
    void invalidate() { m_pixmap = QPixmap(); }
    /// Draws the part that is in `region`, of a picture of `size` that is all `paint` paints on `ground`.
    /// Where everything is wanted of a picture that is not there yet, that is painted at once and not kept:
    /// while a run goes on no picture is wanted twice. Everything is drawn at the same place of the screen,
    /// whatever the pixel ratio.
    void draw(QPainter &painter, const QRegion &region, QSize size, const QColor &ground, const Paint &paint);

private:
    QPixmap m_pixmap;
};

} // namespace interleave
