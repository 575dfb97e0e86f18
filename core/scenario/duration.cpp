// SPDX-License-Identifier: MIT
#include "core/scenario/duration.h"

#include <QLocale>

#include <array>
#include <cmath>

namespace interleave {

namespace {

struct Unit
{
    QStringView symbol;
    std::int64_t nanoseconds;
};

constexpr std::array<Unit, 8> kUnits{{
    {u"ns", 1},
    {u"us", 1'000},
    {u"\u00B5s", 1'000}, // micro sign
    {u"\u03BCs", 1'000}, // Greek small letter mu, which looks the same
    {u"ms", 1'000'000},
    {u"s", 1'000'000'000},
    {u"min", 60'000'000'000},
    {u"", 1'000'000'000},
}};

std::optional<Nanoseconds> fail(DurationFault fault, DurationFault *out)
{
    if (out)
        *out = fault;
    return std::nullopt;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qsizetype countDigits(QStringView text)
{
    qsizetype n = 0;
    while (n < text.size() && isDigit(text[n]))
        ++n;
    return n;
}

/// `value` units as a decimal with trailing zeros removed: 1500000000 in seconds is `1.5`.
QString decimal(std::int64_t value, std::int64_t unit)
{
    QString text = QString::number(value / unit);
    std::int64_t rest = value % unit;
    if (rest == 0)
        return text;
    text += u'.';
    while (rest != 0) {
        unit /= 10;
        text += QChar(u'0' + static_cast<char16_t>(rest / unit));
        rest %= unit;
    }
    return text;
}

} // namespace

std::optional<Nanoseconds> parseDuration(QStringView text, DurationFault *fault)
{
    text = text.trimmed();
    const QStringView whole = text.first(countDigits(text));
    QStringView rest = text.sliced(whole.size());
    QStringView fraction;
    if (rest.startsWith(u'.')) {
        fraction = rest.sliced(1, countDigits(rest.sliced(1)));
        rest = rest.sliced(1 + fraction.size());
    }
    if (whole.isEmpty() && fraction.isEmpty())
        return fail(DurationFault::NotANumber, fault);

    rest = rest.trimmed();
    const Unit *unit = nullptr;
    for (const Unit &candidate : kUnits) {
        if (candidate.symbol == rest)
            unit = &candidate;
    }
    if (!unit)
        return fail(DurationFault::UnknownUnit, fault);

    std::int64_t total = 0;
    for (const QChar digit : whole) {
        total = total * 10 + (digit.unicode() - u'0');
        if (total > kLongestDuration.count())
            return fail(DurationFault::TooLong, fault);
    }
    if (total > kLongestDuration.count() / unit->nanoseconds)
        return fail(DurationFault::TooLong, fault);
    total *= unit->nanoseconds;

    std::int64_t place = unit->nanoseconds;
    for (const QChar character : fraction) {
        const int digit = character.unicode() - u'0';
        // Half of the last place of a minute is whole nanoseconds still: 0.00000000005min is 3 ns.
        if (digit * place % 10 != 0 || (place == 0 && digit != 0))
            return fail(DurationFault::TooFine, fault);
        total += digit * place / 10;
        place = place % 10 == 0 ? place / 10 : 0;
    }
    if (total > kLongestDuration.count())
        return fail(DurationFault::TooLong, fault);
    return Nanoseconds(total);
}

QString durationNotation(Nanoseconds duration)
{
    const std::int64_t ns = duration.count();
    if (ns == 0)
        return QStringLiteral("0s");
    if (ns >= 1'000'000'000)
        return decimal(ns, 1'000'000'000) + u's';
    if (ns >= 1'000'000)
        return decimal(ns, 1'000'000) + QStringLiteral("ms");
    if (ns >= 1'000)
        return decimal(ns, 1'000) + QStringLiteral("us");
    return QString::number(ns) + QStringLiteral("ns");
}

QString durationText(Nanoseconds duration)
{
    const double ns = static_cast<double>(duration.count());
    if (duration.count() == 0)
        return QStringLiteral("0 s");
    const double magnitude = std::abs(ns);
    const auto fixed = [](double value, QStringView unit) -> QString {
        const double size = std::abs(value);
        const int decimals = size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
        return QLocale::c().toString(value, 'f', decimals) + u' ' + unit;
    };
    if (magnitude < 999.5)
        return QString::number(duration.count()) + QStringLiteral(" ns");
    if (magnitude < 999.5e3)
        return magnitude < 100e3 ? fixed(ns / 1e3, u"\u00B5s") : fixed(ns / 1e6, u"ms");
    if (magnitude < 999.5e6)
        return fixed(ns / 1e6, u"ms");
    if (magnitude < 59.995e9)
        return fixed(ns / 1e9, u"s");
    const std::int64_t seconds = std::llround(ns / 1e9);
    if (std::abs(seconds) < 3600)
        return QStringLiteral("%1 min %2 s").arg(seconds / 60).arg(std::abs(seconds) % 60);
    return QStringLiteral("%1 h %2 min").arg(seconds / 3600).arg(std::abs(seconds) / 60 % 60);
}

QString durationLabel(Nanoseconds duration)
{
    const std::int64_t ns = duration.count();
    // Three significant digits are as much as the eye takes from a bar; what is exact stays exact.
    if (ns >= 60'000'000'000) {
        const QString text = durationText(duration);
        return text.endsWith(QStringLiteral(" 0 s")) ? text.chopped(4) : text;
    }
    const auto trimmed = [](double value, QStringView unit) -> QString {
        return QString::number(value, 'g', 3) + u' ' + unit;
    };
    if (ns >= 999'500'000)
        return trimmed(static_cast<double>(ns) / 1e9, u"s");
    if (ns >= 999'500)
        return trimmed(static_cast<double>(ns) / 1e6, u"ms");
    if (ns >= 1'000)
        return trimmed(static_cast<double>(ns) / 1e3, u"\u00B5s");
    return QString::number(ns) + (ns == 0 ? QStringLiteral(" s") : QStringLiteral(" ns"));
}

} // namespace interleave
