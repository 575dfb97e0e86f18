// SPDX-License-Identifier: MIT
#include "app/lesson/litlines.h"

#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace interleave {

namespace {

/// Of a step with several lines the first is the one that takes time.
std::optional<std::uint32_t> lineOf(const CodeText &code, const StandingTask &task)
{
    const auto lines = code.linesOf(task.entry, task.place.part, task.place.step);
    return lines.empty() ? std::nullopt : std::optional(lines.front());
}

} // namespace

std::vector<LitLine> litLines(const CodeText &code, const std::vector<StandingTask> &standing)
{
    // A thousand copies stand in few places, and to find a line is to look at all of them.
    std::map<std::tuple<std::uint32_t, CodePart, std::uint32_t>, std::optional<std::uint32_t>> known;
    std::map<std::uint32_t, LitLine> lit;
    for (const StandingTask &task : standing) {
        const auto [found, isNew] =
            known.try_emplace({code.kinds()[task.entry], task.place.part, task.place.step});
        if (isNew)
            found->second = lineOf(code, task);
        if (!found->second)
            continue;
        LitLine &line = lit[*found->second];
        line.line = *found->second;
        ++line.tasks;
        if (line.hues.size() < LitLine::kMostBands)
            line.hues.push_back(task.hue);
        if (line.entries.empty() || line.entries.back() != task.entry)
            line.entries.push_back(task.entry);
    }
    std::vector<LitLine> lines;
    lines.reserve(static_cast<std::size_t>(lit.size()));
    for (auto &[number, line] : lit)
        lines.push_back(std::move(line));
    return lines;
}

std::vector<std::uint32_t> linesOfEntry(const CodeText &code, std::uint32_t entry)
{
    std::vector<std::uint32_t> lines;
    if (entry >= code.kinds().size())
        return lines;
    for (const LineOrigin &origin : code.origins()) {
        const bool isIts = origin.owner == (origin.part == CodePart::Made ? entry : code.kinds()[entry]);
        if (isIts && (lines.empty() || lines.back() != origin.line))
            lines.push_back(origin.line);
    }
    return lines;
}

} // namespace interleave
