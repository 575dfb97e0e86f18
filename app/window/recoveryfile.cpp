// SPDX-License-Identifier: MIT
#include "app/window/recoveryfile.h"

#include "core/translated.h"
#include "core/wholefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace interleave {

namespace {

const QString kEnding = QStringLiteral(".json");
const QString kLockEnding = QStringLiteral(".lock");

QString lockPath(const QString &path)
{
    return path.chopped(kEnding.size()) + kLockEnding;
}

/// Removes the file and what an interrupted attempt to write it may have left.
void removeWithRemains(const QString &path)
{
    const QFileInfo file(path);
    const QDir folder = file.dir();
    for (const QString &name :
         folder.entryList({file.completeBaseName() + QStringLiteral(".*")}, QDir::Files)) {
        if (!name.endsWith(kLockEnding)) // goes last, with the lock
            QFile::remove(folder.filePath(name));
    }
}

/// A lock that is free as soon as its process has ended, and never only because it is old.
void neverAges(QLockFile &lock)
{
    lock.setStaleLockTime(0);
}

/// The recovery files of which there is a trace, though it may be the lock alone.
QSet<QString> tracesIn(const QDir &folder)
{
    static const QRegularExpression ours(QStringLiteral("^([0-9a-f]{32})\\."));
    QSet<QString> paths;
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        const QRegularExpressionMatch match = ours.match(name);
        if (match.hasMatch())
            paths.insert(folder.filePath(match.captured(1) + kEnding));
    }
    return paths;
}

} // namespace

RecoveryFile::RecoveryFile(const QString &folder)
    : m_folder(folder)
    , m_path(QDir(folder).filePath(QUuid::createUuid().toString(QUuid::Id128) + kEnding))
    , m_lock(lockPath(m_path))
{
    neverAges(m_lock);
}

RecoveryFile::~RecoveryFile()
{
    remove();
}

bool RecoveryFile::lock()
{
    if (m_lock.isLocked() && !QFileInfo::exists(lockPath(m_path)))
        m_lock.unlock(); // somebody has emptied the folder
    return m_lock.isLocked() || m_lock.tryLock(0);
}

Result<QString> RecoveryFile::write(const QByteArray &contents)
{
    if (!QDir().mkpath(m_folder))
        return Failure{interleave::tr("%1 can't be made").arg(m_folder)};
    if (!lock())
        return Failure{interleave::tr("%1 can't be written to").arg(m_folder)};
    return writeWholeFile(m_path, contents);
}

void RecoveryFile::remove()
{
    if (!m_lock.isLocked())
        return;
    removeWithRemains(m_path);
    m_lock.unlock();
}

void RecoveryFile::leave()
{
    m_lock.unlock();
}

QByteArray LostFile::contents() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QDateTime LostFile::writtenAt() const
{
    return QFileInfo(m_path).lastModified();
}

void LostFile::discard()
{
    removeWithRemains(m_path);
    m_lock->unlock();
}

std::vector<LostFile> lostFiles(const QString &folder)
{
    std::vector<LostFile> lost;
    for (const QString &path : tracesIn(QDir(folder))) {
        auto lock = std::make_unique<QLockFile>(lockPath(path));
        neverAges(*lock);
        if (!lock->tryLock(0))
            continue; // its process lives, or somebody is being offered it
        if (QFileInfo::exists(path))
            lost.emplace_back(path, std::move(lock));
        else
            removeWithRemains(path);
    }
    std::sort(lost.begin(), lost.end(),
              [](const LostFile &a, const LostFile &b) { return a.writtenAt() > b.writtenAt(); });
    return lost;
}

} // namespace interleave
