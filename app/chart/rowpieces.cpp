// SPDX-License-Identifier: MIT
#include "app/chart/rowpieces.h"

#include "app/chart/statestyle.h"

#include <algorithm>
#include <array>
#include <bitset>

namespace interleave {

namespace {

constexpr double kOwnWidth = 2.0;  ///< from here on a span has a piece of its own
constexpr double kLeastSeen = 1.0; ///< below this a group of spans is nothing next to others

/// Whether the task goes on by itself after such a span, as soon as it gets the loop.
bool endsInWake(State state)
{
    return state == State::Sleeping || state == State::InThread || state == State::Fetching;
}

/// Gathers short spans until they fill a place of kOwnWidth.
class Merger
{
public:
    explicit Merger(std::vector<RowPiece> &pieces)
        : m_pieces(pieces)
    {}

    void add(const RowPiece &piece)
    {
        if (piece.width() >= kOwnWidth) {
            flush();
            closeGapTo(piece.left);
            m_pieces.push_back(piece);
            return;
        }
        if (m_members == 0)
            m_cell = piece;
        ++m_members;
        m_cell.right = piece.right;
        m_cell.ends.right = piece.ends.right;
        m_filled[static_cast<std::size_t>(piece.state)] += piece.width();
        m_present.set(static_cast<std::size_t>(piece.state));
        if (m_cell.width() >= kOwnWidth)
            flush();
    }

    void finish()
    {
        if (m_members > 0 && m_pieces.empty())
            emitCell();
        flush();
    }

private:
    void flush()
    {
        if (m_members > 0 && m_cell.width() >= kLeastSeen)
            emitCell();
        clear();
    }

    void clear()
    {
        m_members = 0;
        m_filled.fill(0.0);
        m_present.reset();
    }

    void emitCell()
    {
        State state = m_cell.state;
        for (std::size_t index = 0; index < m_filled.size(); ++index) {
            if (!m_present.test(index))
                continue;
            const State candidate = static_cast<State>(index);
            const double difference = m_filled[index] - m_filled[static_cast<std::size_t>(state)];
            const bool tie = std::abs(difference) < 1e-9;
            if (tie ? stateStyle(candidate).rank > stateStyle(state).rank : difference > 0)
                state = candidate;
        }
        m_cell.state = state;
        m_cell.several = m_members > 1;
        closeGapTo(m_cell.left);
        const bool continues = !m_pieces.empty() && m_pieces.back().state == state && m_pieces.back().several;
        if (continues && m_cell.several) {
            m_pieces.back().right = m_cell.right;
            m_pieces.back().ends.right = m_cell.ends.right;
        } else {
            m_pieces.push_back(m_cell);
        }
        clear();
    }

    /// What was too little to be seen goes to its left neighbour.
    void closeGapTo(double left)
    {
        if (!m_pieces.empty() && left - m_pieces.back().right < kLeastSeen)
            m_pieces.back().right = left;
    }

    std::vector<RowPiece> &m_pieces;
    RowPiece m_cell;
    int m_members = 0;
    std::array<double, kStateCount> m_filled{};
    std::bitset<kStateCount> m_present; ///< even where it fills nothing
};

/// The turn that wakes a task may be far too short to be seen, but never invisible where it counts.
void widen(std::vector<RowPiece> &pieces, const PlotRange &range)
{
    for (RowPiece &piece : pieces) {
        const double missing = stateStyle(piece.state).leastWidth - piece.width();
        if (missing <= 0)
            continue;
        // The present must not be overtaken.
        piece.left = std::max(range.left, piece.left - (piece.ends.right ? missing / 2 : missing));
        piece.right = piece.ends.right ? piece.left + stateStyle(piece.state).leastWidth : piece.right;
    }
}

} // namespace

RowPieces rowPieces(const Timeline &timeline, std::uint32_t task, Nanoseconds known, const PlotRange &range)
{
    RowPieces result;
    Merger merger(result.pieces);
    const Nanoseconds begin = range.scale.time(range.left);
    const Nanoseconds end = range.scale.time(range.right);
    const std::optional<Nanoseconds> cutShort = timeline.cutShort(task);
    bool asleepBefore = false;
    Nanoseconds due{};

    const auto closeWake = [&](Nanoseconds turn) {
        if (asleepBefore)
            result.wakes.push_back({due, turn});
        asleepBefore = false;
    };
    timeline.visitSpans(task, begin, Nanoseconds::max(), [&](const Span &span) {
        if (span.from > known || (span.from > end && !asleepBefore))
            return false;
        if (span.state != State::Ready)
            closeWake(span.from);
        // What was cut short did not end by itself.
        if (endsInWake(span.state) && span.to <= known && span.to != cutShort) {
            asleepBefore = true;
            due = span.to;
        }
        const double left = range.scale.x(span.from);
        const double right = range.scale.x(std::min(span.to, known));
        if (right <= range.left || left >= range.right)
            return true;
        merger.add({span.state,
                    std::max(left, range.left),
                    std::min(right, range.right),
                    {left >= range.left, right <= range.right && span.to <= known},
                    span.from,
                    span.to,
                    false});
        return true;
    });
    const std::optional<Nanoseconds> ended = timeline.ended(task);
    closeWake(ended && *ended <= known ? *ended : known);
    merger.finish();
    widen(result.pieces, range);
    return result;
}

} // namespace interleave
