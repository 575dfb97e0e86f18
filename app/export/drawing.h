// SPDX-License-Identifier: MIT
#pragma once

#include "core/progress.h"
#include "core/result.h"

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace interleave {

class SvgDevice;

/// Anything that can be painted, on its way into a file. The same painting gives the same bytes.
struct Drawing
{
    QSize size;         ///< in pixels of the design
    double scale = 1.0; ///< as in PictureStyle
    QColor ground;
    QString title;
    QString description; ///< for who cannot see it
    /// The painter sees to the scale. `svg` is what is painted on where that can group things; else null.
    std::function<void(QPainter &painter, SvgDevice *svg)> paint;
};

/// Null where there is no memory for it, or it is more than 32,767 pixels wide or high.
[[nodiscard]] QImage imageOf(const Drawing &drawing);

// Each needs a QGuiApplication. A Failure says what there was too little of.
[[nodiscard]] Result<QByteArray> pngOf(const Drawing &drawing);
/// Of a very large one it takes a while to squeeze the pixels: `progress` is asked meanwhile.
[[nodiscard]] Result<QByteArray> pngOf(const Drawing &drawing, const Progress &progress);
[[nodiscard]] Result<QByteArray> svgOf(const Drawing &drawing);
[[nodiscard]] Result<QByteArray> pdfOf(const Drawing &drawing);

} // namespace interleave
