// SPDX-License-Identifier: MIT
#include "app/cli/interrupt.h"

#include <csignal>

namespace interleave {

namespace {

volatile std::sig_atomic_t interrupted = 0;

/// Does nothing that a signal handler may not do.
extern "C" void noteInterruption(int signal)
{
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

auto install(int signal)
{
    const auto before = std::signal(signal, noteInterruption);
    if (before == SIG_IGN) // as a shell does for what it starts in the background
        std::signal(signal, SIG_IGN);
    return before;
}

void restore(int signal, void (*before)(int))
{
    std::signal(signal, before == SIG_ERR ? SIG_DFL : before);
}

} // namespace

Interrupt::Interrupt()
    : m_interruptBefore(nullptr)
    , m_terminateBefore(nullptr)
{
    interrupted = 0;
    m_interruptBefore = install(SIGINT);
    m_terminateBefore = install(SIGTERM);
}

Interrupt::~Interrupt()
{
    restore(SIGINT, m_interruptBefore);
    restore(SIGTERM, m_terminateBefore);
}

bool Interrupt::requested() const
{
    return interrupted != 0;
}

} // namespace interleave
