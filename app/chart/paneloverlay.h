// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/displaylist.h"
#include "app/chart/overlaylayout.h"

#include <functional>

class QWidget;

namespace interleave {

/// What moves over a panel's picture. When something of it changes, it has the panel repainted, but no more
/// of it than where that was and is.
class PanelOverlay
{
public:
    /// Lays it out on the panel as that is now.
    using Layout = std::function<DisplayList(const ChartOverlay &)>;

    /// The panel must outlive it.
    PanelOverlay(QWidget &panel, Layout layout);

    [[nodiscard]] const ChartOverlay &content() const { return m_content; }
    void setPlayhead(std::optional<Nanoseconds> time);
    void setHover(const ChartHover &hover);
    void setMeasured(std::optional<TimeWindow> stretch);
    void setGuess(const std::optional<ChartGuess> &guess);
    /// Whether it is seen where the pointer is. Repaints nothing.
    void setHoverShown(bool shown) { m_isHoverShown = shown; }

    /// What is to be painted over the picture.
    [[nodiscard]] DisplayList displayList() const;
    /// The label of the guess; empty where none is seen.
    [[nodiscard]] QRectF guessHandle() const;

private:
    template <typename Part>
    void change(Part ChartOverlay::*part, const Part &value);

    QWidget &m_panel;
    Layout m_layout;
    ChartOverlay m_content;
    bool m_isHoverShown = true;
};

} // namespace interleave
