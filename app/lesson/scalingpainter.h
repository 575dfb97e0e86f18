// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/scalinglayout.h"
#include "app/theme/theme.h"

class QPainter;

namespace interleave {

/// Draws the picture of a sweep on anything. Leaves the painter with antialiasing.
class ScalingPainter
{
public:
    /// Both must outlive it.
    ScalingPainter(const Theme &theme, const Fonts &fonts)
        : m_theme(theme)
        , m_fonts(fonts)
    {}

    /// `chosen` is the index of the value that is looked at.
    void paint(QPainter &painter, const ScalingPicture &picture,
               std::optional<std::size_t> chosen = std::nullopt) const;

private:
    void paintGrid(QPainter &painter, const ScalingPicture &picture) const;
    void paintLines(QPainter &painter, const ScalingPicture &picture) const;
    void paintPresent(QPainter &painter, const ScalingPicture &picture) const;
    void paintChosen(QPainter &painter, const ScalingPicture &picture, std::size_t chosen) const;
    [[nodiscard]] QColor colorOf(Strategy strategy) const;

    const Theme &m_theme;
    const Fonts &m_fonts;
};

} // namespace interleave
