// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace interleave {

/// A line on standard error that is overwritten again and again and is gone at the end. Where standard error
/// is no terminal it prints nothing at all.
class ProgressLine
{
public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    [[nodiscard]] bool visible() const { return m_visible; }
    /// One line without control characters, of at most 79 columns; what is longer is cut.
    void show(const QString &text);

private:
    const bool m_visible;
    QString m_line;
    qsizetype m_shown = 0; ///< columns that are to be blank at the end
};

} // namespace interleave
