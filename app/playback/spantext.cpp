// SPDX-License-Identifier: MIT
#include "app/playback/spantext.h"

#include "app/chart/comparedtext.h"
#include "app/chart/statestyle.h"
#include "core/translated.h"

#include <QStringList>

namespace interleave {

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
                       strategyWord(span.way),
                       stateWord(span.state),
                       exactSeconds(span.from),
                       over ? exactSeconds(span.to) : QString(),
                       over ? exactSeconds(span.length()) : QString(),
                       hasWoken(span, moment) ? exactSeconds(span.lateness) : QString()}
        .join(u'\t');
}

} // namespace interleave
