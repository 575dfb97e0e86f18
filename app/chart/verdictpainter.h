// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartmetrics.h"
#include "app/chart/verdict.h"
#include "app/theme/theme.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace interleave {

/// Draws the card under the panels: the verdict in words, and the totals as bars on one scale. For a screen,
/// a picture and paper.
class VerdictPainter
{
public:
    /// All of them must outlive it.
    VerdictPainter(const Theme &theme, const Fonts &fonts, const ChartMetrics &metrics)
        : m_theme(theme)
        , m_fonts(fonts)
        , m_metrics(metrics)
    {}

    /// How high the card is, at the design's text size.
    static constexpr qreal kHeight = 130.0;

    /// Into `card`, which is kHeight high and begins anywhere. The words get at least the width that `widest`
    /// needs, so that bars stay where they are while words grow.
    void paint(QPainter &painter, const QRect &card, const VerdictFacts &facts, const Verdict &words,
               const Verdict &widest = {}) const;

private:
    struct Bar
    {
        QString name;
        VerdictSide side;
        QColor color;
    };
    struct Bars
    {
        std::vector<Bar> sides; ///< none where nothing is known
        Nanoseconds longest{1}; ///< what the longest bar stands for
        qreal names = 0;        ///< how wide they are
        qreal numbers = 0;
        qreal gaps = 0;

        [[nodiscard]] qreal textWidth() const { return names + numbers + gaps; }
    };

    [[nodiscard]] Bars barsOf(const VerdictFacts &facts) const;
    void paintWords(QPainter &painter, const QRectF &room, const Verdict &words) const;
    void paintBars(QPainter &painter, const QRectF &room, const Bars &bars) const;
    void paintBar(QPainter &painter, const QRectF &bar, const VerdictSide &side, const QColor &color,
                  Nanoseconds longest) const;
    [[nodiscard]] qreal widthOf(const Verdict &words) const;

    const Theme &m_theme;
    const Fonts &m_fonts;
    const ChartMetrics &m_metrics;
};

} // namespace interleave
