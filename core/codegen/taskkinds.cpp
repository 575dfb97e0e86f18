// SPDX-License-Identifier: MIT
#include "core/codegen/taskkinds.h"

#include "core/codegen/identifiers.h"

#include <QHash>

#include <algorithm>
#include <numeric>
#include <utility>

namespace interleave {

namespace {

using Entries = std::vector<std::uint32_t>;

/// With more of them nobody would see which is which.
constexpr std::size_t kMostParameters = 3;

/// Equal for tasks that differ in lengths and texts only.
QString shapeOf(const TaskSpec &task)
{
    QString shape = task.timeout ? QStringLiteral("t") : QString();
    for (const Step *step : countedSteps(task.steps)) {
        shape += u',' + QString::number(static_cast<int>(step->kind));
        if (step->kind == StepKind::Repeat)
            shape += QStringLiteral("*%1(%2").arg(step->count).arg(countedSteps(step->body).size());
        else if (step->shortest != step->longest)
            shape += QStringLiteral(" %1..%2").arg(step->shortest.count()).arg(step->longest.count());
        else if (step->kind == StepKind::Fetch && !step->text.isEmpty())
            shape += u'u';
    }
    return shape;
}

/// `A`, `t1`: the name says which task it is, but not what it does.
bool tellsNothing(const QString &name)
{
    const QStringList words = identifierWords(name);
    return words.isEmpty() || (words.size() == 1 && (words[0].size() <= 2 || words[0].back().isDigit()));
}

/// What all names begin with, or else end with.
QStringList commonWords(const Scenario &scenario, const Entries &entries)
{
    static const QStringList kJoining{QStringLiteral("in"),  QStringLiteral("of"), QStringLiteral("to"),
                                      QStringLiteral("for"), QStringLiteral("at"), QStringLiteral("on"),
                                      QStringLiteral("the"), QStringLiteral("a"),  QStringLiteral("no")};
    const QStringList first = identifierWords(scenario.tasks[entries.front()].name);
    qsizetype ahead = first.size();
    qsizetype behind = first.size();
    for (const std::uint32_t entry : entries) {
        const QStringList words = identifierWords(scenario.tasks[entry].name);
        const auto same = std::mismatch(first.begin(), first.end(), words.begin(), words.end());
        ahead = std::min<qsizetype>(ahead, same.first - first.begin());
        const auto sameEnd = std::mismatch(first.rbegin(), first.rend(), words.rbegin(), words.rend());
        behind = std::min<qsizetype>(behind, sameEnd.first - first.rbegin());
    }
    QStringList common = ahead > 0 ? first.first(ahead) : first.last(behind);
    while (!common.isEmpty() && kJoining.contains(common.back()))
        common.pop_back();
    return common;
}

/// Named after what it does.
QString roleOf(const Steps &steps)
{
    StepKind only = StepKind::Yield;
    for (const Step *step : countedSteps(steps)) {
        if (step->kind == StepKind::Repeat || step->kind == StepKind::Yield)
            continue;
        if (only != StepKind::Yield && only != step->kind)
            return QStringLiteral("worker");
        only = step->kind;
    }
    switch (only) {
    case StepKind::Sleep:
        return QStringLiteral("sleeper");
    case StepKind::Block:
        return QStringLiteral("blocker");
    case StepKind::Fetch:
        return QStringLiteral("fetcher");
    default:
        return QStringLiteral("worker");
    }
}

QStringList wordsFor(const Scenario &scenario, const Entries &entries)
{
    const TaskSpec &first = scenario.tasks[entries.front()];
    if (entries.size() == 1)
        return identifierWords(first.name);
    const QStringList common = commonWords(scenario, entries);
    const bool tells = !common.isEmpty() && common.join(QString()).size() > 2;
    return tells ? common : QStringList(roleOf(first.steps));
}

/// What differs between the entries.
std::vector<KindParameter> parametersOf(const Scenario &scenario, const Entries &entries)
{
    using What = KindParameter::What;
    const TaskSpec &first = scenario.tasks[entries.front()];
    const std::vector<const Step *> steps = countedSteps(first.steps);
    std::vector<bool> lengths(steps.size());
    std::vector<bool> texts(steps.size());
    bool timeouts = false;
    for (const std::uint32_t entry : entries) {
        const std::vector<const Step *> others = countedSteps(scenario.tasks[entry].steps);
        for (std::size_t at = 0; at < steps.size(); ++at) {
            lengths[at] = lengths[at] || others[at]->shortest != steps[at]->shortest;
            texts[at] = texts[at] || others[at]->text != steps[at]->text;
        }
        timeouts = timeouts || scenario.tasks[entry].timeout != first.timeout;
    }
    std::vector<KindParameter> parameters;
    for (std::uint32_t at = 0; at < steps.size(); ++at) {
        if (lengths[at])
            parameters.push_back({What::Duration, at});
        if (texts[at])
            parameters.push_back({steps[at]->kind == StepKind::Fail ? What::Reason : What::Address, at});
    }
    if (timeouts)
        parameters.push_back({What::Timeout, 0});
    return parameters;
}

TaskKind makeKind(const Scenario &scenario, const Entries &entries)
{
    TaskKind kind;
    kind.words = wordsFor(scenario, entries);
    kind.parameters = parametersOf(scenario, entries);
    for (const std::uint32_t entry : entries)
        kind.tasks += scenario.tasks[entry].count;
    for (const Step *step : countedSteps(scenario.tasks[entries.front()].steps))
        kind.draws = kind.draws || step->shortest != step->longest;
    kind.entries = entries;
    return kind;
}

/// Equal for tasks that do exactly the same.
QString contentOf(const TaskSpec &task)
{
    const QString timeout = task.timeout ? QString::number(task.timeout->count()) : QString();
    return u'=' + timeout + u' ' + stepsNotation(task.steps);
}

/// In groups of the same key, each in the order of the list.
template <typename Key>
std::vector<Entries> grouped(const Entries &entries, Key &&key)
{
    QHash<QString, std::size_t> places;
    std::vector<Entries> groups;
    for (const std::uint32_t entry : entries) {
        const QString name = key(entry);
        const std::size_t place = places.value(name, groups.size());
        if (place == groups.size()) {
            places.insert(name, place);
            groups.emplace_back();
        }
        groups[place].push_back(entry);
    }
    return groups;
}

} // namespace

int TaskKind::parameterOf(KindParameter::What what, std::uint32_t step) const
{
    const auto found = std::find(parameters.begin(), parameters.end(), KindParameter{what, step});
    return found == parameters.end() ? -1 : static_cast<int>(found - parameters.begin());
}

std::vector<const Step *> countedSteps(const Steps &steps)
{
    std::vector<const Step *> all;
    for (const Step &step : steps) {
        all.push_back(&step);
        const std::vector<const Step *> inside = countedSteps(step.body);
        all.insert(all.end(), inside.begin(), inside.end());
    }
    return all;
}

std::vector<TaskKind> taskKinds(const Scenario &scenario)
{
    QStringList shapes;
    for (const TaskSpec &task : scenario.tasks)
        shapes << shapeOf(task);
    const bool allAlike = std::all_of(shapes.begin(), shapes.end(),
                                      [&shapes](const QString &s) { return s == shapes.front(); });
    std::vector<std::uint32_t> all(scenario.tasks.size());
    std::iota(all.begin(), all.end(), 0);
    const auto looseGroups = grouped(all, [&](std::uint32_t entry) {
        const TaskSpec &task = scenario.tasks[entry];
        return allAlike || tellsNothing(task.name) ? shapes[static_cast<int>(entry)] : contentOf(task);
    });

    std::vector<TaskKind> kinds;
    for (const Entries &group : looseGroups) {
        TaskKind kind = makeKind(scenario, group);
        if (kind.parameters.size() <= kMostParameters) {
            kinds.push_back(std::move(kind));
            continue;
        }
        for (const Entries &same :
             grouped(group, [&](std::uint32_t entry) { return contentOf(scenario.tasks[entry]); }))
            kinds.push_back(makeKind(scenario, same));
    }
    std::sort(kinds.begin(), kinds.end(), [](const TaskKind &one, const TaskKind &other) {
        return one.entries.front() < other.entries.front();
    });
    return kinds;
}

std::vector<std::uint32_t> kindOfEntries(const std::vector<TaskKind> &kinds)
{
    std::size_t count = 0;
    for (const TaskKind &kind : kinds)
        count += kind.entries.size();
    std::vector<std::uint32_t> of(count);
    for (std::uint32_t kind = 0; kind < kinds.size(); ++kind) {
        for (const std::uint32_t entry : kinds[kind].entries)
            of[entry] = kind;
    }
    return of;
}

} // namespace interleave
