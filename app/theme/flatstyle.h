// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/theme.h"

#include <QProxyStyle>

namespace interleave {

/// Fusion with our arrows, and without what the style sheet draws itself.
class FlatStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit FlatStyle(const Theme &theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;

private:
    Theme m_theme;
};

} // namespace interleave
