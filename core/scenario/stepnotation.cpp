// SPDX-License-Identifier: MIT
#include "core/scenario/stepnotation.h"

#include "core/translated.h"

#include <QUrl>

#include <array>
#include <utility>

namespace interleave {

namespace {

constexpr std::array<std::pair<QStringView, StepKind>, 7> kKeywords{{
    {u"sleep", StepKind::Sleep},
    {u"yield", StepKind::Yield},
    {u"compute", StepKind::Compute},
    {u"block", StepKind::Block},
    {u"thread", StepKind::Thread},
    {u"fetch", StepKind::Fetch},
    {u"fail", StepKind::Fail},
}};

QString someStep()
{
    return tr("sleep, yield, compute, block, thread, fetch, fail or N*( … )");
}

QString someDuration()
{
    return tr("a duration such as 1.5s, 200ms or 800ms..1.2s");
}

/// Repeats that nest deeper than this are a mistake, and must not exhaust the stack.
constexpr int kDeepest = 50;

/// A recursive-descent parser. It stops at the first fault of a step and goes on behind the next comma, so
/// that every faulty step is reported once.
class Parser
{
public:
    explicit Parser(QStringView text)
        : m_text(text)
    {}

    ParsedSteps parse()
    {
        ParsedSteps result;
        skipBlanks();
        if (atEnd()) {
            fault(m_at, 1, interleave::tr("there is no step"), someStep());
        } else {
            result.steps = list(0);
        }
        const std::uint64_t count = unrolledCount(result.steps);
        if (m_faults.empty() && count > kMostSteps) {
            fault(0, m_text.size(), interleave::tr("%1 steps after repeats").arg(count),
                  interleave::tr("at most %1").arg(kMostSteps));
        }
        result.faults = std::move(m_faults);
        if (!result.ok())
            result.steps.clear();
        return result;
    }

private:
    /// Steps up to the end, or up to the parenthesis that closes the list.
    Steps list(int depth)
    {
        Steps steps;
        while (true) {
            const std::size_t faults = m_faults.size();
            if (auto next = step(depth))
                steps.push_back(std::move(*next));
            else
                skipToNext(depth);
            skipBlanks();
            if (atEnd() || (depth > 0 && here() == u')'))
                return steps;
            if (here() != u',') {
                if (m_faults.size() == faults)
                    fault(m_at, wordLength(), interleave::tr("“%1” follows a complete step").arg(word()),
                          depth > 0 ? interleave::tr("a comma or “)”") : interleave::tr("a comma"));
                skipToNext(depth);
                if (atEnd() || here() != u',')
                    continueAfterStray(depth);
                if (atEnd() || (depth > 0 && here() == u')'))
                    return steps;
            }
            ++m_at;
        }
    }

    /// At the outermost level a “)” closes nothing; behind it the list goes on.
    void continueAfterStray(int depth)
    {
        while (depth == 0 && !atEnd() && here() != u',')
            ++m_at;
    }

    std::optional<Step> step(int depth)
    {
        skipBlanks();
        if (atEnd() || here() == u',' || here() == u')') {
            const bool stray = !atEnd() && here() == u')' && depth == 0;
            fault(m_at, 1, stray ? interleave::tr("“)” closes nothing") : interleave::tr("a step is missing"),
                  someStep());
            return std::nullopt;
        }
        if (here().isDigit())
            return repeat(depth);
        const qsizetype start = m_at;
        const QStringView name = letters();
        for (const auto &[keyword, kind] : kKeywords) {
            if (keyword == name)
                return argumentsOf(kind);
        }
        if (name.isEmpty())
            fault(start, 1, interleave::tr("“%1” begins no step").arg(m_text[start]), someStep());
        else
            fault(start, name.size(), interleave::tr("unknown step “%1”").arg(name), someStep());
        return std::nullopt;
    }

    std::optional<Step> argumentsOf(StepKind kind)
    {
        skipBlanks();
        switch (kind) {
        case StepKind::Yield:
            return Step(kind);
        case StepKind::Fail:
            if (atEnd() || here() != u'"')
                return Step(kind);
            return quotedText();
        case StepKind::Fetch:
            return !atEnd() && here().isLetter() ? address() : timed(kind);
        default:
            return timed(kind);
        }
    }

    std::optional<Step> quotedText()
    {
        const qsizetype open = m_at++;
        QString text;
        while (!atEnd() && here() != u'"') {
            if (here() == u'\\' && m_at + 1 < m_text.size() &&
                (m_text[m_at + 1] == u'"' || m_text[m_at + 1] == u'\\'))
                ++m_at;
            text += m_text[m_at++];
        }
        if (atEnd()) {
            fault(open, m_text.size() - open, interleave::tr("the text is never closed"),
                  interleave::tr("a second \""));
            return std::nullopt;
        }
        ++m_at;
        return Step(StepKind::Fail, text);
    }

    /// An address ends at a blank, a comma or a closing parenthesis; inside, these are written as %20, %2C
    /// and %29.
    std::optional<Step> address()
    {
        const qsizetype start = m_at;
        while (!atEnd() && !here().isSpace() && here() != u',' && here() != u')')
            ++m_at;
        const QString text = m_text.sliced(start, m_at - start).toString();
        const QUrl url(text, QUrl::StrictMode);
        const bool http = url.scheme() == u"http" || url.scheme() == u"https";
        if (!url.isValid() || !http || url.host().isEmpty()) {
            fault(start, m_at - start, interleave::tr("“%1” is no address").arg(text),
                  interleave::tr("http://… or https://…, or a duration such as 120ms"));
            return std::nullopt;
        }
        return Step(StepKind::Fetch, text);
    }

    std::optional<Step> timed(StepKind kind)
    {
        skipBlanks();
        const auto from = duration();
        if (!from)
            return std::nullopt;
        skipBlanks();
        if (!m_text.sliced(m_at).startsWith(u".."))
            return Step(kind, *from, *from);
        m_at += 2;
        skipBlanks();
        const qsizetype start = m_at;
        const auto to = duration();
        if (!to)
            return std::nullopt;
        if (*to < *from) {
            fault(start, m_at - start, interleave::tr("the range ends before it begins"),
                  interleave::tr("%1 or more").arg(durationNotation(*from)));
            return std::nullopt;
        }
        return Step(kind, *from, *to);
    }

    std::optional<Nanoseconds> duration()
    {
        const qsizetype start = m_at;
        if (!atEnd() && here() == u'-')
            ++m_at;
        const qsizetype number = m_at;
        while (!atEnd() && (here().isDigit() || (here() == u'.' && !m_text.sliced(m_at).startsWith(u".."))))
            ++m_at;
        const bool hasNumber = m_at > number;
        const qsizetype end = m_at;
        skipBlanks();
        if (letters().isEmpty())
            m_at = end; // "sleep 1 , yield": the blank is no part of the duration
        const QStringView text = m_text.sliced(start, m_at - start);
        if (text.isEmpty() || (!hasNumber && number == start)) {
            fault(start, std::max<qsizetype>(1, text.size()),
                  text.isEmpty() ? interleave::tr("a duration is missing")
                                 : interleave::tr("“%1” is no duration").arg(text),
                  someDuration());
            return std::nullopt;
        }
        DurationFault why{};
        if (auto value = parseDuration(text, &why))
            return value;
        durationFault(start, text, why);
        return std::nullopt;
    }

    void durationFault(qsizetype start, QStringView text, DurationFault why)
    {
        switch (why) {
        case DurationFault::NotANumber:
            fault(start, text.size(), interleave::tr("“%1” is no duration").arg(text), someDuration());
            break;
        case DurationFault::UnknownUnit:
            fault(start, text.size(), interleave::tr("“%1” has an unknown unit").arg(text),
                  interleave::tr("ns, us, ms, s or min"));
            break;
        case DurationFault::TooLong:
            fault(start, text.size(), interleave::tr("“%1” is too long").arg(text),
                  interleave::tr("at most 24 h, or 1440min,"));
            break;
        case DurationFault::TooFine:
            fault(start, text.size(), interleave::tr("“%1” is finer than a nanosecond").arg(text),
                  interleave::tr("whole nanoseconds"));
            break;
        }
    }

    std::optional<Step> repeat(int depth)
    {
        const qsizetype start = m_at;
        std::uint64_t count = 0;
        while (!atEnd() && here() >= u'0' && here() <= u'9') {
            count = std::min<std::uint64_t>(count * 10 + (here().unicode() - u'0'), kMostSteps + 1);
            ++m_at;
        }
        const qsizetype digits = m_at - start;
        skipBlanks();
        if (atEnd() || here() != u'*') {
            fault(start, m_at - start + (atEnd() ? 0 : wordLength()),
                  interleave::tr("a number begins no step"),
                  interleave::tr("a step, or a repeat such as 3*(sleep 1s)"));
            return std::nullopt;
        }
        if (count < 1 || count > kMostSteps) {
            fault(start, digits, interleave::tr("%1 repeats").arg(m_text.sliced(start, digits)),
                  interleave::tr("1 to %1").arg(kMostSteps));
            return std::nullopt;
        }
        ++m_at;
        skipBlanks();
        if (atEnd() || here() != u'(') {
            fault(m_at, 1, interleave::tr("“(” is missing"), interleave::tr("a repeat such as 3*(sleep 1s)"));
            return std::nullopt;
        }
        return repeatBody(static_cast<std::uint32_t>(count), depth);
    }

    std::optional<Step> repeatBody(std::uint32_t count, int depth)
    {
        const qsizetype open = m_at;
        if (depth == kDeepest) {
            fault(open, 1, interleave::tr("repeats nest too deep"),
                  interleave::tr("at most %1 levels").arg(kDeepest));
            m_at = m_text.size();
            return std::nullopt;
        }
        ++m_at;
        Step step(StepKind::Repeat);
        step.count = count;
        step.body = list(depth + 1);
        if (atEnd()) {
            fault(open, 1, interleave::tr("“(” is never closed"), QStringLiteral("“)”"));
            return std::nullopt;
        }
        ++m_at;
        return step;
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar here() const { return m_text[m_at]; }

    void skipBlanks()
    {
        while (!atEnd() && here().isSpace())
            ++m_at;
    }

    QStringView letters()
    {
        const qsizetype start = m_at;
        while (!atEnd() && (here().isLetter() || here() == u'_'))
            ++m_at;
        return m_text.sliced(start, m_at - start);
    }

    /// How far what stands here reaches: to the next blank, comma or parenthesis.
    [[nodiscard]] qsizetype wordLength() const
    {
        qsizetype end = m_at;
        while (end < m_text.size() && !m_text[end].isSpace() && m_text[end] != u',' && m_text[end] != u'(' &&
               m_text[end] != u')')
            ++end;
        return std::max<qsizetype>(1, end - m_at);
    }

    [[nodiscard]] QStringView word() const
    {
        return m_text.sliced(m_at, std::min(wordLength(), m_text.size() - m_at));
    }

    /// Behind a faulty step: to its comma, or to the parenthesis that closes the list it stands in.
    void skipToNext(int depth)
    {
        int open = 0;
        while (!atEnd()) {
            if (here() == u'(')
                ++open;
            if (here() == u')') {
                if (open == 0 && depth > 0)
                    return;
                open = std::max(0, open - 1);
            }
            if (here() == u',' && open == 0)
                return;
            ++m_at;
        }
    }

    void fault(qsizetype position, qsizetype length, const QString &problem, const QString &expected)
    {
        m_faults.push_back({position, std::max<qsizetype>(1, length), problem, expected});
    }

    QStringView m_text;
    qsizetype m_at = 0;
    std::vector<NotationFault> m_faults;
};

} // namespace

QString NotationFault::text() const
{
    return interleave::tr("%1 (%2 was expected)").arg(problem, expected);
}

ParsedSteps parseSteps(QStringView text)
{
    return Parser(text).parse();
}

} // namespace interleave
