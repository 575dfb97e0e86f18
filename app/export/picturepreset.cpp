// SPDX-License-Identifier: MIT
#include "app/export/picturepreset.h"

#include <QCoreApplication>

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

const Measures &measuresOf(PicturePreset preset)
{
    // A slide is read from far away: text as high as a 40th of it. A column is 325 px wide on paper, and its
    // text should have 7.5 points, which is 10 px; so it is drawn larger and shrunk.
    static const Measures kAll[] = {
        {QT_TRANSLATE_NOOP("PicturePreset", "Slide, 16:9"), {1280, 720}, 1.5, 1.3, false, false},
        {QT_TRANSLATE_NOOP("PicturePreset", "Slide, 4:3"), {1200, 900}, 4.0 / 3.0, 1.45, false, false},
        {QT_TRANSLATE_NOOP("PicturePreset", "Column of a paper"), {422, 600}, 0.77, 1.0, true, true},
        {QT_TRANSLATE_NOOP("PicturePreset", "Web page"), {1280, 720}, 2.0, 1.0, false, false},
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
    return QCoreApplication::translate("PicturePreset", measuresOf(preset).name);
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

bool hasFreeHeight(PicturePreset preset)
{
    return preset == PicturePreset::Column || preset == PicturePreset::Web;
}

} // namespace interleave
