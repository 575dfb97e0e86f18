// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace interleave {

/// The kinds of objects and lists in the text of a scenario.
enum class ScenarioRoom {
    Document, ///< what is round all of it
    Root,
    Tasks,
    Task,
    Concurrent,
    Lesson,
    Unknown, ///< anything may be in there
};

/// What belongs to `key` of such an object, for a message; empty where the key is unknown. What is in a list
/// or a document has no key.
[[nodiscard]] QString expectedAt(ScenarioRoom room, const QString &key);

/// The keys that such an object can't do without.
[[nodiscard]] const QStringList &requiredKeys(ScenarioRoom room);

} // namespace interleave
