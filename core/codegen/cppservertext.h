// SPDX-License-Identifier: MIT
#pragma once

namespace interleave {

/// `slowPage(D)` of the C++ program: the address of a page that is answered after D, and who answers.
[[nodiscard]] const char *cppSlowServer();

/// `fetch(url)` of the C++ program; where `stoppable`, `fetch(url, stop)`.
[[nodiscard]] const char *cppFetch(bool stoppable);

} // namespace interleave
