// SPDX-License-Identifier: MIT
#include "app/export/picturestyle.h"

#include <cmath>

namespace interleave {

Fonts PictureStyle::fonts() const
{
    constexpr int kDesignPixels = 13;
    QFont base;
    base.setPixelSize(kDesignPixels);
    return Fonts(base).scaledBy(textScale).ofNoScreen();
}

} // namespace interleave
