// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"
#include "app/window/chartsubject.h"
#include "app/window/panelrow.h"

#include <QWidget>

#include <memory>
#include <optional>

class QVBoxLayout;

namespace interleave {

class ChartPanel;
class Playback;
class FindBar;
class Legend;
class VerdictStrip;

/// The right side of the window: the panels; over them a bar to find tasks, under them the verdict and the
/// legend.
///
/// Keeps the records whose timelines it shows, and sets how long the axis is.
class ChartArea : public QWidget
{
    Q_OBJECT

public:
    using Record = std::shared_ptr<const RunRecord>;

    ChartArea(const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);
    ~ChartArea() override;

    void setTheme(const Theme &theme, const Fonts &fonts);

    /// Shows a forecast, a run, or the one behind the other, which are then of the same scenario. Sets the
    /// axis to what the forecast says; one without timelines stands for a scenario of which nothing is known
    /// yet.
    void show(const Record &plan, const Record &run);
    /// The forecast of a run that is already on the picture. The axis never gets shorter by it.
    void addPlan(const Record &plan);
    /// The run has grown. `now` is how far it is known; nothing once it is over. A run that takes longer than
    /// the axis makes it longer, in one step to the next round number.
    void refresh(std::optional<Nanoseconds> now);

    /// The axis reaches at least as far as that: somebody's guess. Zero takes it back.
    void setRoom(Nanoseconds latest);

    /// Has those that are shown after it compared with that run; null lets go of it.
    void setPinned(const Record &run);
    [[nodiscard]] const Record &pinned() const { return m_subject.pinned; }

    /// Shows the run, or else the forecast, as it stood at that moment.
    void showMoment(const Playback &playback);
    /// Whether a drag on the axis moves the playhead.
    void setSeekable(bool seekable) { m_row->setSeekable(seekable); }
    /// Shows all of it again.
    void showWhole();
    /// Whether the axis stays as long as it is, whatever the forecast says, until it may follow again.
    void holdAxis(bool hold);

    /// The third panel. What it shows comes with the next show() or addPlan().
    void setThreadsShown(bool shown);
    [[nodiscard]] bool isThreadsShown() const { return m_subject.isThreadsShown; }
    /// The panels below each other instead of side by side.
    void setStacked(bool stacked) { m_row->setStacked(stacked); }
    [[nodiscard]] bool isStacked() const { return m_row->isStacked(); }

    [[nodiscard]] const Record &plan() const { return m_subject.plan; }
    [[nodiscard]] const Record &run() const { return m_subject.run; }
    /// What the panels show; null before there is anything.
    [[nodiscard]] const Record &shown() const { return m_subject.shown(); }
    [[nodiscard]] TimeWindow timeWindow() const { return m_row->navigator().window(); }
    [[nodiscard]] TimeNavigator &navigator() { return m_row->navigator(); }
    [[nodiscard]] ChartPanel *panel(Strategy strategy) const { return m_row->panel(strategy); }
    [[nodiscard]] FindBar *findBar() const { return m_find; }
    [[nodiscard]] VerdictStrip *verdict() const { return m_verdict; }
    /// What the charts say, as a picture: without what is only there for the hand.
    [[nodiscard]] QPixmap picture();
    /// All of the time, rows as high as they fit, nothing measured.
    void resetView() { m_row->resetView(); }
    /// Puts a bar between the panels and the verdict.
    void setTransport(QWidget *bar);
    [[nodiscard]] Legend *legend() const { return m_legend; }

    void setSelectedEntry(std::optional<std::uint32_t> entry) { m_row->setSelectedEntry(entry); }

Q_SIGNALS:
    void taskClicked(std::uint32_t entry);
    /// The playhead is dragged.
    void seekWanted(interleave::Nanoseconds time);

private:
    void openMenu(Strategy strategy, std::uint32_t task, QPoint globalPosition);
    void reveal(std::uint32_t task);
    void fitAxis();
    void judge();
    void showGhost();
    void setReplay(bool replay);

    FindBar *m_find;
    PanelRow *m_row;
    VerdictStrip *m_verdict;
    Legend *m_legend;
    QVBoxLayout *m_column;
    ChartSubject m_subject;
    Nanoseconds m_room{}; ///< as in setRoom()
    bool m_isAxisHeld = false;
};

} // namespace interleave
