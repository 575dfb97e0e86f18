// SPDX-License-Identifier: MIT
#include "app/window/predictionroom.h"

#include "app/chart/chartpanel.h"
#include "app/editor/faultlineedit.h"
#include "app/language/speaking.h"
#include "app/lesson/classrow.h"
#include "app/lesson/classtext.h"
#include "app/lesson/guesshandle.h"
#include "app/lesson/guessspread.h"
#include "app/window/chartarea.h"
#include "app/window/scenariodocument.h"
#include "app/window/shownruns.h"

#include <QApplication>
#include <QKeyEvent>
#include <QToolButton>

#include <algorithm>

namespace interleave {

namespace {

constexpr std::array kStrategies{Strategy::Sequential, Strategy::Concurrent, Strategy::Threads};

bool isSameTask(const TaskSpec &one, const TaskSpec &other)
{
    return one.steps == other.steps && one.count == other.count && one.timeout == other.timeout;
}

/// Whether the two have the same totals to guess: another name or colour makes no other question.
bool isSameQuestion(const Scenario &one, const Scenario &other)
{
    const Policies &before = one.concurrent;
    const Policies &after = other.concurrent;
    return one.seed == other.seed && before.limit == after.limit && before.onFailure == after.onFailure &&
           before.until == after.until && before.timeout == after.timeout &&
           std::equal(one.tasks.begin(), one.tasks.end(), other.tasks.begin(), other.tasks.end(), isSameTask);
}

} // namespace

PredictionRoom::PredictionRoom(const Sources &sources, PredictionBar &bar, QObject *parent)
    : QObject(parent)
    , m_runs(sources.runs)
    , m_charts(sources.charts)
    , m_bar(bar)
{
    m_bar.hide();
    for (const Strategy strategy : kStrategies) {
        auto *handle = new GuessHandle(*m_charts.panel(strategy));
        m_handles[static_cast<std::size_t>(strategy)] = handle;
        connect(handle, &GuessHandle::moved, this,
                [this, strategy](Nanoseconds guess) { setTotal(strategy, guess); });
        connect(handle, &GuessHandle::typed, this,
                [this, strategy](const QString &text) { typeTotal(strategy, text); });
    }
    connectBar();
    connect(&sources.document, &ScenarioDocument::replaced, this, &PredictionRoom::forgetAll);
    connect(&LanguageChange::instance(), &LanguageChange::happened, this, [this] {
        if (m_phase == Phase::Told && m_charts.run())
            check();
        showAll();
    });
}

void PredictionRoom::connectBar()
{
    connect(&m_bar, &PredictionBar::totalTyped, this, &PredictionRoom::setTotal);
    connect(&m_bar, &PredictionBar::totalEntered, this, &PredictionRoom::leaveField);
    connect(&m_bar, &PredictionBar::orderGuessed, this, [this](const std::vector<std::uint32_t> &order) {
        if (m_phase != Phase::Asking)
            return;
        m_guess.order = order;
        noteQuestion();
        showAll();
    });
    connect(m_bar.classRow(), &ClassRow::addWanted, this, &PredictionRoom::addToClass);
    connect(m_bar.classRow(), &ClassRow::clearWanted, this, [this] {
        m_class.clear();
        noteQuestion();
        showAll();
    });
    connect(&m_bar, &PredictionBar::againWanted, this, &PredictionRoom::askAgain);
}

void PredictionRoom::setOn(bool on)
{
    if (m_isOn == on)
        return;
    m_isOn = on;
    m_phase = Phase::Asking;
    m_runs.setSecret(on); // is told as another preview, so that everything follows
    m_bar.setVisible(on);
    follow();
    if (on) // keys move the guess there, or type it
        m_charts.panel(Strategy::Sequential)->setFocus(Qt::OtherFocusReason);
}

/// From a panel on in its field.
void PredictionRoom::typeTotal(Strategy strategy, const QString &text)
{
    FaultLineEdit *field = m_bar.field(strategy);
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
    QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, text);
    QCoreApplication::sendEvent(field, &key);
}

/// On to the next chart, where digits type its guess and Space runs. What can't be read yet is not done with.
void PredictionRoom::leaveField(Strategy strategy)
{
    if (!m_bar.field(strategy)->faults().empty())
        return;
    const auto next = static_cast<std::size_t>(strategy) + 1;
    ChartPanel *panel = next < kStrategies.size() ? m_charts.panel(kStrategies[next]) : nullptr;
    (panel && panel->isVisible() ? panel : m_charts.panel(strategy))->setFocus(Qt::TabFocusReason);
}

void PredictionRoom::setThreadsShown(bool shown)
{
    m_bar.setThreadsShown(shown);
    showAll();
}

void PredictionRoom::forgetAll()
{
    m_guess = {};
    m_class.clear();
    m_question.reset();
    m_isOtherQuestion = false;
    m_bar.reset();
    showAll();
}

void PredictionRoom::askAgain()
{
    m_guess = {};
    m_bar.reset();
    noteQuestion();
    m_runs.forgetRun();
}

void PredictionRoom::setTotal(Strategy strategy, std::optional<Nanoseconds> total)
{
    if (m_phase != Phase::Asking)
        return;
    m_guess.totals[static_cast<std::size_t>(strategy)] = total;
    noteQuestion();
    showAll();
}

void PredictionRoom::addToClass(const QString &name)
{
    if (m_phase != Phase::Asking || !m_guess.hasTotal())
        return;
    m_class.push_back(m_guess);
    m_class.back().name = name;
    m_guess = {};
    m_bar.reset();
    showAll();
    if (m_bar.isAncestorOf(QApplication::focusWidget()))
        m_bar.field(Strategy::Sequential)->setFocus(Qt::OtherFocusReason); // for the next person
}

void PredictionRoom::noteQuestion()
{
    if (m_guess.isEmpty() && m_class.empty())
        m_question.reset();
    else if (!m_question && m_charts.shown())
        m_question = m_charts.shown()->scenario;
    m_isOtherQuestion = m_isOtherQuestion && m_question;
}

void PredictionRoom::follow()
{
    if (m_isOn) {
        const ChartArea::Record &shown = m_charts.shown();
        m_isOtherQuestion = m_question && shown && !isSameQuestion(*m_question, shown->scenario);
        takePhase();
        askForTasks();
    }
    showAll();
}

void PredictionRoom::takePhase()
{
    const Phase before = m_phase;
    const ChartArea::Record &run = m_charts.run();
    if (m_runs.controller().isRunning())
        m_phase = Phase::Running;
    else
        m_phase = run && !run->isStopped() ? Phase::Told : Phase::Asking;
    if (m_phase == Phase::Told && before != Phase::Told)
        check();
    if (m_phase != Phase::Asking || before == Phase::Asking)
        return;
    // Who has seen the answer and changes the tasks asks something else.
    if (before == Phase::Told && m_isOtherQuestion)
        forgetAll();
    Q_EMIT asked();
}

void PredictionRoom::check()
{
    m_result = checked(judgedGuess(), *m_charts.run(), m_guess.isEmpty() ? Guesser::Class : Guesser::You);
}

/// The tasks whose order can be guessed.
void PredictionRoom::askForTasks()
{
    const ChartArea::Record &shown = m_charts.shown();
    std::vector<OrderedTask> tasks;
    const std::uint32_t count = shown ? shown->tasks.count() : 0;
    for (std::uint32_t task = 0; task < count && count > 1 && count <= kMostOrderedTasks; ++task)
        tasks.push_back({task, shown->tasks.name(task), shown->tasks.hue(task)});
    if (tasks == m_tasks)
        return;
    if (tasks.size() != m_tasks.size())
        m_guess.order.clear(); // it was about others
    m_tasks = tasks;
    std::vector<OrderedTask> ordered;
    for (const std::uint32_t task : m_guess.order)
        ordered.push_back(m_tasks[task]);
    m_bar.setTasks(ordered.empty() ? m_tasks : ordered);
    if (m_bar.orderToggle()->isChecked() && m_phase == Phase::Asking)
        m_guess.order = m_bar.order()->order();
}

/// The guess of whoever guessed last; where that was a class, its middle one.
Prediction PredictionRoom::judgedGuess() const
{
    return m_guess.isEmpty() ? middleGuess(m_class) : m_guess;
}

void PredictionRoom::showAll()
{
    showPanels();
    if (!m_isOn)
        return;
    m_bar.setPhase(m_phase);
    m_bar.setGuess(m_guess);
    m_bar.setAddable(m_guess.hasTotal());
    m_bar.setOrderChecked(m_phase == Phase::Told ? m_result.order : std::vector<bool>());
    m_bar.setMessage(hint());
    const RunRecord *told = m_phase == Phase::Told ? m_charts.run().get() : nullptr;
    m_bar.classRow()->setText(classText(m_class, told, m_charts.isThreadsShown()));
    m_bar.classRow()->setClearable(!m_class.empty() && m_phase != Phase::Running);
}

void PredictionRoom::showPanels()
{
    Nanoseconds latest{};
    for (const Strategy strategy : kStrategies) {
        latest = std::max(latest, m_guess.total(strategy).value_or(Nanoseconds::zero()));
        for (const Prediction &guess : m_class)
            latest = std::max(latest, guess.total(strategy).value_or(Nanoseconds::zero()));
    }
    m_charts.setRoom(m_isOn ? latest : Nanoseconds::zero());
    for (const Strategy strategy : kStrategies) {
        ChartPanel *panel = m_charts.panel(strategy);
        const bool isAsked = m_isOn && m_charts.shown() && m_charts.shown()->tasks.count() > 0;
        panel->setGuess(isAsked ? std::optional(panelGuess(strategy)) : std::nullopt);
        m_handles[static_cast<std::size_t>(strategy)]->setActive(isAsked && m_phase == Phase::Asking);
    }
}

ChartGuess PredictionRoom::panelGuess(Strategy strategy) const
{
    ChartGuess shown;
    shown.time = m_guess.total(strategy);
    shown.hasMarker = shown.time || m_phase == Phase::Asking;
    shown.label = markerLabel(strategy);
    shown.others = totalsOf(m_class, strategy);
    if (!shown.others.empty())
        shown.middle = guessSpread(shown.others).median;
    if (m_phase == Phase::Told && (shown.time || shown.middle)) {
        if (const TimelineRecord *record = m_charts.run()->find(strategy))
            shown.truth = record->timeline.total();
    }
    return shown;
}

QString PredictionRoom::markerLabel(Strategy strategy) const
{
    const std::optional<Nanoseconds> &total = m_guess.total(strategy);
    if (!total)
        return tr("drag to your guess");
    const QString guess = tr("your guess %1").arg(durationLabel(*total));
    const GuessCheck *check = m_phase == Phase::Told ? m_result.find(strategy) : nullptr;
    return check ? tr("%1: %2").arg(guess, missText(*check)) : guess;
}

QString PredictionRoom::hint() const
{
    if (m_phase == Phase::Told)
        return m_result.sentence;
    if (m_phase == Phase::Running)
        return tr("It runs. Let's see…");
    const ChartArea::Record &run = m_charts.run();
    if (run && run->isStopped())
        return tr("The run was stopped, so there is nothing to compare with. The guess still stands.");
    if (!m_charts.shown() || m_charts.shown()->tasks.count() == 0)
        return tr("The list is empty, so there is nothing to guess.");
    if (m_isOtherQuestion)
        return tr("The tasks have changed since the first guess was made.");
    return tr("Drag the marker in each chart to the total that you expect, or type it. Then run.");
}

} // namespace interleave
