// SPDX-License-Identifier: MIT
#include "app/playback/tablepane.h"

#include "app/chart/comparedtext.h"
#include "app/chart/statestyle.h"
#include "app/language/speaking.h"
#include "app/playback/rowtable.h"
#include "app/playback/spantext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace interleave {

TablePane::TablePane(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_table(new RowTable(theme, fonts, this))
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("card", true);
    m_table->setModel(&m_model);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(SpanModel::FromColumn, Qt::AscendingOrder);
    m_table->horizontalHeader()->setSectionResizeMode(SpanModel::TaskColumn, QHeaderView::Stretch);
    m_filter->setClearButtonEnabled(true);
    layOut();
    setTheme(theme, fonts);

    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
                m_wish.key = static_cast<SpanKey>(column);
                m_wish.isDescending = order == Qt::DescendingOrder;
                wishFor();
            });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_wish.filter = text.trimmed();
        wishFor();
    });
    connect(m_table, &RowTable::rowChosen, this, &TablePane::activate);
    connect(m_table, &RowTable::copyAsked, this, [this] { copy(false); });
    connect(m_table, &RowTable::copyAllAsked, this, [this] { copy(true); });
    connect(&m_arranger, &SpanArranger::ready, this, &TablePane::take);
    onLanguageChange(this, [this] { retranslate(); });
}

void TablePane::retranslate()
{
    m_table->setAccessibleName(tr("Spans of the run"));
    m_filter->setPlaceholderText(tr("Filter by task or state"));
    m_filter->setAccessibleName(tr("Filter the table by task or state"));
    m_model.retell();
    wishFor(); // states have other names to filter and to sort by
}

void TablePane::layOut()
{
    auto *column = new QVBoxLayout(this);
    auto *head = new QHBoxLayout;
    head->addWidget(m_filter, 1);
    head->addStretch(1);
    head->addWidget(m_count);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

void TablePane::setTheme(const Theme &theme, const Fonts &fonts)
{
    const auto scaled = [&fonts](int length) { return qRound(length * fonts.scale()); };
    m_table->setTheme(theme, fonts);
    m_filter->setFont(fonts.font(TextRole::Body));
    m_count->setFont(fonts.font(TextRole::Small));
    m_count->setStyleSheet(QStringLiteral("color: %1;").arg(theme.mutedText.name()));
    layout()->itemAt(0)->layout()->setContentsMargins(scaled(8), scaled(6), scaled(8), scaled(6));
    // What is left for the names, and what they get where nothing is left.
    m_table->horizontalHeader()->setMinimumSectionSize(scaled(90));
    m_table->setColumnWidth(SpanModel::TaskColumn, scaled(90));
    for (int column = SpanModel::WayColumn; column < SpanModel::ColumnCount; ++column) {
        const bool isTime = column == SpanModel::FromColumn || column == SpanModel::ToColumn;
        m_table->setColumnFor(column, isTime ? QStringLiteral("0000.000 ms") : stateWord(State::InThread));
    }
}

void TablePane::setRecord(std::shared_ptr<const RunRecord> record)
{
    m_wish.record = std::move(record);
    m_wish.moment.reset();
    m_arranger.cancel();
    m_model.setArrangement({});
    wishFor();
}

void TablePane::setMoment(Nanoseconds time)
{
    m_wish.moment = time;
    wishFor();
}

void TablePane::clearMoment()
{
    m_wish.moment.reset();
    wishFor();
}

void TablePane::setSelectedTask(std::optional<std::uint32_t> task)
{
    if (task == m_model.selectedTask())
        return;
    m_model.setSelectedTask(task);
    showSelectedTask();
}

void TablePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOutdated)
        wishFor();
}

void TablePane::wishFor()
{
    m_isOutdated = !isVisible();
    showCount();
    if (!m_isOutdated && m_wish.record)
        m_arranger.request(m_wish);
}

void TablePane::take(const SpanArrangement &arrangement)
{
    const QModelIndex index = m_table->currentIndex();
    const std::optional<SpanRow> current =
        index.isValid() ? std::optional(m_model.spanAt(index.row())) : std::nullopt;
    m_model.setArrangement(arrangement);
    restoreCurrent(current);
    showCount();
}

/// A reset forgets it, and whoever reads by keyboard would be thrown back to the top.
void TablePane::restoreCurrent(const std::optional<SpanRow> &current)
{
    const int row = current ? m_model.rowOf(current->way, current->task, current->from) : -1;
    if (row >= 0)
        m_table->setCurrentIndex(m_model.index(row, 0));
    else
        showSelectedTask();
}

void TablePane::showCount()
{
    if (m_wish.record && !m_model.hasTable())
        m_count->setText(tr("reading…"));
    else if (m_model.rowCount() == 1)
        m_count->setText(tr("1 row"));
    else
        m_count->setText(tr("%1 rows").arg(countText(static_cast<std::uint64_t>(m_model.rowCount()))));
}

void TablePane::showSelectedTask()
{
    const int row = m_model.selectedTask() ? m_model.firstRowOf(*m_model.selectedTask()) : -1;
    if (row >= 0)
        m_table->showRow(row);
}

void TablePane::activate(int row)
{
    const SpanRow &span = m_model.spanAt(row);
    Q_EMIT spanActivated(span.way, span.task, span.from);
}

QString TablePane::copiedText(bool all) const
{
    return spanHeaderText() + u'\n' +
           m_table->copiedText(all, [this](int row) { return m_model.rowText(row); });
}

void TablePane::copy(bool all) const
{
    QGuiApplication::clipboard()->setText(copiedText(all));
}

} // namespace interleave
