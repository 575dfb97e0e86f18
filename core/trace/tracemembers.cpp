// SPDX-License-Identifier: MIT
#include "core/trace/tracemembers.h"

#include "core/translated.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace interleave {

namespace {

struct Known
{
    TraceRoom room;
    std::string_view key;
    TraceMember member;
};

constexpr Known kKnown[]{
    {TraceRoom::Root, "interleave", TraceMember::Run},
    {TraceRoom::Run, "format", TraceMember::Format},
    {TraceRoom::Run, "version", TraceMember::Version},
    {TraceRoom::Run, "clock", TraceMember::Clock},
    {TraceRoom::Run, "scenario", TraceMember::Scenario},
    {TraceRoom::Run, "timelines", TraceMember::Timelines},
    {TraceRoom::Timeline, "strategy", TraceMember::Strategy},
    {TraceRoom::Timeline, "reasons", TraceMember::Reasons},
    {TraceRoom::Timeline, "events", TraceMember::Events},
};

} // namespace

TraceMember memberOf(TraceRoom room, std::string_view key)
{
    const auto *const found = std::find_if(std::begin(kKnown), std::end(kKnown), [&](const Known &known) {
        return known.room == room && known.key == key;
    });
    return found == std::end(kKnown) ? TraceMember::None : found->member;
}

QString keyOf(TraceMember member)
{
    const auto *const found = std::find_if(std::begin(kKnown), std::end(kKnown),
                                           [member](const Known &known) { return known.member == member; });
    return QString::fromLatin1(found->key.data(), static_cast<qsizetype>(found->key.size()));
}

std::span<const TraceMember> requiredMembers(TraceRoom room)
{
    static constexpr std::array kOfRun{TraceMember::Format, TraceMember::Version, TraceMember::Clock,
                                       TraceMember::Scenario, TraceMember::Timelines};
    static constexpr std::array kOfTimeline{TraceMember::Strategy, TraceMember::Events};
    switch (room) {
    case TraceRoom::Run:
        return kOfRun;
    case TraceRoom::Timeline:
        return kOfTimeline;
    default:
        return {};
    }
}

QString expectedAt(TraceRoom room, TraceMember member)
{
    switch (member) {
    case TraceMember::Run:
        return interleave::tr("an object: {\"format\": \"interleave-trace\", …}");
    case TraceMember::Format:
        return QStringLiteral("\"interleave-trace\"");
    case TraceMember::Version:
        return QStringLiteral("1");
    case TraceMember::Clock:
        return interleave::tr("\"virtual\" or \"real\"");
    case TraceMember::Scenario:
        return interleave::tr("a scenario: {\"format\": \"interleave-scenario\", …}");
    case TraceMember::Timelines:
        return interleave::tr("a list of timelines");
    case TraceMember::Strategy:
        return interleave::tr("\"sequential\", \"concurrent\" or \"threads\"");
    case TraceMember::Reasons:
        return interleave::tr("a list of [task, text]");
    case TraceMember::Events:
        return interleave::tr("a list of [nanoseconds, task, kind]");
    case TraceMember::None:
        break;
    }
    switch (room) {
    case TraceRoom::Timelines:
        return interleave::tr("a timeline: {\"strategy\": …, \"events\": […]}");
    case TraceRoom::Reasons:
        return QStringLiteral("[task, text]");
    case TraceRoom::Events:
        return QStringLiteral("[nanoseconds, task, kind]");
    default:
        return {};
    }
}

} // namespace interleave
