// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <string_view>

class QIODevice;

namespace interleave {

/// A buffer in front of a QIODevice, and RapidJSON's concept of an output stream. After the first failure it
/// swallows what comes. The device must outlive it.
class DeviceStream
{
public:
    using Ch = char;

    explicit DeviceStream(QIODevice &device)
        : m_device(device)
    {}

    void Put(char byte)
    {
        if (m_breaksLine)
            return putBehindBreak(byte);
        if (m_used == m_buffer.size())
            send();
        m_buffer[m_used++] = byte;
    }
    void put(std::string_view text)
    {
        for (const char byte : text)
            Put(byte);
    }
    void Flush() {} // RapidJSON's idea of when a buffer is to be emptied

    /// What follows stands on a line of its own; a comma that comes first still stands on this one.
    void breakLine() { m_breaksLine = true; }

    [[nodiscard]] bool failed() const { return m_failed; }
    /// Hands the rest to the device. The value is the number of bytes; a failure is what the device says.
    [[nodiscard]] Result<qint64> close();

private:
    void putBehindBreak(char byte);
    void send();

    QIODevice &m_device;
    std::array<char, 1 << 16> m_buffer;
    std::size_t m_used = 0;
    qint64 m_sent = 0;
    bool m_breaksLine = false;
    bool m_failed = false;
};

} // namespace interleave
