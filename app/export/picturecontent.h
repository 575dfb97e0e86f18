// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartlayout.h"
#include "app/chart/verdict.h"
#include "app/export/picturestyle.h"
#include "app/window/chartsubject.h"

#include <vector>

namespace interleave {

/// The ways to run that have a panel of a picture: those of which there is a run or a forecast.
[[nodiscard]] std::vector<Strategy> picturedStrategies(const ChartSubject &subject);

/// What the panel of one of them shows. Only borrows what is in `subject`. `facts` are the subject's.
[[nodiscard]] ChartContent picturedContent(Strategy strategy, const ChartSubject &subject,
                                           const PictureStyle &style, const VerdictFacts &facts,
                                           const ChartMetrics &metrics);

/// Whether the text is wrong where each of its characters is drawn by itself: letters that join, marks on
/// others, what one joins to a single sign.
[[nodiscard]] bool needsShaping(const QString &text);
/// Whether any text does that the subject brings along.
[[nodiscard]] bool needsShaping(const ChartSubject &subject);

/// By which rules it was run, and on which clock; empty before there is anything.
[[nodiscard]] QStringList picturedParameters(const ChartSubject &subject);

} // namespace interleave
