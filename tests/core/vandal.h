// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <random>

namespace interleave {

/// Makes a few mistakes in a text, the same ones for the same seed.
class Vandal
{
public:
    explicit Vandal(quint32 seed)
        : m_random(seed)
    {}

    [[nodiscard]] QByteArray edited(QByteArray text)
    {
        for (int edits = 1 + below(4); edits > 0; --edits)
            edit(text);
        return text;
    }

private:
    [[nodiscard]] int below(qsizetype end)
    {
        return end > 0 ? std::uniform_int_distribution<int>(0, static_cast<int>(end) - 1)(m_random) : 0;
    }

    void edit(QByteArray &text)
    {
        const int at = below(text.size());
        switch (below(7)) {
        case 0: // another byte
            if (!text.isEmpty())
                text[at] = static_cast<char>(below(256));
            break;
        case 1: // one more
            text.insert(at, static_cast<char>(below(256)));
            break;
        case 2: // some fewer
            text.remove(at, 1 + below(20));
            break;
        case 3: // nothing behind it
            text.truncate(at);
            break;
        case 4: // a piece twice, or elsewhere
            text.insert(below(text.size()), text.mid(at, 1 + below(60)));
            break;
        case 5: // another digit
            text.replace('1', QByteArray::number(below(1000)));
            break;
        default: // what means something in JSON
            text.insert(at, "{}[]\",:\\"[below(8)]);
            break;
        }
    }

    std::mt19937 m_random;
};

} // namespace interleave
