// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/drawing.h"
#include "app/export/picturestyle.h"
#include "app/lesson/scalingtext.h"

namespace interleave {

/// A sweep that is going to be a file.
struct ScalingFigure
{
    SweepResult sweep;
    ScalingMode mode = ScalingMode::Total;
    QString title; ///< of the scenario
};

/// The sweep under its title, with what is varied in words: `Total time by limit · 2 of each task`.
/// `isPaper`: edges may be between pixels.
[[nodiscard]] Drawing drawingOf(const ScalingFigure &figure, const PictureStyle &style, bool isPaper = false);

} // namespace interleave
