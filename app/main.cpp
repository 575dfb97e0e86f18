// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/headless.h"
#include "app/cli/picture.h"
#include "app/cli/platformstart.h"
#include "app/cli/request.h"
#include "app/cli/standardstreams.h"
#include "app/language/speaking.h"
#include "app/theme/programicon.h"
#include "app/window/windowapp.h"
#include "app/window/windowsettings.h"

#include <QApplication>
#include <QHashSeed>
#include <QSettings>

#include <optional>

namespace {

/// What is wrong with the arguments has to be told before there is an application, which the translations
/// belong to.
interleave::Request requestOf(const QStringList &arguments, char *program)
{
    using namespace interleave;

    const Language language = readCommandLine(arguments).options.languageOrSystem();
    if (language == Language::English)
        return makeRequest(arguments, hasDisplay());
    int argc = 1;
    char *argv[] = {program, nullptr};
    const QCoreApplication application(argc, argv);
    speak(language);
    return makeRequest(arguments, hasDisplay());
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace interleave;

    // Qt writes the fonts of a PDF in the order of a hash table; the same run gives the same file.
    QHashSeed::setDeterministicGlobalSeed();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const Request request = requestOf(arguments, argv[0]);
    if (request.action != Action::OpenWindow)
        return runHeadless(argc, argv, request);

    secureStandardStreams();
    QCoreApplication::setOrganizationName(QStringLiteral("Interleave"));
    QCoreApplication::setApplicationName(QStringLiteral("interleave"));
    QCoreApplication::setApplicationVersion(QStringLiteral(INTERLEAVE_VERSION));
    argc = 1; // the rest is not meant for Qt
    const QSettings settings;
    const Language language = request.options.language.value_or(WindowSettings(settings).languageOrSystem());
    std::optional<PlatformStart> start(std::in_place, language);
    QApplication application(argc, argv);
    start.reset();
    speak(language);
    tellOfMissingFonts();
    QGuiApplication::setWindowIcon(programIcon());
    QGuiApplication::setDesktopFileName(QStringLiteral(INTERLEAVE_APP_ID)); // where Wayland finds the icon
    WindowLook look;
    if (request.options.theme)
        look.theme = themeOf(*request.options.theme);
    look.size = request.options.size;
    look.language = request.options.language;
    return runWindow(application, {request.scenario, request.options.files.value(0), request.recorded}, look);
}
