// SPDX-License-Identifier: MIT
#include "app/editor/tasknumbers.h"

#include <algorithm>
#include <array>
#include <limits>

namespace interleave {

namespace {

bool hasLoop(State state)
{
    return state == State::Running || state == State::Blocking;
}

std::optional<TaskStay> stayOf(const Timeline *timeline, std::uint32_t task, Nanoseconds known)
{
    if (!timeline || task >= timeline->taskCount())
        return std::nullopt;
    const auto from = timeline->created(task);
    if (!from || *from > known)
        return std::nullopt;
    const auto to = timeline->ended(task);
    return TaskStay{*from, to && *to <= known ? to : std::nullopt};
}

std::vector<Span> knownSpans(const Timeline &timeline, std::uint32_t task, Nanoseconds now,
                             std::optional<Nanoseconds> moment)
{
    std::vector<Span> spans = timeline.spans(task, std::max(now, timeline.newest()));
    if (!moment)
        return spans;
    std::erase_if(spans, [&](const Span &span) { return span.from >= *moment; });
    if (!spans.empty())
        spans.back().to = std::min(spans.back().to, *moment);
    return spans;
}

/// How long the task was ready within the spans, which are in order of time.
Nanoseconds readyWithin(const Timeline &timeline, std::uint32_t task, const std::vector<Span> &spans)
{
    Nanoseconds sum{};
    auto next = spans.begin();
    timeline.visitSpans(task, spans.front().from, spans.back().to, [&](const Span &span) {
        while (next != spans.end() && next->to <= span.from)
            ++next;
        if (span.state != State::Ready)
            return;
        for (auto other = next; other != spans.end() && other->from < span.to; ++other)
            sum += std::min(other->to, span.to) - std::max(other->from, span.from);
    });
    return sum;
}

/// The worst wake among a task's spans. A sleep that was cancelled did not wake late.
std::optional<Nanoseconds> worstWake(const std::vector<Span> &spans, std::optional<Nanoseconds> cutShort,
                                     bool isOver)
{
    std::optional<Nanoseconds> worst;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (spans[i].state != State::Sleeping || spans[i].to == cutShort)
            continue;
        const bool isLast = i + 1 == spans.size();
        const bool isReadyNext = !isLast && spans[i + 1].state == State::Ready;
        if (isLast && !isOver)
            continue;
        worst = std::max(worst.value_or(Nanoseconds::zero()),
                         isReadyNext ? spans[i + 1].length() : Nanoseconds::zero());
    }
    return worst;
}

} // namespace

TaskNumbersCount::TaskNumbersCount(const Timeline *sequential, const Timeline *concurrent, std::uint32_t task,
                                   Nanoseconds now, std::optional<Nanoseconds> moment)
    : m_task(task)
{
    const Nanoseconds known = moment.value_or(Nanoseconds::max());
    m_numbers.sequential = stayOf(sequential, task, known);
    m_numbers.concurrent = stayOf(concurrent, task, known);
    if (!m_numbers.concurrent)
        return;
    const std::vector<Span> spans = knownSpans(*concurrent, task, now, moment);
    m_numbers.onLoop = Nanoseconds::zero();
    m_numbers.sleeps = Nanoseconds::zero();
    for (const Span &span : spans) {
        if (span.state == State::Sleeping)
            *m_numbers.sleeps += span.length();
        if (hasLoop(span.state)) {
            *m_numbers.onLoop += span.length();
            m_turns.push_back(span);
        }
    }
    const bool isOver = m_numbers.concurrent->to.has_value();
    m_numbers.wokeLate = worstWake(spans, concurrent->cutShort(task), isOver);
    if (m_turns.empty())
        m_numbers.keptWaiting = Nanoseconds::zero();
    else
        m_concurrent = concurrent;
}

bool TaskNumbersCount::advance(std::uint32_t most)
{
    if (!m_concurrent)
        return false;
    const std::uint32_t count = m_concurrent->taskCount();
    const std::uint32_t end = m_next + std::min(most, count - m_next);
    for (; m_next < end; ++m_next) {
        if (m_next != m_task)
            m_waited += readyWithin(*m_concurrent, m_next, m_turns);
    }
    if (m_next < count)
        return true;
    m_numbers.keptWaiting = m_waited;
    return false;
}

TaskNumbers taskNumbers(const Timeline *sequential, const Timeline *concurrent, std::uint32_t task,
                        Nanoseconds now, std::optional<Nanoseconds> moment)
{
    TaskNumbersCount count(sequential, concurrent, task, now, moment);
    count.advance(std::numeric_limits<std::uint32_t>::max());
    return count.numbers();
}

QString stayText(const TaskStay &stay, Nanoseconds largest)
{
    struct Unit
    {
        Nanoseconds from;
        double size;
        int decimals;
        QStringView symbol;
    };
    using namespace std::chrono_literals;
    static constexpr std::array<Unit, 4> kUnits{
        {{1s, 1e9, 2, u"s"}, {1ms, 1e6, 1, u"ms"}, {1us, 1e3, 1, u"\u00B5s"}, {0ns, 1e9, 2, u"s"}}};
    largest = std::max(largest, stay.to.value_or(stay.from));
    const Unit &unit = *std::find_if(kUnits.begin(), kUnits.end() - 1,
                                     [&](const Unit &candidate) { return largest >= candidate.from; });
    const auto number = [&unit](Nanoseconds value) {
        return QString::number(static_cast<double>(value.count()) / unit.size, 'f', unit.decimals);
    };
    const QString end = stay.to ? number(*stay.to) : QStringLiteral("…");
    return QStringLiteral("%1 → %2 %3").arg(number(stay.from), end, unit.symbol);
}

} // namespace interleave
