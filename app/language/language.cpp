// SPDX-License-Identifier: MIT
#include "app/language/language.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

namespace interleave {

namespace {

struct LanguageRow
{
    Language language;
    QStringView code;
    QStringView name;
};

// In the order of Language.
constexpr std::array kRows{LanguageRow{Language::English, u"en", u"English"},
                           LanguageRow{Language::SimplifiedChinese, u"zh_CN", u"简体中文"}};

constexpr std::array kLanguages{Language::English, Language::SimplifiedChinese};

const LanguageRow &rowOf(Language language)
{
    return kRows[static_cast<std::size_t>(language)];
}

} // namespace

std::span<const Language> languages()
{
    return kLanguages;
}

QString languageCode(Language language)
{
    return rowOf(language).code.toString();
}

QString languageName(Language language)
{
    return rowOf(language).name.toString();
}

std::optional<Language> languageOfCode(const QString &code)
{
    // `zh_CN.UTF-8`, `zh-Hans-CN`: what comes first is the language.
    const QString first = code.section(u'.', 0, 0).replace(u'-', u'_').section(u'_', 0, 0);
    const auto row = std::find_if(kRows.begin(), kRows.end(), [&first](const LanguageRow &one) {
        return first.compare(one.code.toString().section(u'_', 0, 0), Qt::CaseInsensitive) == 0;
    });
    return row == kRows.end() ? std::nullopt : std::optional(row->language);
}

Language systemLanguage()
{
    for (const QString &code : QLocale::system().uiLanguages()) {
        if (const auto language = languageOfCode(code))
            return *language;
    }
    return Language::English;
}

} // namespace interleave
