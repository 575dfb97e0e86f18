// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/jsonsource.h"
#include "core/trace/chrometracereader.h"
#include "core/trace/logreader.h"
#include "core/trace/tracemembers.h"
#include "core/translated.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace interleave {

/// Builds a run from the events of RapidJSON's reader, and collects what is wrong with it on the way. Of what
/// is not ours it keeps nothing, so that a trace of a million tasks takes no more memory than its logs.
class TraceHandler
{
public:
    /// `text` is what `source` reads. Both must outlive it.
    TraceHandler(JsonSource &source, const QByteArray &text)
        : m_source(source)
        , m_text(text)
    {}

    /// After the last event: whether everything that is required was there.
    [[nodiscard]] ReadTrace finish();
    /// The text is no JSON from `offset` on.
    void syntaxFault(std::size_t offset, const QString &problem);

    // RapidJSON's handler concept.
    bool Null();
    bool Bool(bool) { return other(interleave::tr("a truth value")); }
    bool Int(int value) { return number(value); }
    bool Uint(unsigned value) { return number(value); }
    bool Int64(std::int64_t value) { return number(value); }
    bool Uint64(std::uint64_t value);
    bool Double(double) { return other(interleave::tr("a number that is not whole, or too large")); }
    bool RawNumber(const char *, unsigned, bool) { return other(interleave::tr("a number")); }
    bool String(const char *text, unsigned length, bool);
    bool StartObject() { return enter(true); }
    bool Key(const char *text, unsigned length, bool);
    bool EndObject(unsigned) { return leave(); }
    bool StartArray() { return enter(false); }
    bool EndArray(unsigned) { return leave(); }

private:
    using Room = TraceRoom;
    using Member = TraceMember;

    struct Level
    {
        Room room = Room::Document;   ///< what kind of object or list the reader is in
        Member member = Member::None; ///< that is being read
        std::uint32_t seen = 0;       ///< a bit for each Member there was
        std::size_t at = 0;           ///< where it begins
    };

    bool number(std::int64_t value);
    bool other(const QString &what);
    bool enter(bool isObject);
    bool leave();
    [[nodiscard]] Room roomBehind(bool isObject);
    [[nodiscard]] Room timelinesRoom();
    [[nodiscard]] Room listRoom(Room room);
    void takeText(std::string_view text);
    void takeStrategy(Strategy strategy);
    void takeScenario(std::size_t end);
    void finishTimeline();

    [[nodiscard]] Level &level() { return m_levels.back(); }
    [[nodiscard]] bool has(Member member) const;
    void needMembers();
    void mismatch(std::size_t offset, const QString &what);
    void fault(std::size_t offset, const QString &problem, const QString &expected);
    void tell(std::size_t offset, const QString &text);
    void tell(std::optional<QString> fault);

    JsonSource &m_source;
    const QByteArray &m_text;
    ReadTrace m_result;
    std::vector<Level> m_levels{Level()};
    bool m_isJson = true;
    bool m_isOurs = false;
    bool m_hasScenario = false;        ///< and it is a good one
    std::optional<LogReader> m_reader; ///< while a timeline is read whose strategy is known
    bool m_isTimelineFaulty = false;   ///< its first fault was told; the others would follow from it
};

} // namespace interleave
