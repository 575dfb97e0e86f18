// SPDX-License-Identifier: MIT
#include "app/playback/narrationpane.h"

#include "app/language/speaking.h"
#include "app/playback/rowtable.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace interleave {

NarrationPane::NarrationPane(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_switch{new QToolButton(this), new QToolButton(this), new QToolButton(this)}
    , m_time(new QLabel(this))
    , m_note(new QLabel(this))
    , m_table(new RowTable(theme, fonts, this))
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("card", true);
    m_table->setModel(&m_model);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_note->setAlignment(Qt::AlignCenter);
    m_time->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layOut();
    setTheme(theme, fonts);
    setRecord(nullptr);
    connect(m_table, &RowTable::rowChosen, this,
            [this](int row) { Q_EMIT placeActivated(m_strategy, static_cast<std::size_t>(row)); });
    connect(m_table, &RowTable::copyAsked, this, [this] { copy(false); });
    connect(m_table, &RowTable::copyAllAsked, this, [this] { copy(true); });
    connect(&m_teller, &Storyteller::ready, this, &NarrationPane::take);
    onLanguageChange(this, [this] { retranslate(); });
}

void NarrationPane::retranslate()
{
    m_table->setAccessibleName(tr("Narration"));
    const std::array names{tr("Sequential"), tr("Concurrent"), tr("Threads")};
    for (std::size_t i = 0; i < kStrategyCount; ++i) {
        m_switch[i]->setText(names[i]);
        m_switch[i]->setAccessibleName(tr("Tell the timeline: %1").arg(names[i]));
    }
    m_note->setText(noteText());
    m_model.retell();
}

QString NarrationPane::noteText() const
{
    return m_record && m_record->find(m_strategy) ? tr("telling…")
                                                  : tr("Nothing to tell yet: a run is told when it is over.");
}

void NarrationPane::layOut()
{
    auto *column = new QVBoxLayout(this);
    auto *head = new QHBoxLayout;
    auto *group = new QButtonGroup(this);
    for (std::size_t i = 0; i < kStrategyCount; ++i) {
        m_switch[i]->setCheckable(true);
        m_switch[i]->setFocusPolicy(Qt::StrongFocus);
        group->addButton(m_switch[i]);
        head->addWidget(m_switch[i]);
        connect(m_switch[i], &QToolButton::toggled, this, [this, i](bool isOn) {
            if (isOn)
                setStrategy(static_cast<Strategy>(i));
        });
    }
    head->addStretch();
    head->addWidget(m_time);
    m_switch[static_cast<std::size_t>(m_strategy)]->setChecked(true);
    column->addLayout(head);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_note);
    m_stack->addWidget(m_table);
    column->addLayout(m_stack, 1);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

void NarrationPane::setTheme(const Theme &theme, const Fonts &fonts)
{
    const auto scaled = [&fonts](int length) { return qRound(length * fonts.scale()); };
    m_table->setTheme(theme, fonts);
    for (QToolButton *button : m_switch) {
        button->setFont(fonts.font(TextRole::Body));
        button->setStyleSheet(QStringLiteral("QToolButton:checked { background: %1; color: %2; }"
                                             "QToolButton:checked:focus { border-color: %3; }")
                                  .arg(theme.accent.name(), theme.accentText.name(), theme.text.name()));
    }
    m_time->setFont(fonts.font(TextRole::Number));
    m_note->setFont(fonts.font(TextRole::Body));
    for (QLabel *label : {m_time, m_note})
        label->setStyleSheet(QStringLiteral("color: %1;").arg(theme.mutedText.name()));
    QLayout *head = layout()->itemAt(0)->layout();
    head->setContentsMargins(scaled(8), scaled(6), scaled(8), scaled(6));
    head->setSpacing(scaled(4));
    fitToTimes();
}

/// So that nothing moves while the moment does.
void NarrationPane::fitToTimes()
{
    const Nanoseconds total = m_record ? m_record->total() : Nanoseconds::zero();
    const QString widest = TimeGrid(total).text(total);
    m_table->setColumnFor(NarrationModel::TimeColumn, widest);
    m_time->setMinimumWidth(QFontMetrics(m_time->font()).horizontalAdvance(widest + u'0'));
}

void NarrationPane::setRecord(std::shared_ptr<const RunRecord> record)
{
    m_record = std::move(record);
    m_moment.reset();
    for (std::size_t i = 0; i < kStrategyCount; ++i)
        m_switch[i]->setVisible(m_record && m_record->find(static_cast<Strategy>(i)));
    const bool isMissing = !m_record || !m_record->find(m_strategy);
    if (isMissing && m_record && !m_record->timelines.empty())
        m_switch[static_cast<std::size_t>(m_record->timelines.front().timeline.strategy())]->setChecked(true);
    m_isTold = false;
    fitToTimes();
    tell();
}

void NarrationPane::setStrategy(Strategy strategy)
{
    if (m_strategy == strategy)
        return;
    m_strategy = strategy;
    m_switch[static_cast<std::size_t>(strategy)]->setChecked(true);
    m_isTold = false;
    tell();
}

void NarrationPane::setMoment(Nanoseconds time, const HappenedPlaces &happened)
{
    m_moment = time;
    m_happened = happened;
    showMoment();
}

void NarrationPane::clearMoment()
{
    m_moment.reset();
    showMoment();
}

void NarrationPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tell();
}

void NarrationPane::tell()
{
    if (m_isTold)
        return;
    m_teller.cancel();
    m_model.setNarration(nullptr, ChartTasks());
    m_stack->setCurrentWidget(m_note);
    const bool isThere = m_record && m_record->find(m_strategy);
    m_note->setText(noteText());
    showMoment();
    if (!isThere || !isVisible())
        return;
    m_isTold = true;
    m_teller.request(m_record, m_strategy);
}

void NarrationPane::take(const std::shared_ptr<const Narration> &narration)
{
    m_model.setNarration(narration, m_record->tasks);
    m_stack->setCurrentWidget(m_table);
    showMoment();
}

void NarrationPane::showMoment()
{
    const bool isShown = m_moment && m_record;
    m_time->setText(isShown ? TimeGrid(m_record->total()).text(*m_moment) : QString());
    m_model.setHappened(isShown ? std::optional(m_happened[static_cast<std::size_t>(m_strategy)])
                                : std::nullopt);
    if (!isShown || m_model.rowCount() == 0)
        return;
    if (m_model.currentRow() >= 0)
        m_table->showRow(m_model.currentRow());
    else
        m_table->scrollToTop();
}

QString NarrationPane::copiedText(bool all) const
{
    return m_table->copiedText(all, [this](int row) { return m_model.lineText(row); });
}

void NarrationPane::copy(bool all) const
{
    QGuiApplication::clipboard()->setText(copiedText(all));
}

} // namespace interleave
