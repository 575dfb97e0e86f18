// SPDX-License-Identifier: MIT
#pragma once

#include "app/language/language.h"
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
    std::optional<Language> language; ///< until another is chosen
};

} // namespace interleave
