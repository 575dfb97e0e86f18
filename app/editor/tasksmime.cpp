// SPDX-License-Identifier: MIT
#include "app/editor/tasksmime.h"

#include "app/editor/draft.h"
#include "app/editor/tasktext.h"

#include <QMimeData>
#include <QStringList>

namespace interleave {

namespace {

const QString kTasksMimeType = QStringLiteral("application/x-interleave-tasks+json");

} // namespace

std::unique_ptr<QMimeData> tasksToMimeData(const std::vector<TaskEntry> &entries)
{
    QStringList lines;
    lines.reserve(static_cast<qsizetype>(entries.size()));
    for (const TaskEntry &entry : entries)
        lines << taskText(entry);
    auto data = std::make_unique<QMimeData>();
    data->setText(lines.join(u'\n') + u'\n');
    data->setData(kTasksMimeType, writeEntries(entries));
    return data;
}

std::vector<TaskEntry> tasksFromMimeData(const QMimeData &data)
{
    std::vector<TaskEntry> entries = readEntries(data.data(kTasksMimeType));
    return entries.empty() ? readTaskLines(data.text()) : entries;
}

bool holdsScenario(const QMimeData &data)
{
    if (data.hasFormat(kTasksMimeType))
        return false;
    const QString text = data.text();
    const QStringView trimmed = QStringView(text).trimmed();
    return trimmed.startsWith(u'{') && trimmed.contains(u"interleave-scenario");
}

} // namespace interleave
