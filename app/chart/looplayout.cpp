// SPDX-License-Identifier: MIT
#include "app/chart/looplayout.h"

#include "core/translated.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr double kFaintest = 0.16; ///< of a cell in a crowd

/// Gathers turns that are too short to be seen, one cell of the strip after the other.
class CellRow
{
public:
    CellRow(std::vector<TurnPiece> &pieces, const PlotRange &range, double width)
        : m_pieces(pieces)
        , m_range(range)
        , m_width(width)
    {}

    [[nodiscard]] double cellAt(double x) const { return std::floor((x - m_range.left) / m_width); }

    /// `longest` and others that are not longer, the first of which begins at `left`; `busy` is the length of
    /// all of them.
    void add(const TurnSpan &longest, double left, double length, double busy)
    {
        const double cell = cellAt(left);
        if (cell != m_cell)
            flush();
        if (m_members == 0 || length > m_longest) {
            m_longest = length;
            m_piece.task = longest.task;
            m_piece.blocked = longest.blocked;
        }
        if (m_members == 0)
            m_exact = std::max(m_range.left, left + length / 2 - m_width / 2);
        m_cell = cell;
        m_busy += busy;
        ++m_members;
    }

    void flush()
    {
        if (m_members == 0)
            return;
        m_piece.left = m_range.left + m_cell * m_width;
        m_piece.right = m_piece.left + m_width;
        // A lone turn shows in full. In a crowd, full marks would hide how idle the loop is.
        m_piece.strength = std::clamp(m_busy / m_width, kFaintest, 1.0);
        // By number: whether edges touch is a matter of rounding, which differs along the strip.
        const bool crowded = m_hasNewest && m_cell - m_newestCell < 1.5;
        if (!crowded)
            settleLast();
        m_wasCrowded = crowded;
        m_pieces.push_back(m_piece);
        m_newestExact = m_exact;
        m_newestCell = m_cell;
        m_hasNewest = true;
        m_members = 0;
        m_busy = 0.0;
        m_longest = 0.0;
    }

    /// Nothing follows closely: if nothing went before closely either, the newest cell stands alone. Then it
    /// is seen in full and exactly where the turn was, not where the grid of cells has it.
    void settleLast()
    {
        if (m_hasNewest && !m_wasCrowded) {
            TurnPiece &piece = m_pieces.back();
            piece.strength = 1.0;
            piece.left = m_newestExact;
            piece.right = m_newestExact + m_width;
        }
        m_wasCrowded = false;
        m_hasNewest = false;
    }

private:
    std::vector<TurnPiece> &m_pieces;
    const PlotRange &m_range;
    double m_width;
    TurnPiece m_piece;
    double m_cell = -1.0;
    double m_exact = 0.0;
    double m_newestExact = 0.0;
    double m_newestCell = 0.0;
    bool m_hasNewest = false; ///< the last of m_pieces is a cell that may yet turn out to be alone
    double m_busy = 0.0;
    double m_longest = 0.0;
    int m_members = 0;
    bool m_wasCrowded = false;
};

/// Adds the block that begins with turn number `index`, if there is one and it is in a single cell.
bool addBlock(const LoopTrack &loop, std::size_t index, Nanoseconds known, const PlotRange &range,
              CellRow &cells)
{
    const std::size_t number = index / LoopTrack::kBlockTurns;
    if (index % LoopTrack::kBlockTurns != 0 || number >= loop.blocks().size())
        return false;
    const LoopTrack::Block &block = loop.blocks()[number];
    const double left = range.scale.x(block.from);
    const double right = range.scale.x(block.to);
    if (block.to > known || left < range.left || right > range.right ||
        cells.cellAt(left) != cells.cellAt(right))
        return false;
    const TurnSpan &longest = block.longest;
    cells.add(longest, left, range.scale.width(longest.to - longest.from), range.scale.width(block.busy));
    return true;
}

QString idle(const QString &number)
{
    //: how much of the time nobody had the event loop; %1 is a number
    return tr("idle %1 %").arg(number);
}

} // namespace

std::vector<TurnPiece> turnPieces(const LoopTrack &loop, Nanoseconds known, const PlotRange &range,
                                  double leastWidth)
{
    std::vector<TurnPiece> pieces;
    CellRow cells(pieces, range, leastWidth);
    const std::vector<TurnSpan> &turns = loop.turns();
    const Nanoseconds begin = range.scale.time(range.left);
    auto turn = std::partition_point(turns.begin(), turns.end(),
                                     [&](const TurnSpan &span) { return span.to < begin; });
    while (turn != turns.end() && turn->from <= known) {
        if (addBlock(loop, static_cast<std::size_t>(turn - turns.begin()), known, range, cells)) {
            turn += LoopTrack::kBlockTurns;
            continue;
        }
        const double left = std::max(range.left, range.scale.x(turn->from));
        if (left > range.right)
            break;
        const double right = std::min(range.right, range.scale.x(std::min(turn->to, known)));
        if (right - left < leastWidth) {
            cells.add(*turn, left, right - left, right - left);
        } else {
            cells.flush();
            cells.settleLast();
            pieces.push_back({turn->task, turn->blocked, left, right, 1.0});
        }
        ++turn;
    }
    cells.flush();
    cells.settleLast();
    return pieces;
}

QString idleText(const LoopTrack &loop, Nanoseconds known)
{
    if (known <= Nanoseconds::zero())
        return idle(QStringLiteral("100"));
    const Nanoseconds busy = loop.busy(known);
    const double share =
        100.0 * (1.0 - static_cast<double>(busy.count()) / static_cast<double>(known.count()));
    const double most = busy > Nanoseconds::zero() ? 99.0 : 100.0;
    return idle(QString::number(std::clamp(share, 0.0, most), 'f', 0));
}

QString widestIdleText()
{
    return idle(QStringLiteral("100"));
}

} // namespace interleave
