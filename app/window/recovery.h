// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/recoveryfile.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <cstdint>
#include <functional>

namespace interleave {

class ScenarioDocument;
class TaskListModel;

/// What is to become of a document that a killed process left behind.
enum class RecoveryAnswer : std::uint8_t { Recover, Discard, NotNow };

/// Asks a person about a document by its title and the time of its last change.
using RecoveryAsker = std::function<RecoveryAnswer(const QString &title, const QDateTime &changed)>;

/// Keeps the changes of a document that have not been saved where they outlive the process, and brings back
/// those that other processes left there. Once they are saved or given up, nothing is kept. GUI thread only.
class Recovery : public QObject
{
    Q_OBJECT

public:
    /// Document and model must outlive it.
    Recovery(ScenarioDocument &document, TaskListModel &model, const QString &folder,
             QObject *parent = nullptr);

    /// The folder of this program and this person.
    [[nodiscard]] static QString usualFolder();

    /// Asks about what was left behind, one after the other, until one is recovered; that one takes the
    /// document's place and counts as changed. What is not answered for stays for the next start.
    void offer(const RecoveryAsker &ask);
    /// Brings the file up to date now; otherwise that happens a moment after a change.
    void update();
    /// Brings the file up to date and leaves it to the next start, because the process is about to end
    /// without having asked. Nothing is kept after that.
    void leave();

    [[nodiscard]] QString path() const { return m_file.path(); }

Q_SIGNALS:
    /// Once, with a sentence: changes can't be kept.
    void failed(const QString &sentence);

private:
    void scheduleUpdate();
    [[nodiscard]] QByteArray contents() const;
    [[nodiscard]] bool write();

    ScenarioDocument &m_document;
    TaskListModel &m_model;
    QString m_folder;
    RecoveryFile m_file;
    QTimer m_timer;
    std::chrono::milliseconds m_lastTook{0}; ///< to write the file; long for very long lists
    bool m_isFailureTold = false;
};

} // namespace interleave
