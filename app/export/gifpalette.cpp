// SPDX-License-Identifier: MIT
#include "app/export/gifpalette.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace interleave {

namespace {

/// The square of how far apart two colours are, with red, green and blue weighed as the eye does.
int distance(QRgb one, QRgb other)
{
    constexpr int kRed = 3;
    constexpr int kGreen = 6;
    constexpr int kBlue = 1;
    const int red = qRed(one) - qRed(other);
    const int green = qGreen(one) - qGreen(other);
    const int blue = qBlue(one) - qBlue(other);
    return kRed * red * red + kGreen * green * green + kBlue * blue * blue;
}

constexpr int kFarthest = std::numeric_limits<int>::max();

QRgb opaque(QRgb color)
{
    return color | 0xFF000000U;
}

} // namespace

void ColorCounter::add(const QImage &frame)
{
    const int width = frame.width();
    const auto bytes = static_cast<std::size_t>(width) * sizeof(QRgb);
    for (int y = 0; y < frame.height(); ++y) {
        const bool isSame = !m_previous.isNull() &&
                            std::memcmp(frame.constScanLine(y), m_previous.constScanLine(y), bytes) == 0;
        if (!isSame)
            addRow(reinterpret_cast<const QRgb *>(frame.constScanLine(y)), width);
    }
    m_previous = frame;
}

/// Charts are made of long runs of one colour.
void ColorCounter::addRow(const QRgb *row, int width)
{
    for (int x = 0; x < width;) {
        const int begin = x;
        while (x < width && row[x] == row[begin])
            ++x;
        m_counts[opaque(row[begin])] += static_cast<std::uint64_t>(x - begin);
    }
}

GifPalette::GifPalette(const ColorCounter &counter, const std::vector<QColor> &flatColors)
{
    if (counter.counts().size() > kMostColors)
        choose(counter, flatColors);
    else
        for (const auto &one : counter.counts())
            m_colors.push_back(one.first);
    std::sort(m_colors.begin(), m_colors.end()); // a map has no order of its own
    for (std::size_t index = 0; index < m_colors.size(); ++index)
        m_indices.emplace(m_colors[index], static_cast<std::uint8_t>(index));
}

/// First the flat ones; then, one after the other, the one whose pixels look most wrong without it. By their
/// number alone the many shades of the commonest edges would leave no room for a rare colour.
void GifPalette::choose(const ColorCounter &counter, const std::vector<QColor> &flatColors)
{
    struct Candidate
    {
        QRgb color;
        double weight;
        int distance; ///< to the nearest one that is chosen
    };
    std::vector<Candidate> left;
    left.reserve(counter.counts().size());
    for (const auto &[color, count] : counter.counts())
        left.push_back({color, std::sqrt(static_cast<double>(count)), kFarthest});
    const auto byColor = [](const Candidate &one, const Candidate &other) { return one.color < other.color; };
    std::sort(left.begin(), left.end(), byColor);
    const auto take = [&](QRgb color) {
        m_colors.push_back(color);
        for (Candidate &one : left)
            one.distance = std::min(one.distance, distance(one.color, color));
    };
    for (const QColor &flat : flatColors) {
        const QRgb color = opaque(flat.rgb());
        const bool isNew = std::find(m_colors.begin(), m_colors.end(), color) == m_colors.end();
        if (isNew && counter.counts().contains(color) && m_colors.size() < kMostColors)
            take(color);
    }
    const auto isLessWrong = [](const Candidate &one, const Candidate &other) {
        return one.weight * one.distance < other.weight * other.distance;
    };
    while (m_colors.size() < kMostColors)
        take(std::max_element(left.begin(), left.end(), isLessWrong)->color);
}

std::uint8_t GifPalette::indexOf(QRgb color)
{
    const auto found = m_indices.find(opaque(color));
    if (found != m_indices.end())
        return found->second;
    const std::uint8_t index = nearest(opaque(color));
    m_indices.emplace(opaque(color), index);
    return index;
}

std::uint8_t GifPalette::nearest(QRgb color) const
{
    const auto found = std::min_element(m_colors.begin(), m_colors.end(), [color](QRgb one, QRgb other) {
        return distance(one, color) < distance(other, color);
    });
    return static_cast<std::uint8_t>(found - m_colors.begin());
}

} // namespace interleave
