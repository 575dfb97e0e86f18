// SPDX-License-Identifier: MIT
#include "core/scenario/stepplaces.h"

#include <algorithm>

namespace interleave {

namespace {

/// Goes over a text of which the parser has already said that it is right: what is left is to find the ends.
class Surveyor
{
public:
    explicit Surveyor(QStringView text)
        : m_text(text)
    {}

    /// Up to the end, or to the parenthesis that closes the list.
    std::vector<StepPlace> list()
    {
        std::vector<StepPlace> places;
        while (true) {
            skipBlanks();
            if (atEnd() || here() == u')')
                return places;
            places.push_back(here().isDigit() ? repeat() : step());
            skipBlanks();
            if (!atEnd() && here() == u',')
                ++m_at;
        }
    }

private:
    StepPlace repeat()
    {
        StepPlace place;
        place.from = place.argumentFrom = m_at;
        while (!atEnd() && here().isDigit())
            ++m_at;
        place.argumentTo = m_at;
        while (!atEnd() && here() != u'(')
            ++m_at;
        ++m_at;
        place.body = list();
        ++m_at;
        place.to = m_at = std::min(m_at, m_text.size());
        return place;
    }

    StepPlace step()
    {
        StepPlace place;
        place.from = m_at;
        while (!atEnd() && here().isLetter())
            ++m_at;
        place.to = place.argumentFrom = place.argumentTo = m_at;
        skipBlanks();
        const qsizetype argument = m_at;
        if (!atEnd() && here() == u'"')
            skipQuoted();
        while (!atEnd() && here() != u',' && here() != u')')
            ++m_at;
        qsizetype end = m_at;
        while (end > argument && m_text[end - 1].isSpace())
            --end;
        if (end > argument) {
            place.argumentFrom = argument;
            place.to = place.argumentTo = end;
        }
        return place;
    }

    /// The quoted text may hold what ends a step.
    void skipQuoted()
    {
        for (++m_at; !atEnd() && here() != u'"'; ++m_at) {
            const bool isEscape = here() == u'\\' && m_at + 1 < m_text.size() &&
                                  (m_text[m_at + 1] == u'"' || m_text[m_at + 1] == u'\\');
            if (isEscape)
                ++m_at;
        }
        if (!atEnd())
            ++m_at;
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar here() const { return m_text[m_at]; }
    void skipBlanks()
    {
        while (!atEnd() && here().isSpace())
            ++m_at;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

std::vector<StepPlace> stepPlaces(QStringView text)
{
    return Surveyor(text).list();
}

} // namespace interleave
