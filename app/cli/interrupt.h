// SPDX-License-Identifier: MIT
#pragma once

namespace interleave {

/// While one lives, Ctrl+C and a request to terminate only set a flag, once: the next one ends the program as
/// usual. At most one at a time. What the program was started to ignore stays ignored.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    [[nodiscard]] bool requested() const;

private:
    using Handler = void (*)(int);
    Handler m_interruptBefore;
    Handler m_terminateBefore;
};

} // namespace interleave
