// SPDX-License-Identifier: MIT
#include "app/language/speaking.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

#include <array>

/// A resource in a static library has to be asked for, from outside any namespace.
static void loadTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace interleave {

namespace {

/// The file in the program.
QString translationOf(QStringView whose, Language language)
{
    return QStringLiteral(":/translations/") + whose + languageCode(language);
}

/// The translators of one language, our own and Qt's; belongs to the application object.
class Speech : public QObject
{
public:
    explicit Speech(Language language)
        : QObject(QCoreApplication::instance())
        , m_language(language)
    {
        loadTranslations();
        for (const QStringView of : {u"qtbase_", u"interleave_"}) {
            auto *translator = new QTranslator(this);
            if (translator->load(translationOf(of, language)))
                QCoreApplication::installTranslator(translator);
        }
    }

    [[nodiscard]] Language language() const { return m_language; }

private:
    Language m_language;
};

QPointer<Speech> &speech()
{
    static QPointer<Speech> current;
    return current;
}

} // namespace

Language spokenLanguage()
{
    return speech() ? speech()->language() : Language::English;
}

void speak(Language language)
{
    if (language == spokenLanguage())
        return;
    delete speech(); // a translator that is gone is installed no more
    if (language != Language::English)
        speech() = new Speech(language);
    // Dates are written as the system has them, where it speaks that language.
    const QLocale wanted(languageCode(language));
    QLocale::setDefault(wanted.language() == QLocale::system().language() ? QLocale::system() : wanted);
    Q_EMIT LanguageChange::instance().happened();
}

QString textIn(Language language, const char *text)
{
    loadTranslations();
    QTranslator translator;
    QString found;
    if (language != Language::English && translator.load(translationOf(u"interleave_", language)))
        found = translator.translate("interleave", text);
    return found.isEmpty() ? QString::fromUtf8(text) : found;
}

LanguageChange &LanguageChange::instance()
{
    static LanguageChange change;
    return change;
}

} // namespace interleave
