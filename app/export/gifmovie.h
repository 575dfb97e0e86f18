// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QImage>
#include <QSize>

#include <chrono>
#include <functional>
#include <vector>

namespace interleave {

/// Pictures that follow each other. They are asked for one at a time, so that there is never more than one of
/// them in memory, and each of them twice.
struct GifMovie
{
    QSize size; ///< in pixels; of every frame
    int frameCount = 0;
    /// The frame of that number, from 0: opaque, and the same one every time. A null image gives up.
    std::function<QImage(int frame)> frame;
    /// How long each is shown, on average: the format counts in hundredths of a second.
    std::chrono::nanoseconds frameLength = std::chrono::milliseconds(50);
    /// How long the last one is.
    std::chrono::milliseconds lastFrameLength = std::chrono::seconds(2);
    /// Colours of large areas: exact even where there are more colours than the format has room for.
    std::vector<QColor> flatColors;
};

} // namespace interleave
