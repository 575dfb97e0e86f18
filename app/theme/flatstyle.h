// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/glyphs.h"
#include "app/theme/theme.h"

#include <QProxyStyle>

class QStyleOptionComboBox;
class QStyleOptionSpinBox;

namespace interleave {

/// Fusion with our arrows, combo boxes and spin boxes, for which a style sheet would need image files.
class FlatStyle : public QProxyStyle
{
    Q_OBJECT

public:
    FlatStyle(const Theme &theme, qreal scale);

    [[nodiscard]] bool isOf(const Theme &theme, qreal scale) const
    {
        return m_theme == theme && m_scale == scale;
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;

    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    /// Dialogs have the colours and the type of the window that they belong to.
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;

private:
    void drawComboBox(const QStyleOptionComboBox &option, QPainter *painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionSpinBox &option, QPainter *painter, const QWidget *widget) const;
    void drawGlyph(Glyph glyph, const QRect &rect, bool enabled, QPainter *painter) const;

    Theme m_theme;
    qreal m_scale;
};

} // namespace interleave
