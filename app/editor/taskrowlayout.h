// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"

#include <QFont>
#include <QRect>

namespace interleave {

/// Where the parts of a row of the task list are, in pixels that grow with the font. A pure value.
class TaskRowLayout
{
public:
    explicit TaskRowLayout(const Fonts &fonts);

    [[nodiscard]] int plainHeight() const { return scaled(56); }
    /// How many lines the words about a fault take, from 0.
    [[nodiscard]] int faultLines(const QString &words, int rowWidth) const;
    [[nodiscard]] int height(int faultLines) const;

    [[nodiscard]] QRect selection(const QRect &row) const;
    [[nodiscard]] QRect hueBar(const QRect &row) const;
    /// Reaches as far to the right as the length, which is `lengthWidth` wide, lets it.
    [[nodiscard]] QRect name(const QRect &row, int lengthWidth) const;
    [[nodiscard]] QRect length(const QRect &row) const;
    [[nodiscard]] QRect steps(const QRect &row) const;
    [[nodiscard]] QRect fault(const QRect &row) const;
    /// The frame for editing the text in `part`: its text is where the row's was.
    [[nodiscard]] QRect editor(const QRect &part) const;
    /// What editor() adds on each side.
    [[nodiscard]] int editorPadding() const { return scaled(5); }

    [[nodiscard]] const QFont &nameFont() const { return m_nameFont; }
    [[nodiscard]] const QFont &lengthFont() const { return m_lengthFont; }
    [[nodiscard]] const QFont &stepsFont() const { return m_stepsFont; }
    [[nodiscard]] const QFont &faultFont() const { return m_faultFont; }
    [[nodiscard]] int scaled(qreal pixels) const;

    /// More of a message than this is in the tooltip.
    static constexpr int kMostFaultLines = 3;

private:
    [[nodiscard]] int faultWidth(int rowWidth) const { return rowWidth - scaled(36) - scaled(16); }

    qreal m_scale;
    QFont m_nameFont;
    QFont m_lengthFont;
    QFont m_stepsFont;
    QFont m_faultFont;
    int m_faultLineHeight;
};

} // namespace interleave
