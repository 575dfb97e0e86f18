// SPDX-License-Identifier: MIT
#pragma once

#include "app/playback/narrationmodel.h"
#include "app/playback/storyteller.h"
#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QWidget>

#include <array>
#include <cstddef>
#include <memory>
#include <optional>

class QLabel;
class QStackedLayout;
class QToolButton;

namespace interleave {

class RowTable;

inline constexpr std::size_t kStrategyCount = 3;

/// How many places of each timeline's story have happened; by Strategy.
using HappenedPlaces = std::array<std::size_t, kStrategyCount>;

/// Tells a run line by line, one of its timelines at a time, and follows the moment that the window shows.
///
/// A run's story is only made once somebody can see it, in another thread; until then the pane says so.
class NarrationPane : public QWidget
{
    Q_OBJECT

public:
    NarrationPane(const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// A record that does not change any more; null empties the pane. Any moment is forgotten.
    void setRecord(std::shared_ptr<const RunRecord> record);
    /// The run as it stood at `time`: the last line that has happened is marked and kept in view.
    void setMoment(Nanoseconds time, const HappenedPlaces &happened);
    /// All has happened, and no line is marked.
    void clearMoment();

    [[nodiscard]] Strategy strategy() const { return m_strategy; }
    void setStrategy(Strategy strategy);
    /// The selected lines, or all where none is, as in RowTable.
    [[nodiscard]] QString copiedText(bool all) const;

    [[nodiscard]] RowTable *table() const { return m_table; }
    [[nodiscard]] const NarrationModel &model() const { return m_model; }

Q_SIGNALS:
    /// A line was clicked, or Enter was pressed on it.
    void placeActivated(interleave::Strategy strategy, std::size_t place);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString noteText() const;
    void layOut();
    void fitToTimes();
    void tell();
    void take(const std::shared_ptr<const Narration> &narration);
    void showMoment();
    void copy(bool all) const;

    NarrationModel m_model;
    Storyteller m_teller;
    std::shared_ptr<const RunRecord> m_record;
    std::optional<Nanoseconds> m_moment;
    HappenedPlaces m_happened{};
    Strategy m_strategy = Strategy::Concurrent;
    bool m_isTold = false; ///< or being told
    std::array<QToolButton *, kStrategyCount> m_switch{};
    QLabel *m_time;
    QLabel *m_note;
    RowTable *m_table;
    QStackedLayout *m_stack = nullptr;
};

} // namespace interleave
