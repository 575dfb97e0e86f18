// SPDX-License-Identifier: MIT
#include "app/editor/taskrowsmime.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

namespace interleave {

namespace {

quint64 addressOf(const void *owner)
{
    return quint64(reinterpret_cast<quintptr>(owner));
}

} // namespace

std::unique_ptr<QMimeData> rowsToMimeData(const void *owner, const QList<int> &rows)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << qint64(QCoreApplication::applicationPid()) << addressOf(owner) << rows;
    auto data = std::make_unique<QMimeData>();
    data->setData(kTaskRowsMimeType, bytes);
    return data;
}

std::optional<QList<int>> rowsFromMimeData(const void *owner, const QMimeData *data)
{
    if (!data || !data->hasFormat(kTaskRowsMimeType))
        return std::nullopt;
    QDataStream stream(data->data(kTaskRowsMimeType));
    qint64 process = 0;
    quint64 address = 0;
    stream >> process >> address;
    // Only what this process wrote is read on.
    if (stream.status() != QDataStream::Ok || process != QCoreApplication::applicationPid() ||
        address != addressOf(owner))
        return std::nullopt;
    QList<int> rows;
    stream >> rows;
    return stream.status() == QDataStream::Ok ? std::optional(rows) : std::nullopt;
}

} // namespace interleave
