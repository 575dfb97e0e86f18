// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/request.h"

namespace interleave {

/// Does what is asked for without a window, prints what comes of it, and returns the program's exit status.
/// Makes an application object, with widgets only where a picture is taken. To be called once, early in
/// main().
[[nodiscard]] int runHeadless(int &argc, char **argv, const Request &request);

} // namespace interleave
