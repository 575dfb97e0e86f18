// SPDX-License-Identifier: MIT
#include "core/textcolumns.h"

#include <QtTest/QtTest>

using namespace interleave;

class TestTextColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columns_data();
    void columns();
    void lines_data();
    void lines();
};

void TestTextColumns::columns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");

    QTest::newRow("nothing") << "" << 0;
    QTest::newRow("letters") << "total" << 5;
    QTest::newRow("signs") << "1.5× – “a”" << 10;
    QTest::newRow("Chinese") << "总用时" << 6;
    QTest::newRow("its punctuation") << "是，否。" << 8;
    QTest::newRow("both") << "99 % 的唤醒" << 11;
}

void TestTextColumns::columns()
{
    QFETCH(QString, text);
    QFETCH(int, columns);
    QCOMPARE(columnsOf(text), columns);
    QCOMPARE(filled(text, 12), QString(text + QString(12 - columns, u' ')));
    QCOMPARE(filled(text, 0), text);
}

void TestTextColumns::lines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("nothing") << "" << QStringList();
    QTest::newRow("fits") << "one two" << QStringList{"one two"};
    QTest::newRow("at a blank") << "one two three" << QStringList{"one two", "three"};
    QTest::newRow("blanks count once") << "one   two" << QStringList{"one two"};
    QTest::newRow("a word too long") << "a incomprehensible b" << QStringList{"a", "incomprehensible", "b"};
    QTest::newRow("between characters") << "事件循环空闲" << QStringList{"事件循环", "空闲"};
    QTest::newRow("no comma first") << "事件循环，空闲" << QStringList{"事件循", "环，空闲"};
    QTest::newRow("nothing opens at the end") << "时长和（空闲）" << QStringList{"时长和", "（空闲）"};
    QTest::newRow("words stay whole") << "用 sleep 睡眠" << QStringList{"用 sleep", "睡眠"};
    QTest::newRow("beside each other") << "第asyncio章" << QStringList{"第", "asyncio", "章"};
}

void TestTextColumns::lines()
{
    QFETCH(QString, text);
    QFETCH(QStringList, lines);
    QCOMPARE(wrappedLines(text, 8), lines);
}

QTEST_APPLESS_MAIN(TestTextColumns)
#include "tst_textcolumns.moc"
