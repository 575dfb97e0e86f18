// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/displaylist.h"

#include <QHash>
#include <QPixmap>

#include <functional>

class QPainter;

namespace interleave {

/// Bars that were painted before, for where there are thousands of short ones: most of them look the same,
/// and a rounded path takes ten times as long as a copy.
///
/// Only for painters with one theme.
class BarSprites
{
public:
    using Paint = std::function<void(QPainter &, const Mark &)>;

    /// Draws `mark` from a copy, which `paint` is asked for once. False where a copy would not do, and
    /// nothing was drawn: on paper, for long bars, for bars with a pattern, which goes on from one bar to the
    /// next, and for such as have their edges between pixels.
    bool draw(QPainter &painter, const Mark &mark, qreal scale, const Paint &paint);

    /// The same for a wake mark. It may be off by an eighth of a pixel to the side.
    bool drawWake(QPainter &painter, const Mark &mark, qreal scale, const Paint &paint);

private:
    /// Forgets what was painted at another scale.
    void keepOnly(qreal scale, qreal ratio);

    QHash<quint64, QPixmap> m_sprites;
    QHash<quint64, QPixmap> m_wakes;
    qreal m_scale = 0.0; ///< of what is in m_sprites
    qreal m_ratio = 0.0;
};

} // namespace interleave
