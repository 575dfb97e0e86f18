// SPDX-License-Identifier: MIT
#include "app/lesson/scalinglayout.h"

#include "app/chart/comparedtext.h"
#include "app/chart/statestyle.h"
#include "app/chart/timeaxis.h"
#include "core/translated.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr double kPadding = 14.0;
constexpr double kTickGap = 6.0;
constexpr double kNameGap = 8.0;
constexpr double kTickRoom = 64.0; ///< a tick on the x axis needs so much
constexpr double kRowRoom = 34.0;  ///< and one on the y axis
constexpr int kMostTicks = 12;

constexpr std::array kWays{Strategy::Sequential, Strategy::Concurrent, Strategy::Threads};

/// A round time without what is nothing in it: `24 h`.
QString roundText(Nanoseconds time)
{
    QString text = durationText(time);
    for (const QLatin1String nothing :
         {QLatin1String(" 0 s"), QLatin1String(" 0 min"), QLatin1String(" 0 h")})
        if (text.endsWith(nothing))
            text.chop(nothing.size());
    return text.replace(QStringLiteral(".00 "), QStringLiteral(" "))
        .replace(QStringLiteral(".0 "), QStringLiteral(" "));
}

QString valueText(double value, ScalingMode mode)
{
    return mode == ScalingMode::Speedup
               ? QString(QString::number(value, 'g', 6) + QChar(0x00D7))
               : roundText(Nanoseconds(static_cast<std::int64_t>(std::llround(value))));
}

/// 1, 2 or 5 times a power of ten.
double roundNumber(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least * (1 - 1e-12))
            return factor * power;
    return 10 * power;
}

/// Round times, a power of ten from one to the next as far as they are counted in tens.
constexpr std::array kRoundTimes{1e0,  1e1,  1e2,   1e3,    1e4,   1e5,    1e6,    1e7,    1e8,    1e9,
                                 1e10, 60e9, 600e9, 3600e9, 36e12, 864e11, 864e12, 864e13, 864e14, 864e15};

/// Those of them from `from` to `to`, or fewer.
std::vector<double> roundTimes(double from, double to, int most)
{
    std::vector<double> found;
    std::copy_if(kRoundTimes.begin(), kRoundTimes.end(), std::back_inserter(found),
                 [from, to](double time) { return time >= from && time <= to; });
    const auto count = static_cast<int>(found.size());
    const int step = std::max(1, (count - 1 + most - 1) / std::max(1, most));
    std::vector<double> ticks;
    for (int i = 0; i < count; i += step)
        ticks.push_back(found[static_cast<std::size_t>(i)]);
    return ticks;
}

/// Powers of ten from `from` to `to`, or fewer of them.
std::vector<double> decades(double from, double to, int most)
{
    const int first = static_cast<int>(std::ceil(std::log10(from) - 1e-9));
    const int last = static_cast<int>(std::floor(std::log10(to) + 1e-9));
    const int step = std::max(1, (last - first + most) / std::max(1, most));
    std::vector<double> ticks;
    for (int exponent = first; exponent <= last; exponent += step)
        ticks.push_back(std::pow(10.0, exponent));
    return ticks;
}

class Layout
{
public:
    Layout(const SweepResult &sweep, ScalingMode mode, QSizeF size, const ChartMetrics &metrics)
        : m_sweep(sweep)
        , m_mode(mode)
        , m_metrics(metrics)
        , m_isLogarithmic(isSweptByFactors(sweep.swept, sweep.last))
        , m_size(size)
    {}

    ScalingPicture make()
    {
        if (m_sweep.points.empty())
            return m_picture;
        findRange();
        placePlot();
        if (m_picture.plot.width() <= 0 || m_picture.plot.height() <= 0)
            return {};
        const ValueScale x(m_firstValue, m_lastValue, m_picture.plot.left(), m_picture.plot.right(),
                           m_isLogarithmic);
        const ValueScale y(m_least, m_most, m_picture.plot.bottom(), m_picture.plot.top(), m_isLogarithmic);
        for (const SweepPoint &point : m_sweep.points)
            m_picture.columns.push_back(x.place(point.value));
        addColumns(x);
        addRows(y);
        if (m_mode == ScalingMode::Total)
            addRules(y);
        for (const Strategy way : kWays)
            addLine(way, y);
        addPresent(x);
        return std::move(m_picture);
    }

private:
    void findRange()
    {
        m_firstValue = m_sweep.points.front().value;
        m_lastValue = std::max<double>(m_sweep.last, m_firstValue + 1);
        double least = 0;
        const auto take = [&](double value) {
            m_most = std::max(m_most, value);
            least = least > 0 && value > 0 ? std::min(least, value) : std::max(least, value);
        };
        for (const SweepPoint &point : m_sweep.points)
            for (const Strategy way : kWays)
                if (const auto value = shownValue(point, way, m_mode))
                    take(*value);
        if (m_mode == ScalingMode::Total)
            take(static_cast<double>(m_sweep.floor.count()));
        m_most = std::max(m_most, m_mode == ScalingMode::Total ? 1.0 : 2.0);
        if (m_isLogarithmic) {
            m_least = least > 0 ? std::pow(10.0, std::floor(std::log10(least))) : m_most / 10;
            m_most = std::pow(10.0, std::ceil(std::log10(m_most) - 1e-9));
            m_most = std::max(m_most, m_least * 10);
        } else {
            m_least = 0;
            m_step = m_mode == ScalingMode::Total ? 0 : roundNumber(m_most / 5);
            m_most =
                m_mode == ScalingMode::Total
                    ? static_cast<double>(
                          roundedSpan(Nanoseconds(static_cast<std::int64_t>(std::min(m_most, 9e18)))).count())
                    : m_step * std::ceil(m_most / m_step - 1e-9);
        }
    }

    void placePlot()
    {
        const double scale = m_metrics.scale();
        const double line = m_metrics.lineHeight(TextRole::Caption);
        double left = 0;
        for (const double value : {m_least, m_most})
            left = std::max(left, m_metrics.width(valueText(value, m_mode), TextRole::Caption));
        double right = 0;
        for (const Strategy way : kWays)
            right = std::max(right, m_metrics.width(strategyWord(way), TextRole::Caption));
        const double padding = kPadding * scale;
        m_picture.plot = QRectF(QPointF(padding + left + 3 * kTickGap * scale, padding + line),
                                QPointF(m_size.width() - padding - right - kNameGap * scale,
                                        m_size.height() - padding - line - kTickGap * scale));
    }

    void addColumns(const ValueScale &x)
    {
        const double scale = m_metrics.scale();
        const int most =
            std::clamp(static_cast<int>(m_picture.plot.width() / (kTickRoom * scale)), 1, kMostTicks);
        std::vector<double> values;
        if (m_isLogarithmic) {
            values = decades(m_firstValue, m_lastValue, most);
        } else {
            const double step = std::max(1.0, roundNumber((m_lastValue - m_firstValue) / most));
            for (double value = std::ceil(m_firstValue / step) * step; value <= m_lastValue; value += step)
                values.push_back(value);
        }
        for (const double value : values) {
            const double place = m_metrics.snapped(x.place(value));
            m_picture.gridX.push_back(place);
            const double height = m_metrics.lineHeight(TextRole::Caption);
            const QString text = QString::number(value, 'f', 0) +
                                 (m_sweep.swept == Swept::Blocking ? QStringLiteral(" %") : QString());
            m_picture.ticks.push_back(
                {QRectF(place - kTickRoom * scale / 2, m_picture.plot.bottom() + kTickGap * scale,
                        kTickRoom * scale, height),
                 Qt::AlignHCenter | Qt::AlignTop, text});
        }
    }

    [[nodiscard]] std::vector<double> rowValues() const
    {
        const int most = std::clamp(
            static_cast<int>(m_picture.plot.height() / (kRowRoom * m_metrics.scale())), 2, kMostTicks);
        if (m_isLogarithmic)
            return m_mode == ScalingMode::Total ? roundTimes(m_least, m_most, most)
                                                : decades(m_least, m_most, most);
        std::vector<double> values;
        const double least = m_most / most;
        const double step =
            m_mode == ScalingMode::Total
                ? static_cast<double>(
                      roundStep(Nanoseconds(std::max<std::int64_t>(1, std::llround(least)))).count())
                : roundNumber(least);
        for (double value = 0; value <= m_most * (1 + 1e-9); value += step)
            values.push_back(value);
        return values;
    }

    void addRows(const ValueScale &y)
    {
        const double height = m_metrics.lineHeight(TextRole::Caption);
        for (const double value : rowValues()) {
            const double place = m_metrics.snapped(y.place(value));
            m_picture.gridY.push_back(place);
            m_picture.ticks.push_back(
                {QRectF(0, place - height / 2, m_picture.plot.left() - kTickGap * m_metrics.scale(), height),
                 Qt::AlignRight | Qt::AlignVCenter, valueText(value, m_mode)});
        }
    }

    void addRules(const ValueScale &y)
    {
        const auto add = [&](Nanoseconds time, const QString &text, bool isAbove) {
            const double place = y.place(static_cast<double>(time.count()));
            if (time <= Nanoseconds::zero() || place < m_picture.plot.top() ||
                place > m_picture.plot.bottom())
                return;
            const double gap = 2 * kTickGap * m_metrics.scale();
            const QString name =
                m_metrics.elided(text.arg(durationText(time)), TextRole::Small, m_picture.plot.width() - gap);
            const double height = m_metrics.lineHeight(TextRole::Small);
            const double width = m_metrics.width(name, TextRole::Small);
            const bool fitsBelow = place + height <= m_picture.plot.bottom();
            m_picture.rules.push_back({m_metrics.snapped(place),
                                       {QRectF(m_picture.plot.right() - kTickGap * m_metrics.scale() - width,
                                               isAbove || !fitsBelow ? place - height : place, width, height),
                                        Qt::AlignRight | Qt::AlignVCenter, name}});
        };
        add(m_sweep.floor, interleave::tr("the longest task, %1"), false);
        if (m_sweep.sum != m_sweep.floor)
            add(m_sweep.sum, interleave::tr("all tasks as they are, %1"), true);
    }

    void addLine(Strategy way, const ValueScale &y)
    {
        ScalingPicture::Line line;
        line.strategy = way;
        bool goesOn = false;
        for (std::size_t i = 0; i < m_sweep.points.size(); ++i) {
            const auto value = shownValue(m_sweep.points[i], way, m_mode);
            if (value) {
                if (!goesOn)
                    line.parts.emplace_back();
                line.parts.back() << QPointF(m_picture.columns[i], y.place(std::max(*value, m_least)));
            }
            goesOn = value.has_value();
        }
        if (line.parts.empty())
            return;
        const double height = m_metrics.lineHeight(TextRole::Caption);
        const QPointF end = line.parts.back().back();
        line.name = {QRectF(end.x() + kNameGap * m_metrics.scale(), end.y() - height / 2,
                            m_metrics.width(strategyWord(way), TextRole::Caption), height),
                     Qt::AlignLeft | Qt::AlignVCenter, strategyWord(way)};
        keepApart(line.name.rect);
        m_picture.lines.push_back(line);
    }

    /// Two ways that end alike have their names one over the other.
    void keepApart(QRectF &rect) const
    {
        for (const ScalingPicture::Line &other : m_picture.lines)
            if (rect.intersects(other.name.rect))
                rect.moveTop(rect.center().y() < other.name.rect.center().y()
                                 ? other.name.rect.top() - rect.height()
                                 : other.name.rect.bottom());
    }

    void addPresent(const ValueScale &x)
    {
        if (!m_sweep.present || *m_sweep.present < m_firstValue || *m_sweep.present > m_lastValue)
            return;
        m_picture.present = m_metrics.snapped(x.place(*m_sweep.present));
        const QString text =
            m_metrics.elided(interleave::tr("as it is: %1").arg(sweptText(m_sweep.swept, *m_sweep.present)),
                             TextRole::Small, m_size.width() - m_picture.plot.left());
        const double width = m_metrics.width(text, TextRole::Small);
        const double height = m_metrics.lineHeight(TextRole::Small);
        const double left = std::clamp(*m_picture.present - width / 2, m_picture.plot.left(),
                                       std::max(m_picture.plot.left(), m_size.width() - width));
        m_picture.presentName = {QRectF(left, m_picture.plot.top() - height, width, height), Qt::AlignCenter,
                                 text};
    }

    const SweepResult &m_sweep;
    ScalingMode m_mode;
    const ChartMetrics &m_metrics;
    bool m_isLogarithmic;
    QSizeF m_size;
    double m_firstValue = 1;
    double m_lastValue = 2;
    double m_least = 0;
    double m_most = 0;
    double m_step = 1;
    ScalingPicture m_picture;
};

} // namespace

ValueScale::ValueScale(double from, double to, double begin, double end, bool isLogarithmic)
    : m_isLogarithmic(isLogarithmic)
    , m_from(inner(from))
    , m_length(inner(to) - m_from)
    , m_begin(begin)
    , m_end(end)
{}

double ValueScale::inner(double value) const
{
    return m_isLogarithmic ? std::log10(value) : value;
}

double ValueScale::place(double value) const
{
    return m_begin + (inner(value) - m_from) / m_length * (m_end - m_begin);
}

ScalingPicture scalingLayout(const SweepResult &sweep, ScalingMode mode, QSizeF size,
                             const ChartMetrics &metrics)
{
    return Layout(sweep, mode, size, metrics).make();
}

std::optional<std::size_t> pointAt(const ScalingPicture &picture, double x)
{
    if (picture.columns.empty())
        return std::nullopt;
    const auto nearest =
        std::min_element(picture.columns.begin(), picture.columns.end(),
                         [x](double a, double b) { return std::abs(a - x) < std::abs(b - x); });
    return static_cast<std::size_t>(nearest - picture.columns.begin());
}

} // namespace interleave
