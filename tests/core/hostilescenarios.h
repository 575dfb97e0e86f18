// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"

#include <vector>

namespace interleave {

/// So many repeats in one another.
inline Step nested(int depth, std::uint32_t count)
{
    if (depth == 0)
        return Step(StepKind::Yield);
    Step repeat(StepKind::Repeat);
    repeat.count = count;
    repeat.body = {nested(depth - 1, count)};
    return repeat;
}

/// A scenario whose every text would break a program that took it as it is.
inline Scenario hostileScenario()
{
    using namespace std::chrono_literals;
    const auto fail = [](const char16_t *text) { return Step(StepKind::Fail, QString::fromUtf16(text)); };
    const auto sleep = [](Nanoseconds from, Nanoseconds to) { return Step(StepKind::Sleep, from, to); };
    const auto add = [](Scenario &scenario, const char16_t *name, Steps steps, std::uint32_t count = 1) {
        scenario.tasks.emplace_back(QString::fromUtf16(name), std::move(steps), count);
    };
    Scenario scenario;
    scenario.name = QString::fromUtf16(u"\"\"\" */ \\ ?\?/\nimport os \\");
    scenario.description = QString::fromUtf16(u"\"\"\"\n#error \u2028 \u202e \\");
    add(scenario, u"a \"q\" {x} %s %1 \\ \n new \\",
        {sleep(1ms, 1ms), fail(u"{br\"ace} \\ %1 %2 \n \"\"\"")});
    add(scenario, u"class", {sleep(2ms, 2ms)});
    add(scenario, u"class", {sleep(3ms, 3ms), Step(StepKind::Yield)});
    add(scenario, u"Class", {Step(StepKind::Compute, 1ms, 1ms)});
    add(scenario, u"int main() ?\?/", {Step(StepKind::Block, 1ms, 1ms)});
    add(scenario, u"7 up", {Step(StepKind::Thread, 1ms, 2ms)});
    add(scenario, u"\U0001F4A5 {number}", {sleep(1ms, 5ms), Step(StepKind::Fetch, 2ms, 2ms)}, 3);
    add(scenario, u"\u202e evil \u0007 \u00e9t\u00e9", {sleep(1ms, 1ms)});
    add(scenario, u"\u043a\u043b\u0430\u0441\u0441", {sleep(4ms, 4ms)});
    add(scenario, u"asyncio", {sleep(4ms, 6ms)});
    add(scenario, u"print", {Step(StepKind::Yield), Step(StepKind::Yield)});
    add(scenario, u"deep", {nested(12, 2)});
    add(scenario, u"deeper", {nested(50, 1)});
    scenario.tasks[1].timeout = 1ms;
    return scenario;
}

/// With every rule that changes the programs, alone and together.
inline std::vector<Scenario> hostileScenarios()
{
    using namespace std::chrono_literals;
    std::vector<Scenario> all(6, hostileScenario());
    all[1].concurrent.limit = 2;
    all[2].concurrent.timeout = 3ms;
    all[2].concurrent.limit = 3;
    all[3].concurrent.until = Until::First;
    all[3].concurrent.timeout = 2ms;
    all[4].concurrent.onFailure = OnFailure::Cancel;
    // Nothing fails, nothing is cut short: the plain helpers instead of those that can be stopped.
    Scenario &plain = all[5];
    plain.tasks.erase(plain.tasks.begin(), plain.tasks.begin() + 2);
    plain.concurrent.limit = 4;
    for (std::size_t number = 0; number < all.size(); ++number)
        all[number].name.prepend(QStringLiteral("Hostile %1 ").arg(number));
    return all;
}

} // namespace interleave
