// SPDX-License-Identifier: MIT
#include "app/theme/theme.h"

#include "app/theme/contrast.h"

#include <map>

namespace interleave {

namespace {

using Fills = std::array<QRgb, 6>;

/// Okabe and Ito's palette for all kinds of colour vision, without its yellow and black:
/// https://jfly.uni-koeln.de/color/
constexpr Fills kLightFills{0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0xD55E00, 0x56B4E9};
constexpr Fills kDarkFills{0x4FA8DC, 0xF0B840, 0x2FC79B, 0xE39CC4, 0xFF8F50, 0xA8DDFF};
constexpr Fills kPrintFills{0x5A5A5A, 0x9C9C9C, 0x333333, 0x7A7A7A, 0xB4B4B4, 0x464646};

QColor textOn(const QColor &fill)
{
    // White comes first because dark text on a strong colour looks like a mistake where both would do.
    for (const QRgb candidate : {0xFFFFFFU, 0x16181CU})
        if (contrastRatio(QColor(candidate), fill) >= kTextContrast)
            return QColor(candidate);
    return QColor(Qt::black);
}

TaskHue makeHue(const Theme &theme, const QColor &fill, double paleShare, CapShape cap)
{
    TaskHue hue;
    hue.fill = fill;
    hue.outline = withContrast(fill, theme.loopTrack, kMarkContrast);
    hue.onFill = textOn(fill);
    hue.pale = mixed(theme.card, fill, paleShare);
    hue.previewOutline = fadedTo(hue.outline, theme.card, kMarkContrast);
    hue.cap = cap;
    return hue;
}

void setHues(Theme &theme, const Fills &fills, double paleShare)
{
    theme.palePart = paleShare;
    for (std::size_t index = 0; index < theme.hues.size(); ++index) {
        const CapShape cap = index < fills.size() ? CapShape::Round : CapShape::Cut;
        theme.hues[index] = makeHue(theme, QColor(fills[index % fills.size()]), paleShare, cap);
    }
}

/// What accessibility guidelines ask of enhanced contrast: WCAG 2.2, success criterion 1.4.6.
constexpr double kStrongContrast = 7.0;

/// Hue numbers from here on are colours of somebody's own.
constexpr std::uint32_t kOwnColor = 0x8000'0000;

} // namespace

std::uint32_t hueNumber(const QString &color, std::uint32_t otherwise)
{
    const QColor own(color);
    return color.isEmpty() || !own.isValid() ? otherwise : kOwnColor | (own.rgb() & RGB_MASK);
}

const TaskHue &Theme::hue(std::uint32_t number) const
{
    if (number < kOwnColor)
        return hues[number % hues.size()];
    // Finding colours with enough contrast takes too long to be done for every mark.
    static thread_local std::map<std::array<QRgb, 3>, TaskHue> own;
    const auto [found, isNew] = own.try_emplace({number, card.rgb(), loopTrack.rgb()});
    if (isNew) {
        const QColor color(QRgb(number & RGB_MASK));
        found->second = makeHue(*this, isGrey ? QColor::fromRgb(qGray(color.rgb()) * 0x010101U) : color,
                                palePart, CapShape::Round);
    }
    return found->second;
}

Theme Theme::light()
{
    Theme theme;
    theme.windowBackground = QColor(0xFAFAF8);
    theme.card = QColor(0xFFFFFF);
    theme.cardBorder = QColor(0xE4E2DC);
    theme.gridLine = QColor(0xEFEDE8);
    theme.text = QColor(0x1F2328);
    theme.mutedText = QColor(0x60656D);
    theme.faintText = QColor(0x6D7279);
    theme.disabledText = QColor(0x9AA0A6);
    theme.accent = QColor(0x0B6BCB);
    theme.accentHover = QColor(0x095FB4);
    theme.accentText = QColor(0xFFFFFF);
    theme.warning = QColor(0xC0392B);
    theme.focusRing = QColor(0x0B6BCB);
    theme.buttonBackground = QColor(0xF1EFEA);
    theme.buttonHover = QColor(0xE8E5DE);
    theme.buttonPressed = QColor(0xDEDAD1);
    theme.fieldBackground = QColor(0xFAFAF8);
    theme.fieldBorder = QColor(0xE4E2DC);
    theme.selection = QColor(0xEAF3FC);
    theme.scrollHandle = QColor(0x8A9097);
    theme.tipBackground = QColor(0x1F2328);
    theme.tipText = QColor(0xF4F3F0);
    theme.loopTrack = QColor(0xF1EFEA);
    theme.dottedLine = QColor(0x8A9097);
    theme.nowLine = QColor(0x1F2328);
    theme.verdictSequential = QColor(0x8B9198);
    theme.verdictConcurrent = QColor(0x227AD0);
    theme.verdictThreads = QColor(0x5B7F8F);
    theme.codeKeyword = QColor(0x7A2E96);
    theme.codeString = QColor(0x1B6630);
    theme.codeNumber = QColor(0x8F4400);
    theme.codeName = QColor(0x0B57A8);
    theme.codeComment = theme.mutedText;
    setHues(theme, kLightFills, 0.16);
    return theme;
}

Theme Theme::dark()
{
    Theme theme;
    theme.isDark = true;
    theme.windowBackground = QColor(0x16181C);
    theme.card = QColor(0x1E2126);
    theme.cardBorder = QColor(0x30343B);
    theme.gridLine = QColor(0x272B31);
    theme.text = QColor(0xE8E6E3);
    theme.mutedText = QColor(0xA3A9B1);
    theme.faintText = QColor(0x8B9199);
    theme.disabledText = QColor(0x6B7078);
    theme.accent = QColor(0x5AA9F0);
    theme.accentHover = QColor(0x74B7F3);
    theme.accentText = QColor(0x0E1116);
    theme.warning = QColor(0xFF7B6B);
    theme.focusRing = QColor(0x5AA9F0);
    theme.buttonBackground = QColor(0x2A2E34);
    theme.buttonHover = QColor(0x343940);
    theme.buttonPressed = QColor(0x3E444C);
    theme.fieldBackground = QColor(0x16181C);
    theme.fieldBorder = QColor(0x30343B);
    theme.selection = QColor(0x22303F);
    theme.scrollHandle = QColor(0x6F757D);
    theme.tipBackground = QColor(0x343940);
    theme.tipText = QColor(0xF2F0ED);
    theme.loopTrack = QColor(0x2A2E34);
    theme.dottedLine = QColor(0x757B83);
    theme.nowLine = QColor(0xE8E6E3);
    theme.verdictSequential = QColor(0x737880);
    theme.verdictConcurrent = QColor(0x549BDB);
    theme.verdictThreads = QColor(0x6F9AAB);
    theme.codeKeyword = QColor(0xDDBFFF);
    theme.codeString = QColor(0xA6DDB0);
    theme.codeNumber = QColor(0xF5C08A);
    theme.codeName = QColor(0xA8D1FF);
    theme.codeComment = theme.mutedText;
    setHues(theme, kDarkFills, 0.22);
    return theme;
}

Theme Theme::highContrast(bool isDark)
{
    const QColor paper(isDark ? Qt::black : Qt::white);
    const QColor ink(isDark ? Qt::white : Qt::black);
    Theme theme = isDark ? dark() : light();
    theme.isStrong = true;
    for (QColor *color : {&theme.windowBackground, &theme.card, &theme.fieldBackground})
        *color = paper;
    for (QColor *color : {&theme.cardBorder, &theme.text, &theme.mutedText, &theme.faintText,
                          &theme.fieldBorder, &theme.dottedLine, &theme.nowLine, &theme.scrollHandle})
        *color = ink;
    theme.gridLine = mixed(paper, ink, 0.25);
    theme.disabledText = mixed(paper, ink, 0.6);
    theme.buttonBackground = mixed(paper, ink, 0.14);
    theme.buttonHover = mixed(paper, ink, 0.22);
    theme.buttonPressed = mixed(paper, ink, 0.30);
    theme.loopTrack = mixed(paper, ink, 0.14);
    for (QColor *color : {&theme.accent, &theme.accentHover, &theme.focusRing, &theme.warning})
        *color = withContrast(*color, theme.loopTrack, kStrongContrast);
    for (QColor *color : {&theme.codeKeyword, &theme.codeString, &theme.codeNumber, &theme.codeName})
        *color = withContrast(*color, theme.gridLine, kStrongContrast);
    theme.codeComment = ink;
    theme.accentText = paper;
    theme.tipBackground = ink;
    theme.tipText = paper;
    setHues(theme, isDark ? kDarkFills : kLightFills, theme.palePart);
    for (TaskHue &hue : theme.hues)
        hue.outline = withContrast(hue.fill, theme.loopTrack, kStrongContrast);
    return theme;
}

Theme Theme::print()
{
    Theme theme = light();
    theme.windowBackground = QColor(0xFFFFFF);
    theme.cardBorder = QColor(0xC8C8C8);
    theme.gridLine = QColor(0xDCDCDC);
    theme.text = QColor(Qt::black);
    theme.mutedText = QColor(0x404040);
    theme.faintText = QColor(0x595959);
    theme.accent = QColor(0x222222);
    theme.accentHover = QColor(Qt::black);
    theme.warning = QColor(Qt::black);
    theme.focusRing = QColor(Qt::black);
    theme.buttonBackground = QColor(0xF0F0F0);
    theme.buttonHover = QColor(0xE4E4E4);
    theme.buttonPressed = QColor(0xD8D8D8);
    theme.fieldBackground = QColor(0xFFFFFF);
    theme.fieldBorder = QColor(0xC8C8C8);
    theme.selection = QColor(0xECECEC);
    theme.loopTrack = QColor(0xEDEDED);
    theme.dottedLine = QColor(0x707070);
    theme.nowLine = QColor(Qt::black);
    theme.verdictSequential = QColor(0x8C8C8C);
    theme.verdictConcurrent = QColor(0x333333);
    theme.verdictThreads = QColor(0x606060);
    theme.codeKeyword = QColor(Qt::black);
    theme.codeString = QColor(0x404040);
    theme.codeNumber = QColor(0x404040);
    theme.codeName = QColor(Qt::black);
    theme.codeComment = theme.mutedText;
    theme.isGrey = true;
    setHues(theme, kPrintFills, 0.10);
    for (TaskHue &hue : theme.hues)
        hue.outline = QColor(0x222222);
    return theme;
}

} // namespace interleave
