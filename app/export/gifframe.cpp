// SPDX-License-Identifier: MIT
#include "app/export/gifframe.h"

#include <algorithm>
#include <cstring>

namespace interleave {

namespace {

const QRgb *pixels(const QImage &image, int y)
{
    return reinterpret_cast<const QRgb *>(image.constScanLine(y));
}

} // namespace

void GifFrame::set(const QImage &frame)
{
    m_area = m_previous.isNull() ? frame.rect() : changedArea(frame);
    m_indices.resize(static_cast<std::size_t>(m_area.width()) * static_cast<std::size_t>(m_area.height()));
    std::uint8_t *to = m_indices.data();
    for (int y = m_area.top(); y <= m_area.bottom(); ++y) {
        const QRgb *before = m_previous.isNull() ? nullptr : pixels(m_previous, y) + m_area.left();
        to = addRow(pixels(frame, y) + m_area.left(), before, m_area.width(), to);
    }
    m_previous = frame;
}

QRect GifFrame::changedArea(const QImage &frame) const
{
    const auto width = static_cast<std::size_t>(frame.width());
    QRect area;
    for (int y = 0; y < frame.height(); ++y) {
        const QRgb *row = pixels(frame, y);
        const QRgb *before = pixels(m_previous, y);
        if (std::memcmp(row, before, width * sizeof(QRgb)) == 0)
            continue;
        int left = 0;
        while (row[left] == before[left])
            ++left;
        int right = frame.width() - 1;
        while (row[right] == before[right])
            --right;
        area |= QRect(QPoint(left, y), QPoint(right, y));
    }
    return area.isEmpty() ? QRect(0, 0, 1, 1) : area;
}

/// The result is where the next row goes.
std::uint8_t *GifFrame::addRow(const QRgb *row, const QRgb *before, int width, std::uint8_t *to)
{
    QRgb color = row[0];
    std::uint8_t index = m_palette.indexOf(color);
    for (int x = 0; x < width; ++x) {
        if (before && row[x] == before[x]) {
            *to++ = m_palette.transparent();
            continue;
        }
        if (row[x] != color) {
            color = row[x];
            index = m_palette.indexOf(color);
        }
        *to++ = index;
    }
    return to;
}

} // namespace interleave
