// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QImage>
#include <QRgb>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace interleave {

/// Counts the colours of pictures that follow each other.
class ColorCounter
{
public:
    /// In Format_RGB32. What is as in the picture before it is not counted again.
    void add(const QImage &frame);

    [[nodiscard]] const std::unordered_map<QRgb, std::uint64_t> &counts() const { return m_counts; }

private:
    void addRow(const QRgb *row, int width);

    std::unordered_map<QRgb, std::uint64_t> m_counts;
    QImage m_previous;
};

/// The few colours that stand for all: see writeGif(). Finds the one for each.
class GifPalette
{
public:
    /// One more is needed for what is transparent.
    static constexpr std::size_t kMostColors = 255;

    GifPalette(const ColorCounter &counter, const std::vector<QColor> &flatColors);

    [[nodiscard]] const std::vector<QRgb> &colors() const { return m_colors; }
    /// No colour's index.
    [[nodiscard]] std::uint8_t transparent() const { return static_cast<std::uint8_t>(m_colors.size()); }
    /// The index of the colour itself, or of the nearest one.
    [[nodiscard]] std::uint8_t indexOf(QRgb color);

private:
    void choose(const ColorCounter &counter, const std::vector<QColor> &flatColors);
    [[nodiscard]] std::uint8_t nearest(QRgb color) const;

    std::vector<QRgb> m_colors;
    std::unordered_map<QRgb, std::uint8_t> m_indices; ///< of every colour that was asked for
};

} // namespace interleave
