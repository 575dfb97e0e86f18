// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/displaylist.h"
#include "app/chart/markset.h"
#include "app/theme/theme.h"

#include <QWidget>

namespace interleave {

/// What the marks mean, each drawn by the painter that draws the chart: the basic ones always, the others
/// where they are on the picture. Wraps where the row is too narrow.
class Legend : public QWidget
{
    Q_OBJECT

public:
    Legend(const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// What is on the picture.
    void setMarks(const MarkSet &marks);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

    /// The legend as a picture of `width`.
    [[nodiscard]] DisplayList layout(qreal width) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MarkSet m_marks;
    Theme m_theme;
    Fonts m_fonts;
};

} // namespace interleave
