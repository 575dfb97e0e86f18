// SPDX-License-Identifier: MIT
#include "app/cli/platformstart.h"

#include "app/cli/request.h"
#include "app/cli/standardstreams.h"
#include "core/translated.h"

#include <QFont>
#include <QRawFont>
#include <QStringList>

#include <cstdlib>
#include <mutex>
#include <utility>
#include <vector>

namespace interleave {

namespace {

QtMessageHandler handlerBefore = nullptr;
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
    printError(QStringLiteral("interleave: there is no screen to draw on: %1\n")
                   .arg(reasons.isEmpty() ? message : reasons.join(QStringLiteral("; "))));
    std::_Exit(static_cast<int>(ExitStatus::Failed)); // nothing is there yet that could be lost
}

} // namespace

PlatformStart::PlatformStart()
{
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
    // Qt knows of families even then, and draws boxes for their letters; but no font is without its map of
    // them.
    if (QRawFont::fromFont(QFont()).fontTable("cmap").isEmpty())
        printError(QStringLiteral("interleave: ") +
                   tr("note: %1")
                       .arg(tr("this system has no fonts, so that nothing can be read (on Debian: apt-get "
                               "install fonts-dejavu-core)")) +
                   u'\n');
}

} // namespace interleave
