// SPDX-License-Identifier: MIT
#include "app/window/recentfiles.h"

#include <QFileInfo>
#include <QSettings>

namespace interleave {

namespace {

constexpr QLatin1StringView kKey("files/recent");

} // namespace

QStringList RecentFiles::paths() const
{
    m_settings.sync(); // another window may have added some
    QStringList paths = m_settings.value(kKey).toStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo(path).isAbsolute(); });
    paths.removeDuplicates();
    return paths.first(std::min(kMost, paths.size()));
}

void RecentFiles::add(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList list = paths();
    list.removeAll(absolute);
    list.prepend(absolute);
    write(list.first(std::min(kMost, list.size())));
}

void RecentFiles::remove(const QString &path)
{
    QStringList list = paths();
    if (list.removeAll(path) > 0)
        write(list);
}

void RecentFiles::clear()
{
    write({});
}

void RecentFiles::write(const QStringList &paths)
{
    if (paths.isEmpty())
        m_settings.remove(kKey);
    else
        m_settings.setValue(kKey, paths);
    m_settings.sync();
}

} // namespace interleave
