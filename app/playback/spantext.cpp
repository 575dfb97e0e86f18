// SPDX-License-Identifier: MIT
#include "app/playback/spantext.h"

#include "app/chart/statestyle.h"

#include <QCoreApplication>
#include <QStringList>

namespace interleave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SpanTable", text);
}

/// `0.600000000`
QString seconds(Nanoseconds time)
{
    constexpr std::int64_t kSecond = 1'000'000'000;
    return QStringLiteral("%1.%2")
        .arg(time.count() / kSecond)
        .arg(time.count() % kSecond, 9, 10, QChar(u'0'));
}

} // namespace

QString wayWord(Strategy way)
{
    switch (way) {
    case Strategy::Sequential:
        return tr("sequential");
    case Strategy::Concurrent:
        return tr("concurrent");
    case Strategy::Threads:
        return tr("threads");
    }
    return {};
}

bool isOver(const SpanRow &span, std::optional<Nanoseconds> moment)
{
    return !moment || span.to <= *moment;
}

bool hasWoken(const SpanRow &span, std::optional<Nanoseconds> moment)
{
    return span.lateness != SpanRow::kNone && (!moment || span.to + span.lateness <= *moment);
}

QString spanHeaderText()
{
    return QStringList{tr("Task"),   tr("Way"),        tr("State"),       tr("From (s)"),
                       tr("To (s)"), tr("Length (s)"), tr("Lateness (s)")}
        .join(u'\t');
}

QString spanText(const QString &name, const SpanRow &span, std::optional<Nanoseconds> moment)
{
    QString oneLine = name;
    oneLine.replace(u'\t', u' ').replace(u'\n', u' ');
    const bool over = isOver(span, moment);
    return QStringList{oneLine,
                       wayWord(span.way),
                       stateWord(span.state),
                       seconds(span.from),
                       over ? seconds(span.to) : QString(),
                       over ? seconds(span.length()) : QString(),
                       hasWoken(span, moment) ? seconds(span.lateness) : QString()}
        .join(u'\t');
}

} // namespace interleave
