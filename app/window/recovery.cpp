// SPDX-License-Identifier: MIT
#include "app/window/recovery.h"

#include "app/window/scenariodocument.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>

namespace interleave {

namespace {

using namespace std::chrono_literals;

constexpr QLatin1StringView kFormatKey("format");
constexpr QLatin1StringView kFormat("interleave-recovery");
constexpr QLatin1StringView kVersionKey("version");
constexpr int kVersion = 1;
constexpr QLatin1StringView kTitleKey("title");
constexpr QLatin1StringView kPathKey("path");
constexpr QLatin1StringView kFileStateKey("file_state");

/// What is typed in this time may be lost.
constexpr auto kPause = 500ms;
/// And no more than this part of the time goes into writing.
constexpr int kMostShare = 10;

/// Nothing where it can't be used, perhaps because a newer Interleave wrote it.
std::optional<QJsonObject> readObject(const QByteArray &contents)
{
    const QJsonObject object = QJsonDocument::fromJson(contents).object();
    if (object.value(kFormatKey).toString() != kFormat || object.value(kVersionKey).toInt() != kVersion)
        return std::nullopt;
    return object;
}

} // namespace

Recovery::Recovery(ScenarioDocument &document, TaskListModel &model, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_model(model)
    , m_folder(folder)
    , m_file(folder)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Recovery::update);
    connect(&m_model, &TaskListModel::documentChanged, this, &Recovery::scheduleUpdate);
    connect(&m_document, &ScenarioDocument::titleChanged, this, &Recovery::scheduleUpdate);
}

QString Recovery::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery");
}

void Recovery::scheduleUpdate()
{
    if (!m_document.isModified())
        update(); // what was saved must not be offered in an older shape
    else if (!m_timer.isActive())
        m_timer.start(std::max<std::chrono::milliseconds>(kPause, kMostShare * m_lastTook));
}

void Recovery::update()
{
    m_timer.stop();
    if (m_document.isModified())
        static_cast<void>(write());
    else
        m_file.remove();
}

void Recovery::leave()
{
    update();
    m_file.leave();
}

QByteArray Recovery::contents() const
{
    const QJsonObject head{{kFormatKey, kFormat},
                           {kVersionKey, kVersion},
                           {kTitleKey, m_document.title()},
                           {kPathKey, m_document.path()},
                           {kFileStateKey, m_document.fileState()}};
    QByteArray text = QJsonDocument(head).toJson(QJsonDocument::Compact);
    text.chop(1);
    return text + ",\"draft\":" + writeDraft(m_model) + '}';
}

bool Recovery::write()
{
    QElapsedTimer clock;
    clock.start();
    const Result<QString> written = m_file.write(contents());
    m_lastTook = std::chrono::milliseconds(clock.elapsed());
    if (!written && !std::exchange(m_isFailureTold, true))
        Q_EMIT failed(tr("If Interleave ends unexpectedly, changes will be lost: %1").arg(written.message()));
    return static_cast<bool>(written);
}

void Recovery::offer(const RecoveryAsker &ask)
{
    for (LostFile &lost : lostFiles(m_folder)) {
        const auto object = readObject(lost.contents());
        auto draft = object ? readDraft(object->value(QLatin1StringView("draft")).toObject()) : std::nullopt;
        if (!draft)
            continue;
        switch (ask(object->value(kTitleKey).toString(), lost.writtenAt())) {
        case RecoveryAnswer::Recover:
            m_document.show(std::move(*draft), object->value(kPathKey).toString(),
                            object->value(kFileStateKey).toString());
            if (write())
                lost.discard(); // not before it is kept again
            return;
        case RecoveryAnswer::Discard:
            lost.discard();
            break;
        case RecoveryAnswer::NotNow:
            break;
        }
    }
}

} // namespace interleave
