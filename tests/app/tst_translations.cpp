// SPDX-License-Identifier: MIT
#include "app/language/language.h"
#include "core/scenario/examples.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <algorithm>

using namespace interleave;

namespace {

/// One text of a catalogue.
struct Message
{
    QString context;
    QString source;
    QString note;
    QString type; ///< empty where it is finished
    QStringList forms;
    bool isNumbered = false;

    [[nodiscard]] QString key() const { return context + u'|' + source + u'|' + note; }
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{context, {}, {}, {}, {}};
    message.isNumbered = xml.attributes().hasAttribute(QStringLiteral("numerus"));
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.note = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.type = xml.attributes().value(QStringLiteral("type")).toString();
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            // One that depends on a number stands in a list of forms, of which Chinese has one.
            message.forms << (message.isNumbered || text.trimmed().isEmpty() ? text.trimmed() : text);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> readCatalogue(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages.push_back(readMessage(xml, context));
    }
    return messages;
}

QString catalogueOf(Language language)
{
    return QStringLiteral(INTERLEAVE_SOURCES "/resources/translations/interleave_%1.ts")
        .arg(languageCode(language));
}

/// All that the pattern finds, sorted.
QStringList allOf(const QString &pattern, const QString &text)
{
    QStringList found;
    QRegularExpressionMatchIterator matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        found << matches.next().captured();
    found.sort();
    return found;
}

bool endsWithAny(const QString &text, const QString &characters)
{
    const QString trimmed = text.trimmed();
    return !trimmed.isEmpty() && characters.contains(trimmed.back());
}

/// In what the translation is not of the same kind as its source; empty where it is.
QString mismatch(const QString &source, const QString &translation)
{
    if (translation.isEmpty())
        return QStringLiteral("empty");
    for (const char *pattern : {"%(?:\\d+|n)", "</?\\w+>", "\\[\\*\\]", "\\n", "\\t", "--[a-z-]+"}) {
        const QString kind = QString::fromLatin1(pattern);
        if (allOf(kind, source) != allOf(kind, translation))
            return QStringLiteral("other ") + kind;
    }
    if (endsWithAny(source, QStringLiteral("…")) != endsWithAny(translation, QStringLiteral("…")))
        return QStringLiteral("only one ends in an ellipsis");
    if (endsWithAny(source, QStringLiteral(":")) != endsWithAny(translation, QStringLiteral(":：")))
        return QStringLiteral("only one ends in a colon");
    if (endsWithAny(source, QStringLiteral(".!?")) != endsWithAny(translation, QStringLiteral(".!?。！？")))
        return QStringLiteral("only one is a sentence");
    const QString key = QStringLiteral("&\\w");
    if (allOf(key, source).size() != allOf(key, translation).size())
        return QStringLiteral("only one marks a key");
    return {};
}

/// Every text of the built-in scenarios.
QStringList lessonTexts()
{
    QStringList texts;
    for (const Scenario &scenario : examples()) {
        texts << scenario.name << scenario.description;
        if (scenario.lesson)
            texts << scenario.lesson->question << scenario.lesson->moral << scenario.lesson->variation;
    }
    texts.removeAll(QString());
    return texts;
}

} // namespace

/// The catalogues have what is in the sources, no more and no less.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languagesByCode_data();
    void languagesByCode();
    void catalogueHasEveryText();
    void everyTextIsTranslated();
    void chineseHasOneWordForOneThing();
    void mismatchesAreFound_data();
    void mismatchesAreFound();
};

void TestTranslations::languagesByCode_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("language");

    QTest::newRow("its own") << "zh_CN"
                             << "zh_CN";
    QTest::newRow("short") << "zh"
                           << "zh_CN";
    QTest::newRow("script") << "zh-Hans"
                            << "zh_CN";
    QTest::newRow("locale") << "zh_CN.UTF-8"
                            << "zh_CN";
    QTest::newRow("English") << "en"
                             << "en";
    QTest::newRow("British") << "en_GB"
                             << "en";
    QTest::newRow("capital letters") << "EN"
                                     << "en";
    QTest::newRow("another") << "fr"
                             << "";
    QTest::newRow("begins alike") << "english"
                                  << "";
    QTest::newRow("none") << ""
                          << "";
}

void TestTranslations::languagesByCode()
{
    QFETCH(QString, code);
    QFETCH(QString, language);
    const auto found = languageOfCode(code);
    QCOMPARE(found ? languageCode(*found) : QString(), language);
}

void TestTranslations::catalogueHasEveryText()
{
    const QString lupdate = QStringLiteral(INTERLEAVE_LUPDATE);
    if (!QFile::exists(lupdate))
        QSKIP("lupdate is not installed: whether the catalogue has every text of the sources is not known");
    const QTemporaryDir folder;
    const QString made = folder.filePath(QStringLiteral("made.ts"));
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(INTERLEAVE_SOURCES));
    process.start(lupdate, {"-I", ".", "app", "core", "-ts", made});
    QVERIFY(process.waitForFinished(60'000));
    // What is called in such a class has another context than lupdate finds.
    const QString told = QString::fromUtf8(process.readAllStandardError());
    for (const QString &line : told.split(u'\n'))
        QVERIFY2(!line.contains(u"lacks Q_OBJECT macro") || line.contains(u"Class 'interleave' lacks"),
                 qPrintable(line + QStringLiteral(": interleave::tr() was expected")));

    QStringList wanted;
    for (const Message &message : readCatalogue(made)) {
        wanted << message.key();
        QVERIFY2(message.context == u"Lesson" || message.context == u"interleave" ||
                     message.context.startsWith(u"interleave::"),
                 qPrintable(message.key()));
    }
    for (const QString &text : lessonTexts())
        wanted << QStringLiteral("Lesson|%1|").arg(text);
    wanted.sort();
    wanted.removeDuplicates();
    for (const Language language : languages()) {
        if (language == Language::English)
            continue;
        QStringList there;
        for (const Message &message : readCatalogue(catalogueOf(language)))
            there << message.key();
        there.sort();
        QStringList missing;
        QStringList obsolete;
        std::set_difference(wanted.begin(), wanted.end(), there.begin(), there.end(),
                            std::back_inserter(missing));
        std::set_difference(there.begin(), there.end(), wanted.begin(), wanted.end(),
                            std::back_inserter(obsolete));
        QCOMPARE(missing.join(u'\n'), QString());
        QCOMPARE(obsolete.join(u'\n'), QString());
    }
}

void TestTranslations::everyTextIsTranslated()
{
    for (const Language language : languages()) {
        if (language == Language::English)
            continue;
        const std::vector<Message> messages = readCatalogue(catalogueOf(language));
        QVERIFY(messages.size() > 1000);
        QStringList faults;
        for (const Message &message : messages) {
            if (!message.type.isEmpty())
                faults << message.type + QStringLiteral(": ") + message.key();
            for (const QString &form : message.forms) {
                if (const QString fault = mismatch(message.source, form); !fault.isEmpty())
                    faults << QStringLiteral("%1: %2 = %3").arg(fault, message.key(), form);
            }
        }
        QCOMPARE(faults.join(u'\n'), QString());
    }
}

/// In flight is not at once; what one after the other is called is no other order; nobody is spoken to in two
/// ways.
void TestTranslations::chineseHasOneWordForOneThing()
{
    static const QRegularExpression wrong(QStringLiteral("同时执行|在执行|顺序(?!执行)|您"));
    QStringList faults;
    for (const Message &message : readCatalogue(catalogueOf(Language::SimplifiedChinese)))
        faults << message.forms.filter(wrong);
    QCOMPARE(faults.join(u'\n'), QString());
}

void TestTranslations::mismatchesAreFound_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("translation");
    QTest::addColumn<bool>("isFound");

    QTest::newRow("alike") << "%1 of %2"
                           << "%2 中的 %1 个" << false;
    QTest::newRow("empty") << "Tasks"
                           << "" << true;
    QTest::newRow("one place less") << "%1 of %2"
                                    << "%1 个" << true;
    QTest::newRow("another place") << "%1 tasks"
                                   << "%2 个任务" << true;
    QTest::newRow("no ellipsis") << "Open…"
                                 << "打开" << true;
    QTest::newRow("no colon") << "For example:"
                              << "例如" << true;
    QTest::newRow("a wide colon") << "For example:"
                                  << "例如：" << false;
    QTest::newRow("no key") << "&Open"
                            << "打开" << true;
    QTest::newRow("a key") << "&Open"
                           << "打开(&O)" << false;
    QTest::newRow("no end") << "It runs."
                            << "正在运行" << true;
    QTest::newRow("another option") << "give --real"
                                    << "应有 --reel" << true;
}

void TestTranslations::mismatchesAreFound()
{
    QFETCH(QString, source);
    QFETCH(QString, translation);
    QFETCH(bool, isFound);
    QCOMPARE(!mismatch(source, translation).isEmpty(), isFound);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
