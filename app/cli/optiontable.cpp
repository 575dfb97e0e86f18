// SPDX-License-Identifier: MIT
#include "app/cli/optiontable.h"

#include "app/cli/quoted.h"
#include "app/export/exportformats.h"
#include "core/scenario/examples.h"
#include "core/textcolumns.h"
#include "core/translated.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace interleave {

namespace {

constexpr double kSlowest = 0.1;
constexpr double kFastest = 100;

constexpr std::uint32_t kLeastWidth = 320;
constexpr std::uint32_t kLeastHeight = 240;
constexpr std::uint32_t kMostPixels = 10'000; // each way: a picture of 400 MB

bool readTask(const QString &value, Options &options)
{
    options.tasks << value;
    return true;
}

bool readExample(const QString &value, Options &options)
{
    const QStringList meant = examplesMeant(value);
    if (meant.size() != 1)
        return false;
    options.example = meant.front();
    return true;
}

QString expectedExample(const QString &value)
{
    QStringList meant = examplesMeant(value);
    if (meant.isEmpty())
        return tr("one of --list-examples");
    for (QString &name : meant)
        name = quoted(name);
    const QString last = meant.takeLast();
    return tr("%1 or %2").arg(meant.join(tr(", ")), last);
}

bool readSpeed(const QString &value, Options &options)
{
    bool isNumber = false;
    const double speed = QLocale::c().toDouble(value, &isNumber);
    options.speed = speed;
    return isNumber && speed >= kSlowest && speed <= kFastest;
}

bool readStrategy(const QString &value, Options &options)
{
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
        if (strategyKey(strategy) != value)
            continue;
        auto &list = options.strategies;
        if (std::find(list.begin(), list.end(), strategy) == list.end())
            list.push_back(strategy);
        return true;
    }
    return false;
}

/// One of a few words.
template <typename Value, std::size_t count>
bool readWord(const QString &value, const std::array<std::pair<QStringView, Value>, count> &words,
              std::optional<Value> &out)
{
    for (const auto &[word, meaning] : words) {
        if (word == value)
            out = meaning;
    }
    return out.has_value();
}

bool readSummary(const QString &value, Options &options)
{
    static constexpr std::array<std::pair<QStringView, SummaryKind>, 3> words{
        {{u"text", SummaryKind::Text}, {u"json", SummaryKind::Json}, {u"full", SummaryKind::Full}}};
    return readWord(value, words, options.summary);
}

bool readTheme(const QString &value, Options &options)
{
    static constexpr std::array<std::pair<QStringView, ThemeChoice>, 3> words{
        {{u"light", ThemeChoice::Light}, {u"dark", ThemeChoice::Dark}, {u"print", ThemeChoice::Print}}};
    return readWord(value, words, options.theme);
}

bool readOnFailure(const QString &value, Options &options)
{
    static constexpr std::array<std::pair<QStringView, OnFailure>, 2> words{
        {{u"continue", OnFailure::Continue}, {u"cancel", OnFailure::Cancel}}};
    return readWord(value, words, options.onFailure);
}

bool readUntil(const QString &value, Options &options)
{
    static constexpr std::array<std::pair<QStringView, Until>, 2> words{
        {{u"all", Until::All}, {u"first", Until::First}}};
    return readWord(value, words, options.until);
}

/// Digits only: toULongLong() would take `+4` and blanks too.
template <typename Number>
bool readWhole(QStringView text, Number least, std::optional<Number> &out)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const qulonglong value = text.toULongLong(&fits);
    if (!digits || !fits || value < least || value > std::numeric_limits<Number>::max())
        return false;
    out = static_cast<Number>(value);
    return true;
}

bool readLimit(const QString &value, Options &options)
{
    return readWhole<std::uint32_t>(value, 1, options.limit);
}

bool readSeed(const QString &value, Options &options)
{
    return readWhole<std::uint64_t>(value, 0, options.seed);
}

bool readTimeout(const QString &value, Options &options)
{
    options.timeout = parseDuration(value);
    return options.timeout.has_value();
}

bool readScreenshot(const QString &value, Options &options)
{
    options.screenshot = value;
    return value.endsWith(u".png", Qt::CaseInsensitive);
}

bool readExport(const QString &value, Options &options)
{
    options.exports << value;
    return exportFormatOf(value) != nullptr;
}

QString expectedExport(const QString &)
{
    return tr("a file name that ends in %1").arg(exportEndings());
}

std::optional<int> pixels(QStringView text, std::uint32_t least)
{
    std::optional<std::uint32_t> value;
    if (!readWhole(text, least, value) || *value > kMostPixels)
        return std::nullopt;
    return static_cast<int>(*value);
}

bool readSize(const QString &value, Options &options)
{
    const QStringView text(value);
    const qsizetype cross = text.indexOf(u'x');
    if (cross < 0)
        return false;
    const auto width = pixels(text.first(cross), kLeastWidth);
    const auto height = pixels(text.sliced(cross + 1), kLeastHeight);
    if (!width || !height)
        return false;
    options.size = QSize(*width, *height);
    return true;
}

bool readScale(const QString &value, Options &options)
{
    constexpr double kLeast = 0.5;
    constexpr double kMost = 8.0;
    bool isNumber = false;
    const double scale = QLocale::c().toDouble(value, &isNumber);
    options.scale = scale;
    return isNumber && scale >= kLeast && scale <= kMost;
}

bool readLayout(const QString &value, Options &options)
{
    static constexpr std::array<std::pair<QStringView, bool>, 2> words{
        {{u"side-by-side", false}, {u"stacked", true}}};
    return readWord(value, words, options.isStacked);
}

bool readMoment(const QString &value, Options &options)
{
    options.moment = parseDuration(value);
    return options.moment.has_value();
}

bool readLanguage(const QString &value, Options &options)
{
    options.language = languageOfCode(value);
    return options.language.has_value();
}

template <bool Options::*flag>
bool set(const QString &, Options &options)
{
    options.*flag = true;
    return true;
}

constexpr std::array<OptionRow, 24> kTable{{
    {u"task", u"\"NAME[*COUNT]: STEPS\"",
     QT_TR_NOOP("a task, or COUNT of them, for example \"worker*3: sleep 1s, compute 200ms\"; may be "
                "repeated; without any or a file the scenario is \"Asyncio 101\""),
     nullptr, readTask, true},
    {u"example", u"NAME", QT_TR_NOOP("a built-in scenario instead of a file; a part of its name is enough"),
     QT_TR_NOOP("one of --list-examples"), readExample, false, u"", expectedExample},
    {u"list-examples", u"", QT_TR_NOOP("print the built-in scenarios with the question of each, and exit"),
     nullptr, set<&Options::listExamples>},
    {u"limit", u"N", QT_TR_NOOP("at most N tasks inside their body at once"),
     QT_TR_NOOP("a whole number from 1 to 4294967295"), readLimit},
    {u"timeout", u"D", QT_TR_NOOP("after that time everything that is left is cancelled"),
     QT_TR_NOOP("a duration of at most 1440min, such as 1.5s or 200ms"), readTimeout},
    {u"on-failure", u"WHAT",
     QT_TR_NOOP("the first failure lets the others continue, or cancels them: continue or cancel"),
     QT_TR_NOOP("continue or cancel"), readOnFailure},
    {u"until", u"WHEN",
     QT_TR_NOOP("all tasks have ended, or the first one has, which cancels the others: all or first"),
     QT_TR_NOOP("all or first"), readUntil},
    {u"seed", u"N", QT_TR_NOOP("of the ranges A..B: the same seed, the same values"),
     QT_TR_NOOP("a whole number from 0 to 18446744073709551615"), readSeed},
    {u"preview", u"", QT_TR_NOOP("compute what happens, on a virtual clock, at once (the default)"), nullptr,
     set<&Options::preview>},
    {u"real", u"", QT_TR_NOOP("really run the tasks; Ctrl+C stops them"), nullptr, set<&Options::real>},
    {u"speed", u"X", QT_TR_NOOP("with --real: seconds of the scenario in a real second, 0.1 to 100"),
     QT_TR_NOOP("a number from 0.1 to 100"), readSpeed},
    {u"allow-network", u"", QT_TR_NOOP("with --real: tasks may fetch from other machines than this one"),
     nullptr, set<&Options::allowNetwork>},
    {u"strategy", u"S",
     QT_TR_NOOP("sequential, concurrent or threads; may be repeated; the default is the first two"),
     QT_TR_NOOP("sequential, concurrent or threads"), readStrategy, true},
    {u"summary", u"KIND",
     QT_TR_NOOP("to standard output: text for people (the default), json on one line, or full, which is json "
                "with every span of every task"),
     QT_TR_NOOP("text, json or full"), readSummary},
    {u"export", u"FILE",
     QT_TR_NOOP("by its ending: .png, .svg, .pdf or .gif, the charts as a picture or an animation; .csv, "
                "every span; .trace.json, the run for Perfetto, Qt Creator and Interleave; .py or .cpp, a "
                "program that does the same with Python 3.11 or with Qt 6 and QCoro; may be repeated"),
     QT_TR_NOOP("a file name"), readExport, true, u"", expectedExport},
    {u"screenshot", u"FILE.png", QT_TR_NOOP("a picture of the whole window as it looks after the run"),
     QT_TR_NOOP("a file name that ends in .png"), readScreenshot},
    {u"size", u"WxH", QT_TR_NOOP("the window's or the picture's size in pixels"),
     QT_TR_NOOP("WIDTHxHEIGHT from 320x240 to 10000x10000"), readSize},
    {u"scale", u"N", QT_TR_NOOP("pixels of a .png or .gif for each pixel of --size, 0.5 to 8"),
     QT_TR_NOOP("a number from 0.5 to 8"), readScale},
    {u"theme", u"NAME", QT_TR_NOOP("light, dark or print"), QT_TR_NOOP("light, dark or print"), readTheme},
    {u"layout", u"NAME", QT_TR_NOOP("the charts of a picture are side-by-side or stacked"),
     QT_TR_NOOP("side-by-side or stacked"), readLayout},
    {u"at", u"TIME", QT_TR_NOOP("draw the run as it stood at that time"),
     QT_TR_NOOP("a duration of at most 1440min, such as 1.5s or 200ms"), readMoment},
    {u"lang", u"CODE", QT_TR_NOOP("the language of the texts: en or zh_CN; the default is the system's"),
     QT_TR_NOOP("en or zh_CN"), readLanguage},
    {u"version", u"", QT_TR_NOOP("print the version and exit"), nullptr, set<&Options::version>},
    {u"help", u"", QT_TR_NOOP("print this text and exit"), nullptr, set<&Options::help>, false, u"h"},
}};

/// Levenshtein's distance.
qsizetype distance(QStringView a, QStringView b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j + 1 < row.size(); ++j) {
            const qsizetype change = diagonal + (a[i] == b[static_cast<qsizetype>(j)] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

/// `text` in lines that fit beside the column of the options.
QString wrapped(const QString &text, int indent)
{
    constexpr int kColumns = 80;
    return wrappedLines(text, kColumns - indent).join(u'\n' + QString(indent, u' '));
}

} // namespace

std::span<const OptionRow> optionTable()
{
    return kTable;
}

const OptionRow *findOption(QStringView name)
{
    const auto row =
        std::find_if(kTable.begin(), kTable.end(), [name](const OptionRow &r) { return r.name == name; });
    return row == kTable.end() ? nullptr : &*row;
}

const OptionRow *findLetter(QStringView letter)
{
    const auto row = std::find_if(kTable.begin(), kTable.end(), [letter](const OptionRow &r) {
        return !r.letter.isEmpty() && r.letter == letter;
    });
    return row == kTable.end() ? nullptr : &*row;
}

const OptionRow *similarOption(QStringView name)
{
    constexpr qsizetype kFar = 3;
    const OptionRow *best = nullptr;
    qsizetype least = std::min(kFar, (name.size() + 1) / 2 + 1);
    for (const OptionRow &row : kTable) {
        // Longer texts are no slips of the finger, and need not be compared.
        const qsizetype far = name.size() > 40 ? kFar : distance(name, row.name);
        if (far < least) {
            least = far;
            best = &row;
        }
    }
    return best;
}

QString helpText()
{
    constexpr int kIndent = 25;
    QString text = tr("usage: interleave [options] [scenario.json | run.trace.json …]\n"
                      "\n"
                      "Shows how tasks are scheduled: the same tasks one after the other and concurrently.\n"
                      "Without --preview, --real, --summary, --export and --screenshot a window opens.\n"
                      "\n");
    for (const OptionRow &row : kTable) {
        QString head = QStringLiteral("  --") + row.name;
        if (!row.letter.isEmpty())
            head += QStringLiteral(", -") + row.letter;
        if (row.takesValue())
            head += u' ' + row.valueName;
        const bool fits = head.size() + 1 < kIndent;
        text += fits ? head.leftJustified(kIndent) : QString(head + u'\n' + QString(kIndent, u' '));
        text += wrapped(tr(row.meaning), kIndent) + u'\n';
    }
    text += tr("\n"
               "STEPS is a list of: sleep D, compute D, block D, thread D, fetch D, fetch URL, yield,\n"
               "fail \"text\", N*( … ); D is a duration such as 1.5s, 200ms or 800ms..1.2s.\n"
               "\n"
               "A file that ends in .trace.json is a run that --export has written. It is taken as it\n"
               "is, unless --preview, --real or --strategy asks for a new one, or an option changes it.\n"
               "\n"
               "Exit status: 0 done, 1 a run could not be carried out or a file not be read or written,\n"
               "2 wrong usage, 3 a faulty scenario. A task that fails is a result, not an error.\n");
    return text;
}

} // namespace interleave
