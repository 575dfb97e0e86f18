// SPDX-License-Identifier: MIT
#include "app/export/picturecontent.h"

#include "app/chart/comparedtext.h"
#include "app/chart/lanelayout.h"
#include "app/chart/panelheading.h"
#include "app/chart/timeaxis.h"
#include "app/editor/ruletexts.h"
#include "core/translated.h"

#include <algorithm>

namespace interleave {

namespace {

const TimelineRecord *recordOf(const ChartSubject::Record &record, Strategy strategy)
{
    return record ? record->find(strategy) : nullptr;
}

ChartHeading headingOf(const ChartContent &content, const RunRecord &shown, Nanoseconds longest)
{
    HeadingFacts facts;
    facts.policies = shown.scenario.concurrent;
    facts.workers = workerCount(shown.scenario);
    facts.longest = longest;
    if (const TimelineRecord *record = shown.find(content.strategy)) {
        facts.mostInFlight = record->numbers ? record->numbers->maxInFlight : 0;
        facts.loopWorkers = content.strategy == Strategy::Threads ? 0 : record->workers.laneCount();
    }
    return panelHeading(content, facts);
}

/// Halves of flags, the skin of the sign before, parts of Korean syllables: one by one they are something
/// else.
bool isPart(uint character)
{
    return (character >= 0x1F1E6 && character <= 0x1F1FF) || (character >= 0x1F3FB && character <= 0x1F3FF) ||
           (character >= 0x1100 && character <= 0x11FF);
}

/// Bars tell what is fetched.
bool needShaping(const Steps &steps)
{
    return std::any_of(steps.begin(), steps.end(),
                       [](const Step &step) { return needsShaping(step.text) || needShaping(step.body); });
}

} // namespace

std::vector<Strategy> picturedStrategies(const ChartSubject &subject)
{
    std::vector<Strategy> offered{Strategy::Sequential, Strategy::Concurrent};
    if (subject.isThreadsShown)
        offered.push_back(Strategy::Threads);
    std::vector<Strategy> shown;
    for (const Strategy strategy : offered)
        if (recordOf(subject.plan, strategy) || recordOf(subject.run, strategy))
            shown.push_back(strategy);
    return shown.empty() ? offered : shown;
}

ChartContent picturedContent(Strategy strategy, const ChartSubject &subject, const PictureStyle &style,
                             const VerdictFacts &facts, const ChartMetrics &metrics)
{
    static const ChartTasks kNone; // before there is anything
    ChartContent content;
    content.strategy = strategy;
    content.tasks = &kNone;
    const ChartSubject::Record &shown = subject.shown();
    if (!shown) {
        content.heading = panelHeading(strategy, {});
        return content;
    }
    content.tasks = &shown->tasks;
    content.plan = traceOf(subject.plan.get(), strategy);
    content.run = traceOf(shown.get(), strategy);
    content.now = subject.now;
    const Nanoseconds longest = longestTotal(facts);
    Nanoseconds end = std::max(longest, shown->total());
    if (subject.hasGhost()) {
        end = std::max(end, subject.pinned->total());
        content.ghost = traceOf(subject.pinned.get(), strategy);
        content.ghostTasks = subject.ghostTasks();
    }
    content.window = style.window.value_or(TimeWindow{Nanoseconds::zero(), spaciousSpan(end)});
    content.nameWidth = widestName(shown->tasks, metrics);
    content.heading = headingOf(content, *shown, longest);
    for (const Strategy other : picturedStrategies(subject)) { // all panels have room for the same
        const TimelineRecord *record = recordOf(shown, other);
        content.lanesRoom =
            std::max(content.lanesRoom, wantedLanesRoom(other, record ? record->workers.laneCount() : 0));
    }
    return content;
}

bool needsShaping(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](uint character) {
        switch (QChar::script(character)) {
        case QChar::Script_Common:
        case QChar::Script_Latin:
        case QChar::Script_Greek:
        case QChar::Script_Cyrillic:
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Hangul:
            return QChar::isMark(character) || isPart(character) ||
                   QChar::category(character) == QChar::Other_Format;
        default:
            return true;
        }
    });
}

bool needsShaping(const ChartSubject &subject)
{
    if (!subject.shown())
        return false;
    const Scenario &scenario = subject.shown()->scenario;
    return needsShaping(scenario.name) ||
           std::any_of(scenario.tasks.begin(), scenario.tasks.end(), [](const TaskSpec &task) {
               return needsShaping(task.name) || needShaping(task.steps);
           });
}

QStringList picturedParameters(const ChartSubject &subject)
{
    if (!subject.shown())
        return {};
    const Scenario &scenario = subject.shown()->scenario;
    const std::uint32_t count = scenario.taskCount();
    return {count == 1 ? tr("1 task") : tr("%1 tasks").arg(countText(count)),
            rulesSummary(RunRules(scenario)),
            subject.shown()->isReal ? tr("real clock") : tr("virtual clock")};
}

} // namespace interleave
