// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace interleave {

class CodeView;

/// Left of a program: a band for each task that stands on the line, and how many there are besides; an edge
/// along the lines that are marked.
class CodeGutter : public QWidget
{
    Q_OBJECT

public:
    /// Is a part of the view.
    explicit CodeGutter(CodeView &view);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    struct Measures
    {
        int edge;
        int band;
        int gap;
        int number;
        int restLeft;
    };
    [[nodiscard]] Measures measures() const;

    CodeView &m_view;
};

/// `+12`, or `+3k` where that is too long; empty for 0.
[[nodiscard]] QString restText(std::uint32_t rest);

} // namespace interleave
