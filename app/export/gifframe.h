// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/gifpalette.h"

#include <QImage>
#include <QRect>

#include <cstdint>
#include <vector>

namespace interleave {

/// What of a frame has to be written so that the one before it becomes it.
class GifFrame
{
public:
    explicit GifFrame(GifPalette &palette)
        : m_palette(palette)
    {}

    /// The next one, in Format_RGB32; all are of one size.
    void set(const QImage &frame);

    /// The rectangle that has changed. Never empty, as the format wants.
    [[nodiscard]] const QRect &area() const { return m_area; }
    /// Of that, a row after the other.
    [[nodiscard]] const std::vector<std::uint8_t> &indices() const { return m_indices; }

private:
    [[nodiscard]] QRect changedArea(const QImage &frame) const;
    std::uint8_t *addRow(const QRgb *row, const QRgb *before, int width, std::uint8_t *to);

    GifPalette &m_palette;
    QImage m_previous;
    QRect m_area;
    std::vector<std::uint8_t> m_indices;
};

} // namespace interleave
