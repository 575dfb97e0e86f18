// SPDX-License-Identifier: MIT
#include "app/export/comparisonpicture.h"

#include "app/chart/chartplaces.h"
#include "app/chart/comparedtext.h"
#include "app/chart/lanelayout.h"
#include "app/chart/legendlayout.h"
#include "app/chart/markwatcher.h"
#include "app/chart/panelheading.h"
#include "app/chart/timeaxis.h"
#include "app/chart/verdictpainter.h"
#include "app/editor/ruletexts.h"
#include "app/theme/cardframe.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace interleave {

namespace {

constexpr double kGap = 16.0; ///< between the parts and round them

QString tr(const char *text)
{
    return QCoreApplication::translate("ComparisonPicture", text);
}

bool tellsOfTask(MarkKind kind)
{
    return kind == MarkKind::Bar || kind == MarkKind::PreviewBar;
}

/// Tells of bars what a hover in the window says.
class BarTeller final : public MarkWatcher
{
public:
    BarTeller(const ChartPlaces &places, ComparisonPicture::Watcher &watcher)
        : m_places(places)
        , m_watcher(watcher)
    {}

    void begin(const Mark &mark) override
    {
        m_isTold = tellsOfTask(mark.kind);
        if (m_isTold)
            m_watcher.beginMark(m_places.sentenceAt(mark.rect.center()));
    }
    void end() override
    {
        if (m_isTold)
            m_watcher.end();
    }

private:
    const ChartPlaces &m_places;
    ComparisonPicture::Watcher &m_watcher;
    bool m_isTold = false;
};

/// A part of the picture that is told of as long as it lives.
class Part
{
public:
    Part(ComparisonPicture::Watcher *watcher, const char *kind, const QString &name)
        : m_watcher(watcher)
    {
        if (m_watcher)
            m_watcher->beginPart(QString::fromLatin1(kind), name);
    }
    ~Part()
    {
        if (m_watcher)
            m_watcher->end();
    }
    Part(const Part &) = delete;
    Part &operator=(const Part &) = delete;

private:
    ComparisonPicture::Watcher *m_watcher;
};

} // namespace

ComparisonPicture::ComparisonPicture(ChartSubject subject, PictureStyle style, bool isPaper)
    : m_subject(std::move(subject))
    , m_style(std::move(style))
    , m_fonts(m_style.fonts())
    , m_metrics(m_fonts, isPaper ? 0.0 : m_style.scale)
    , m_painter(m_style.theme, m_fonts, ChartPainter::Sprites::None)
{
    if (!m_subject.run)
        m_subject.run = m_subject.plan;
    setMoment(m_style.moment);
}

void ComparisonPicture::setMoment(std::optional<Nanoseconds> moment)
{
    m_style.moment = moment;
    m_subject.now = moment && *moment < total() ? moment : std::nullopt;
    m_subject.isMoment = m_subject.now.has_value();
    layOut();
}

Nanoseconds ComparisonPicture::total() const
{
    return m_subject.shown() ? m_subject.shown()->total() : Nanoseconds::zero();
}

QString ComparisonPicture::title() const
{
    const QString name = m_subject.shown() ? m_subject.shown()->scenario.name : QString();
    return name.isEmpty() ? tr("Untitled") : name;
}

QString ComparisonPicture::parameters() const
{
    if (!m_subject.shown())
        return {};
    const Scenario &scenario = m_subject.shown()->scenario;
    const QString clock = m_subject.shown()->isReal ? tr("real clock") : tr("virtual clock");
    const std::uint32_t count = scenario.taskCount();
    const QString tasks = count == 1 ? tr("1 task") : tr("%1 tasks").arg(countText(count));
    return QStringList{tasks, rulesSummary(RunRules(scenario)), clock}.join(QStringLiteral(" · "));
}

std::vector<Strategy> ComparisonPicture::strategies() const
{
    std::vector<Strategy> shown{Strategy::Sequential, Strategy::Concurrent};
    if (m_subject.isThreadsShown)
        shown.push_back(Strategy::Threads);
    return shown;
}

QSize ComparisonPicture::wantedSize() const
{
    QSize size = m_style.size;
    const std::uint32_t rows = m_subject.shown() ? std::min(m_subject.shown()->tasks.count(), kMostRows) : 0;
    // A higher panel also has more room round its rows, so once may not be enough.
    for (int round = 0; round < 3; ++round) {
        int missing = 0;
        for (const Panel &panel : m_panels) {
            const QSizeF room(panel.rect.width(),
                              panel.rect.height() + (size - m_style.size).height() /
                                                        (m_style.isStacked ? int(m_panels.size()) : 1));
            const ChartGeometry geometry(room, rows, panel.content.nameWidth, m_metrics,
                                         panel.content.lanesRoom);
            const double available = geometry.separatorY - geometry.gridTop - 1;
            const int more = geometry.scrolls()
                                 ? static_cast<int>(std::ceil(geometry.contentHeight() - available)) + 1
                                 : 0;
            missing = m_style.isStacked ? missing + more : std::max(missing, more);
        }
        size.rheight() += missing;
    }
    return size;
}

/// From top to bottom; the panels get what the others leave.
void ComparisonPicture::layOut()
{
    const double scale = m_fonts.scale();
    const int gap = static_cast<int>(std::lround(kGap * scale));
    const int width = m_style.size.width() - 2 * gap;
    const int top = layOutTop(gap);
    int bottom = m_style.size.height() - gap;
    m_legendList = {};
    if (m_style.hasLegend) {
        m_legendList = legendLayout(m_subject.marks(), width, m_metrics);
        const int height = static_cast<int>(std::ceil(m_legendList.rowsClip.height()));
        m_legend = QRect(gap, bottom - height, width, height);
        bottom -= height + gap;
    }
    const int verdict = static_cast<int>(std::lround(VerdictPainter::kHeight * scale));
    m_verdict = QRect(gap, bottom - verdict, width, verdict);
    bottom -= verdict + gap;

    m_facts = m_subject.verdictFacts();
    m_panels.clear();
    const std::vector<Strategy> shown = strategies();
    const int count = static_cast<int>(shown.size());
    const QSize each = m_style.isStacked ? QSize(width, (bottom - top - (count - 1) * gap) / count)
                                         : QSize((width - (count - 1) * gap) / count, bottom - top);
    double lanes = 0;
    for (const Strategy strategy : shown) {
        const TimelineRecord *record = m_subject.shown() ? m_subject.shown()->find(strategy) : nullptr;
        lanes = std::max(lanes, wantedLanesRoom(strategy, record ? record->workers.laneCount() : 0));
    }
    for (int index = 0; index < count; ++index) {
        const QPoint place = m_style.isStacked ? QPoint(gap, top + index * (each.height() + gap))
                                               : QPoint(gap + index * (each.width() + gap), top);
        Panel &panel = m_panels.emplace_back();
        panel.rect = QRect(place, each);
        panel.content = content(shown[static_cast<std::size_t>(index)]);
        panel.content.lanesRoom = lanes;
        panel.content.rowHeight = rowHeight(panel.content, each);
        panel.list = chartLayout(panel.content, QSizeF(each), m_metrics);
    }
}

/// Nobody scrolls a picture: rather than leave rows out it makes them low.
std::optional<double> ComparisonPicture::rowHeight(const ChartContent &content, QSize size) const
{
    const std::uint32_t rows = content.tasks->count();
    const ChartGeometry geometry(QSizeF(size), rows, content.nameWidth, m_metrics, content.lanesRoom);
    if (!geometry.scrolls())
        return std::nullopt;
    const double ratio = m_metrics.pixelRatio() > 0 ? m_metrics.pixelRatio() : 1000.0; // edges are on pixels
    const double height = std::floor(geometry.separatorY - geometry.gridTop - 1) / rows;
    return std::max(kLeastRowHeight, std::floor(height * ratio) / ratio);
}

int ComparisonPicture::layOutTop(int top)
{
    const double scale = m_fonts.scale();
    const int gap = static_cast<int>(std::lround(kGap * scale));
    const int width = m_style.size.width() - 2 * gap;
    const auto place = [&](bool isShown, TextRole role) {
        if (!isShown)
            return QRect();
        const QRect line(gap, top, width, static_cast<int>(std::ceil(m_metrics.lineHeight(role))));
        top += line.height();
        return line;
    };
    m_title = place(m_style.hasTitle, TextRole::Heading);
    m_parameters = place(m_style.hasParameters, TextRole::Body);
    return m_title.isEmpty() && m_parameters.isEmpty() ? top : top + gap / 2;
}

ChartContent ComparisonPicture::content(Strategy strategy) const
{
    ChartContent content;
    content.strategy = strategy;
    content.tasks = &m_noTasks;
    const ChartSubject::Record &shown = m_subject.shown();
    if (!shown) {
        content.heading = panelHeading(strategy, {});
        return content;
    }
    const auto trace = [strategy](const ChartSubject::Record &record) {
        const TimelineRecord *found = record ? record->find(strategy) : nullptr;
        return found ? found->trace(!record->isReal) : ChartTrace();
    };
    content.tasks = &shown->tasks;
    content.plan = trace(m_subject.plan);
    content.run = trace(shown);
    content.now = m_subject.now;
    if (m_subject.hasGhost())
        content.ghost = trace(m_subject.pinned);
    const Nanoseconds longest = longestTotal(m_facts);
    content.window =
        m_style.window.value_or(TimeWindow{Nanoseconds::zero(), spaciousSpan(std::max(longest, total()))});
    content.nameWidth = widestName(shown->tasks, m_metrics);

    HeadingFacts facts;
    facts.policies = shown->scenario.concurrent;
    facts.workers = workerCount(shown->scenario);
    facts.longest = longest;
    if (const TimelineRecord *record = shown->find(strategy)) {
        facts.mostInFlight = record->numbers ? record->numbers->maxInFlight : 0;
        facts.loopWorkers = strategy == Strategy::Threads ? 0 : record->workers.laneCount();
    }
    content.heading = panelHeading(content, facts);
    return content;
}

void ComparisonPicture::paint(QPainter &painter, Watcher *watcher) const
{
    painter.fillRect(QRect(QPoint(), m_style.size), m_style.theme.windowBackground);
    paintTop(painter);
    for (const Panel &panel : m_panels) {
        const Part part(watcher, "panel", panel.content.heading.title);
        paintPanel(painter, panel, watcher);
    }
    {
        const Verdict words = verdict(m_facts);
        const Part part(watcher, "verdict", words.headline);
        painter.save();
        VerdictPainter(m_style.theme, m_fonts, m_metrics).paint(painter, m_verdict, m_facts, words);
        painter.restore();
    }
    if (m_style.hasLegend) {
        const Part part(watcher, "legend", tr("Legend"));
        painter.save();
        painter.translate(m_legend.topLeft());
        m_painter.paint(painter, m_legendList);
        painter.restore();
    }
}

void ComparisonPicture::paintTop(QPainter &painter) const
{
    const auto line = [&](const QRect &room, const QString &text, TextRole role, const QColor &color) {
        if (room.isEmpty())
            return;
        painter.setFont(m_fonts.font(role));
        painter.setPen(color);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, m_metrics.elided(text, role, room.width()));
    };
    line(m_title, title(), TextRole::Heading, m_style.theme.text);
    line(m_parameters, parameters(), TextRole::Body, m_style.theme.mutedText);
}

void ComparisonPicture::paintPanel(QPainter &painter, const Panel &panel, Watcher *watcher) const
{
    painter.save();
    painter.translate(panel.rect.topLeft());
    const QRect card(QPoint(), panel.rect.size());
    paintCard(painter, card, m_style.theme.card, m_style.theme, m_fonts.scale());
    if (watcher) {
        const ChartGeometry geometry(QSizeF(card.size()), panel.content.tasks->count(),
                                     panel.content.nameWidth, m_metrics, panel.content.lanesRoom,
                                     panel.content.rowHeight);
        const ChartPlaces places(panel.content, *panel.content.tasks, geometry);
        BarTeller teller(places, *watcher);
        m_painter.paint(painter, panel.list, &teller);
    } else {
        m_painter.paint(painter, panel.list);
    }
    painter.restore();
}

} // namespace interleave
