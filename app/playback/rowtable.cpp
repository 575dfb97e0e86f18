// SPDX-License-Identifier: MIT
#include "app/playback/rowtable.h"

#include "app/playback/rowdelegate.h"

#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace interleave {

RowTable::RowTable(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QTableView(parent)
    , m_delegate(new RowDelegate(theme, fonts, this))
    , m_fonts(fonts)
{
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // no row is asked for its height
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT rowChosen(index.row()); });
    setTheme(theme, fonts);
}

void RowTable::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_fonts = fonts;
    m_delegate->setTheme(theme, fonts);
    verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight());
    verticalHeader()->setMinimumSectionSize(m_delegate->rowHeight());
    horizontalHeader()->setFont(fonts.font(TextRole::Small));
    const auto scaled = [&fonts](int length) { return QString::number(qRound(length * fonts.scale())); };
    setStyleSheet(
        QStringLiteral("QTableView { background: %1; border: 2px solid transparent; }"
                       "QTableView:focus { border: 2px solid %2; }"
                       "QHeaderView { background: %1; border: none; }"
                       "QHeaderView::section { background: %1; color: %3; border: none;"
                       " border-bottom: 1px solid %4; padding: %5px %6px %5px %7px; }"
                       "QHeaderView::up-arrow, QHeaderView::down-arrow {"
                       " subcontrol-position: center right; right: 2px; width: %7px; height: %7px; }")
            .arg(theme.card.name(), theme.focusRing.name(), theme.mutedText.name(), theme.cardBorder.name(),
                 scaled(5), scaled(14), scaled(8)));
    viewport()->update();
}

std::vector<int> RowTable::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        if (range.left() > 0) // the same rows' other columns
            continue;
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QString RowTable::copiedText(bool all, const std::function<QString(int)> &line) const
{
    const std::vector<int> rows = all ? std::vector<int>() : selectedRows();
    const bool isAll = rows.empty();
    const int total = isAll ? model()->rowCount() : static_cast<int>(rows.size());
    const int copied = std::min(total, kMostCopied);
    QString text;
    for (int i = 0; i < copied; ++i)
        text += line(isAll ? i : rows[static_cast<std::size_t>(i)]) + u'\n';
    if (copied < total)
        text += tr("(the first %1 of %2 rows)").arg(copied).arg(total) + u'\n';
    return text;
}

void RowTable::showRow(int row)
{
    executeDelayedItemsLayout(); // or else it scrolls in what was there before
    scrollTo(model()->index(row, 0));
}

void RowTable::setColumnFor(int column, const QString &text)
{
    const QFontMetrics metrics(m_fonts.font(TextRole::Number));
    setColumnWidth(column, metrics.horizontalAdvance(text) + qRound(24 * m_fonts.scale()));
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyAsked();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               currentIndex().isValid()) {
        Q_EMIT rowChosen(currentIndex().row());
    } else {
        QTableView::keyPressEvent(event);
    }
}

void RowTable::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *some = menu.addAction(tr("Copy selected rows"), this, &RowTable::copyAsked);
    some->setEnabled(selectionModel() && selectionModel()->hasSelection());
    QAction *all = menu.addAction(tr("Copy all rows"), this, &RowTable::copyAllAsked);
    all->setEnabled(model() && model()->rowCount() > 0);
    if (horizontalHeader()->sectionsClickable() && horizontalHeader()->isSortIndicatorShown())
        addSorting(menu);
    menu.exec(event->globalPos());
}

/// What a click on the header does, for who has no mouse.
void RowTable::addSorting(QMenu &menu)
{
    QHeaderView *header = horizontalHeader();
    QMenu *columns = menu.addMenu(tr("Sort by"));
    for (int column = 0; column < header->count(); ++column) {
        const bool isSorted = header->sortIndicatorSection() == column;
        const bool turns = isSorted && header->sortIndicatorOrder() == Qt::AscendingOrder;
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        QAction *action = columns->addAction(title, header, [header, column, turns] {
            header->setSortIndicator(column, turns ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
        action->setCheckable(true);
        action->setChecked(isSorted);
    }
}

} // namespace interleave
