// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <array>
#include <memory>

class QSocketNotifier;

namespace interleave {

/// While one lives, what would end the program from outside (a request to terminate, Ctrl+C in the terminal
/// that it was started from, the end of that terminal) is a signal of this object, once: the next one ends it
/// as usual. What the program was started to ignore stays ignored. At most one at a time; GUI thread only.
/// Where there are no such signals it does nothing.
class TerminationWatch : public QObject
{
    Q_OBJECT

public:
    TerminationWatch();
    ~TerminationWatch() override;

Q_SIGNALS:
    /// From the event loop, with the signal's number.
    void requested(int signal);

private:
    std::array<int, 2> m_pipe{-1, -1}; ///< to read from, to write to
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace interleave
