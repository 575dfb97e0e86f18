// SPDX-License-Identifier: MIT
#include "app/export/picturepreset.h"

#include "app/export/comparisonpicture.h"
#include "core/translated.h"

#include <algorithm>

namespace interleave {

namespace {

/// The size is in pixels of the design, of which a picture without a scale has 96 to an inch.
struct Measures
{
    const char *name;
    QSize size;
    double scale;
    double textScale;
    bool isStacked;
    bool isPrint;
};

constexpr int kPageHeight = 888; ///< of a paper's text, 235 mm

const Measures &measuresOf(PicturePreset preset)
{
    // A slide is read from far away: text as high as a 40th of it. A column is 325 px wide on paper, where
    // text has 7.5 points, which is 10 px; three pixels for each are 288 to an inch.
    static const Measures kAll[] = {
        {QT_TR_NOOP("Slide, 16:9"), {1280, 720}, 1.5, 1.3, false, false},
        {QT_TR_NOOP("Slide, 4:3"), {1200, 900}, 4.0 / 3.0, 1.45, false, false},
        {QT_TR_NOOP("Column of a paper"), {325, 460}, 3.0, 0.77, true, true},
        {QT_TR_NOOP("Web page"), {1280, 720}, 2.0, 1.0, false, false},
    };
    return kAll[static_cast<std::size_t>(preset)];
}

} // namespace

std::vector<PicturePreset> picturePresets()
{
    return {PicturePreset::WideSlide, PicturePreset::Slide, PicturePreset::Column, PicturePreset::Web};
}

QString presetName(PicturePreset preset)
{
    return tr(measuresOf(preset).name);
}

void applyPreset(PicturePreset preset, PictureStyle &style)
{
    const Measures &measures = measuresOf(preset);
    style.size = measures.size;
    style.scale = measures.scale;
    style.textScale = measures.textScale;
    style.isStacked = measures.isStacked;
    style.theme = measures.isPrint ? Theme::print() : Theme::light();
}

void applyPreset(PicturePreset preset, const ChartSubject &subject, PictureStyle &style)
{
    applyPreset(preset, style);
    if (hasFreeHeight(preset))
        style.size = ComparisonPicture(subject, style).wantedSize();
    if (preset == PicturePreset::Column)
        style.size.setHeight(std::min(style.size.height(), kPageHeight));
    fitText(subject, style);
}

void fitText(const ChartSubject &subject, PictureStyle &style)
{
    constexpr double kStep = 0.05;
    constexpr double kUsual = 1.0;
    while (style.textScale > kUsual && !ComparisonPicture(subject, style).hasAllNames())
        style.textScale = std::max(kUsual, style.textScale - kStep);
}

bool hasFreeHeight(PicturePreset preset)
{
    return preset == PicturePreset::Column || preset == PicturePreset::Web;
}

} // namespace interleave
