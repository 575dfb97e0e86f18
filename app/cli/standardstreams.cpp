// SPDX-License-Identifier: MIT
#include "app/cli/standardstreams.h"

#include <QtGlobal>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#endif

namespace interleave {

void secureStandardStreams()
{
#ifdef Q_OS_UNIX
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // The lowest free number is taken, which is this one. For reading only: writing to it has to fail.
        if (fcntl(stream, F_GETFD) == -1 && open("/dev/null", O_RDONLY) != stream)
            qFatal("The standard streams cannot be opened.");
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
#endif
}

StandardOutput::StandardOutput()
{
    // By its number: through `stdout` a failure would show when the program ends, and not here.
    if (!m_file.open(fileno(stdout), QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("Standard output cannot be used.");
}

Result<qint64> StandardOutput::print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    qint64 done = 0;
    while (done < bytes.size()) {
        const qint64 written = m_file.write(bytes.constData() + done, bytes.size() - done);
        if (written <= 0)
            return Failure{m_file.errorString()};
        done += written;
    }
    return done;
}

bool StandardOutput::readerIsGone() const
{
#ifdef Q_OS_UNIX
    pollfd output{m_file.handle(), 0, 0};
    return poll(&output, 1, 0) == 1 && (output.revents & (POLLERR | POLLHUP)) != 0;
#else
    return false;
#endif
}

void printError(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

bool errorIsTerminal()
{
#ifdef Q_OS_UNIX
    return isatty(STDERR_FILENO) == 1;
#else
    return false;
#endif
}

} // namespace interleave
