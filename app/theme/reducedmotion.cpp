// SPDX-License-Identifier: MIT
#include "app/theme/reducedmotion.h"

#include <QSettings>
#include <QStandardPaths>

namespace interleave {

namespace {

/// True where the value is there and says no.
bool isOff(const QString &file, const QString &key)
{
    const QString value = QSettings(file, QSettings::IniFormat).value(key).toString().trimmed().toLower();
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber ? number == 0.0 : value == u"false";
}

} // namespace

bool asksForReducedMotion(const QString &folder)
{
    const QString gtkKey = QStringLiteral("Settings/gtk-enable-animations");
    return isOff(folder + QStringLiteral("/kdeglobals"), QStringLiteral("KDE/AnimationDurationFactor")) ||
           isOff(folder + QStringLiteral("/gtk-3.0/settings.ini"), gtkKey) ||
           isOff(folder + QStringLiteral("/gtk-4.0/settings.ini"), gtkKey);
}

bool asksForReducedMotion()
{
    return asksForReducedMotion(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation));
}

} // namespace interleave
