// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/jsonsource.h"
#include "core/translated.h"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

namespace interleave {

/// Reads the text through `handler`, as RapidJSON calls it. What is no JSON goes to its
/// `syntaxFault(offset, text)`; a handler that has seen enough stops by returning false.
template <typename Handler>
void parseJson(JsonSource &source, Handler &handler)
{
    rapidjson::Reader reader;
    constexpr unsigned kFlags = rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag;
    const rapidjson::ParseResult parsed = reader.Parse<kFlags>(source, handler);
    if (parsed.IsError() && parsed.Code() != rapidjson::kParseErrorTermination)
        handler.syntaxFault(
            parsed.Offset(),
            tr("no valid JSON: %1").arg(QString::fromUtf8(rapidjson::GetParseError_En(parsed.Code()))));
}

} // namespace interleave
