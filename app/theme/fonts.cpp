// SPDX-License-Identifier: MIT
#include "app/theme/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>

#include <cmath>
#include <optional>
#include <utility>

namespace interleave {

namespace {

struct RoleFont
{
    TextRole role;
    bool mono;
    qreal size; ///< of the body text
    QFont::Weight weight;
};

constexpr RoleFont kRoleFonts[] = {
    {TextRole::Body, false, 1.0, QFont::Normal},
    {TextRole::BodyStrong, false, 1.0, QFont::Medium},
    {TextRole::Title, false, 18.0 / 13, QFont::DemiBold},
    {TextRole::Heading, false, 22.0 / 13, QFont::DemiBold},
    {TextRole::Caption, false, 12.0 / 13, QFont::Normal},
    {TextRole::CaptionStrong, false, 11.5 / 13, QFont::DemiBold},
    {TextRole::Small, false, 11.5 / 13, QFont::Normal},
    {TextRole::Code, true, 12.5 / 13, QFont::Normal},
    {TextRole::Number, true, 14.0 / 13, QFont::DemiBold},
    {TextRole::Total, true, 2.0, QFont::DemiBold},
};

QString familyOr(const QString &wanted, QFontDatabase::SystemFont otherwise)
{
    return QFontDatabase::hasFamily(wanted) ? wanted : QFontDatabase::systemFont(otherwise).family();
}

} // namespace

Fonts Fonts::system()
{
    // To ask which families there are takes milliseconds, a few times before the window is seen.
    static std::optional<std::pair<QFont, Fonts>> newest;
    const QFont base = QGuiApplication::font();
    if (!newest || newest->first != base)
        newest.emplace(base, Fonts(base));
    return newest->second;
}

Fonts::Fonts(const QFont &base)
    : m_ui(familyOr(QStringLiteral("Inter"), QFontDatabase::GeneralFont))
    , m_mono(familyOr(QStringLiteral("JetBrains Mono"), QFontDatabase::FixedFont))
    , m_pixelSize(QFontInfo(base).pixelSize())
{
    // QFontInfo rounds to whole pixels; a size in points is known better.
    if (base.pixelSize() < 0 && base.pointSizeF() > 0 && QFontInfo(base).pointSizeF() > 0)
        m_pixelSize *= base.pointSizeF() / QFontInfo(base).pointSizeF();
    if (m_pixelSize < 1)
        m_pixelSize = kDesignPixels; // a system without fonts has no size either
}

Fonts Fonts::scaledBy(qreal factor) const
{
    Fonts scaled = *this;
    scaled.m_pixelSize *= factor;
    return scaled;
}

Fonts Fonts::ofNoScreen() const
{
    Fonts fonts = *this;
    fonts.m_hinting = QFont::PreferVerticalHinting; // the default depends on the screen's scale
    return fonts;
}

Fonts Fonts::withoutAlternates() const
{
    Fonts fonts = *this;
    fonts.m_strategy = QFont::PreferNoShaping;
    return fonts;
}

QFont Fonts::font(TextRole role) const
{
    const RoleFont &entry = kRoleFonts[static_cast<std::size_t>(role)];
    Q_ASSERT(entry.role == role);
    QFont font(entry.mono ? m_mono : m_ui);
    font.setPixelSize(static_cast<int>(std::lround(m_pixelSize * entry.size)));
    font.setWeight(entry.weight);
    // Digits of a fixed-pitch face all have one width, so a running number does not tremble.
    font.setStyleHint(entry.mono ? QFont::Monospace : QFont::SansSerif, m_strategy);
    font.setHintingPreference(m_hinting);
    return font;
}

} // namespace interleave
