// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartlayout.h"
#include "app/chart/chartpainter.h"
#include "app/chart/chartplaces.h"
#include "app/chart/panelheading.h"
#include "app/chart/paneloverlay.h"
#include "app/chart/panelpicture.h"
#include "app/chart/rowscrollbar.h"
#include "app/theme/theme.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace interleave {

class ChartGestures;

/// One timeline as a card: its name, its total, a time axis, a row for each task, and the event loop's strip.
///
/// Owns none of the timelines; each has to live until another is set. Says nothing about time by itself:
/// whoever drains the logs calls refresh() afterwards. Only from the GUI thread.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    ChartPanel(Strategy strategy, const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    void setTasks(const ChartTasks &tasks);
    /// The rules that the tasks are run by, and how many threads a pool for them has.
    void setPolicies(const Policies &policies, std::uint32_t workers);
    /// What a virtual run forecasts, and how many tasks are in flight at once in it. An empty trace takes it
    /// away.
    void setPlan(const ChartTrace &plan, std::uint32_t mostInFlight = 0);
    /// What happens or has happened. An empty trace takes it away.
    void setRun(const ChartTrace &run);
    /// An earlier run, whose bars lie below those of the run. An empty trace takes it away.
    void setGhost(const ChartTrace &ghost, const std::shared_ptr<const TaskMatch> &tasks = {});
    /// How much height the lanes of its worker threads would like to have, and how much they get: all panels
    /// get the same, or their rows would not stand side by side. At the design's text size.
    [[nodiscard]] double wantedLanesRoom() const;
    void setLanesRoom(double room);
    /// The present, while a run goes on: what lies after it is not known yet, and a line marks it.
    void setNow(std::optional<Nanoseconds> now);
    /// What has more to do at that moment than is known. Borrowed until it is set again.
    void setPending(const PendingTasks *pending);
    void setTimeWindow(TimeWindow window);
    [[nodiscard]] TimeWindow timeWindow() const { return m_content.window; }
    /// Time to x and back, in pixels of this widget.
    [[nodiscard]] TimeScale timeScale() const { return places().timeScale(); }
    [[nodiscard]] bool isOverPlot(QPointF position) const { return places().isOverPlot(position); }
    [[nodiscard]] bool isOverAxis(QPointF position) const { return places().isOverAxis(position); }
    /// What is where, as it is now, and until anything is set.
    [[nodiscard]] ChartPlaces places() const { return {m_content, m_tasks, geometryOfParts()}; }
    [[nodiscard]] const ChartTasks &tasks() const { return m_tasks; }
    /// The words above the chart.
    [[nodiscard]] ChartHeading heading() const;
    [[nodiscard]] ChartGestures *gestures() const { return m_gestures; }
    /// Whether a drag on the axis moves the playhead.
    void setSeekable(bool seekable);
    /// Shown with its length; nothing takes it away.
    void setMeasured(std::optional<TimeWindow> stretch) { m_overlay.setMeasured(stretch); }
    /// What is guessed of the total; nothing where nobody asks.
    void setGuess(const std::optional<ChartGuess> &guess) { m_overlay.setGuess(guess); }
    /// What a hand takes hold of to move the guess; empty where there is nothing to move.
    [[nodiscard]] QRectF guessHandle() const { return m_overlay.guessHandle(); }
    /// Whether the total is kept from view, so that it can be guessed.
    void setAsked(bool asked);
    /// The longest total of all panels: the totals can be compared when they have one unit.
    void setLongestTotal(Nanoseconds longest);
    /// The entry of the task list that is marked.
    void setSelectedEntry(std::optional<std::uint32_t> entry);
    [[nodiscard]] std::optional<std::uint32_t> selectedEntry() const { return m_content.selectedEntry; }
    /// As if somebody clicked on the task.
    void clickTask(std::uint32_t task) { Q_EMIT taskClicked(m_tasks.entry(task)); }

    /// In the least room for the panel so many rows can be read, or all if there are fewer.
    void setLeastRows(std::uint32_t rows);
    /// How high rows are to be, in pixels; without a wish as in ChartGeometry.
    void setRowHeight(std::optional<double> height);
    /// The moment that somebody looks at, once a run is over. Repaints no more than where it was and is.
    void setPlayhead(std::optional<Nanoseconds> time) { m_overlay.setPlayhead(time); }

    /// What the pointer is on, here or on a panel beside it.
    void setHover(const ChartHover &hover) { m_overlay.setHover(hover); }

    /// Whether a picture is taken of it, which has nothing of what is there for the hand: no focus, no
    /// selection, no pointer.
    void setPosing(bool posing);

    /// The run has grown.
    void refresh() { invalidate(); }

    /// How far the rows are scrolled down, in pixels.
    [[nodiscard]] int scroll() const;
    void setScroll(int pixels);
    /// As far as it takes to see the task's row.
    void scrollToTask(std::uint32_t task);

    /// In pixels, as it is now.
    [[nodiscard]] double rowHeight() const { return geometryOfParts().rowHeight; }
    [[nodiscard]] Strategy strategy() const { return m_strategy; }
    /// What is on the picture.
    [[nodiscard]] const DisplayList &displayList() const;
    /// What moves over it.
    [[nodiscard]] const ChartOverlay &overlay() const { return m_overlay.content(); }
    /// How often that was laid out; what moves over the picture has no part in it.
    [[nodiscard]] int layoutCount() const { return m_layoutCount; }
    /// The sentence about what is at `position`; empty where there is nothing to say.
    [[nodiscard]] QString sentenceAt(QPointF position) const { return places().sentenceAt(position); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void taskClicked(std::uint32_t entry);
    void scrolled(int pixels);
    /// Where the pointer is now; nothing of it is shown before setHover().
    void hovered(const interleave::ChartHover &hover);
    /// `task` is the one whose row is under the pointer, or kNoTask.
    void menuWanted(std::uint32_t task, QPoint globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] ChartGeometry geometryOfParts() const;
    [[nodiscard]] std::optional<std::uint32_t> taskAt(QPointF position) const
    {
        return places().taskAt(position);
    }
    [[nodiscard]] std::uint32_t laneCount() const;
    [[nodiscard]] bool showsFocus() const { return hasFocus() && !m_isPosing && !m_isFocusByMouse; }
    /// The picture is not what it was.
    void invalidate();
    /// Nor is everything where it was.
    void rearrange();
    void paintPicture(QPainter &painter) const;
    void selectNeighbour(int step);

    Strategy m_strategy;
    Theme m_theme;
    Fonts m_fonts;
    ChartTasks m_tasks;
    ChartContent m_content;
    HeadingFacts m_facts; ///< what of the heading does not follow from m_content
    RowScrollBar *m_scrollBar;
    ChartGestures *m_gestures;
    std::unique_ptr<ChartPainter> m_painter; ///< of m_theme and m_fonts
    mutable std::unique_ptr<FontChartMetrics> m_metrics;
    mutable DisplayList m_list;
    mutable bool m_stale = true;
    mutable int m_layoutCount = 0;
    PanelOverlay m_overlay;
    PanelPicture m_picture; ///< of m_list
    std::uint32_t m_leastRows = 0;
    bool m_isPosing = false;
    bool m_isFocusByMouse = false; ///< who points knows where they are
    bool m_hadFocus = false;       ///< when m_picture was painted
};

} // namespace interleave
