// SPDX-License-Identifier: MIT
#include "app/export/gifpalette.h"

#include <algorithm>
#include <cstring>
#include <utility>

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
    std::vector<std::pair<QRgb, std::uint64_t>> left(counter.counts().begin(), counter.counts().end());
    if (left.size() > kMostColors) {
        for (const QColor &color : flatColors) {
            const QRgb rgb = opaque(color.rgb());
            const bool isUsed = counter.counts().contains(rgb);
            if (isUsed && std::find(m_colors.begin(), m_colors.end(), rgb) == m_colors.end() &&
                m_colors.size() < kMostColors)
                m_colors.push_back(rgb);
        }
        std::erase_if(left, [this](const auto &one) {
            return std::find(m_colors.begin(), m_colors.end(), one.first) != m_colors.end();
        });
        std::sort(left.begin(), left.end(), [](const auto &one, const auto &other) {
            return one.second != other.second ? one.second > other.second : one.first < other.first;
        });
        left.resize(kMostColors - m_colors.size());
    }
    for (const auto &one : left)
        m_colors.push_back(one.first);
    std::sort(m_colors.begin(), m_colors.end()); // a map has no order of its own
    for (std::size_t index = 0; index < m_colors.size(); ++index)
        m_indices.emplace(m_colors[index], static_cast<std::uint8_t>(index));
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
