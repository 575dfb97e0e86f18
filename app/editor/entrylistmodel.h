// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/taskentry.h"

#include <QAbstractListModel>
#include <QList>

#include <vector>

namespace interleave {

/// The entries of a task list as rows. Text that can't be read is kept as typed.
///
/// Owns the entries. Whoever changes them does so by the protected functions, each of which tells the views.
/// GUI thread only.
class EntryListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        StepsRole, ///< as typed
        CountRole,
        LengthRole, ///< TaskEntry::lengthText()
        FaultRole,  ///< TaskEntry::faultText()
    };

    explicit EntryListModel(QObject *parent = nullptr);
    ~EntryListModel() override;

    [[nodiscard]] int taskCount() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] const TaskEntry &entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    /// How many entries can't run.
    [[nodiscard]] int faultyCount() const { return m_faultyCount; }
    /// The hue of each entry that was given no colour. An entry keeps its hue whatever becomes of the others.
    [[nodiscard]] std::vector<std::uint32_t> hues() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

protected:
    [[nodiscard]] const std::vector<TaskEntry> &entries() const { return m_entries; }
    /// Another one after every change, and before views are told of it.
    [[nodiscard]] std::uint64_t version() const { return m_version; }
    /// `row` where it is all that has changed of the entries, -1 for more than one.
    virtual void markChanged(int row = -1)
    {
        Q_UNUSED(row)
        ++m_version;
    }

    void setEntries(std::vector<TaskEntry> entries);
    // Rows are ascending and without duplicates.
    void putRows(const QList<int> &rows, std::vector<TaskEntry> entries);
    std::vector<TaskEntry> takeRows(const QList<int> &rows);
    /// Row `first + i` becomes what row `first + order[i]` was.
    void reorder(int first, const std::vector<int> &order);
    void setText(int row, Role field, const QString &text);
    void putEntry(int row, const TaskEntry &entry);

private:
    void retell();

    std::vector<TaskEntry> m_entries;
    int m_faultyCount = 0;
    std::uint64_t m_version = 1;
};

} // namespace interleave
