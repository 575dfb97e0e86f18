// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace interleave {

/// In which language a scenario is written as a program.
enum class ProgramLanguage : std::uint8_t { Python, Cpp };

/// What a piece of program is, as far as it has a colour of its own.
enum class CodeTokenKind : std::uint8_t {
    Keyword,
    String,
    Number,
    Name, ///< of a function, where it is defined
    Comment,
};

struct CodeToken
{
    int from = 0;
    int length = 0;
    CodeTokenKind kind = CodeTokenKind::Keyword;

    friend bool operator==(const CodeToken &, const CodeToken &) = default;
};

/// The tokens of one line, from left to right.
struct CodeLineTokens
{
    std::vector<CodeToken> tokens;
    bool isOpen = false; ///< a documentation string goes on in the next line

    friend bool operator==(const CodeLineTokens &, const CodeLineTokens &) = default;
};

/// Takes a line of a program to pieces; good for the programs that Interleave writes. `isOpen` is that of the
/// line before.
[[nodiscard]] CodeLineTokens codeTokens(const QString &line, ProgramLanguage language, bool isOpen = false);

} // namespace interleave
