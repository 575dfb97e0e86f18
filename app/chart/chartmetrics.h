// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"

#include <QFontMetricsF>
#include <QHash>
#include <QString>

#include <cmath>
#include <map>

namespace interleave {

/// What the layout has to know about text and pixels. Tests bring their own, so that a layout is the same
/// everywhere.
class ChartMetrics
{
public:
    virtual ~ChartMetrics() = default;

    [[nodiscard]] virtual double width(const QString &text, TextRole role) const = 0;
    [[nodiscard]] virtual double lineHeight(TextRole role) const = 0;
    /// Lengths of the design are multiplied by this.
    [[nodiscard]] virtual double scale() const = 0;
    /// Edges are put on multiples of 1 / this; 0 leaves them where they are, for paper.
    [[nodiscard]] virtual double pixelRatio() const = 0;

    /// The nearest edge of a device pixel.
    [[nodiscard]] double snapped(double position) const
    {
        return pixelRatio() > 0 ? std::round(position * pixelRatio()) / pixelRatio() : position;
    }
    /// `text`, with its end cut off for an ellipsis where it is wider than `width`.
    [[nodiscard]] QString elided(const QString &text, TextRole role, double width) const;
};

/// The metrics of real fonts on a real device.
class FontChartMetrics final : public ChartMetrics
{
public:
    FontChartMetrics(const Fonts &fonts, double devicePixelRatio);

    double width(const QString &text, TextRole role) const override;
    double lineHeight(TextRole role) const override;
    double scale() const override { return m_fonts.scale(); }
    double pixelRatio() const override { return m_pixelRatio; }

private:
    const QFontMetricsF &metrics(TextRole role) const;

    Fonts m_fonts;
    double m_pixelRatio;
    mutable std::map<TextRole, QFontMetricsF> m_metrics;
    /// Measuring a text takes as long as drawing a bar, and in each frame they are the same.
    mutable std::map<TextRole, QHash<QString, double>> m_widths;
};

} // namespace interleave
