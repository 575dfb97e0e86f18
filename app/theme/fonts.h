// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>

#include <cstdint>

namespace interleave {

/// What a piece of text is, which decides its font.
enum class TextRole : std::uint8_t {
    Body,
    BodyStrong, ///< task names, buttons
    Title,
    Heading, ///< the verdict
    Caption, ///< axis labels, labels in bars, captions under a number
    CaptionStrong,
    Small, ///< unit captions, hints
    Code,
    Number, ///< a number in a row of text
    Total,  ///< the big number of a panel
};

/// The program's fonts. All sizes follow the system's font size. A value.
class Fonts
{
public:
    /// From the application's current font size, with Inter and JetBrains Mono where they are installed, else
    /// the system's general and fixed fonts.
    [[nodiscard]] static Fonts system();
    /// The same from any font's size.
    explicit Fonts(const QFont &base);

    /// All sizes multiplied.
    [[nodiscard]] Fonts scaledBy(qreal factor) const;
    /// Glyphs are the same whatever the screen's resolution and settings are.
    [[nodiscard]] Fonts ofNoScreen() const;
    /// Each character has its own glyph, so that the text can be read back from a PDF: a font's alternates,
    /// as Inter has them for `×` and `+` behind digits, stand for no character there. Not for
    /// texts whose letters join or carry marks.
    [[nodiscard]] Fonts withoutAlternates() const;

    [[nodiscard]] QFont font(TextRole role) const;
    /// How much larger the text is than in the design, whose body text has 13 px: lengths grow by this.
    [[nodiscard]] qreal scale() const { return m_pixelSize / kDesignPixels; }

    friend bool operator==(const Fonts &, const Fonts &) = default;

private:
    QString m_ui;
    QString m_mono;
    static constexpr qreal kDesignPixels = 13.0; ///< of body text

    qreal m_pixelSize = kDesignPixels;
    QFont::HintingPreference m_hinting = QFont::PreferDefaultHinting;
    QFont::StyleStrategy m_strategy = QFont::PreferDefault;
};

} // namespace interleave
