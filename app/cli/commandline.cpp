// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"

#include "app/cli/exporting.h"
#include "app/cli/optiontable.h"
#include "app/cli/quoted.h"
#include "core/translated.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace interleave {

namespace {

constexpr auto kNoLook =
    QT_TR_NOOP("--%1 has no meaning without a window or a picture (it tells how they look)");

constexpr auto kNoPicture = QT_TR_NOOP(
    "--%1 has no meaning without a picture (--screenshot, or --export of a picture, was expected)");

class Reader
{
public:
    explicit Reader(const QStringList &arguments)
        : m_arguments(arguments)
    {}

    CommandLine read()
    {
        while (m_at < m_arguments.size())
            argument(m_arguments[m_at++]);
        conflicts();
        return std::move(m_result);
    }

private:
    void argument(const QString &text)
    {
        if (text.isEmpty()) {
            fault(interleave::tr("a file name is empty (a scenario file was expected)"));
            return;
        }
        if (!text.startsWith(u'-') || text.size() == 1) {
            m_result.options.files << text;
            return;
        }
        const qsizetype equals = text.indexOf(u'=');
        const QString name = equals < 0 ? text : text.first(equals);
        const OptionRow *row = name.startsWith(u"--") ? findOption(QStringView(name).sliced(2))
                                                      : findLetter(QStringView(name).sliced(1));
        if (!row)
            unknown(name);
        else if (row->takesValue())
            valued(*row, equals < 0 ? std::nullopt : std::optional(text.sliced(equals + 1)));
        else if (equals >= 0)
            fault(interleave::tr("--%1 takes no value (it got %2)")
                      .arg(row->name, quoted(text.sliced(equals + 1))));
        else
            row->read({}, m_result.options);
    }

    void unknown(const QString &name)
    {
        const QStringView bare = QStringView(name).sliced(name.startsWith(u"--") ? 2 : 1);
        const OptionRow *similar = similarOption(bare);
        fault(interleave::tr("unknown option %1%2")
                  .arg(quoted(name),
                       similar ? interleave::tr(" (did you mean --%1?)").arg(similar->name) : QString()));
    }

    void valued(const OptionRow &row, std::optional<QString> value)
    {
        // A value that looks like an option is a forgotten value; whoever means it writes --name=value.
        if (!value && m_at < m_arguments.size() && !m_arguments[m_at].startsWith(u"--"))
            value = m_arguments[m_at++];
        if (!value) {
            fault(interleave::tr("--%1 needs a value (%2 was expected)")
                      .arg(row.name, row.expected ? interleave::tr(row.expected) : row.valueName.toString()));
            return;
        }
        if (!row.repeatable && m_given.contains(row.name.toString())) {
            fault(interleave::tr("--%1 is given twice (once was expected)").arg(row.name));
            return;
        }
        m_given.insert(row.name.toString());
        if (!row.read(*value, m_result.options))
            fault(interleave::tr("--%1: wrong value %2 (%3 was expected)")
                      .arg(row.name, quoted(*value),
                           row.expect ? row.expect(*value) : interleave::tr(row.expected)));
    }

    void conflicts()
    {
        const Options &options = m_result.options;
        if (options.preview && options.real)
            fault(interleave::tr("--preview and --real exclude each other (one of them was expected)"));
        else if (options.speed && !options.real)
            fault(interleave::tr("--speed has no meaning without --real (a preview takes no time)"));
        if (options.allowNetwork && !options.real)
            fault(interleave::tr(
                "--allow-network has no meaning without --real (a preview asks nobody, and the "
                "window asks you)"));
        if (!options.strategies.empty() && options.wantsWindow())
            fault(interleave::tr("--strategy has no meaning for the window, which shows sequential and "
                                 "concurrent, and threads at a key press (--preview, --real, --summary, "
                                 "--export or --screenshot was expected)"));
        duplicates(options.exports);
        const bool hasPicture = !options.screenshot.isEmpty() || exportsArePictures(options.exports);
        const bool hasLook = options.wantsWindow() || hasPicture;
        if (options.theme && !hasLook)
            fault(interleave::tr(kNoLook).arg(u"theme"));
        if (options.size && !hasLook)
            fault(interleave::tr(kNoLook).arg(u"size"));
        if (options.scale && !hasPicture)
            fault(interleave::tr(kNoPicture).arg(u"scale"));
        if (options.isStacked && !hasPicture)
            fault(interleave::tr(kNoPicture).arg(u"layout"));
        if (options.moment && !hasPicture)
            fault(interleave::tr(kNoPicture).arg(u"at"));
        if (!options.files.isEmpty() && !options.tasks.isEmpty())
            fault(interleave::tr("--task %1 and the file %2 exclude each other (one of them was expected)")
                      .arg(quoted(options.tasks.first()), quoted(options.files.first())));
        if (!options.example.isEmpty() && !options.tasks.isEmpty())
            fault(interleave::tr("--example %1 and --task %2 exclude each other (one of them was expected)")
                      .arg(quoted(options.example), quoted(options.tasks.first())));
        if (!options.example.isEmpty() && !options.files.isEmpty())
            fault(interleave::tr("--example %1 and the file %2 exclude each other (one of them was expected)")
                      .arg(quoted(options.example), quoted(options.files.first())));
        if (options.until == Until::First && options.onFailure == OnFailure::Cancel)
            fault(interleave::tr(
                "--until first and --on-failure cancel exclude each other (one of them was expected)"));
        const bool oneOnly = options.wantsWindow() || !options.screenshot.isEmpty();
        if (options.files.size() > 1 && !options.exports.isEmpty())
            fault(interleave::tr(
                      "%1 scenario files (one was expected: --export would write them all into the same "
                      "file)")
                      .arg(options.files.size()));
        else if (options.files.size() > 1 && oneOnly)
            fault(interleave::tr(
                      "%1 scenario files (one was expected: it is shown in a window; --summary takes many)")
                      .arg(options.files.size()));
    }

    /// One would be written over the other.
    void duplicates(const QStringList &files)
    {
        QSet<QString> known;
        QSet<QString> told;
        for (const QString &file : files) {
            const QString path = QDir::cleanPath(QFileInfo(file).absoluteFilePath());
            if (!known.contains(path)) {
                known.insert(path);
            } else if (!told.contains(path)) {
                told.insert(path);
                fault(interleave::tr("--%1 is given twice (once was expected)")
                          .arg(QStringLiteral("export ") + quoted(file)));
            }
        }
    }

    void fault(const QString &text) { m_result.faults << text; }

    const QStringList &m_arguments;
    qsizetype m_at = 0;
    CommandLine m_result;
    QSet<QString> m_given;
};

} // namespace

CommandLine readCommandLine(const QStringList &arguments)
{
    return Reader(arguments).read();
}

} // namespace interleave
