// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/exportformats.h"

namespace interleave {

/// What the scaling view can be written as: pictures, and its numbers. They need ExportSubject::scaling.
[[nodiscard]] std::span<const ExportFormat> scalingFormats();

} // namespace interleave
