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
    Crowd,        ///< DisplayList::crowd
    Density,      ///< DisplayList::density
    PlannedTrack, ///< the loop's time that is still to come
    LoopTrack,
    Turn,        ///< somebody has the loop
    PreviewTurn, ///< will have it
    NowLine,
    HoverBand,     ///< over the row under the pointer
    HoverLine,     ///< the instant under the pointer
    MeasuredBand,  ///< a stretch of time that somebody measures
    MeasuredLabel, ///< how long it is
    GuessGap,      ///< between a guess and the truth
    GuessTruth,    ///< where the total is that was guessed
    GuessRange,    ///< from the least to the most that a class guessed
    GuessDot,      ///< one of those
    GuessMiddle,   ///< of those
    GuessLine,     ///< a guess of the total
    GuessLabel,    ///< what it is
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
    bool inRows = false;    ///< cut off at DisplayList::rowsClip
    double strength = 1.0;  ///< how much of its colour a mark has that stands for many
    bool isEarlier = false; ///< of the pinned run
    bool plate = false;     ///< a text that needs the pattern behind it cleared
    Ink ink = Ink::Text;
    TextRole role = TextRole::Body;
    Qt::Alignment alignment = Qt::AlignLeft;
    QString text;

    friend bool operator==(const Mark &, const Mark &) = default;
};

/// Rows too low for marks of their own, as cells: a million spans would be as many marks.
///
/// A cell is one device pixel wide and a row high. What it shows is a number: 0 for nothing, a State or a
/// kCrowdEnd…, and kCrowdPlanned on top of it where it is a plan. Nothing is the card and its grid lines:
/// what covers all it is drawn on is copied, which takes half as long as mixing it in.
struct CrowdedRows
{
    QRectF rect; ///< of all cells together
    std::uint32_t columns = 0;
    double gap = 0.0;                       ///< what each row leaves free at its bottom
    std::vector<std::uint32_t> gridColumns; ///< where there are grid lines
    std::vector<std::uint32_t> hues;        ///< of each row
    std::vector<std::uint8_t> cells;        ///< row by row

    [[nodiscard]] std::size_t rowCount() const { return hues.size(); }
    [[nodiscard]] const std::uint8_t *row(std::size_t index) const { return cells.data() + index * columns; }

    friend bool operator==(const CrowdedRows &, const CrowdedRows &) = default;
};
inline constexpr std::uint8_t kCrowdEndFailed = 8;
inline constexpr std::uint8_t kCrowdEndTimedOut = 9;
inline constexpr std::uint8_t kCrowdEndCancelled = 10;
inline constexpr std::uint8_t kCrowdPlanned = 16;
inline constexpr std::uint8_t kCrowdValues = 32; ///< how many different cells there may be

/// How many tasks are in each state, over time, as cells: columns of states that stand on each other. A cell
/// is one device pixel. It is 0 for nothing, or a State, with kCrowdPlanned on top of it where it is a plan.
struct DensityCells
{
    QRectF rect; ///< of all cells together
    std::uint32_t columns = 0;
    std::vector<std::uint8_t> cells; ///< line by line, from the top

    [[nodiscard]] std::uint32_t lineCount() const
    {
        return columns == 0 ? 0 : static_cast<std::uint32_t>(cells.size() / columns);
    }
    [[nodiscard]] const std::uint8_t *line(std::uint32_t index) const
    {
        return cells.data() + std::size_t{index} * columns;
    }

    friend bool operator==(const DensityCells &, const DensityCells &) = default;
};

/// A picture as data: what to draw, in this order. Equal lists are equal pictures.
struct DisplayList
{
    QRectF rowsClip;
    double scale = 1.0; ///< of line widths and patterns
    std::vector<Mark> marks;
    CrowdedRows crowd;    ///< empty where rows are high enough for marks
    DensityCells density; ///< empty where all rows fit, unless PanelForm asks for it

    friend bool operator==(const DisplayList &, const DisplayList &) = default;
};

} // namespace interleave
