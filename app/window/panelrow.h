// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/timenavigator.h"
#include "app/theme/fonts.h"
#include "app/theme/theme.h"
#include "app/window/runrecord.h"

#include <QWidget>

#include <array>
#include <memory>
#include <optional>

class QBoxLayout;

namespace interleave {

class ChartPanel;
class Playback;

/// The panels beside each other, or one below the other. They share one stretch of time, which this owns, and
/// one scroll position, one selection, one height of their rows and one room for lanes; what a hand points at
/// or measures on one of them is seen on all.
///
/// Only borrows the records; each has to live until another is set.
class PanelRow : public QWidget
{
    Q_OBJECT

public:
    PanelRow(const Theme &theme, const Fonts &fonts, QWidget *parent);

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// Between the panels, in pixels.
    void setGap(int gap);
    /// The panels below each other instead of side by side.
    void setStacked(bool stacked);
    [[nodiscard]] bool isStacked() const;
    /// The third panel.
    void setThreadsShown(bool shown);

    [[nodiscard]] ChartPanel *panel(Strategy strategy) const
    {
        return m_panels[static_cast<std::size_t>(strategy)];
    }
    [[nodiscard]] TimeNavigator &navigator() { return m_navigator; }

    /// Shows the tasks of the run, or else of the forecast, and what is known of them, without a ghost and
    /// nothing measured. Either may be null.
    void setRecords(const RunRecord *plan, const RunRecord *run);
    void setPlan(const RunRecord &plan);
    /// Null takes it away.
    void setRun(const RunRecord *run);
    /// The run that is compared with it, and which of its tasks is which; null takes it away.
    void setGhost(const RunRecord *ghost, const std::shared_ptr<const TaskMatch> &tasks);
    /// The run has grown, and is known until `now`; nothing once it is over.
    void refresh(std::optional<Nanoseconds> now);
    void showMoment(const Playback &playback);
    /// All that is known, instead of a moment.
    void showWhole();

    /// Whether a drag on the axis moves the playhead.
    void setSeekable(bool seekable);
    void setSelectedEntry(std::optional<std::uint32_t> entry);
    void setLongestTotal(Nanoseconds longest);
    /// Whether a picture is taken of it, see ChartPanel.
    void setPosing(bool posing);
    void scrollToTask(std::uint32_t task);
    /// All of the time, rows as high as they fit, nothing measured.
    void resetView();

Q_SIGNALS:
    void taskClicked(std::uint32_t entry);
    /// The playhead is dragged.
    void seekWanted(interleave::Nanoseconds time);
    /// `task` is as in ChartPanel.
    void menuWanted(interleave::Strategy strategy, std::uint32_t task, QPoint globalPosition);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectPanel(ChartPanel *panel);
    void place();
    void shareLanesRoom();
    void scaleRows(double factor);
    void measure(std::optional<TimeWindow> stretch);

    std::array<ChartPanel *, 3> m_panels; ///< in the order of Strategy
    QBoxLayout *m_layout;
    TimeNavigator m_navigator;
    int m_gap = 0;
};

} // namespace interleave
