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

/// The hue number of a task that has a colour of its own, `#RRGGBB`; `otherwise` where it has none.
[[nodiscard]] std::uint32_t hueNumber(const QString &color, std::uint32_t otherwise);

/// All the colours of the program, by what they are for. The only place with colour values. A value.
///
/// Every text colour has 4.5:1 against what it stands on, every mark that means something 3:1.
class Theme
{
public:
    [[nodiscard]] static Theme light();
    [[nodiscard]] static Theme dark();
    /// For a projector or weak eyes: text and outlines have 7:1, everything else stands back.
    [[nodiscard]] static Theme highContrast(bool isDark);
    /// Black and grey on white, for pictures on paper.
    [[nodiscard]] static Theme print();

    /// The colours of hue number `number`: six hues, then the same with another cap shape, and so on; or
    /// those that follow from a colour of somebody's own, see hueNumber(). The reference is good for the
    /// thread's lifetime.
    [[nodiscard]] const TaskHue &hue(std::uint32_t number) const;

    friend bool operator==(const Theme &, const Theme &) = default;

    bool isDark = false;
    bool isGrey = false;    ///< nothing is coloured
    bool isStrong = false;  ///< the line that marks the moment is thick
    double palePart = 0.16; ///< how much of its hue a pale fill has

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
    QColor verdictThreads;

    // Program text, beside `text`: on the card, the selection and pale fills.
    QColor codeKeyword;
    QColor codeString;
    QColor codeNumber;
    QColor codeName;    ///< of a function, where it is defined
    QColor codeComment; ///< not on pale fills

    std::array<TaskHue, 12> hues;
};

} // namespace interleave
