// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/comparisonpicture.h"
#include "core/progress.h"
#include "core/result.h"

class QIODevice;

namespace interleave {

/// How fast an animation shows a run: as it was, but never shorter than 2 s nor longer than a minute. Of many
/// rows there are fewer frames a second: in each of them much changes.
struct AnimationPace
{
    int frameCount = 1;
    Nanoseconds frameLength{};

    /// Of a run of so many rows that takes `total`.
    [[nodiscard]] static AnimationPace of(Nanoseconds total, std::uint32_t rows);

    friend bool operator==(const AnimationPace &, const AnimationPace &) = default;
};

/// The run as it went, as an animated GIF: the same subject, style and fonts give the same bytes. It goes as
/// far as PictureStyle::moment and stays there. Needs a QGuiApplication, in any thread.
[[nodiscard]] Result<qint64> writeAnimation(QIODevice &device, const ChartSubject &subject,
                                            const PictureStyle &style, const Progress &progress = {});

} // namespace interleave
