// SPDX-License-Identifier: MIT
#include "core/trace/tracejson.h"

#include <array>
#include <charconv>

namespace interleave {

namespace {

constexpr std::int64_t kPerMicrosecond = 1000;
constexpr std::size_t kMostDigits = 24;

} // namespace

/// A floating-point number would lose the nanoseconds of a long run.
void TraceJson::microseconds(Nanoseconds time)
{
    std::array<char, kMostDigits> text;
    char *const begin = text.data();
    char *end = std::to_chars(begin, begin + text.size(), time.count() / kPerMicrosecond).ptr;
    if (const auto rest = static_cast<int>(time.count() % kPerMicrosecond); rest > 0) {
        *end++ = '.';
        *end++ = static_cast<char>('0' + rest / 100);
        *end++ = static_cast<char>('0' + rest / 10 % 10);
        *end++ = static_cast<char>('0' + rest % 10);
        while (end[-1] == '0')
            --end;
    }
    m_json.RawValue(begin, static_cast<std::size_t>(end - begin), rapidjson::kNumberType);
}

} // namespace interleave
