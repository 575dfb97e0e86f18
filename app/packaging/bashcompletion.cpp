// SPDX-License-Identifier: MIT
#include "app/packaging/bashcompletion.h"

#include "app/cli/optiontable.h"
#include "core/scenario/examples.h"

#include <QRegularExpression>
#include <QStringList>

namespace interleave {

namespace {

/// The words that the option takes, where it takes nothing else: those of the message about a wrong value.
QStringList wordsOf(const OptionRow &row)
{
    static const QRegularExpression between(QStringLiteral(", | or "));
    if (!row.takesValue())
        return {};
    Options ignored;
    QStringList words = QString::fromUtf8(row.expected).split(between);
    for (const QString &word : words) {
        if (word.isEmpty() || word.contains(u' ') || !row.read(word, ignored))
            return {};
    }
    return words;
}

/// As one word of the shell.
QString shellWord(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

/// A branch for the option before the word that is to be completed; empty where anything can follow.
QString branch(const OptionRow &row)
{
    QString what;
    const QStringList words = wordsOf(row);
    if (row.valueName.startsWith(u"FILE"))
        what = QStringLiteral("mapfile -t COMPREPLY < <(compgen -f -- \"$word\")");
    else if (row.name == u"example")
        what = QStringLiteral("_interleave_among \"$word\" \"${examples[@]}\"");
    else if (!words.isEmpty())
        what = QStringLiteral("_interleave_among \"$word\" ") + words.join(u' ');
    return what.isEmpty()
               ? QString()
               : QStringLiteral("    --%1)\n        %2\n        return\n        ;;\n").arg(row.name, what);
}

constexpr QStringView kHead = uR"(# SPDX-License-Identifier: MIT
# Completes interleave in bash.

# Takes the quoting off what has been typed so far of `word`: its last quote may not be closed yet.
_interleave_unquote() {
    local typed=$word quote='' char i
    word=
    for ((i = 0; i < ${#typed}; ++i)); do
        char=${typed:i:1}
        if [[ -n $quote && $char == "$quote" ]]; then
            quote=
        elif [[ -z $quote && $char == [\'\"] ]]; then
            quote=$char
        elif [[ $char == \\ && ($quote == '' || $quote == \" && ${typed:i+1:1} == [\\\"\$\`]) ]]; then
            ((i += 1))
            word+=${typed:i:1}
        else
            word+=$char
        fi
    done
}

# The words that begin with the first one. Bash quotes those with blanks in them, as it does file names.
_interleave_among() {
    local start=$1 word
    shift
    for word in "$@"; do
        [[ $word != "$start"* ]] || COMPREPLY+=("$word")
    done
}

_interleave() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    # Bash takes --name=value for three words.
    if [[ $word == = ]]; then
        word=
    elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    _interleave_unquote
)";

constexpr QStringView kTail = uR"(    if [[ $word == -* ]]; then
        _interleave_among "$word" "${options[@]}"
    else
        # Folders too, on the way to a scenario.
        local file
        while IFS= read -r file; do
            [[ ! -d $file && $file != *.json ]] || COMPREPLY+=("$file")
        done < <(compgen -f -- "$word")
    fi
}

complete -o filenames -F _interleave interleave
)";

} // namespace

QString bashCompletion()
{
    QStringList options;
    QString branches;
    QStringList values; // which nothing is known about
    for (const OptionRow &row : optionTable()) {
        options << u"--" + row.name;
        const QString known = branch(row);
        branches += known;
        if (row.takesValue() && known.isEmpty())
            values << u"--" + row.name;
    }
    QStringList names;
    for (const QString &name : exampleNames())
        names << shellWord(name);
    return kHead + QStringLiteral("    local options=(%1)\n").arg(options.join(u' ')) +
           QStringLiteral("    local examples=(\n        %1\n    )\n")
               .arg(names.join(QStringLiteral("\n        "))) +
           QStringLiteral("    case $before in\n%1    %2) return ;;\n    esac\n")
               .arg(branches, values.join(QStringLiteral(" | "))) +
           kTail;
}

} // namespace interleave
