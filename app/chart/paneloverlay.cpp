// SPDX-License-Identifier: MIT
#include "app/chart/paneloverlay.h"

#include <QWidget>

#include <algorithm>
#include <utility>

namespace interleave {

PanelOverlay::PanelOverlay(QWidget &panel, Layout layout)
    : m_panel(panel)
    , m_layout(std::move(layout))
{}

void PanelOverlay::setPlayhead(std::optional<Nanoseconds> time)
{
    change(&ChartOverlay::playhead, time);
}

void PanelOverlay::setHover(const ChartHover &hover)
{
    change(&ChartOverlay::hover, hover);
}

void PanelOverlay::setMeasured(std::optional<TimeWindow> stretch)
{
    change(&ChartOverlay::measured, stretch);
}

void PanelOverlay::setGuess(const std::optional<ChartGuess> &guess)
{
    change(&ChartOverlay::guess, guess);
}

template <typename Part>
void PanelOverlay::change(Part ChartOverlay::*part, const Part &value)
{
    if (m_content.*part == value)
        return;
    const DisplayList before = displayList();
    m_content.*part = value;
    for (const DisplayList &list : {before, displayList()})
        for (const Mark &mark : list.marks)
            m_panel.update(overlayBounds(mark, list.scale).toAlignedRect());
}

DisplayList PanelOverlay::displayList() const
{
    if (m_isHoverShown)
        return m_layout(m_content);
    ChartOverlay seen = m_content;
    seen.hover = {};
    return m_layout(seen);
}

QRectF PanelOverlay::guessHandle() const
{
    const DisplayList list = displayList();
    const auto found = std::find_if(list.marks.begin(), list.marks.end(),
                                    [](const Mark &mark) { return mark.kind == MarkKind::GuessLabel; });
    return found == list.marks.end() ? QRectF() : found->rect;
}

} // namespace interleave
