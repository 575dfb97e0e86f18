// SPDX-License-Identifier: MIT
#include "app/editor/stepeditor.h"

#include "app/editor/stepchips.h"
#include "app/editor/stepfields.h"
#include "app/editor/taskrowlayout.h"
#include "app/language/speaking.h"
#include "core/scenario/stepedits.h"

#include <QLabel>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace interleave {

namespace {

/// How often the repeat at `path` may come before the task has more steps than one may have.
std::uint32_t mostPasses(const Steps &steps, const StepPath &path)
{
    const Step *repeat = stepAt(steps, path);
    if (!repeat || repeat->kind != StepKind::Repeat)
        return 1;
    std::uint64_t ofOnePass = unrolledCount(repeat->body);
    for (StepPath around(path.begin(), path.end() - 1); !around.empty(); around.pop_back())
        ofOnePass *= stepAt(steps, around)->count;
    const std::uint64_t all = unrolledCount(steps);
    const std::uint64_t room = all < kMostSteps ? kMostSteps - all : 0;
    return repeat->count + static_cast<std::uint32_t>(room / std::max<std::uint64_t>(1, ofOnePass));
}

} // namespace

StepEditor::StepEditor(TaskListModel &model, const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_theme(theme)
    , m_chips(new StepChips(theme, fonts, this))
    , m_fields(new StepFields(theme, fonts, this))
    , m_fault(new QLabel(this))
    , m_session(model.newTypingSession())
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_chips);
    column->addWidget(m_fault);
    column->addWidget(m_fields);
    column->setContentsMargins(0, 0, 0, 0);
    m_fault->setObjectName(QStringLiteral("chipsFault"));
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_fault->hide();
    setTheme(theme, fonts);
    connect(m_chips, &StepChips::currentChanged, this, [this] {
        if (!m_isChanging)
            m_session = m_model.newTypingSession();
        showFields();
    });
    connect(m_chips, &StepChips::editWanted, m_fields, &StepFields::focusFirst);
    connect(m_chips, &StepChips::turnWanted, m_fields, &StepFields::turn);
    connect(m_chips, &StepChips::addWanted, this, &StepEditor::addStep);
    connect(m_chips, &StepChips::removeWanted, this, &StepEditor::removeStep);
    connect(m_chips, &StepChips::moveWanted, this, &StepEditor::moveStep);
    connect(m_fields, &StepFields::argumentEdited, this, &StepEditor::changeArgument);
    connect(m_fields, &StepFields::fieldEntered, this, [this] { m_session = m_model.newTypingSession(); });
    connect(&m_model, &TaskListModel::documentChanged, this, &StepEditor::follow);
    onLanguageChange(this, [this] {
        m_shown.reset(); // what is told of it is told again
        follow();
    });
}

void StepEditor::setTheme(const Theme &theme, const Fonts &fonts)
{
    const TaskRowLayout rows(fonts);
    m_theme = theme;
    layout()->setSpacing(rows.scaled(4));
    layout()->setContentsMargins(0, rows.scaled(2), 0, rows.scaled(8));
    m_chips->setTheme(theme, fonts);
    m_fields->setTheme(theme, fonts);
    m_fault->setFont(fonts.font(TextRole::Small));
    m_fault->setStyleSheet(QStringLiteral("color: %1;").arg(theme.warning.name()));
}

QString StepEditor::fault() const
{
    return m_fault->text();
}

void StepEditor::setRow(int row)
{
    m_row = row;
    m_session = m_model.newTypingSession();
    m_shown.reset();
    m_chips->setCurrent(-1);
    follow();
}

bool StepEditor::isShowingOne() const
{
    return m_row >= 0 && m_row < m_model.taskCount();
}

const Step *StepEditor::currentStep() const
{
    const int chip = m_chips->current();
    return !isShowingOne() || chip < 0
               ? nullptr
               : stepAt(entry().steps(), m_chips->list().chips[static_cast<std::size_t>(chip)].path);
}

void StepEditor::follow()
{
    if (!m_isChanging)
        m_session = m_model.newTypingSession(); // what comes next is another edit
    if (!isShowingOne())
        return;
    const std::uint32_t hue = hueNumber(entry().color(), entry().hue());
    if (m_shown == entry().stepsText() && hue == m_hue)
        return;
    m_shown = entry().stepsText();
    m_hue = hue;
    const bool isBlank = m_shown->trimmed().isEmpty();
    const bool isFaulty = !entry().stepFaults().empty() && !isBlank;
    m_chips->setSteps(isFaulty ? ChipList() : chipsOf(entry().steps()), hue);
    m_chips->setVisible(!isFaulty);
    m_fault->setText(
        isFaulty ? tr("No chips while the steps have a fault: %1").arg(entry().stepFaults().front().problem)
                 : QString());
    m_fault->setVisible(isFaulty);
    showFields();
}

void StepEditor::showFields()
{
    const Step *step = currentStep();
    const bool hasFields = step && step->kind != StepKind::Yield;
    if (!hasFields)
        return m_fields->setStep(nullptr);
    const StepPath &path = m_chips->list().chips[static_cast<std::size_t>(m_chips->current())].path;
    m_fields->setStep(step, mostPasses(entry().steps(), path));
}

QString StepEditor::wordOf(const StepPath &path) const
{
    const Step *step = stepAt(entry().steps(), path);
    return step ? stepKeyword(step->kind) : QString();
}

void StepEditor::change(const QString &steps, const QString &text, TaskListModel::TypingSession session)
{
    const QScopedValueRollback mine(m_isChanging, true);
    TaskEntry changed = entry();
    changed.setStepsText(steps);
    m_model.changeEntry(m_row, changed, text, session);
}

void StepEditor::changeArgument(const QString &notation, const QString &words)
{
    if (!currentStep())
        return;
    const StepPath path = m_chips->list().chips[static_cast<std::size_t>(m_chips->current())].path;
    change(withArgument(entry().stepsText(), path, notation),
           tr("Change %1 of “%2” to %3").arg(wordOf(path), entry().name(), words), m_session);
}

void StepEditor::addStep(const QString &step)
{
    if (!isShowingOne())
        return;
    StepPath place{entry().steps().size()};
    if (currentStep()) {
        place = m_chips->list().chips[static_cast<std::size_t>(m_chips->current())].path;
        ++place.back();
    }
    const QString keyword = step.contains(u'*') ? stepKeyword(StepKind::Repeat) : step.section(u' ', 0, 0);
    change(withStep(entry().stepsText(), place, step), tr("Add %1 to “%2”").arg(keyword, entry().name()),
           TaskListModel::kNoSession);
    choose(place);
}

void StepEditor::removeStep(const StepPath &path)
{
    if (isShowingOne() && stepAt(entry().steps(), path))
        change(withoutStep(entry().stepsText(), path),
               tr("Remove %1 from “%2”").arg(wordOf(path), entry().name()), TaskListModel::kNoSession);
}

void StepEditor::moveStep(const StepPath &path, const StepPath &before, int chip)
{
    if (!isShowingOne() || !stepAt(entry().steps(), path))
        return;
    const QString moved = withStepMoved(entry().stepsText(), path, before);
    if (moved == entry().stepsText())
        return;
    change(moved, tr("Move %1 in “%2”").arg(wordOf(path), entry().name()), TaskListModel::kNoSession);
    m_chips->setCurrent(chip);
}

void StepEditor::choose(const StepPath &path)
{
    const std::vector<ChipSpec> &chips = m_chips->list().chips;
    const auto found = std::find_if(chips.begin(), chips.end(), [&path](const ChipSpec &chip) {
        return chip.path == path && chip.part != ChipSpec::Part::RepeatEnd;
    });
    if (found != chips.end())
        m_chips->setCurrent(static_cast<int>(found - chips.begin()));
}

} // namespace interleave
