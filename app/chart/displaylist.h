// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/capshape.h"
#include "app/theme/fonts.h"
#include "core/trace/event.h"
#include "core/trace/state.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace interleave {

enum class MarkKind : std::uint8_t {
    GridLine,
    Separator,
    SelectionBand,
    Text,
    Dot,        ///< before a task's name
    DottedLine, ///< the task has not started
    PreviewBar, ///< what the plan says
    Bar,        ///< what happened
    LateLine,   ///< from when a sleep was due to when the task woke
    Wake,
    EndGlyph,
    PlannedTrack, ///< the loop's time that is still to come
    LoopTrack,
    Turn,        ///< somebody has the loop
    PreviewTurn, ///< will have it
    NowLine,
};

/// What a text is drawn in.
enum class Ink : std::uint8_t { Text, Muted, Faint, Warning, OnFill };

/// One thing on the picture, with all that is needed to draw it but the theme.
struct Mark
{
    MarkKind kind = MarkKind::Text;
    QRectF rect; ///< a line runs along the longer side
    std::uint32_t task = kNoTask;
    std::uint32_t hue = 0;
    State state = State::NotStarted;
    Outcome outcome = Outcome::NotStarted;
    BarEnds ends;
    bool rounded = true;
    bool inRows = false;   ///< cut off at DisplayList::rowsClip
    double strength = 1.0; ///< how much of its colour a mark has that stands for many
    bool plate = false;    ///< a text that needs the pattern behind it cleared
    Ink ink = Ink::Text;
    TextRole role = TextRole::Body;
    Qt::Alignment alignment = Qt::AlignLeft;
    QString text;

    friend bool operator==(const Mark &, const Mark &) = default;
};

/// A picture as data: what to draw, in this order. Equal lists are equal pictures.
struct DisplayList
{
    QRectF rowsClip;
    double scale = 1.0; ///< of line widths and patterns
    std::vector<Mark> marks;

    friend bool operator==(const DisplayList &, const DisplayList &) = default;
};

} // namespace interleave
