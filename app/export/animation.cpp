// SPDX-License-Identifier: MIT
#include "app/export/animation.h"

#include "app/export/gifwriter.h"
#include "app/export/picturewriter.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

using namespace std::chrono_literals;

constexpr int kFramesPerSecond = 15;
constexpr int kFramesOfMany = 10;
constexpr std::uint32_t kMany = 40;
constexpr Nanoseconds kShortest = 2s;
constexpr Nanoseconds kLongest = 1min;

/// What large areas are filled with.
std::vector<QColor> flatColors(const Theme &theme)
{
    std::vector<QColor> colors{theme.windowBackground,  theme.card,       theme.cardBorder,
                               theme.gridLine,          theme.text,       theme.mutedText,
                               theme.loopTrack,         theme.nowLine,    theme.warning,
                               theme.verdictSequential, theme.dottedLine, theme.verdictConcurrent,
                               theme.verdictThreads};
    for (const TaskHue &hue : theme.hues) {
        for (const QColor &color : {hue.fill, hue.outline, hue.pale, hue.previewOutline})
            colors.push_back(color);
    }
    return colors;
}

} // namespace

AnimationPace AnimationPace::of(Nanoseconds total, std::uint32_t rows)
{
    const int perSecond = rows < kMany ? kFramesPerSecond : kFramesOfMany;
    if (total <= 0ns)
        return {};
    const Nanoseconds shown = std::clamp(total, kShortest, kLongest);
    const double frames = std::chrono::duration<double>(shown).count() * perSecond;
    // The first frame is before anything, the last one after everything.
    return {static_cast<int>(std::lround(frames)) + 1, Nanoseconds(1s) / perSecond};
}

Result<qint64> writeAnimation(QIODevice &device, const ChartSubject &subject, const PictureStyle &style,
                              const Progress &progress)
{
    ComparisonPicture picture(subject, style);
    if (const QString fault = picture.fault(); !fault.isEmpty())
        return Failure{fault};
    const Nanoseconds end = std::min(style.moment.value_or(picture.total()), picture.total());
    const AnimationPace pace = AnimationPace::of(end, subject.shown() ? subject.shown()->tasks.count() : 0);
    GifMovie movie;
    movie.size = (QSizeF(style.size) * style.scale).toSize();
    movie.frameCount = pace.frameCount;
    movie.frameLength = pace.frameLength;
    movie.flatColors = flatColors(style.theme);
    movie.frame = [&](int frame) {
        const bool isLast = frame + 1 == pace.frameCount;
        const double part = static_cast<double>(frame) / std::max(1, pace.frameCount - 1);
        const Nanoseconds moment(std::llround(static_cast<double>(end.count()) * part));
        picture.setMoment(isLast ? style.moment : std::optional(moment));
        return imageOf(picture);
    };
    return writeGif(device, movie, progress);
}

} // namespace interleave
