// SPDX-License-Identifier: MIT
#include "app/chart/chartmetrics.h"

namespace interleave {

namespace {

constexpr qsizetype kMostWidths = 4096; ///< of each role

} // namespace

QString ChartMetrics::elided(const QString &text, TextRole role, double available) const
{
    if (width(text, role) <= available)
        return text;
    qsizetype fits = 0;
    qsizetype tooLong = text.size();
    while (fits + 1 < tooLong) {
        const qsizetype middle = (fits + tooLong) / 2;
        (width(text.first(middle) + QChar(0x2026), role) <= available ? fits : tooLong) = middle;
    }
    if (fits > 0 && text[fits - 1].isHighSurrogate())
        --fits;
    return fits == 0 ? QString() : text.first(fits).trimmed() + QChar(0x2026);
}

FontChartMetrics::FontChartMetrics(const Fonts &fonts, double devicePixelRatio)
    : m_fonts(fonts)
    , m_pixelRatio(devicePixelRatio)
{}

const QFontMetricsF &FontChartMetrics::metrics(TextRole role) const
{
    return m_metrics.try_emplace(role, m_fonts.font(role)).first->second;
}

double FontChartMetrics::width(const QString &text, TextRole role) const
{
    QHash<QString, double> &widths = m_widths[role];
    if (const auto known = widths.constFind(text); known != widths.cend())
        return *known;
    if (widths.size() >= kMostWidths)
        widths.clear();
    return *widths.insert(text, metrics(role).horizontalAdvance(text));
}

double FontChartMetrics::lineHeight(TextRole role) const
{
    return metrics(role).height();
}

} // namespace interleave
