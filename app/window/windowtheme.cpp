// SPDX-License-Identifier: MIT
#include "app/window/windowtheme.h"

#include "app/lesson/lecturemode.h"
#include "app/theme/applytheme.h"

#include <QApplication>

namespace interleave {

WindowTheme::WindowTheme(LectureMode &lecture, QObject *parent)
    : QObject(parent)
    , m_lecture(lecture)
    , m_theme(Theme::light())
    , m_fonts(Fonts::system())
    , m_chartFonts(m_fonts)
{
    connect(&lecture, &LectureMode::toggled, this, &WindowTheme::follow);
}

void WindowTheme::choose(ThemePreference preference)
{
    m_preference = preference;
    m_fixed.reset();
    follow();
}

void WindowTheme::fix(const Theme &theme)
{
    m_fixed = theme;
    follow();
}

Theme WindowTheme::wanted() const
{
    const Theme usual = m_fixed.value_or(preferredTheme(m_preference, QApplication::palette()));
    return m_lecture.isOn() ? Theme::highContrast(usual.isDark) : usual;
}

void WindowTheme::follow()
{
    const Theme theme = wanted();
    const Fonts fonts = Fonts::system();
    const Fonts chartFonts = m_lecture.fonts(fonts);
    if (m_isApplied && m_theme == theme && m_fonts == fonts && m_chartFonts == chartFonts)
        return; // taking a theme changes the style, which is told as a change of the palette
    m_isApplied = true;
    m_theme = theme;
    m_fonts = fonts;
    m_chartFonts = chartFonts;
    applyTheme(*qApp, theme, fonts);
    Q_EMIT changed();
}

} // namespace interleave
