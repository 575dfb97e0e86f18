// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/gifmovie.h"
#include "core/progress.h"
#include "core/result.h"

class QIODevice;

namespace interleave {

/// Writes an animated GIF, which plays for ever.
///
/// One palette for all frames: every colour exactly, where there are at most 255 of them; else the flat
/// colours and those that would be missed most, and for the rest the nearest of these. Nothing is dithered,
/// so that areas stay flat. Of each frame only what has changed is written: the smallest rectangle round it,
/// and in there what has not changed is transparent.
///
/// The same frames give the same bytes. `progress` is asked between frames. The value is the number of bytes;
/// a failure is what the device says, or that a frame could not be made.
[[nodiscard]] Result<qint64> writeGif(QIODevice &device, const GifMovie &movie,
                                      const Progress &progress = {});

} // namespace interleave
