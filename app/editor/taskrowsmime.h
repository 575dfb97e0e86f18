// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <memory>
#include <optional>

class QMimeData;

namespace interleave {

inline const QString kTaskRowsMimeType = QStringLiteral("application/x-interleave-task-rows");

/// Rows of `owner` on their way through a drag.
[[nodiscard]] std::unique_ptr<QMimeData> rowsToMimeData(const void *owner, const QList<int> &rows);

/// The rows; nothing where they are not rows of `owner`. They mean something in that very list only, and a
/// drop may come from another window of another process.
[[nodiscard]] std::optional<QList<int>> rowsFromMimeData(const void *owner, const QMimeData *data);

} // namespace interleave
