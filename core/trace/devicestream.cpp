// SPDX-License-Identifier: MIT
#include "core/trace/devicestream.h"

#include <QIODevice>

#include <algorithm>

namespace interleave {

Result<qint64> DeviceStream::close()
{
    send();
    if (m_failed)
        return Failure{m_device.errorString()};
    return m_sent;
}

void DeviceStream::putBehindBreak(char byte)
{
    m_breaksLine = false;
    if (byte == ',') {
        Put(byte);
        Put('\n');
    } else {
        Put('\n');
        Put(byte);
    }
}

void DeviceStream::send()
{
    std::size_t done = 0;
    while (!m_failed && done < m_used) {
        const qint64 written = m_device.write(m_buffer.data() + done, static_cast<qint64>(m_used - done));
        m_failed = written <= 0;
        done += static_cast<std::size_t>(std::max<qint64>(0, written));
    }
    m_sent += static_cast<qint64>(done);
    m_used = 0;
}

} // namespace interleave
