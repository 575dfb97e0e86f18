// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/capshape.h"

#include <QColor>

#include <array>
#include <cstdint>

namespace interleave {

/// The colours of one task.
struct TaskHue
{
    QColor fill;           ///< while it has the loop
    QColor outline;        ///< at least 3:1 against the card and the loop's track
    QColor onFill;         ///< text on `fill`, at least 4.5:1
    QColor pale;           ///< while it awaits something; the theme's text has 4.5:1 on it
    QColor previewOutline; ///< as faint as 3:1 against the card allows
    CapShape cap = CapShape::Round;

    friend bool operator==(const TaskHue &, const TaskHue &) = default;
};

/// All the colours of the program, by what they are for. The only place with colour values. A value.
///
/// Every text colour has 4.5:1 against what it stands on, every mark that means something 3:1.
class Theme
{
public:
    [[nodiscard]] static Theme light();
    [[nodiscard]] static Theme dark();
    /// Black and grey on white, for pictures on paper.
    [[nodiscard]] static Theme print();

    /// Colours of the task list's entry number `index`: six hues, then the same with another cap shape.
    [[nodiscard]] const TaskHue &hue(std::uint32_t index) const { return hues[index % hues.size()]; }

    friend bool operator==(const Theme &, const Theme &) = default;

    bool isDark = false;

    QColor windowBackground;
    QColor card; ///< also behind menus, tool bar, lists
    QColor cardBorder;
    QColor gridLine;
    QColor text;      ///< on the window, the card, the selection, buttons, fields, pale fills
    QColor mutedText; ///< on the window, the card, the selection
    QColor faintText; ///< captions and placeholders: on the window, the card, fields
    QColor disabledText;

    QColor accent;
    QColor accentHover;
    QColor accentText; ///< on both
    QColor warning;    ///< on the window and the card; text as well as hatch
    QColor focusRing;

    QColor buttonBackground;
    QColor buttonHover;
    QColor buttonPressed;
    QColor fieldBackground;
    QColor fieldBorder;
    QColor selection;
    QColor scrollHandle;
    QColor tipBackground;
    QColor tipText;

    QColor loopTrack;
    QColor dottedLine; ///< a task that has not started
    QColor nowLine;
    QColor verdictSequential;
    QColor verdictConcurrent;

    std::array<TaskHue, 12> hues;
};

} // namespace interleave
