// SPDX-License-Identifier: MIT
#include "app/window/windowsettings.h"

#include "app/window/speeds.h"

#include <QSettings>

#include <algorithm>

namespace interleave {

namespace {

constexpr QLatin1StringView kTheme("view/theme");
constexpr QLatin1StringView kLanguage("view/language");
constexpr QLatin1StringView kThreads("view/threads");
constexpr QLatin1StringView kStacked("view/stacked");
constexpr QLatin1StringView kRules("view/concurrency");
constexpr QLatin1StringView kCode("view/code");
constexpr QLatin1StringView kCodeLanguage("view/codeLanguage");
constexpr QLatin1StringView kCodeWidth("view/codeWidth");
constexpr QLatin1StringView kSpeed("run/speed");
constexpr QLatin1StringView kGeometry("window/geometry");
constexpr QLatin1StringView kSplitter("window/splitter");

constexpr QLatin1StringView kPython("python");
constexpr QLatin1StringView kCpp("cpp");
constexpr int kWidest = 10'000;

} // namespace

WindowSettings::WindowSettings(const QSettings &settings)
    : theme(themeFromKey(settings.value(kTheme).toString()))
    , language(languageOfCode(settings.value(kLanguage).toString()))
    , speed(kSpeeds[static_cast<std::size_t>(nearestSpeed(settings.value(kSpeed, 1.0).toDouble()))])
    , threads(settings.value(kThreads, false).toBool())
    , stacked(settings.value(kStacked, false).toBool())
    , rules(settings.value(kRules, true).toBool())
    , code(settings.value(kCode, false).toBool())
    , codeLanguage(settings.value(kCodeLanguage).toString() == kCpp ? ProgramLanguage::Cpp
                                                                    : ProgramLanguage::Python)
    , codeWidth(std::clamp(settings.value(kCodeWidth, 0).toInt(), 0, kWidest))
    , geometry(settings.value(kGeometry).toByteArray())
    , splitter(settings.value(kSplitter).toByteArray())
{}

void WindowSettings::writeTo(QSettings &settings) const
{
    settings.setValue(kTheme, themeKey(theme));
    settings.setValue(kLanguage, language ? languageCode(*language) : QString());
    settings.setValue(kSpeed, speed);
    settings.setValue(kThreads, threads);
    settings.setValue(kStacked, stacked);
    settings.setValue(kRules, rules);
    settings.setValue(kCode, code);
    settings.setValue(kCodeLanguage, codeLanguage == ProgramLanguage::Cpp ? kCpp : kPython);
    settings.setValue(kCodeWidth, codeWidth);
    settings.setValue(kGeometry, geometry);
    settings.setValue(kSplitter, splitter);
}

} // namespace interleave
