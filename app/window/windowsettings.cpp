// SPDX-License-Identifier: MIT
#include "app/window/windowsettings.h"

#include "app/window/speeds.h"

#include <QSettings>

namespace interleave {

namespace {

constexpr QLatin1StringView kTheme("view/theme");
constexpr QLatin1StringView kSpeed("run/speed");
constexpr QLatin1StringView kGeometry("window/geometry");
constexpr QLatin1StringView kSplitter("window/splitter");

} // namespace

WindowSettings::WindowSettings(const QSettings &settings)
    : theme(themeFromKey(settings.value(kTheme).toString()))
    , speed(kSpeeds[static_cast<std::size_t>(nearestSpeed(settings.value(kSpeed).toDouble()))])
    , geometry(settings.value(kGeometry).toByteArray())
    , splitter(settings.value(kSplitter).toByteArray())
{}

void WindowSettings::writeTo(QSettings &settings) const
{
    settings.setValue(kTheme, themeKey(theme));
    settings.setValue(kSpeed, speed);
    settings.setValue(kGeometry, geometry);
    settings.setValue(kSplitter, splitter);
}

} // namespace interleave
