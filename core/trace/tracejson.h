// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/duration.h"
#include "core/trace/devicestream.h"
#include "core/trace/utf8text.h"

#include <rapidjson/writer.h>

#include <cstdint>
#include <string_view>

namespace interleave {

/// Writes JSON to a stream, a value at a time and where wanted a line at a time. The stream must outlive it.
class TraceJson
{
public:
    explicit TraceJson(DeviceStream &stream)
        : m_stream(stream)
        , m_json(stream)
    {}

    void beginObject() { m_json.StartObject(); }
    void endObject() { m_json.EndObject(); }
    void beginList() { m_json.StartArray(); }
    void endList() { m_json.EndArray(); }
    /// The next value of a list stands on a line of its own.
    void breakLine() { m_stream.breakLine(); }

    void key(std::string_view key) { m_json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size())); }
    void text(std::string_view utf8)
    {
        m_json.String(utf8.data(), static_cast<rapidjson::SizeType>(utf8.size()));
    }
    void text(const QString &text) { this->text(m_utf8.of(text)); }
    void integer(std::int64_t value) { m_json.Int64(value); }
    void null() { m_json.Null(); }
    /// What is JSON already.
    void raw(std::string_view json) { m_json.RawValue(json.data(), json.size(), rapidjson::kObjectType); }
    /// As the trace format has it: in microseconds, and exact.
    void microseconds(Nanoseconds time);

    void member(std::string_view key, std::string_view value)
    {
        this->key(key);
        text(value);
    }
    void member(std::string_view key, const char *value) { member(key, std::string_view(value)); }
    void member(std::string_view key, const QString &value)
    {
        this->key(key);
        text(value);
    }
    void member(std::string_view key, std::int64_t value)
    {
        this->key(key);
        integer(value);
    }
    void member(std::string_view key, Nanoseconds time)
    {
        this->key(key);
        microseconds(time);
    }

private:
    DeviceStream &m_stream;
    rapidjson::Writer<DeviceStream> m_json;
    Utf8Text m_utf8;
};

} // namespace interleave
