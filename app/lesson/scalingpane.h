// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/scalingplot.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QToolButton;

namespace interleave {

class VariationRow;

/// How the total of a scenario follows when one thing of it is varied: the number of copies, the limit, the
/// share of the waiting that blocks. Sweeps only while it is seen. GUI thread only.
class ScalingPane : public QWidget
{
    Q_OBJECT

public:
    ScalingPane(const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// Nothing where the list can't run. A pane that is not seen need not be told; see scenarioWanted().
    void setScenario(const std::optional<Scenario> &scenario);
    void setThreadsShown(bool shown);
    /// Something else needs the machine; sweeps wait until it is done.
    void setPaused(bool paused);

    /// Whether nothing is told, because somebody is to guess the present scenario.
    void setSecret(bool secret);

    /// Exports what is shown; enabled while that is all of a sweep. Somebody else does it.
    [[nodiscard]] QAction *exportAction() const { return m_export; }
    [[nodiscard]] ScalingPlot *plot() const { return m_plot; }
    [[nodiscard]] QComboBox *sweptBox() const { return m_swept; }
    [[nodiscard]] QComboBox *modeBox() const { return m_mode; }
    /// Where another value of something else is tried.
    [[nodiscard]] VariationRow *variationRow() const { return m_variation; }
    /// What is told of the value that is looked at.
    [[nodiscard]] QString numbers() const;

Q_SIGNALS:
    /// It comes into view, and what it knows of may be old.
    void scenarioWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void layOut();
    void sweepAnother();
    void sweep();
    void tell();
    void showSweep(const SweepResult &sweep);
    void updateExport();

    SweepMaker m_maker;
    std::optional<Scenario> m_scenario;
    bool m_isThreadsShown = false;
    bool m_isPaused = false;
    bool m_isSecret = false;
    bool m_isOutdated = true; ///< what is shown, if anything, is of what was there before
    QComboBox *m_mode;
    QComboBox *m_swept;
    QLabel *m_by;
    QLabel *m_numbers;
    QAction *m_export;
    QToolButton *m_exportButton;
    VariationRow *m_variation;
    ScalingPlot *m_plot;
};

} // namespace interleave
