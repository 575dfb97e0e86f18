// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFont>
#include <QPainterPath>
#include <QString>

namespace interleave {

/// At most three decimals, and no zeros that say nothing.
[[nodiscard]] QString svgNumber(qreal number);
/// The `d` of a path.
[[nodiscard]] QString svgPath(const QPainterPath &path);
/// ` name="#rrggbb"`, with an opacity where there is one.
[[nodiscard]] QString svgColor(const char *name, const QColor &color, qreal opacity);
/// The attributes of a text in that font; families come with substitutes for where they are not installed.
[[nodiscard]] QString svgFont(const QFont &font, qreal stretch);
/// Text as XML takes it: characters that it forbids are left out.
[[nodiscard]] QString svgText(const QString &text);

} // namespace interleave
