// SPDX-License-Identifier: MIT
// Every scenario file that is shipped, with a few bytes that went wrong.

#include "core/scenario/examples.h"
#include "tests/core/readerchecks.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <random>

using namespace interleave;

namespace {

constexpr int kRounds = 1000; ///< of each file

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class Vandal
{
public:
    explicit Vandal(quint32 seed)
        : m_random(seed)
    {}

    [[nodiscard]] QByteArray edited(QByteArray text)
    {
        for (int edits = 1 + below(4); edits > 0; --edits)
            edit(text);
        return text;
    }

private:
    [[nodiscard]] int below(qsizetype end)
    {
        return end > 0 ? std::uniform_int_distribution<int>(0, static_cast<int>(end) - 1)(m_random) : 0;
    }

    void edit(QByteArray &text)
    {
        const int at = below(text.size());
        switch (below(7)) {
        case 0: // another byte
            if (!text.isEmpty())
                text[at] = static_cast<char>(below(256));
            break;
        case 1: // one more
            text.insert(at, static_cast<char>(below(256)));
            break;
        case 2: // some fewer
            text.remove(at, 1 + below(20));
            break;
        case 3: // nothing behind it
            text.truncate(at);
            break;
        case 4: // a piece twice, or elsewhere
            text.insert(below(text.size()), text.mid(at, 1 + below(60)));
            break;
        case 5: // another digit
            text.replace('1', QByteArray::number(below(1000)));
            break;
        default: // what means something in JSON
            text.insert(at, "{}[]\",:\\"[below(8)]);
            break;
        }
    }

    std::mt19937 m_random;
};

} // namespace

class TestByteEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readersSurvive_data();
    void readersSurvive();
};

void TestByteEdits::readersSurvive_data()
{
    QTest::addColumn<QString>("path");
    QVERIFY(!examples().empty()); // they are there once somebody has asked for them
    const QDir folder(QStringLiteral(":/lessons"));
    for (const QString &name : folder.entryList(QDir::Files))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestByteEdits::readersSurvive()
{
    QFETCH(QString, path);
    const QByteArray whole = contentsOf(path);
    QVERIFY(!whole.isEmpty());
    QCOMPARE(scenarioMistake(whole), QString());
    for (quint32 round = 0; round < kRounds; ++round) {
        const QByteArray text = Vandal(round).edited(whole);
        const QString mistake = scenarioMistake(text);
        QVERIFY2(mistake.isEmpty(), qPrintable(QStringLiteral("seed %1: %2\n").arg(round).arg(mistake) +
                                               QString::fromUtf8(text)));
        QCOMPARE(notationMistake(QString::fromUtf8(text)), QString());
    }
}

QTEST_GUILESS_MAIN(TestByteEdits)
#include "tst_byteedits.moc"
