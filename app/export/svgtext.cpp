// SPDX-License-Identifier: MIT
#include "app/export/svgtext.h"

#include <QFontInfo>

namespace interleave {

namespace {

/// XML 1.0, section 2.2.
bool isAllowed(char32_t character)
{
    return character == 0x9 || character == 0xA || character == 0xD ||
           (character >= 0x20 && character <= 0xD7FF) || (character >= 0xE000 && character <= 0xFFFD) ||
           (character >= 0x10000 && character <= 0x10FFFF);
}

} // namespace

QString svgNumber(qreal number)
{
    QString text = QString::number(number, 'f', 3);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == QStringLiteral("-0") ? QStringLiteral("0") : text;
}

QString svgPath(const QPainterPath &path)
{
    QString data;
    const auto point = [](const QPainterPath::Element &element) -> QString {
        return svgNumber(element.x) + u' ' + svgNumber(element.y);
    };
    for (int index = 0; index < path.elementCount(); ++index) {
        const QPainterPath::Element element = path.elementAt(index);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            data += u'M' + point(element);
            break;
        case QPainterPath::LineToElement:
            data += u'L' + point(element);
            break;
        case QPainterPath::CurveToElement:
            data += u'C' + point(element) + u' ' + point(path.elementAt(index + 1)) + u' ' +
                    point(path.elementAt(index + 2));
            index += 2;
            break;
        case QPainterPath::CurveToDataElement:
            break;
        }
    }
    return data;
}

QString svgColor(const char *name, const QColor &color, qreal opacity)
{
    const QString attribute = QString::fromLatin1(name);
    QString text = u' ' + attribute + QStringLiteral("=\"") + color.name() + u'"';
    if (const qreal alpha = color.alphaF() * opacity; alpha < 1.0)
        text += u' ' + attribute + QStringLiteral("-opacity=\"") + svgNumber(alpha) + u'"';
    return text;
}

QString svgFont(const QFont &font, qreal stretch)
{
    const QString others = font.styleHint() == QFont::Monospace
                               ? QStringLiteral("'DejaVu Sans Mono', Menlo, Consolas, monospace")
                               : QStringLiteral("'Helvetica Neue', Arial, sans-serif");
    return QStringLiteral(" font-family=\"'%1', %2\" font-size=\"%3\" font-weight=\"%4\"")
        .arg(svgText(font.family()).remove(u'\''), others, svgNumber(QFontInfo(font).pixelSize() * stretch),
             QString::number(font.weight()));
}

QString svgText(const QString &text)
{
    QString clean;
    for (const char32_t character : text.toUcs4())
        if (isAllowed(character))
            clean += QString::fromUcs4(&character, 1);
    return clean.toHtmlEscaped();
}

} // namespace interleave
