// SPDX-License-Identifier: MIT
#pragma once

#include "app/language/language.h"

#include <QObject>

#include <utility>

namespace interleave {

/// What the application speaks: English until told otherwise, and again when the application object has gone.
/// GUI thread only.
[[nodiscard]] Language spokenLanguage();

/// From now on every text that is asked for is in that language, Qt's own too, and whoever has asked to be
/// told by onLanguageChange() is told, in the order of asking. Needs an application object.
void speak(Language language);

/// A text of the context `interleave` in any language, spoken or not. Needs no application object.
[[nodiscard]] QString textIn(Language language, const char *text);

/// Says that the language has changed. There is one.
class LanguageChange : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static LanguageChange &instance();

Q_SIGNALS:
    void happened();
};

/// Calls `say`, which gives `context` its texts, now and after every change of the language.
template <typename Say>
void onLanguageChange(const QObject *context, Say &&say)
{
    say();
    QObject::connect(&LanguageChange::instance(), &LanguageChange::happened, context, std::forward<Say>(say));
}

} // namespace interleave
