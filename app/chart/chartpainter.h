// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/barsprites.h"
#include "app/chart/displaylist.h"
#include "app/theme/fonts.h"
#include "app/theme/patterns.h"
#include "app/theme/theme.h"

#include <map>

class QPainter;

namespace interleave {

class MarkWatcher;

/// Draws display lists: the same list looks the same on a screen, in a picture and on paper.
class ChartPainter
{
public:
    /// Sprites are pixmaps, which only the GUI thread may have; without them thousands of bars take longer.
    enum class Sprites : bool { None, Kept };

    ChartPainter(const Theme &theme, const Fonts &fonts, Sprites sprites = Sprites::Kept);

    /// `watcher`, if there is one, is told of each mark.
    void paint(QPainter &painter, const DisplayList &list, MarkWatcher *watcher = nullptr) const;
    /// One mark, for a legend. `scale` as in DisplayList.
    void paintMark(QPainter &painter, const Mark &mark, qreal scale) const;

private:
    void paintText(QPainter &painter, const Mark &mark, qreal scale) const;
    void paintBar(QPainter &painter, const Mark &mark, qreal scale) const;
    void drawBar(QPainter &painter, const Mark &mark, qreal scale) const;
    void paintPreviewBar(QPainter &painter, const Mark &mark, qreal scale) const;
    void paintPattern(QPainter &painter, const Mark &mark, const QPainterPath &inside, qreal scale) const;
    void paintTurn(QPainter &painter, const Mark &mark, qreal scale) const;
    void paintWake(QPainter &painter, const Mark &mark, qreal scale) const;
    void paintEnd(QPainter &painter, const Mark &mark) const;
    void paintMeasured(QPainter &painter, const Mark &mark, qreal scale) const;
    void paintGuess(QPainter &painter, const Mark &mark, qreal scale) const;
    void paintNowLine(QPainter &painter, const Mark &mark, qreal scale) const;
    void paintTrack(QPainter &painter, const Mark &mark, qreal scale) const;
    [[nodiscard]] QColor inkColor(const Mark &mark) const;
    [[nodiscard]] const QFont &font(TextRole role) const;

    Theme m_theme;
    Fonts m_fonts;
    Sprites m_keeps;
    mutable std::map<TextRole, QFont> m_fontOf;
    mutable BarSprites m_sprites;
    mutable bool m_copiesBars = false; ///< while a list of many marks is painted
};

} // namespace interleave
