// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/overlaylayout.h"
#include "app/lesson/prediction.h"
#include "app/lesson/predictionbar.h"

#include <QObject>

#include <array>
#include <vector>

namespace interleave {

class ChartArea;
class GuessHandle;
class ScenarioDocument;
class ShownRuns;

/// "Predict, then run": while it is on, the forecast is kept from view, and somebody guesses the totals in
/// the panels or in the bar, and the order of the ends; a run that comes to its end is compared with that. A
/// class can make several guesses.
///
/// Guesses stay until they are cleared, another scenario is opened, or the answer has been seen and the tasks
/// are changed: then it is another question. GUI thread only.
class PredictionRoom : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive it.
    struct Sources
    {
        ScenarioDocument &document;
        ShownRuns &runs;
        ChartArea &charts;
    };

    PredictionRoom(const Sources &sources, PredictionBar &bar, QObject *parent);

    [[nodiscard]] bool isOn() const { return m_isOn; }
    [[nodiscard]] const Prediction &guess() const { return m_guess; }
    [[nodiscard]] const std::vector<Prediction> &classGuesses() const { return m_class; }

public Q_SLOTS:
    void setOn(bool on);
    /// Another run or preview is shown, or of another list.
    void follow();
    void setThreadsShown(bool shown);

Q_SIGNALS:
    /// There is something to be guessed again.
    void asked();

private:
    using Phase = PredictionBar::Phase;

    void connectBar();
    void forgetAll();
    void askAgain();
    void setTotal(Strategy strategy, std::optional<Nanoseconds> total);
    void typeTotal(Strategy strategy, const QString &text);
    void leaveField(Strategy strategy);
    void addToClass(const QString &name);
    void noteQuestion();
    void takePhase();
    void check();
    void askForTasks();
    void showAll();
    void showPanels();
    [[nodiscard]] ChartGuess panelGuess(Strategy strategy) const;
    [[nodiscard]] QString markerLabel(Strategy strategy) const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] Prediction judgedGuess() const;

    ShownRuns &m_runs;
    ChartArea &m_charts;
    PredictionBar &m_bar;
    std::array<GuessHandle *, 3> m_handles{};
    bool m_isOn = false;
    Phase m_phase = Phase::Asking;
    Prediction m_guess;
    std::vector<Prediction> m_class;
    std::optional<Scenario> m_question; ///< what was asked when the first guess was made
    bool m_isOtherQuestion = false;     ///< what is asked now is not that
    std::vector<OrderedTask> m_tasks;   ///< whose order can be guessed
    PredictionResult m_result;          ///< of the run that is shown
};

} // namespace interleave
