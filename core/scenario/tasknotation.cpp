// SPDX-License-Identifier: MIT
#include "core/scenario/tasknotation.h"

#include "core/translated.h"

#include <algorithm>
#include <utility>

namespace interleave {

namespace {

/// A pasted text of colons only must not take quadratic time.
constexpr int kMostColons = 32;

QString someTask()
{
    return tr("NAME: STEPS, for example query db: sleep 2s");
}

/// `text[from, to)` without the blanks around it.
struct Part
{
    Part(QStringView text, qsizetype from, qsizetype to)
        : at(from)
    {
        while (at < to && text[at].isSpace())
            ++at;
        while (to > at && text[to - 1].isSpace())
            --to;
        view = text.sliced(at, to - at);
    }

    qsizetype at;
    QStringView view;
};

/// The parse behind the colon that ends the name; -1 where there is no colon.
std::pair<qsizetype, ParsedSteps> splitAtColon(QStringView text)
{
    const qsizetype first = text.indexOf(u':');
    qsizetype colon = first;
    for (int tried = 0; colon >= 0 && tried < kMostColons; ++tried, colon = text.indexOf(u':', colon + 1)) {
        ParsedSteps steps = parseSteps(text.sliced(colon + 1));
        if (steps.ok())
            return {colon, std::move(steps)};
    }
    return {first, first < 0 ? ParsedSteps{} : parseSteps(text.sliced(first + 1))};
}

bool isCountLike(QStringView text)
{
    return text.isEmpty() || text[0].isDigit() || text[0] == u'-' || text[0] == u'+';
}

std::optional<std::uint32_t> wholeNumber(QStringView text)
{
    std::uint32_t value = 0;
    for (const QChar digit : text) {
        if (digit < u'0' || digit > u'9')
            return std::nullopt;
        value = std::min(value * 10 + (digit.unicode() - u'0'), kMostTasks + 1);
    }
    return value >= 1 && value <= kMostTasks ? std::optional(value) : std::nullopt;
}

/// Reads what stands before the colon.
void readName(QStringView text, qsizetype colon, ParsedTask &result)
{
    qsizetype nameEnd = colon;
    const qsizetype star = text.first(colon).lastIndexOf(u'*');
    if (star >= 0) {
        const Part count(text, star + 1, colon);
        if (isCountLike(count.view)) {
            nameEnd = star;
            if (const auto copies = wholeNumber(count.view))
                result.task.count = *copies;
            else
                result.faults.push_back({count.view.isEmpty() ? star : count.at,
                                         std::max<qsizetype>(1, count.view.size()),
                                         count.view.isEmpty() ? tr("there is no count after “*”")
                                                              : tr("“%1” is no count").arg(count.view),
                                         tr("a whole number from 1 to 1,000,000")});
        }
    }
    const Part name(text, 0, nameEnd);
    result.task.name = name.view.toString();
    if (name.view.isEmpty())
        result.faults.insert(result.faults.begin(),
                             {0, std::max<qsizetype>(1, nameEnd), tr("the name is empty"), someTask()});
}

} // namespace

ParsedTask parseTask(QStringView text)
{
    ParsedTask result;
    auto [colon, steps] = splitAtColon(text);
    if (colon < 0) {
        const Part all(text, 0, text.size());
        result.faults.push_back(
            {0, std::max<qsizetype>(1, text.size()),
             all.view.isEmpty() ? tr("there is no task") : tr("there is no “:” between name and steps"),
             someTask()});
        return result;
    }
    readName(text, colon, result);
    const Part part(text, colon + 1, text.size());
    result.stepsText = part.view.toString();
    result.stepsAt = part.at;
    result.task.steps = std::move(steps.steps);
    for (NotationFault &fault : steps.faults) {
        fault.position += colon + 1;
        result.faults.push_back(std::move(fault));
    }
    return result;
}

} // namespace interleave
