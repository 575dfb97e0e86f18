// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/picturestyle.h"
#include "app/window/chartsubject.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace interleave {

/// What a picture is for, which decides how large it is and how large its text has to be.
enum class PicturePreset : std::uint8_t {
    WideSlide, ///< 16:9, 1920 x 1080 pixels
    Slide,     ///< 4:3, 1600 x 1200 pixels
    Column,    ///< of a paper, 86 mm wide, as high as it has to be and as a page lets it; for print
    Web,       ///< as in the window, twice as many pixels
};

[[nodiscard]] std::vector<PicturePreset> picturePresets();
/// For people.
[[nodiscard]] QString presetName(PicturePreset preset);
/// Sets size, scale, text, layout and theme; leaves the rest of `style` alone.
void applyPreset(PicturePreset preset, PictureStyle &style);
/// The same, and the height and the text that the comparison takes.
void applyPreset(PicturePreset preset, const ChartSubject &subject, PictureStyle &style);
/// Makes text that is larger than usual as small as it takes for all tasks to have their names, where that
/// can be had.
void fitText(const ChartSubject &subject, PictureStyle &style);
/// Whether the height follows from what is on the picture.
[[nodiscard]] bool hasFreeHeight(PicturePreset preset);

} // namespace interleave
