// SPDX-License-Identifier: MIT
#include "app/editor/tasknumbers.h"

#include <algorithm>
#include <array>
#include <vector>

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

/// How long the others were ready within the spans, which are in order of time.
Nanoseconds readyWithin(const Timeline &timeline, std::uint32_t self, const std::vector<Span> &spans)
{
    Nanoseconds sum{};
    if (spans.empty())
        return sum;
    for (std::uint32_t other = 0; other < timeline.taskCount(); ++other) {
        if (other == self)
            continue;
        auto next = spans.begin();
        timeline.visitSpans(other, spans.front().from, spans.back().to, [&](const Span &span) {
            while (next != spans.end() && next->to <= span.from)
                ++next;
            if (span.state != State::Ready)
                return;
            for (auto mine = next; mine != spans.end() && mine->from < span.to; ++mine)
                sum += std::min(mine->to, span.to) - std::max(mine->from, span.from);
        });
    }
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

TaskNumbers taskNumbers(const Timeline *sequential, const Timeline *concurrent, std::uint32_t task,
                        Nanoseconds now, std::optional<Nanoseconds> moment)
{
    const Nanoseconds known = moment.value_or(Nanoseconds::max());
    TaskNumbers numbers;
    numbers.sequential = stayOf(sequential, task, known);
    numbers.concurrent = stayOf(concurrent, task, known);
    if (!numbers.concurrent)
        return numbers;
    const std::vector<Span> spans = knownSpans(*concurrent, task, now, moment);
    std::vector<Span> turns;
    numbers.onLoop = Nanoseconds::zero();
    numbers.sleeps = Nanoseconds::zero();
    for (const Span &span : spans) {
        if (span.state == State::Sleeping)
            *numbers.sleeps += span.length();
        if (hasLoop(span.state)) {
            *numbers.onLoop += span.length();
            turns.push_back(span);
        }
    }
    numbers.keptWaiting = readyWithin(*concurrent, task, turns);
    const bool isOver = numbers.concurrent->to.has_value();
    numbers.wokeLate = worstWake(spans, concurrent->cutShort(task), isOver);
    return numbers;
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
