// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/comparisonpicture.h"
#include "app/window/chartsubject.h"
#include "core/progress.h"
#include "core/result.h"

#include <QByteArray>
#include <QImage>

namespace interleave {

/// The comparison as a file: the same subject, style and fonts give the same bytes. Each needs a
/// QGuiApplication and may take a while; a Failure says what there was too little of.
[[nodiscard]] Result<QByteArray> pngPicture(const ChartSubject &subject, const PictureStyle &style);
/// `progress` is as in pngOf().
[[nodiscard]] Result<QByteArray> pngPicture(const ChartSubject &subject, const PictureStyle &style,
                                            const Progress &progress);
[[nodiscard]] Result<QByteArray> svgPicture(const ChartSubject &subject, const PictureStyle &style);
[[nodiscard]] Result<QByteArray> pdfPicture(const ChartSubject &subject, const PictureStyle &style);

/// As an image that shows `scale` pixels for one of the design; null where there is no memory for it.
[[nodiscard]] QImage imageOf(const ComparisonPicture &picture);

} // namespace interleave
