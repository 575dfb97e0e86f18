// SPDX-License-Identifier: MIT
#include "app/chart/legendlayout.h"

#include "app/chart/legend.h"
#include "app/chart/rowlayout.h"
#include "app/chart/statestyle.h"

#include <vector>

namespace interleave {

namespace {

constexpr qreal kTextLeft = 34.0; ///< from a sample's left edge

struct LegendItem
{
    Mark mark; ///< its rect is relative to the middle of the sample's left edge
    QString text;
};

LegendItem item(MarkKind kind, const QRectF &rect, const QString &text, State state = State::NotStarted)
{
    LegendItem result;
    result.mark.kind = kind;
    result.mark.rect = rect;
    result.mark.state = state;
    result.text = text;
    return result;
}

QString stateText(State state, bool hasPool)
{
    // Where some tasks have threads of their own there is more than one loop to speak of.
    if (hasPool && state == State::Running)
        return Legend::tr("runs");
    if (hasPool && state == State::Blocking)
        return Legend::tr("blocks its thread");
    if (hasPool && state == State::Waiting)
        return Legend::tr("waits for a permit or thread");
    return stateLegend(state);
}

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Failed:
        return Legend::tr("failed");
    case Outcome::Cancelled:
        return Legend::tr("cancelled");
    case Outcome::TimedOut:
        return Legend::tr("timed out");
    default:
        return Legend::tr("finished");
    }
}

std::vector<LegendItem> items(qreal scale, const MarkSet &marks)
{
    const QRectF bar(0, -7 * scale, 26 * scale, 14 * scale);
    const QRectF thin(0, -kGhostHeight / 2 * scale, 26 * scale, kGhostHeight * scale);
    std::vector<LegendItem> list;
    const auto add = [&](State state) {
        list.push_back(item(MarkKind::Bar, bar, stateText(state, marks.pool), state));
    };
    for (const State state : {State::Running, State::Sleeping, State::Ready, State::Blocking, State::Waiting,
                              State::InThread, State::Fetching}) {
        if (marks.has(state))
            add(state);
    }
    if (marks.has(State::NotStarted))
        list.push_back(
            item(MarkKind::DottedLine, QRectF(0, 0, 26 * scale, 0), stateLegend(State::NotStarted)));
    if (marks.wakes)
        list.push_back(item(MarkKind::Wake, QRectF(8 * scale, -3.5 * scale, 10 * scale, 7 * scale),
                            Legend::tr("wakes")));
    for (const Outcome outcome :
         {Outcome::Finished, Outcome::Failed, Outcome::Cancelled, Outcome::TimedOut}) {
        if (!marks.has(outcome))
            continue;
        list.push_back(item(MarkKind::EndGlyph, QRectF(7 * scale, -6 * scale, 12 * scale, 12 * scale),
                            outcomeText(outcome)));
        list.back().mark.outcome = outcome;
    }
    if (marks.pinned)
        list.push_back(item(MarkKind::PreviewBar, thin, Legend::tr("pinned run"), State::Sleeping));
    if (marks.planned)
        list.push_back(item(MarkKind::PreviewBar, bar, Legend::tr("planned"), State::Sleeping));
    return list;
}

} // namespace

DisplayList legendLayout(const MarkSet &marks, qreal width, const ChartMetrics &metrics)
{
    const qreal scale = metrics.scale();
    const qreal line = 24 * scale;
    DisplayList list;
    list.scale = scale;
    const std::vector<LegendItem> entries = items(scale, marks);
    if (entries.empty())
        return list;
    qreal left = 4 * scale;
    qreal middle = line / 2;
    for (const LegendItem &entry : entries) {
        const QString shown =
            metrics.elided(entry.text, TextRole::Caption, width - kTextLeft * scale - 8 * scale);
        const qreal textWidth = metrics.width(shown, TextRole::Caption);
        if (left + kTextLeft * scale + textWidth > width && left > 4 * scale) {
            left = 4 * scale;
            middle += line;
        }
        Mark mark = entry.mark;
        mark.rect.translate(left, middle);
        list.marks.push_back(mark);

        Mark text;
        text.rect = QRectF(left + kTextLeft * scale, middle - line / 2, textWidth, line);
        text.role = TextRole::Caption;
        text.ink = Ink::Muted;
        text.text = shown;
        list.marks.push_back(text);
        left += kTextLeft * scale + textWidth + 20 * scale;
    }
    list.rowsClip = QRectF(0, 0, width, middle + line / 2);
    return list;
}

} // namespace interleave
