// SPDX-License-Identifier: MIT
#include "app/export/comparisonpicture.h"

#include "app/chart/chartplaces.h"
#include "app/chart/comparedtext.h"
#include "app/chart/drawnname.h"
#include "app/chart/lanelayout.h"
#include "app/chart/legendlayout.h"
#include "app/chart/markwatcher.h"
#include "app/chart/panelheading.h"
#include "app/chart/timeaxis.h"
#include "app/chart/verdictpainter.h"
#include "app/editor/ruletexts.h"
#include "app/theme/cardframe.h"
#include "core/scenario/examples.h"
#include "core/translated.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace interleave {

namespace {

constexpr double kGap = 16.0;              ///< between the parts and round them
constexpr double kLeastRows = 24.0;        ///< how high the rows of a panel have to be, together
constexpr double kLeastPanelWidth = 250.0; ///< title and total stand side by side in that

int gapOf(const Fonts &fonts)
{
    return static_cast<int>(std::lround(kGap * fonts.scale()));
}

bool tellsOfTask(MarkKind kind)
{
    return kind == MarkKind::Bar || kind == MarkKind::PreviewBar;
}

bool isLabel(const Mark &mark)
{
    return mark.kind == MarkKind::Text && mark.task != kNoTask && mark.role != TextRole::BodyStrong;
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
        m_isTold = tellsOfTask(mark.kind) || isLabel(mark);
        if (tellsOfTask(mark.kind))
            m_watcher.beginMark(m_places.sentenceAt(mark.rect.center()));
        else if (m_isTold)
            m_watcher.beginLabel();
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

ComparisonPicture::ComparisonPicture(ChartSubject subject, const PictureStyle &style, Medium medium)
    : m_subject(std::move(subject))
    , m_style(style)
    , m_fonts(medium == Medium::Pdf ? m_style.fonts().withoutAlternates() : m_style.fonts())
    , m_metrics(m_fonts, medium == Medium::Pixels ? m_style.scale : 0.0)
    , m_painter(m_style.theme, m_fonts, ChartPainter::Sprites::None)
{
    if (!m_subject.run)
        m_subject.run = m_subject.plan;
    m_last = verdict(m_subject.verdictFacts());
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
    const QString name =
        m_subject.shown() ? drawnName(lessonText(m_subject.shown()->scenario.name)) : QString();
    return name.isEmpty() ? interleave::tr("Untitled") : name;
}

QString ComparisonPicture::parameters() const
{
    if (!m_subject.shown())
        return {};
    const Scenario &scenario = m_subject.shown()->scenario;
    const QString clock =
        m_subject.shown()->isReal ? interleave::tr("real clock") : interleave::tr("virtual clock");
    const std::uint32_t count = scenario.taskCount();
    const QString tasks =
        count == 1 ? interleave::tr("1 task") : interleave::tr("%1 tasks").arg(countText(count));
    QStringList parts{tasks, rulesSummary(RunRules(scenario)), clock};
    if (const ChartGeometry geometry = geometryOf(m_panels.front()); geometry.scrolls())
        parts << interleave::tr("the first %1 are seen").arg(countText(geometry.visibleRows(0).second));
    return parts.join(QStringLiteral(" · "));
}

std::vector<Strategy> ComparisonPicture::strategies() const
{
    std::vector<Strategy> offered{Strategy::Sequential, Strategy::Concurrent};
    if (m_subject.isThreadsShown)
        offered.push_back(Strategy::Threads);
    std::vector<Strategy> shown;
    for (const Strategy strategy : offered)
        if (const auto has = [strategy](const auto &record) { return record && record->find(strategy); };
            has(m_subject.plan) || has(m_subject.run))
            shown.push_back(strategy);
    return shown.empty() ? offered : shown;
}

QSize ComparisonPicture::wantedSize() const
{
    const int now = std::max(panelHeight(m_below), panelHeightFor(kLeastRows));
    int height = now;
    // A higher panel also has more room round its rows, so once may not be enough.
    for (int round = 0; round < 3; ++round) {
        int missing = 0;
        for (const Panel &panel : m_panels)
            missing = std::max(missing, missingHeight(QSizeF(panel.rect.width(), height), panel.content));
        height += missing;
    }
    const int more = heightOfPanels(height) - heightOfPanels(panelHeight(m_below));
    return {m_style.size.width(), m_style.size.height() + more};
}

/// By how much the panel is too low for rows with names.
int ComparisonPicture::missingHeight(QSizeF panel, const ChartContent &content) const
{
    const std::uint32_t rows = std::min(content.tasks->count(), kMostRows);
    const ChartGeometry geometry(panel, rows, content.nameWidth, m_metrics, content.lanesRoom);
    const double missing = geometry.contentHeight() - (geometry.separatorY - geometry.gridTop - 1);
    return missing > 0 ? static_cast<int>(std::ceil(missing)) + 1 : 0;
}

QSize ComparisonPicture::leastSize() const
{
    const double scale = m_fonts.scale();
    const int gap = gapOf(m_fonts);
    const int columns = m_style.isStacked ? 1 : static_cast<int>(m_panels.size());
    return {static_cast<int>(columns * kLeastPanelWidth * scale) + (columns + 1) * gap,
            m_top + heightOfPanels(panelHeightFor(kLeastRows)) + gap};
}

QString ComparisonPicture::fault() const
{
    const QSize least = leastSize();
    if (m_style.size.width() >= least.width() && m_style.size.height() >= least.height())
        return {};
    return interleave::tr("the picture is too small for its charts (at least %1 × %2 was expected)")
        .arg(QString::number(least.width()), QString::number(least.height()));
}

bool ComparisonPicture::hasAllNames() const
{
    const double line = m_metrics.lineHeight(TextRole::BodyStrong);
    return std::all_of(m_panels.begin(), m_panels.end(), [&](const Panel &panel) {
        return !panel.content.rowHeight || *panel.content.rowHeight >= 0.9 * line;
    });
}

/// What all panels take, each of them so high.
int ComparisonPicture::heightOfPanels(int each) const
{
    const int rows = m_style.isStacked ? static_cast<int>(m_panels.size()) : 1;
    return rows * each + (rows - 1) * gapOf(m_fonts);
}

/// Of each panel, with so much below them.
int ComparisonPicture::panelHeight(int below) const
{
    const int gap = gapOf(m_fonts);
    const int rows = m_style.isStacked ? static_cast<int>(m_panels.size()) : 1;
    return (m_style.size.height() - gap - below - m_top - (rows - 1) * gap) / rows;
}

/// How high a panel is whose rows have that much, at the design's text size, and all else no more than it
/// needs.
int ComparisonPicture::panelHeightFor(double heightOfRows) const
{
    const double scale = m_fonts.scale();
    const double any = 100 * scale; // what stands round the rows is the same at any height that is not roomy
    double least = 0;
    for (const Panel &panel : m_panels) {
        const ChartGeometry geometry(QSizeF(kLeastPanelWidth, any), 1, panel.content.nameWidth, m_metrics,
                                     panel.content.lanesRoom);
        least = std::max(least, any - (geometry.separatorY - geometry.gridTop - 1) + heightOfRows * scale);
    }
    return static_cast<int>(std::ceil(least));
}

void ComparisonPicture::layOut()
{
    const int gap = gapOf(m_fonts);
    const int width = m_style.size.width() - 2 * gap;
    m_facts = m_subject.verdictFacts();
    m_panels.clear();
    double lanes = 0;
    for (const Strategy strategy : strategies()) {
        m_panels.emplace_back().content = content(strategy);
        const TimelineRecord *record = m_subject.shown() ? m_subject.shown()->find(strategy) : nullptr;
        lanes = std::max(lanes, wantedLanesRoom(strategy, record ? record->workers.laneCount() : 0));
    }
    for (Panel &panel : m_panels)
        panel.content.lanesRoom = lanes;
    m_top = layOutTop(gap);
    const int height = panelHeight(layOutBelow());
    const auto count = static_cast<int>(m_panels.size());
    const QSize each(m_style.isStacked ? width : (width - (count - 1) * gap) / count, height);
    QPoint place(gap, m_top);
    for (Panel &panel : m_panels) {
        panel.rect = QRect(place, each);
        place += m_style.isStacked ? QPoint(0, height + gap) : QPoint(each.width() + gap, 0);
        panel.content.rowHeight = rowHeight(panel.content, each);
        panel.list = chartLayout(panel.content, QSizeF(each), m_metrics);
    }
}

/// What a few tasks need to have their names, which say more than a legend does.
double ComparisonPicture::heightOfSomeNames() const
{
    constexpr std::uint32_t kSome = 6;
    constexpr double kNamed = 18.0;
    const std::uint32_t rows = std::min(m_panels.front().content.tasks->count(), kSome);
    return std::max(kLeastRows, kNamed * rows);
}

/// Verdict and legend, as far as there is room. Gives what they take with the gaps above them.
int ComparisonPicture::layOutBelow()
{
    const int gap = gapOf(m_fonts);
    const int left = gap;
    const int width = m_style.size.width() - 2 * gap;
    const int bottom = m_style.size.height() - gap;
    const bool hasVerdict = m_facts.hasBothWays();
    const int verdict =
        hasVerdict ? static_cast<int>(std::lround(VerdictPainter::kHeight * m_fonts.scale())) + gap : 0;
    m_legendList = m_style.hasLegend ? legendLayout(m_subject.marks(), width, m_metrics) : DisplayList();
    const int legend = static_cast<int>(std::ceil(m_legendList.rowsClip.height()));
    const int least = panelHeightFor(heightOfSomeNames());
    m_below = verdict + (m_style.hasLegend ? legend + gap : 0);
    m_verdict = QRect();
    m_legend = QRect();
    int below = 0;
    if (m_style.hasLegend && panelHeight(m_below) >= least) {
        m_legend = QRect(left, bottom - legend, width, legend);
        below = legend + gap;
    }
    if (hasVerdict && panelHeight(below + verdict) >= least) {
        m_verdict = QRect(left, bottom - below - (verdict - gap), width, verdict - gap);
        below += verdict;
    }
    return below;
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

ChartGeometry ComparisonPicture::geometryOf(const Panel &panel) const
{
    return {QSizeF(panel.rect.size()), panel.content.tasks->count(), panel.content.nameWidth, m_metrics,
            panel.content.lanesRoom,   panel.content.rowHeight};
}

int ComparisonPicture::layOutTop(int top)
{
    const int gap = gapOf(m_fonts);
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
    if (m_subject.hasGhost()) {
        content.ghost = trace(m_subject.pinned);
        content.ghostTasks = m_subject.ghostTasks();
    }
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
    if (!m_verdict.isEmpty()) {
        const Verdict words = verdict(m_facts);
        const Part part(watcher, "verdict", words.headline);
        painter.save();
        VerdictPainter(m_style.theme, m_fonts, m_metrics).paint(painter, m_verdict, m_facts, words, m_last);
        painter.restore();
    }
    if (!m_legend.isEmpty()) {
        const Part part(watcher, "legend", interleave::tr("Legend"));
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
        const ChartGeometry geometry = geometryOf(panel);
        const ChartPlaces places(panel.content, *panel.content.tasks, geometry);
        BarTeller teller(places, *watcher);
        m_painter.paint(painter, panel.list, &teller);
    } else {
        m_painter.paint(painter, panel.list);
    }
    painter.restore();
}

} // namespace interleave
