// SPDX-License-Identifier: MIT
#include "app/window/terminationwatch.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace interleave {

#ifdef Q_OS_UNIX

namespace {

constexpr int kSignals[] = {SIGTERM, SIGINT, SIGHUP};

std::atomic<int> pipeEnd = -1;
static_assert(std::atomic<int>::is_always_lock_free);

/// Does nothing that a signal handler may not do.
extern "C" void passOn(int signal)
{
    const int errorBefore = errno;
    const auto number = static_cast<unsigned char>(signal);
    if (write(pipeEnd, &number, 1) != 1) {
        // The pipe is full of others; one is enough.
    }
    std::signal(signal, SIG_DFL);
    errno = errorBefore;
}

} // namespace

TerminationWatch::TerminationWatch()
{
    if (pipe(m_pipe.data()) != 0)
        return; // then it ends as usual
    for (const int end : m_pipe) {
        fcntl(end, F_SETFD, FD_CLOEXEC);
        fcntl(end, F_SETFL, O_NONBLOCK);
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        unsigned char number = 0;
        if (read(m_pipe[0], &number, 1) == 1)
            Q_EMIT requested(number);
    });
    pipeEnd = m_pipe[1];
    for (const int signal : kSignals) {
        if (std::signal(signal, passOn) == SIG_IGN)
            std::signal(signal, SIG_IGN);
    }
}

TerminationWatch::~TerminationWatch()
{
    if (!m_notifier)
        return;
    for (const int signal : kSignals) {
        if (std::signal(signal, SIG_DFL) == SIG_IGN)
            std::signal(signal, SIG_IGN);
    }
    m_notifier.reset();
    for (const int end : m_pipe)
        close(end);
}

#else

TerminationWatch::TerminationWatch() = default;
TerminationWatch::~TerminationWatch() = default;

#endif

} // namespace interleave
