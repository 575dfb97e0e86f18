// SPDX-License-Identifier: MIT
#include "app/window/windowsettings.h"

#include "app/window/speeds.h"

#include <QSettings>

namespace interleave {

namespace {

constexpr QLatin1StringView kTheme("view/theme");
constexpr QLatin1StringView kThreads("view/threads");
constexpr QLatin1StringView kStacked("view/stacked");
constexpr QLatin1StringView kRules("view/concurrency");
constexpr QLatin1StringView kSpeed("run/speed");
constexpr QLatin1StringView kGeometry("window/geometry");
constexpr QLatin1StringView kSplitter("window/splitter");

} // namespace

WindowSettings::WindowSettings(const QSettings &settings)
    : theme(themeFromKey(settings.value(kTheme).toString()))
    , speed(kSpeeds[static_cast<std::size_t>(nearestSpeed(settings.value(kSpeed, 1.0).toDouble()))])
    , threads(settings.value(kThreads, false).toBool())
    , stacked(settings.value(kStacked, false).toBool())
    , rules(settings.value(kRules, true).toBool())
    , geometry(settings.value(kGeometry).toByteArray())
    , splitter(settings.value(kSplitter).toByteArray())
{}

void WindowSettings::writeTo(QSettings &settings) const
{
    settings.setValue(kTheme, themeKey(theme));
    settings.setValue(kSpeed, speed);
    settings.setValue(kThreads, threads);
    settings.setValue(kStacked, stacked);
    settings.setValue(kRules, rules);
    settings.setValue(kGeometry, geometry);
    settings.setValue(kSplitter, splitter);
}

} // namespace interleave
