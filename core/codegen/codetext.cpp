// SPDX-License-Identifier: MIT
#include "core/codegen/codetext.h"

#include <algorithm>
#include <utility>

namespace interleave {

CodeText::CodeText(QString programText, std::vector<LineOrigin> lineOrigins,
                   std::vector<std::uint32_t> entryKinds)
    : m_text(std::move(programText))
    , m_origins(std::move(lineOrigins))
    , m_kinds(std::move(entryKinds))
{}

std::vector<std::uint32_t> CodeText::entriesOf(std::uint32_t line) const
{
    std::vector<std::uint32_t> entries;
    const auto at = std::lower_bound(m_origins.begin(), m_origins.end(), line,
                                     [](const LineOrigin &one, std::uint32_t l) { return one.line < l; });
    for (auto origin = at; origin != m_origins.end() && origin->line == line; ++origin) {
        if (origin->part == CodePart::Made) {
            entries.push_back(origin->owner);
            continue;
        }
        for (std::uint32_t entry = 0; entry < m_kinds.size(); ++entry) {
            if (m_kinds[entry] == origin->owner)
                entries.push_back(entry);
        }
    }
    return entries;
}

std::vector<std::uint32_t> CodeText::linesOf(std::uint32_t entry, CodePart part, std::uint32_t step) const
{
    const std::uint32_t owner = part == CodePart::Made ? entry : m_kinds[entry];
    std::vector<std::uint32_t> lines;
    for (const LineOrigin &origin : m_origins) {
        if (origin.part == part && origin.owner == owner && (part != CodePart::Step || origin.step == step))
            lines.push_back(origin.line);
    }
    return lines;
}

} // namespace interleave
