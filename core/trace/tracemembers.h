// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdint>
#include <span>
#include <string_view>

namespace interleave {

/// The kinds of objects and lists in the text of a trace.
enum class TraceRoom : std::uint8_t {
    Document, ///< what is round all of it
    Root,
    Run, ///< what is ours: the member `interleave`
    Scenario,
    Timelines,
    Timeline,
    Reasons,
    Reason,
    Events,
    Event,
    Skipped, ///< anything may be in there
};

/// What the members of these objects are.
enum class TraceMember : std::uint8_t {
    None, ///< one that is not known here
    Run,
    Format,
    Version,
    Clock,
    Scenario,
    Timelines,
    Strategy,
    Reasons,
    Events,
};

[[nodiscard]] TraceMember memberOf(TraceRoom room, std::string_view key);

/// What a known member is called.
[[nodiscard]] QString keyOf(TraceMember member);

/// The members that such an object of ours can't do without.
[[nodiscard]] std::span<const TraceMember> requiredMembers(TraceRoom room);

/// What belongs there, for a message; empty where anything may be.
[[nodiscard]] QString expectedAt(TraceRoom room, TraceMember member);

} // namespace interleave
