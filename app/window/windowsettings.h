// SPDX-License-Identifier: MIT
#pragma once

#include "app/language/language.h"
#include "app/lesson/codetokens.h"
#include "app/window/themepreference.h"

#include <QByteArray>

#include <optional>

class QSettings;

namespace interleave {

/// What the window remembers from one start of the program to the next. A value.
class WindowSettings
{
public:
    WindowSettings() = default;
    /// Takes the default for everything that is missing or makes no sense.
    explicit WindowSettings(const QSettings &settings);

    void writeTo(QSettings &settings) const;
    [[nodiscard]] Language languageOrSystem() const { return language.value_or(systemLanguage()); }

    ThemePreference theme = ThemePreference::System;
    std::optional<Language> language; ///< nothing: the system's
    double speed = 1.0;               ///< one of kSpeeds
    bool threads = false;             ///< the third panel
    bool stacked = false;             ///< the panels are below each other
    bool rules = true;                ///< the concurrency box is open
    bool code = false;                ///< the code pane is shown
    ProgramLanguage codeLanguage = ProgramLanguage::Python;
    int codeWidth = 0;   ///< of the code pane; 0 for the usual
    QByteArray geometry; ///< QWidget::saveGeometry()'s; may be empty or rubbish
    QByteArray splitter; ///< QSplitter::saveState()'s; may be empty or rubbish
};

} // namespace interleave
