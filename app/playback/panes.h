// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/scalingpane.h"
#include "app/playback/narrationpane.h"
#include "app/playback/tablepane.h"

#include <QTabWidget>

namespace interleave {

class Playback;

/// The tabs below the charts that tell a run in words and in numbers, and how it scales; each of them only
/// where it was asked for. They follow the playback, which must outlive them, and lead it.
class Panes : public QTabWidget
{
    Q_OBJECT

public:
    Panes(Playback &playback, const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    [[nodiscard]] NarrationPane *narration() const { return m_narration; }
    [[nodiscard]] TablePane *table() const { return m_table; }
    [[nodiscard]] ScalingPane *scaling() const { return m_scaling; }
    [[nodiscard]] bool isShown(const QWidget *pane) const;

public Q_SLOTS:
    void showNarration(bool shown) { showPane(m_narration, shown); }
    void showScaling(bool shown) { showPane(m_scaling, shown); }
    void showTable(bool shown) { showPane(m_table, shown); }

Q_SIGNALS:
    /// A row of the table was chosen.
    void taskWanted(std::uint32_t task);

private:
    void showPane(QWidget *pane, bool shown);
    void retranslate();
    void followRecord();
    void followMoment();

    Playback &m_playback;
    NarrationPane *m_narration;
    TablePane *m_table;
    ScalingPane *m_scaling;
};

} // namespace interleave
