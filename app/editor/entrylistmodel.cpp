// SPDX-License-Identifier: MIT
#include "app/editor/entrylistmodel.h"

#include "app/editor/entryrows.h"
#include "app/language/speaking.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace interleave {

namespace {

/// More separate places than this change by a reset: a signal for each would make views lay out again and
/// again.
constexpr qsizetype kMostSeparateChanges = 64;

/// A tooltip in which nothing that was typed can become markup.
QString plainToolTip(const QString &text)
{
    return QStringLiteral("<p>") + text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")) +
           QStringLiteral("</p>");
}

} // namespace

EntryListModel::EntryListModel(QObject *parent)
    : QAbstractListModel(parent)
{
    connect(&LanguageChange::instance(), &LanguageChange::happened, this, [this] {
        markChanged();
        retell();
    });
}

EntryListModel::~EntryListModel() = default;

void EntryListModel::setEntries(std::vector<TaskEntry> entries)
{
    beginResetModel();
    markChanged();
    m_entries = std::move(entries);
    m_faultyCount = static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(),
                                                   [](const TaskEntry &entry) { return !entry.ok(); }));
    endResetModel();
}

int EntryListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : taskCount();
}

QVariant EntryListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TaskEntry &task = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case NameRole:
        return task.name();
    case StepsRole:
        return task.stepsText();
    case CountRole:
        return task.count();
    case LengthRole:
        return task.lengthText();
    case FaultRole:
        return task.faultText();
    case Qt::ToolTipRole:
        return plainToolTip(task.name() + u'\n' + task.stepsText() +
                            (task.ok() ? QString() : u'\n' + task.faultText()));
    case Qt::AccessibleTextRole:
        return task.ok() ? tr("%1: %2, takes %3").arg(task.name(), task.stepsText(), task.lengthText())
                         : tr("%1: %2, fault: %3").arg(task.name(), task.stepsText(), task.faultText());
    default:
        return {};
    }
}

Qt::ItemFlags EntryListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
           Qt::ItemNeverHasChildren;
}

QHash<int, QByteArray> EntryListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{NameRole, "name"},
                  {StepsRole, "steps"},
                  {CountRole, "count"},
                  {LengthRole, "length"},
                  {FaultRole, "fault"}});
    return names;
}

std::vector<std::uint32_t> EntryListModel::hues() const
{
    std::vector<std::uint32_t> hues;
    hues.reserve(m_entries.size());
    for (const TaskEntry &entry : m_entries)
        hues.push_back(entry.hue());
    return hues;
}

void EntryListModel::putRows(const QList<int> &rows, std::vector<TaskEntry> entries)
{
    markChanged();
    for (TaskEntry &entry : entries) {
        entry.retell(); // it may have been away for long
        m_faultyCount += entry.ok() ? 0 : 1;
    }
    const auto runs = runsOf(rows);
    if (static_cast<qsizetype>(runs.size()) <= kMostSeparateChanges) {
        auto source = std::make_move_iterator(entries.begin());
        for (const auto &[first, last] : runs) {
            beginInsertRows({}, first, last);
            m_entries.insert(m_entries.begin() + first, source, source + (last - first + 1));
            endInsertRows();
            source += last - first + 1;
        }
        return;
    }
    beginResetModel();
    m_entries = mergedAt(rows, std::move(entries), std::move(m_entries));
    endResetModel();
}

std::vector<TaskEntry> EntryListModel::takeRows(const QList<int> &rows)
{
    markChanged();
    std::vector<TaskEntry> taken;
    taken.reserve(static_cast<std::size_t>(rows.size()));
    for (const int row : rows) {
        taken.push_back(entry(row));
        m_faultyCount -= taken.back().ok() ? 0 : 1;
    }
    auto runs = runsOf(rows);
    if (static_cast<qsizetype>(runs.size()) <= kMostSeparateChanges) {
        for (; !runs.empty(); runs.pop_back()) {
            const auto [first, last] = runs.back();
            beginRemoveRows({}, first, last);
            m_entries.erase(m_entries.begin() + first, m_entries.begin() + last + 1);
            endRemoveRows();
        }
        return taken;
    }
    beginResetModel();
    m_entries = withoutRows(rows, std::move(m_entries));
    endResetModel();
    return taken;
}

void EntryListModel::reorder(int first, const std::vector<int> &order)
{
    markChanged();
    const auto begin = m_entries.begin() + first;
    if (const auto middle = middleOfSwap(order)) { // one block that moves, and views can be told so
        beginMoveRows({}, first + *middle, first + static_cast<int>(order.size()) - 1, {}, first);
        std::rotate(begin, begin + *middle, begin + static_cast<std::ptrdiff_t>(order.size()));
        endMoveRows();
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<TaskEntry> sorted;
    std::vector<int> places(order.size());
    sorted.reserve(order.size());
    for (const int from : order) {
        places[static_cast<std::size_t>(from)] = static_cast<int>(sorted.size());
        sorted.push_back(std::move(*(begin + from)));
    }
    std::move(sorted.begin(), sorted.end(), begin);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &old : before) {
        const int place = old.row() - first;
        const bool moved = place >= 0 && place < static_cast<int>(places.size());
        after << (moved ? index(first + places[static_cast<std::size_t>(place)]) : old);
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void EntryListModel::setText(int row, Role field, const QString &text)
{
    markChanged(row);
    TaskEntry &task = m_entries[static_cast<std::size_t>(row)];
    m_faultyCount -= task.ok() ? 0 : 1;
    if (field == NameRole)
        task.setName(text);
    else
        task.setStepsText(text);
    m_faultyCount += task.ok() ? 0 : 1;
    const QModelIndex changed = index(row);
    Q_EMIT dataChanged(changed, changed);
}

void EntryListModel::putEntry(int row, const TaskEntry &entry)
{
    markChanged(row);
    TaskEntry &task = m_entries[static_cast<std::size_t>(row)];
    m_faultyCount += (task.ok() ? 0 : -1) + (entry.ok() ? 0 : 1);
    task = entry;
    task.retell();
    const QModelIndex changed = index(row);
    Q_EMIT dataChanged(changed, changed);
}

void EntryListModel::retell()
{
    for (TaskEntry &entry : m_entries)
        entry.retell();
    if (taskCount() > 0)
        Q_EMIT dataChanged(index(0), index(taskCount() - 1));
}

} // namespace interleave
