// SPDX-License-Identifier: MIT
#include "app/packaging/manpage.h"

#include "app/cli/optiontable.h"

namespace interleave {

namespace {

/// Text that is printed as it stands. A line that begins with a dot would be an instruction.
QString plain(QStringView text)
{
    QString escaped;
    for (const QChar c : text) {
        if (c == u'\\')
            escaped += QStringLiteral("\\e");
        else if (c == u'-')
            escaped += QStringLiteral("\\-");
        else if (c == u'"')
            escaped += QStringLiteral("\\(dq");
        else
            escaped += c;
    }
    return escaped.startsWith(u'.') || escaped.startsWith(u'\'') ? QStringLiteral("\\&") + escaped : escaped;
}

QString headOf(const OptionRow &row)
{
    const QString value =
        row.takesValue() ? QStringLiteral(" \\fI%1\\fR").arg(plain(row.valueName)) : QString();
    QString head = QStringLiteral("\\fB%1\\fR").arg(plain(QString(u"--" + row.name)));
    if (!row.letter.isEmpty())
        head += QStringLiteral(", \\fB%1\\fR").arg(plain(QString(u"-" + row.letter)));
    return head + value;
}

QString optionList()
{
    QString text;
    for (const OptionRow &row : optionTable())
        text += QStringLiteral(".TP\n%1\n%2\n").arg(headOf(row), plain(QString::fromUtf8(row.meaning)));
    return text;
}

constexpr QStringView kBeforeOptions = uR"(.SH NAME
interleave \- watch tasks sleep and wake
.SH SYNOPSIS
.B interleave
.RI [ options ]
.RI [ scenario.json " | " run.trace.json " ...]"
.SH DESCRIPTION
Interleave runs the same list of tasks one after the other and concurrently on one event loop, and draws both runs on
one time scale. Tasks take their turns in the order in which asyncio, the event loop of CPython, would give them.
.PP
With nothing but a scenario, or no argument at all, a window opens. With
.BR \-\-preview ,
.BR \-\-real ,
.BR \-\-summary ,
.B \-\-export
or
.B \-\-screenshot
there is none: the run is computed on a virtual clock, exactly and at once, or really run, and the result is printed
or written to files.
.PP
A file that ends in
.I .trace.json
is a run that
.B \-\-export
has written. It is taken as it is, unless
.BR \-\-preview ", " \-\-real " or " \-\-strategy
asks for a new one, or an option changes it.
.SH OPTIONS
)";

constexpr QStringView kAfterOptions = uR"(.SH STEPS
What a task does is a list of steps, with commas between them:
.TP
.BI sleep " D"
waits; the event loop is free
.TP
.B yield
gives up its turn
.TP
.BI compute " D"
works on the thread of the event loop
.TP
.BI block " D"
makes a blocking call on the thread of the event loop
.TP
.BI thread " D"
makes a blocking call in a worker thread, and waits for it
.TP
.BI fetch " D" "\fR, \fPfetch" " URL"
an HTTP request, to a server on this machine that answers after that time, or to the URL
.TP
.BI fail " \(dqtext\(dq"
fails with that message
.TP
.IB N *( ... )
repeats what stands between the parentheses
.PP
.I D
is a duration such as 1.5s, 200ms, 80us, 5ns or 2min, or a range such as 800ms..1.2s, from which each pass draws anew.
A number without a unit means seconds. The longest duration is 1440min.
.SH EXPORTS
Pictures are 1280 pixels wide if
.B \-\-size
does not say otherwise, and as high as their tasks need, within limits. One that is too small for anything to be seen
is refused with the least size. The same scenario, options and fonts make the same bytes.
.TP
.BR .png ", " .gif
are
.B \-\-scale
times as large. An animation lasts as long as the run, but two seconds at least and a minute at most;
.B \-\-at
ends it there.
.TP
.BR .svg ", " .pdf
have no pixels, so that
.B \-\-scale
does not concern them. Text stays text.
.TP
.BR .py ", " .cpp
hold the sequential and the concurrent program, whatever
.B \-\-strategy
says. How to build the second one is told in its first lines.
.SH EXIT STATUS
.TP
.B 0
All is done. A task that fails is a result, not an error.
.TP
.B 1
A run could not be carried out, or a file not be read or written.
.TP
.B 2
The command line is wrong.
.TP
.B 3
A scenario is faulty; its faults are listed with line and column.
.SH ENVIRONMENT
.TP
.BR DISPLAY ", " WAYLAND_DISPLAY
Where neither is set there is no window. Without any argument a run in the terminal takes its place, and a picture of
the window,
.IR interleave\-asyncio\-101.png ,
is left in the current folder, or, where that cannot be written, in the one for temporary files.
.TP
.B INTERLEAVE_SECOND
Read by the programs that
.B \-\-export
writes: how many seconds a second lasts, for example 0.1.
.SH FILES
.TP
.I ~/.config/Interleave/interleave.conf
What the window remembers.
.TP
.I ~/.local/share/Interleave/interleave/recovery
Changes that have not been saved, while the window is open. What is left there after a crash is offered at the next
start.
.SH EXAMPLES
.EX
interleave
interleave \-\-example parsing
interleave \-\-task "A: sleep 1s" \-\-task "B: block 2s" \-\-summary full
interleave \-\-real \-\-limit 2 \-\-task "worker*10: sleep 100ms..300ms"
interleave \-\-example parsing \-\-theme print \-\-export parsing.pdf \-\-export parsing.py
interleave \-\-example "limit of two" \-\-size 1600x900 \-\-export slide.png \-\-export slide.gif
interleave \-\-screenshot lesson.png \-\-theme dark scenario.json
.EE
)";

} // namespace

QString manPage(const QString &version, QDate date)
{
    const QString title = QStringLiteral(".\\\" SPDX-License-Identifier: MIT\n"
                                         ".TH INTERLEAVE 1 \"%1\" \"Interleave %2\" \"User Commands\"\n")
                              .arg(date.toString(Qt::ISODate), version);
    return title + kBeforeOptions + optionList() + kAfterOptions;
}

} // namespace interleave
