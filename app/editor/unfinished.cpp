// SPDX-License-Identifier: MIT
#include "app/editor/unfinished.h"

#include "core/scenario/stepnotation.h"

#include <QString>
#include <QStringList>

#include <algorithm>

namespace interleave {

namespace {

const QString kSomeDuration = QStringLiteral(" 1s");

/// Every keyword there is, known from nothing but the notation itself: one step of each kind, written out.
QStringList keywords()
{
    QStringList words;
    for (const StepKind kind : {StepKind::Sleep, StepKind::Yield, StepKind::Compute, StepKind::Block,
                                StepKind::Thread, StepKind::Fetch, StepKind::Fail})
        words << stepsNotation({Step(kind)}).section(u' ', 0, 0);
    return words;
}

/// Everything that a person could be about to type next, each in its shortest form.
QStringList continuations(QStringView text)
{
    QStringList tails{QString(),
                      kSomeDuration,
                      QStringLiteral("1s"),
                      QStringLiteral("s"),
                      QStringLiteral("in"),
                      QStringLiteral("n"),
                      QStringLiteral(".1440min"),
                      QStringLiteral("1440min"),
                      QStringLiteral(" yield"),
                      QStringLiteral("*(yield"),
                      QStringLiteral("(yield")};
    tails << QStringLiteral("\"");
    const QStringView lastWord = text.sliced(std::max(text.lastIndexOf(u' '), text.lastIndexOf(u',')) + 1);
    for (const QString &address : {QStringLiteral("http://x"), QStringLiteral("https://x")}) {
        if (!lastWord.isEmpty() && address.startsWith(lastWord))
            tails << address.sliced(lastWord.size());
    }
    qsizetype word = text.size();
    while (word > 0 && text[word - 1].isLetter())
        --word;
    const QStringView begun = text.sliced(word);
    for (const QString &keyword : keywords()) {
        if (!begun.isEmpty() && keyword.startsWith(begun))
            tails << keyword.sliced(begun.size()) << keyword.sliced(begun.size()) + kSomeDuration;
    }
    return tails;
}

} // namespace

bool isUnfinishedSteps(QStringView text)
{
    if (parseSteps(text).ok())
        return false;
    const QStringList tails = continuations(text);
    return std::any_of(tails.begin(), tails.end(), [&](const QString &tail) {
        QString finished = text.toString() + tail;
        finished += QString(std::max<qsizetype>(0, finished.count(u'(') - finished.count(u')')), u')');
        return parseSteps(finished).ok();
    });
}

} // namespace interleave
