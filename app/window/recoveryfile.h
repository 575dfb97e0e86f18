// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>
#include <vector>

namespace interleave {

/// The file from which a document comes back after its process was killed. Its name is like no other's; a
/// lock beside it says that the process lives. Owns both and removes them when it is destroyed; a process
/// that is killed leaves them behind.
class RecoveryFile
{
public:
    /// Touches nothing before the first write().
    explicit RecoveryFile(const QString &folder);
    ~RecoveryFile();
    Q_DISABLE_COPY_MOVE(RecoveryFile)

    /// Whole or not at all. Makes the folder, where there is none.
    [[nodiscard]] Result<QString> write(const QByteArray &contents);
    void remove();
    /// From now on it is one that was left behind, and not removed any more.
    void leave();
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    [[nodiscard]] bool lock();

    QString m_folder;
    QString m_path;
    QLockFile m_lock;
};

/// The recovery file of a process that is no more. While this exists, nobody else is offered it.
class LostFile
{
public:
    LostFile(const QString &path, std::unique_ptr<QLockFile> lock)
        : m_path(path)
        , m_lock(std::move(lock))
    {}

    /// Empty where it can't be read.
    [[nodiscard]] QByteArray contents() const;
    [[nodiscard]] QDateTime writtenAt() const;
    /// Removes the file.
    void discard();

private:
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

/// What has been left behind in the folder, the newest first. Sweeps away what nobody can use.
[[nodiscard]] std::vector<LostFile> lostFiles(const QString &folder);

} // namespace interleave
