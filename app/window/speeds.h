// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <array>

namespace interleave {

/// The speeds that can be chosen: seconds of scenario time in a real second.
inline constexpr std::array kSpeeds{0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0};

/// Of 1×.
inline constexpr int kNormalSpeed = 3;

/// The index of the speed next to `speed`, by ratio; kNormalSpeed for what is no speed at all.
[[nodiscard]] int nearestSpeed(double speed);

/// `0.25×`
[[nodiscard]] QString speedText(double speed);

} // namespace interleave
