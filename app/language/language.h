// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <span>

namespace interleave {

/// A language that the texts of the program are in. They are written in English.
enum class Language : std::uint8_t { English, SimplifiedChinese };

/// All of them, in the order of the menu.
[[nodiscard]] std::span<const Language> languages();

/// Its code: `en`, `zh_CN`. `--lang`, the settings and the names of the translations have it.
[[nodiscard]] QString languageCode(Language language);
/// What it calls itself.
[[nodiscard]] QString languageName(Language language);

/// The one that a code means: its own, or one of the same language such as `zh`, `zh-Hans` or `en_GB`.
[[nodiscard]] std::optional<Language> languageOfCode(const QString &code);

/// The first of those that the system's user wants which there is; English where there is none.
[[nodiscard]] Language systemLanguage();

} // namespace interleave
