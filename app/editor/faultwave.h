// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/stepnotation.h"

#include <QColor>
#include <QPointF>

#include <vector>

class QPainter;
class QTextLine;

namespace interleave {

/// A wavy line from `left` to `right`; `top` is where its crests are. 3 px high.
void drawFaultWave(QPainter &painter, qreal left, qreal right, qreal top, const QColor &color);

/// Draws waves below the faulty parts of a line of text that is laid out, drawn with its layout at `origin`.
/// Parts behind the last visible character are drawn at the end, so that no fault is without a mark.
void drawFaultWaves(QPainter &painter, const QTextLine &line, QPointF origin, qsizetype visibleLength,
                    const std::vector<NotationFault> &faults, const QColor &color);

} // namespace interleave
