// SPDX-License-Identifier: MIT
#pragma once

#include <QUrl>

#include <chrono>
#include <memory>

namespace interleave {

/// The built-in HTTP server: on the loopback address, at a free port, answering every GET after the delay it
/// names.
///
/// One for the whole program, in a thread of its own. It starts when its address is first asked for and is
/// shut down with the program.
class LocalServer
{
public:
    /// From any thread.
    static LocalServer &instance();
    ~LocalServer();
    LocalServer(const LocalServer &) = delete;
    LocalServer &operator=(const LocalServer &) = delete;

    /// The address that is answered after `delay`. Empty if the server could not be started.
    [[nodiscard]] QUrl urlFor(std::chrono::nanoseconds delay) const;

private:
    LocalServer();

    class ServerThread;
    std::unique_ptr<ServerThread> m_thread;
    quint16 m_port = 0;
};

} // namespace interleave
