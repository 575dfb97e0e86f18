// SPDX-License-Identifier: MIT
#include "core/scenario/jsonsource.h"

namespace interleave {

namespace {

bool continuesCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

} // namespace

char JsonSource::Take()
{
    const char taken = Peek();
    if (!m_inString) {
        m_inString = taken == '"';
        if (m_inString)
            m_stringStart = m_at;
    } else if (m_escaped) {
        m_escaped = false;
    } else if (taken == '\\') {
        m_escaped = true;
    } else if (taken == '"') {
        m_inString = false;
    }
    ++m_at;
    return taken;
}

char *JsonSource::PutBegin()
{
    Q_UNREACHABLE();
    return nullptr;
}

void JsonSource::Put(char)
{
    Q_UNREACHABLE();
}

void JsonSource::Flush()
{
    Q_UNREACHABLE();
}

std::size_t JsonSource::PutEnd(char *)
{
    Q_UNREACHABLE();
    return 0;
}

JsonSource::Place JsonSource::placeOf(std::size_t offset) const
{
    if (offset < m_lastOffset) {
        m_lastOffset = 0;
        m_lastPlace = {};
    }
    Place &place = m_lastPlace;
    const std::size_t end = std::min(offset, size());
    for (std::size_t &at = m_lastOffset; at < end; ++at) {
        const char byte = m_text[static_cast<qsizetype>(at)];
        if (byte == '\n') {
            ++place.line;
            place.column = 1;
        } else if (!continuesCharacter(byte)) {
            ++place.column;
        }
    }
    return place;
}

QByteArray JsonSource::valueBetween(std::size_t keyEnd, std::size_t end) const
{
    const qsizetype colon = m_text.indexOf(':', static_cast<qsizetype>(keyEnd));
    return m_text.sliced(colon + 1, static_cast<qsizetype>(end) - colon - 1).trimmed();
}

std::size_t JsonSource::offsetInString(std::size_t start, qsizetype position) const
{
    std::size_t at = start + 1;
    for (qsizetype unit = 0; unit < position && at < size() && m_text[static_cast<qsizetype>(at)] != '"';) {
        const auto byte = static_cast<unsigned char>(m_text[static_cast<qsizetype>(at)]);
        if (byte == '\\') {
            const bool unicode = at + 1 < size() && m_text[static_cast<qsizetype>(at + 1)] == 'u';
            at += unicode ? 6 : 2;
            ++unit;
            continue;
        }
        unit += byte >= 0xF0 ? 2 : 1; // beyond the Basic Multilingual Plane UTF-16 has two units
        ++at;
        while (at < size() && continuesCharacter(m_text[static_cast<qsizetype>(at)]))
            ++at;
    }
    return std::min(at, size());
}

} // namespace interleave
