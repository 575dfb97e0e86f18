// SPDX-License-Identifier: MIT
#pragma once

#include "app/playback/rowtable.h"
#include "app/theme/applytheme.h"
#include "app/window/preview.h"
#include "core/scenario/tasknotation.h"

#include <QApplication>
#include <QImage>
#include <QTest>
#include <QWidget>

#include <initializer_list>

namespace interleave {

inline constexpr int kPatience = 10'000;

/// A run on the virtual clock, of tasks as they are typed.
inline std::shared_ptr<const RunRecord> recordOf(std::initializer_list<const char *> tasks)
{
    Scenario scenario;
    for (const char *text : tasks)
        scenario.tasks.push_back(parseTask(QString::fromUtf8(text)).task);
    return makePreview(scenario, {}, shownStrategies(true));
}

/// How the widget looks; into INTERLEAVE_PICTURES, too, where that is set, for somebody to look at.
inline QImage pictureOf(QWidget &widget, const QString &name)
{
    const QImage image = widget.grab().toImage();
    const QString folder = qEnvironmentVariable("INTERLEAVE_PICTURES");
    if (!folder.isEmpty())
        image.save(folder + u'/' + name + QStringLiteral(".png"));
    return image;
}

/// How many pixels have exactly that colour.
inline int pixelsOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == color.rgb() ? 1 : 0;
    }
    return count;
}

} // namespace interleave
