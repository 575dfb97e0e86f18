// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/theme.h"

#include <QSize>

#include <optional>

namespace interleave {

/// How the window looks this time, whatever was chosen before.
class WindowLook
{
public:
    std::optional<Theme> theme; ///< until another is chosen
    std::optional<QSize> size;
};

} // namespace interleave
