// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"
#include "app/window/themepreference.h"

#include <QObject>

#include <optional>

namespace interleave {

class LectureMode;

/// Which theme and which fonts the window has: what was chosen, what the system says, and lecture mode.
/// GUI thread only.
class WindowTheme : public QObject
{
    Q_OBJECT

public:
    /// The lecture mode must outlive it.
    explicit WindowTheme(LectureMode &lecture, QObject *parent = nullptr);

    /// In place of what was fixed.
    void choose(ThemePreference preference);
    [[nodiscard]] ThemePreference preference() const { return m_preference; }
    /// Overrides what was chosen, until something is chosen again.
    void fix(const Theme &theme);
    /// The system's fonts or its palette may have changed.
    void follow();

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] const Fonts &fonts() const { return m_fonts; }
    /// Those of the charts, which are larger in lecture mode.
    [[nodiscard]] const Fonts &chartFonts() const { return m_chartFonts; }

Q_SIGNALS:
    /// The application has its new style; what is painted by hand does not.
    void changed();

private:
    [[nodiscard]] Theme wanted() const;

    LectureMode &m_lecture;
    ThemePreference m_preference = ThemePreference::System;
    std::optional<Theme> m_fixed; ///< in place of the chosen one
    Theme m_theme;
    Fonts m_fonts;
    Fonts m_chartFonts;
    bool m_isApplied = false;
};

} // namespace interleave
