// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/jsonsource.h"
#include "core/scenario/scenariofile.h"
#include "core/scenario/scenariokeys.h"

#include <QSet>

#include <cstdint>
#include <optional>
#include <vector>

namespace interleave {

/// Builds a scenario from the events of RapidJSON's reader, and collects what is wrong with it on the way.
///
/// A file of a million tasks is 64 MiB of text; so no tree is made of it. Of what it doesn't know it keeps
/// the text.
class ScenarioReader
{
public:
    explicit ScenarioReader(JsonSource &source)
        : m_source(source)
    {}

    /// After the last event: whether everything that is required was there.
    [[nodiscard]] ReadScenario finish();
    /// The text is no JSON from `offset` on.
    void syntaxFault(std::size_t offset, const QString &problem);

    // RapidJSON's handler concept.
    bool Null();
    bool Bool(bool value);
    bool Int(int value) { return number(value); }
    bool Uint(unsigned value) { return number(value); }
    bool Int64(std::int64_t value) { return number(value); }
    bool Uint64(std::uint64_t value);
    bool Double(double);
    bool RawNumber(const char *, unsigned, bool);
    bool String(const char *text, unsigned length, bool);
    bool StartObject();
    bool Key(const char *text, unsigned length, bool);
    bool EndObject(unsigned);
    bool StartArray();
    bool EndArray(unsigned);

private:
    using Room = ScenarioRoom;

    struct Level
    {
        Room room = Room::Document;        ///< what kind of object or list the reader is in
        QString key;                       ///< of the member that is being read
        QSet<QString> seen;                ///< keys there were
        std::size_t at = 0;                ///< where it begins
        UnknownMembers *unknown = nullptr; ///< where what is not known in here is kept
        std::size_t valueAfter = 0;        ///< while an unknown member is read: where its key ends, else 0
    };

    bool number(std::int64_t value);
    bool wholeNumber(std::optional<std::uint64_t> value);
    bool text(const QString &value);
    bool other(const QString &what);
    bool enter(Room room, UnknownMembers *unknown = nullptr);
    bool leave();
    bool endValue(std::size_t end);

    void rootText(const QString &value);
    void taskText(const QString &value);
    void policyText(const QString &value);
    void lessonText(const QString &value);
    void takeSteps(const QString &value);
    void takeTimeout(std::optional<Nanoseconds> &target, const QString &value);
    void finishTask();

    [[nodiscard]] Level &level() { return m_levels.back(); }
    /// What belongs where the reader is.
    [[nodiscard]] QString expectation() const
    {
        return expectedAt(m_levels.back().room, m_levels.back().key);
    }
    void mismatch(const QString &what, std::optional<std::size_t> offset = std::nullopt);
    void fault(std::size_t offset, const QString &problem, const QString &expected);
    [[nodiscard]] FileNote note(std::size_t offset, const QString &text) const;

    JsonSource &m_source;
    ReadScenario m_result;
    std::vector<Level> m_levels{Level()};
    TaskSpec m_task;
    std::uint64_t m_taskCount = 0;
    bool m_tooManyTold = false;
    std::size_t m_policiesAt = 0;
};

} // namespace interleave
