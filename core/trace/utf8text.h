// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringEncoder>

#include <string_view>

namespace interleave {

/// Texts as UTF-8, which is always valid: a lone surrogate becomes a replacement character. Needs no memory
/// of its own for each of a million names.
class Utf8Text
{
public:
    /// Valid until the next call.
    [[nodiscard]] std::string_view of(const QString &text)
    {
        m_bytes.resize(m_encode.requiredSpace(text.size()));
        const char *end = m_encode.appendToBuffer(m_bytes.data(), text);
        return {m_bytes.constData(), static_cast<std::size_t>(end - m_bytes.constData())};
    }

private:
    /// Stateless, so that a lone surrogate at the end of a text does not wait for the next text.
    QStringEncoder m_encode{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
    QByteArray m_bytes;
};

} // namespace interleave
