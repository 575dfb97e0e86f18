// SPDX-License-Identifier: MIT
#pragma once

#include <QPainterPath>
#include <QRectF>

#include <cstdint>

namespace interleave {

/// Signs that fonts lack or draw each in its own way; here they are outlines, the same everywhere.
enum class Glyph : std::uint8_t {
    Check,     ///< finished
    Cross,     ///< failed
    Forbidden, ///< cancelled
    Clock,     ///< timed out
    Wake,      ///< a triangle that points down
    Run,
    Stop,
    Pause,
    StepForward,
    StepBack,
    ToStart,
    ToEnd,
    Add,
    Remove,
    Duplicate,
    MoveUp,
    MoveDown,
    Undo,
    Redo,
    ChevronDown,
    ChevronUp,
    ChevronRight,
    ChevronLeft,
};

/// The glyph as an area to be filled, centred in the largest square that fits into `rect`.
[[nodiscard]] QPainterPath glyphPath(Glyph glyph, const QRectF &rect);

} // namespace interleave
