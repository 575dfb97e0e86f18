// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

class QSettings;

namespace interleave {

/// The files that were opened or saved last, the newest first.
///
/// Kept in the settings and read anew each time, so that all windows of a person have the same list. Does not
/// look whether the files are still there: on a network that may take long.
class RecentFiles
{
public:
    /// The settings must outlive it.
    explicit RecentFiles(QSettings &settings)
        : m_settings(settings)
    {}

    static constexpr qsizetype kMost = 10;

    /// Absolute paths, at most kMost, none of them twice.
    [[nodiscard]] QStringList paths() const;
    void add(const QString &path);
    void remove(const QString &path);
    void clear();

private:
    void write(const QStringList &paths);

    QSettings &m_settings;
};

} // namespace interleave
