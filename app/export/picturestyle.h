// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/timewindow.h"
#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QSize>

#include <optional>

namespace interleave {

/// What a picture of the comparison looks like, whatever the window looks like. A value.
struct PictureStyle
{
    QSize size{1280, 720};  ///< in pixels of the design
    double scale = 1.0;     ///< pixels of the picture per pixel of the design; of no meaning in SVG and PDF
    double textScale = 1.0; ///< of all text, and of what is beside it
    Theme theme = Theme::light();
    bool isStacked = false;
    bool hasTitle = false;      ///< the scenario's name
    bool hasParameters = false; ///< by which rules it was run
    bool hasLegend = true;
    std::optional<Nanoseconds> moment; ///< the run as it stood then; nothing: when it was over
    std::optional<TimeWindow> window;  ///< what is seen of the time; nothing: all of it

    /// Inter and JetBrains Mono where they are installed: a picture depends on no desktop's font size.
    [[nodiscard]] Fonts fonts() const;

    friend bool operator==(const PictureStyle &, const PictureStyle &) = default;
};

} // namespace interleave
