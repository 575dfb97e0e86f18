// SPDX-License-Identifier: MIT
#include "app/cli/platformstart.h"

#include "app/cli/request.h"
#include "app/cli/standardstreams.h"
#include "app/language/speaking.h"
#include "core/translated.h"

#include <QFont>
#include <QFontMetrics>
#include <QRawFont>
#include <QStringList>

#include <cstdlib>
#include <mutex>
#include <utility>
#include <vector>

namespace interleave {

namespace {

QtMessageHandler handlerBefore = nullptr;
Language wanted = Language::English;
std::mutex mutex; ///< guards `heard`: Qt has threads of its own
std::vector<std::pair<QtMsgType, QString>> heard;

void listen(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    const std::lock_guard lock(mutex);
    if (type != QtFatalMsg) {
        heard.emplace_back(type, message);
        return;
    }
    QStringList reasons; // Qt has told them one by one; now it only says that it gives up
    for (const auto &[kind, reason] : heard)
        reasons << reason.trimmed();
    printError(QStringLiteral("interleave: ") +
               textIn(wanted, QT_TR_NOOP("there is no screen to draw on: %1"))
                   .arg(reasons.isEmpty() ? message : reasons.join(QStringLiteral("; "))) +
               u'\n');
    std::_Exit(static_cast<int>(ExitStatus::Failed)); // nothing is there yet that could be lost
}

} // namespace

PlatformStart::PlatformStart(Language language)
{
    wanted = language;
    heard.clear();
    handlerBefore = qInstallMessageHandler(listen);
}

PlatformStart::~PlatformStart()
{
    qInstallMessageHandler(handlerBefore);
    for (const auto &[type, message] : std::exchange(heard, {}))
        handlerBefore(type, {}, message);
}

void tellOfMissingFonts()
{
    QString note;
    // Qt knows of families even then, and draws boxes for their letters; but no font is without its map of
    // them.
    if (QRawFont::fromFont(QFont()).fontTable("cmap").isEmpty())
        note = tr("this system has no fonts, so that nothing can be read (on Debian: apt-get install "
                  "fonts-dejavu-core)");
    else if (spokenLanguage() == Language::SimplifiedChinese && !QFontMetrics(QFont()).inFont(u'文'))
        note = tr("no font of this system has Chinese, so that it cannot be read (on Debian: apt-get install "
                  "fonts-wqy-microhei)");
    if (!note.isEmpty())
        printError(QStringLiteral("interleave: ") + tr("note: %1").arg(note) + u'\n');
}

} // namespace interleave
