// SPDX-License-Identifier: MIT
#pragma once

#include "printedlines.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace interleave {

/// What a program printed in real time, compared with what it has to print.
///
/// Real time is never exact: every line must be there, no line may come before its time, and two lines that
/// are `margin` apart must come in their order.
class RealOutput
{
public:
    RealOutput(const QString &output, Nanoseconds margin)
        : m_margin(margin)
    {
        static const QRegularExpression line(QStringLiteral("^ *(\\d+\\.\\d{3}) s  (.*)$"),
                                             QRegularExpression::MultilineOption |
                                                 QRegularExpression::DotMatchesEverythingOption);
        for (const QString &text : output.split(u'\n', Qt::SkipEmptyParts)) {
            const auto match = line.match(text);
            if (text == u"sequential:" || text == u"concurrent:")
                m_now = text.chopped(1);
            else if (match.hasMatch())
                m_lines[m_now].emplace_back(qRound64(match.captured(1).toDouble() * 1e9), match.captured(2));
            else
                m_fault = QStringLiteral("strange line: ") + text;
        }
    }

    /// The first thing that is wrong, or nothing.
    [[nodiscard]] QString fault(const Scenario &scenario) const
    {
        for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent}) {
            if (!m_fault.isEmpty())
                return m_fault;
            const QString found =
                compare(PrintedLines(scenario, strategy).lines(), m_lines.value(strategyKey(strategy)));
            if (!found.isEmpty())
                return strategyKey(strategy) + QStringLiteral(": ") + found;
        }
        return {};
    }

private:
    using Key = std::pair<QString, int>; ///< a text, and which of those that say the same

    static std::vector<Key> keys(const std::vector<PrintedLine> &lines)
    {
        QHash<QString, int> seen;
        std::vector<Key> all;
        for (const auto &[time, what] : lines) {
            const QString text = what.startsWith(u"failed: ") ? QStringLiteral("failed") : what;
            all.emplace_back(text, seen[text]++);
        }
        return all;
    }

    [[nodiscard]] QString compare(const std::vector<PrintedLine> &expected,
                                  const std::vector<PrintedLine> &found) const
    {
        const std::vector<Key> foundKeys = keys(found);
        const std::vector<Key> expectedKeys = keys(expected);
        QHash<Key, std::size_t> places;
        for (std::size_t at = 0; at < foundKeys.size(); ++at)
            places.insert(foundKeys[at], at);
        std::size_t latest = 0;  ///< the place of the latest line that had to come before the margin
        std::size_t settled = 0; ///< how many lines had to
        for (std::size_t at = 0; at < expected.size(); ++at) {
            const auto place = places.constFind(expectedKeys[at]);
            if (place == places.constEnd())
                return QStringLiteral("missing: ") + expectedKeys[at].first;
            while (expected[settled].first + m_margin.count() <= expected[at].first)
                latest = std::max(latest, places.value(expectedKeys[settled++]));
            if (settled > 0 && *place < latest)
                return QStringLiteral("out of order: ") + expectedKeys[at].first;
            if (static_cast<double>(found[*place].first) <
                0.98 * static_cast<double>(expected[at].first) - 1e6)
                return QStringLiteral("too early: ") + expectedKeys[at].first;
        }
        return found.size() == expected.size() ? QString() : QStringLiteral("too many lines");
    }

    Nanoseconds m_margin;
    QString m_now;
    QString m_fault;
    QHash<QString, std::vector<PrintedLine>> m_lines;
};

} // namespace interleave
