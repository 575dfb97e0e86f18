// SPDX-License-Identifier: MIT
#include "app/lesson/codepane.h"

#include "app/chart/comparedtext.h"
#include "app/language/speaking.h"
#include "app/lesson/switchrow.h"
#include "core/codegen/cppcode.h"
#include "core/codegen/pythoncode.h"
#include "core/codegen/taskkinds.h"
#include "core/translated.h"

#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace interleave {

namespace {

/// Of entries and steps together. Such a program has a few thousand lines.
constexpr std::size_t kMostParts = 3000;

CodeText programOf(const Scenario &scenario, ProgramLanguage language)
{
    return language == ProgramLanguage::Python ? pythonCode(scenario)
                                               : cppCode(scenario, QStringLiteral("scenario.cpp"));
}

} // namespace

CodePane::CodePane(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_fonts(fonts)
    , m_languages(new SwitchRow(2, this))
    , m_strategies(new SwitchRow(2, this))
    , m_view(new CodeView(theme, fonts, this))
    , m_note(new QLabel(this))
    , m_foot(new QLabel(this))
{
    setObjectName(QStringLiteral("codePane"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("card", true);
    m_strategies->choose(static_cast<int>(Strategy::Concurrent));
    for (QLabel *label : {m_note, m_foot}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_note->setAlignment(Qt::AlignCenter);
    m_foot->hide();
    layOut();
    retranslate();
    setTheme(theme, fonts);
    connect(m_languages, &SwitchRow::chosenChanged, this, &CodePane::write);
    connect(m_strategies, &SwitchRow::chosenChanged, this, &CodePane::strategyChanged);
    connect(m_view, &CodeView::lineActivated, this, &CodePane::choose);
    connect(&LanguageChange::instance(), &LanguageChange::happened, this, [this] {
        retranslate();
        fitHead();
        updateGeometry();
    });
}

void CodePane::retranslate()
{
    setAccessibleName(tr("Code"));
    m_languages->setChoice(static_cast<int>(ProgramLanguage::Python), tr("Python"),
                           tr("Program in Python with asyncio"));
    m_languages->setChoice(static_cast<int>(ProgramLanguage::Cpp), tr("C++"),
                           tr("Program in C++ with QCoro"));
    m_strategies->setChoice(static_cast<int>(Strategy::Sequential), tr("Sequential"),
                            tr("Light the lines where tasks stand in the sequential run"));
    m_strategies->setChoice(static_cast<int>(Strategy::Concurrent), tr("Concurrent"),
                            tr("Light the lines where tasks stand in the concurrent run"));
    nameView();
}

void CodePane::nameView()
{
    m_view->setAccessibleName(language() == ProgramLanguage::Python ? tr("Program in Python")
                                                                    : tr("Program in C++"));
}

void CodePane::layOut()
{
    auto *column = new QVBoxLayout(this);
    m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    m_head->addWidget(m_languages, 0, Qt::AlignLeft);
    m_head->addStretch();
    m_head->addWidget(m_strategies, 0, Qt::AlignLeft);
    column->addLayout(m_head);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_note);
    m_stack->addWidget(m_view);
    column->addLayout(m_stack, 1);
    column->addWidget(m_foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSizeConstraint(QLayout::SetNoConstraint); // minimumSizeHint() knows of the narrow head
    column->setSpacing(0);
}

void CodePane::setTheme(const Theme &theme, const Fonts &fonts)
{
    const auto scaled = [&fonts](int length) { return qRound(length * fonts.scale()); };
    m_fonts = fonts;
    m_languages->setTheme(theme, fonts);
    m_strategies->setTheme(theme, fonts);
    m_view->setTheme(theme, fonts);
    for (QLabel *label : {m_note, m_foot}) {
        label->setFont(fonts.font(TextRole::Body));
        label->setStyleSheet(QStringLiteral("color: %1;").arg(theme.mutedText.name()));
    }
    m_note->setMargin(scaled(24));
    m_foot->setMargin(scaled(8));
    m_head->setContentsMargins(scaled(8), scaled(6), scaled(8), scaled(6));
    m_head->setSpacing(scaled(8));
    fitHead();
    updateGeometry();
}

/// What does not fit beside each other stands below each other.
void CodePane::fitHead()
{
    const QMargins margins = m_head->contentsMargins();
    const int beside = m_languages->sizeHint().width() + m_strategies->sizeHint().width() +
                       2 * m_head->spacing() + margins.left() + margins.right();
    m_head->setDirection(beside <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

QSize CodePane::minimumSizeHint() const
{
    const QMargins margins = m_head->contentsMargins();
    const int widest = std::max(m_languages->sizeHint().width(), m_strategies->sizeHint().width());
    return {widest + margins.left() + margins.right(), qRound(160 * m_fonts.scale())};
}

bool CodePane::isReadable(const Scenario &scenario)
{
    std::size_t parts = scenario.tasks.size();
    for (const TaskSpec &task : scenario.tasks) {
        if (parts > kMostParts)
            break;
        parts += countedSteps(task.steps).size();
    }
    return parts <= kMostParts;
}

void CodePane::setScenario(const std::shared_ptr<const Scenario> &scenario)
{
    m_scenario = scenario;
    m_fault.clear();
    m_view->setFaded(false);
    write();
}

void CodePane::setFault(const QString &reason)
{
    if (!m_scenario)
        return setNothing(reason);
    m_fault = reason;
    m_view->setFaded(true);
    setStanding({});
}

void CodePane::setNothing(const QString &sentence)
{
    m_scenario = nullptr;
    m_code = {};
    m_fault.clear();
    m_note->setText(sentence);
    m_stack->setCurrentWidget(m_note);
    setStanding({});
}

void CodePane::write()
{
    if (!m_scenario)
        return;
    m_code = programOf(*m_scenario, language());
    if (m_code.text() != m_view->toPlainText())
        m_view->setCode(m_code.text(), language());
    nameView();
    m_stack->setCurrentWidget(m_view);
    const bool isOfOther = std::any_of(m_standing.begin(), m_standing.end(), [this](const StandingTask &one) {
        return one.entry >= m_code.kinds().size();
    });
    if (isOfOther)
        m_standing.clear();
    mark();
    light();
}

void CodePane::setSelectedEntry(std::optional<std::uint32_t> entry)
{
    m_selected = entry;
    mark();
    if (m_isChoosing || !entry || *entry >= m_code.kinds().size())
        return;
    const auto heads = m_code.linesOf(*entry, CodePart::Body);
    if (!heads.empty() && !m_view->isInView(heads.front()))
        m_view->scrollTo(heads.front());
}

void CodePane::mark()
{
    m_view->setMarked(m_selected ? linesOfEntry(m_code, *m_selected) : std::vector<std::uint32_t>());
}

void CodePane::setStanding(std::vector<StandingTask> standing, bool isPartial)
{
    m_standing = std::move(standing);
    m_isPartial = isPartial;
    light();
}

void CodePane::light()
{
    std::vector<LitLine> lines = litLines(m_code, m_standing);
    const bool isNew = lines != m_view->lit();
    m_view->setLit(std::move(lines));
    tell();
    const std::vector<LitLine> &lit = m_view->lit();
    const auto isSeen = [this](const LitLine &one) { return m_view->isInView(one.line); };
    if (isNew && !lit.empty() && std::none_of(lit.begin(), lit.end(), isSeen))
        m_view->scrollTo(lit.front().line);
}

void CodePane::tell()
{
    QString foot;
    if (!m_fault.isEmpty())
        foot = tr("This is the last program that could run. %1").arg(m_fault);
    else if (m_isPartial && !m_standing.empty())
        foot = tr("Lit is where the first %1 tasks stand.").arg(countText(StandingTasks::kMostFollowed));
    if (foot != m_foot->text())
        m_foot->setText(foot);
    m_foot->setVisible(!foot.isEmpty());
    QStringList places;
    for (const LitLine &line : m_view->lit()) {
        QStringList names;
        for (const std::uint32_t entry : line.entries)
            names << m_scenario->tasks[entry].name;
        places << tr("Line %1: %2.").arg(line.line + 1).arg(names.join(interleave::tr(", ")));
    }
    const QString description = places.join(u' ');
    if (description != m_view->accessibleDescription())
        m_view->setAccessibleDescription(description);
}

QString CodePane::sentence() const
{
    return m_stack->currentWidget() == m_note ? m_note->text() : m_foot->text();
}

void CodePane::choose(std::uint32_t line)
{
    std::vector<std::uint32_t> entries = m_code.entriesOf(line);
    if (entries.empty())
        return;
    if (const LitLine *lit = m_view->litAt(line)) {
        std::stable_partition(entries.begin(), entries.end(), [lit](std::uint32_t entry) {
            return std::binary_search(lit->entries.begin(), lit->entries.end(), entry);
        });
    }
    m_isChoosing = true;
    Q_EMIT entriesWanted(entries);
    m_isChoosing = false;
}

ProgramLanguage CodePane::language() const
{
    return static_cast<ProgramLanguage>(m_languages->chosen());
}

void CodePane::setLanguage(ProgramLanguage language)
{
    m_languages->choose(static_cast<int>(language));
}

Strategy CodePane::strategy() const
{
    return static_cast<Strategy>(m_strategies->chosen());
}

void CodePane::setStrategy(Strategy strategy)
{
    m_strategies->choose(static_cast<int>(strategy));
}

void CodePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHead();
}

void CodePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

} // namespace interleave
