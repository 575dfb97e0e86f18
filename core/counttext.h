// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdint>

namespace interleave {

/// How many there are of something: `100,000`.
[[nodiscard]] QString countText(std::uint64_t count);

} // namespace interleave
