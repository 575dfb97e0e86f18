// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>

#include <functional>
#include <utility>
#include <vector>

namespace interleave {

/// The accessible children of something that has no widgets for them: made when somebody asks, by their
/// number.
///
/// Owns them, through Qt's cache of interfaces, and keeps the kMost that were asked for last: there may be a
/// million. Only from the GUI thread.
class AccessibleParts
{
public:
    static constexpr std::size_t kMost = 1024;

    AccessibleParts() = default;
    ~AccessibleParts();
    Q_DISABLE_COPY_MOVE(AccessibleParts)

    /// Child number `index`; `make` makes it where there is none.
    [[nodiscard]] QAccessibleInterface *at(int index, const std::function<QAccessibleInterface *()> &make);
    /// There are no more than `count` children.
    void limitTo(int count);
    /// How many are kept.
    [[nodiscard]] std::size_t size() const { return m_parts.size(); }

private:
    /// A child's number, and the one that Qt knows it by.
    using Part = std::pair<int, QAccessible::Id>;

    std::vector<Part> m_parts; ///< what was asked for last comes last
};

} // namespace interleave
