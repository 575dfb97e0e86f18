// SPDX-License-Identifier: MIT
#pragma once

#include <QIODevice>

#include <algorithm>

namespace interleave {

/// Takes so many bytes, in small portions, and then no more.
class FullDevice final : public QIODevice
{
public:
    explicit FullDevice(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (m_room == 0) {
            setErrorString(QStringLiteral("it is full"));
            return -1;
        }
        const qint64 taken = std::min({size, m_room, qint64{1000}});
        m_room -= taken;
        return taken;
    }

private:
    qint64 m_room;
};

} // namespace interleave
