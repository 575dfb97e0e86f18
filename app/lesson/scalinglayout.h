// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartmetrics.h"
#include "app/lesson/scalingtext.h"

#include <QPolygonF>
#include <QRectF>

#include <optional>
#include <vector>

namespace interleave {

/// Numbers to places and back; logarithmic where they span orders of magnitude.
class ValueScale
{
public:
    /// `from` is at `begin` and `to` at `end`; both positive where it is logarithmic.
    ValueScale(double from, double to, double begin, double end, bool isLogarithmic);

    [[nodiscard]] double place(double value) const;

private:
    [[nodiscard]] double inner(double value) const;

    bool m_isLogarithmic;
    double m_from;
    double m_length;
    double m_begin;
    double m_end;
};

/// All that a sweep's picture needs to be drawn but the theme.
struct ScalingPicture
{
    struct Label
    {
        QRectF rect;
        Qt::Alignment alignment = Qt::AlignCenter;
        QString text;
    };
    struct Line
    {
        Strategy strategy = Strategy::Sequential;
        std::vector<QPolygonF> parts; ///< it is broken where a value has none
        Label name;                   ///< beside its end
    };
    struct Rule
    {
        double y = 0;
        Label name;
    };

    QRectF plot;
    std::vector<double> columns; ///< the x of each point
    std::vector<double> gridX;
    std::vector<double> gridY;
    std::vector<Label> ticks;
    std::vector<Rule> rules; ///< the longest task, and the sum of all
    std::vector<Line> lines;
    std::optional<double> present; ///< the x of the value that the scenario has
    Label presentName;
};

/// The picture of a sweep in `size`. Pure.
[[nodiscard]] ScalingPicture scalingLayout(const SweepResult &sweep, ScalingMode mode, QSizeF size,
                                           const ChartMetrics &metrics);

/// The point whose column is nearest to `x`; nothing where there are none.
[[nodiscard]] std::optional<std::size_t> pointAt(const ScalingPicture &picture, double x);

} // namespace interleave
