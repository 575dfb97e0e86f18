// SPDX-License-Identifier: MIT
#include "app/export/comparisonpicture.h"

#include "app/chart/chartplaces.h"
#include "app/chart/comparedtext.h"
#include "app/chart/drawnname.h"
#include "app/chart/legendlayout.h"
#include "app/chart/rowlayout.h"
#include "app/chart/verdictpainter.h"
#include "app/export/drawnmarks.h"
#include "app/export/picturecontent.h"
#include "app/export/picturerows.h"
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
constexpr double kSampleRows = 120.0;      ///< how high those are together that are shown of too many
constexpr double kLeastPanelWidth = 250.0; ///< title and total stand side by side in that

int gapOf(const Fonts &fonts)
{
    return static_cast<int>(std::lround(kGap * fonts.scale()));
}

} // namespace

ComparisonPicture::ComparisonPicture(ChartSubject subject, const PictureStyle &style, Medium medium)
    : m_subject(std::move(subject))
    , m_style(style)
    , m_fonts(medium == Medium::Pdf && !needsShaping(m_subject) ? m_style.fonts().withoutAlternates()
                                                                : m_style.fonts())
    , m_metrics(m_fonts, medium == Medium::Pixels ? m_style.scale : 0.0)
    , m_painter(m_style.theme, m_fonts, ChartPainter::Sprites::None)
{
    if (!m_subject.run)
        m_subject.run = m_subject.plan;
    m_last = verdict(m_subject.verdictFacts());
    m_marks = m_subject.marks();
    m_marks.planned = m_subject.plan != nullptr;
    showMoment(m_style.moment);
    // A legend that is shorter leaves more room to the charts, where more can be drawn then.
    m_marks = drawn();
    layOut();
    m_marks.add(drawn());
    layOut();
    m_firstMarks = m_marks;
}

void ComparisonPicture::setMoment(std::optional<Nanoseconds> moment)
{
    m_marks = m_firstMarks;
    m_marks.planned = m_marks.planned || (moment && *moment < total() && m_subject.plan);
    m_isMoving = true;
    showMoment(moment);
}

void ComparisonPicture::showMoment(std::optional<Nanoseconds> moment)
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

std::uint32_t ComparisonPicture::taskCount() const
{
    return m_panels.front().content.tasks->count();
}

QString ComparisonPicture::parameters() const
{
    QStringList parts = m_style.hasParameters ? picturedParameters(m_subject) : QStringList();
    if (m_isCut)
        parts << cutText();
    return parts.join(QStringLiteral(" · "));
}

QString ComparisonPicture::cutText() const
{
    const QString shown = countText(geometryOf(m_panels.front()).visibleRows(0).second);
    return m_style.hasParameters
               ? interleave::tr("only the first %1 are shown").arg(shown)
               : interleave::tr("Only the first %1 of %2 tasks are shown").arg(shown, countText(taskCount()));
}

QSize ComparisonPicture::wantedSize() const
{
    constexpr int kRounds = 3;
    QSize wanted = sizeForRows();
    // Where there is more room more is drawn, of which the legend has more to tell.
    for (int round = 0; round < kRounds; ++round) {
        PictureStyle larger = m_style;
        larger.size = wanted;
        wanted = ComparisonPicture(m_subject, larger).sizeForRows();
    }
    return wanted;
}

/// The one where the rows have the height that is wanted, with the legend as it is now.
QSize ComparisonPicture::sizeForRows() const
{
    const int below = heightBelow({false, m_legendHeight > 0, m_facts.hasBothWays()});
    const int now = std::max(panelHeight(below), panelHeightFor(kLeastRows * m_fonts.scale(), false));
    int height = now;
    // A higher panel also has more room round its rows, so once may not be enough.
    for (int round = 0; round < 3; ++round)
        height += missingHeight(m_panels.front(), height);
    return {m_style.size.width(),
            m_style.size.height() + heightOfPanels(height) - heightOfPanels(panelHeight(below))};
}

/// By how much a panel of that height is too low for the rows as they are wanted.
int ComparisonPicture::missingHeight(const Panel &panel, int height) const
{
    PanelForm form;
    form.hasOverview = taskCount() > kMostNamedRows;
    const ChartGeometry geometry(QSizeF(panel.rect.width(), height), taskCount(), panel.content.nameWidth,
                                 m_metrics, panel.content.lanesRoom, kLeastRowHeight, form);
    const double missing =
        wantedRowsHeight(taskCount(), panelsAbove(), m_metrics) - std::floor(geometry.rows.height());
    return missing > 0 ? static_cast<int>(std::ceil(missing)) + 1 : 0;
}

QSize ComparisonPicture::leastSize() const
{
    const double scale = m_fonts.scale();
    const int gap = gapOf(m_fonts);
    const int columns = m_style.isStacked ? 1 : static_cast<int>(m_panels.size());
    return {static_cast<int>(columns * kLeastPanelWidth * scale) + (columns + 1) * gap,
            m_top + heightOfPanels(panelHeightFor(kLeastRows * m_fonts.scale(), false)) + gap};
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
    return std::all_of(m_panels.begin(), m_panels.end(), [this](const Panel &panel) {
        return haveNames(panel.content.rowHeight.value_or(kLeastRowHeight), m_metrics);
    });
}

/// How many panels are above each other.
int ComparisonPicture::panelsAbove() const
{
    return m_style.isStacked ? static_cast<int>(m_panels.size()) : 1;
}

/// What all panels take, each of them so high.
int ComparisonPicture::heightOfPanels(int each) const
{
    const int above = panelsAbove();
    return above * each + (above - 1) * gapOf(m_fonts);
}

/// Of each panel, with so much below them.
int ComparisonPicture::panelHeight(int below) const
{
    const int gap = gapOf(m_fonts);
    const int above = panelsAbove();
    return (m_style.size.height() - gap - below - m_top - (above - 1) * gap) / above;
}

/// How high a panel is whose rows have that much, and all else no more than it needs.
int ComparisonPicture::panelHeightFor(double wanted, bool isTight) const
{
    const int any = 100; // what stands round the rows is the same at any height that is not roomy
    return static_cast<int>(std::ceil(any - heightOfRows(any, isTight) + wanted));
}

/// What a panel of that height has for its rows and what stands above them; below 0 where it is too low.
double ComparisonPicture::heightOfRows(int panelHeight, bool isTight) const
{
    PanelForm form;
    form.isTight = isTight;
    const ChartGeometry geometry(QSizeF(kLeastPanelWidth, panelHeight), 1, 0.0, m_metrics,
                                 m_panels.front().content.lanesRoom, {}, form);
    return geometry.separatorY - geometry.gridTop - 1;
}

void ComparisonPicture::layOut()
{
    m_facts = m_subject.verdictFacts();
    m_panels.clear();
    for (const Strategy strategy : picturedStrategies(m_subject))
        m_panels.emplace_back().content = picturedContent(strategy, m_subject, m_style, m_facts, m_metrics);
    m_isCut = false;
    place();
    if (geometryOf(m_panels.front()).scrolls()) { // to tell it may take a line
        m_isCut = true;
        place();
    }
    for (Panel &panel : m_panels)
        panel.list = chartLayout(panel.content, QSizeF(panel.rect.size()), m_metrics);
}

/// Where the parts are; what is drawn there comes after it, once.
void ComparisonPicture::place()
{
    const int gap = gapOf(m_fonts);
    const int width = m_style.size.width() - 2 * gap;
    m_legendList = m_style.hasLegend ? legendLayout(m_marks, width, m_metrics) : DisplayList();
    MarkSet most = m_marks; // that are told at any moment
    most.planned = most.planned || (m_isMoving && m_subject.plan && total() > Nanoseconds::zero());
    const DisplayList longest = m_style.hasLegend ? legendLayout(most, width, m_metrics) : DisplayList();
    m_legendHeight = static_cast<int>(std::ceil(longest.rowsClip.height()));
    m_top = layOutTop(gap);
    const Fit fit = bestFit();
    placeBelow(fit);
    placePanels(fit);
}

int ComparisonPicture::layOutTop(int top)
{
    const int gap = gapOf(m_fonts);
    const int width = m_style.size.width() - 2 * gap;
    const auto placed = [&](bool isShown, TextRole role) {
        if (!isShown)
            return QRect();
        const QRect line(gap, top, width, static_cast<int>(std::ceil(m_metrics.lineHeight(role))));
        top += line.height();
        return line;
    };
    m_title = placed(m_style.hasTitle, TextRole::Heading);
    m_parameters = placed(m_style.hasParameters || m_isCut, TextRole::Body);
    return m_title.isEmpty() && m_parameters.isEmpty() ? top : top + gap / 2;
}

int ComparisonPicture::verdictHeight() const
{
    return static_cast<int>(std::lround(VerdictPainter::kHeight * m_fonts.scale()));
}

/// With the gaps above each.
int ComparisonPicture::heightBelow(const Fit &fit) const
{
    const int gap = gapOf(m_fonts);
    return (fit.hasVerdict ? verdictHeight() + gap : 0) + (fit.hasLegend ? m_legendHeight + gap : 0);
}

ComparisonPicture::Fit ComparisonPicture::bestFit() const
{
    const bool hasVerdict = m_facts.hasBothWays();
    const bool hasLegend = m_legendHeight > 0;
    const Fit wishes[] = {{false, hasLegend, hasVerdict},
                          {true, hasLegend, hasVerdict},
                          {true, false, hasVerdict},
                          {true, false, false}};
    // Names say more than a legend does.
    const double names = std::max(kLeastRows * m_fonts.scale(), namedRowsHeight(taskCount(), m_metrics));
    // Rows that would all have room just before a sample of them and the verdict do come first, or a higher
    // picture would show fewer. Where there are more than that, the verdict says more than the rest of them.
    const double all = taskCount() * kLeastRowHeight;
    const double sample = kSampleRows * m_fonts.scale();
    const int instead = heightBelow({true, hasLegend && !hasVerdict, hasVerdict}) / panelsAbove();
    for (const double wanted : {all <= sample + instead ? all : sample, std::min(all, sample)})
        for (const Fit &wish : wishes)
            if (std::floor(heightOfRows(panelHeight(heightBelow(wish)), wish.isTight)) >=
                std::max(names, wanted))
                return wish;
    return {true, false, false};
}

void ComparisonPicture::placeBelow(const Fit &fit)
{
    const int gap = gapOf(m_fonts);
    int bottom = m_style.size.height() - gap;
    const auto placed = [&](bool isShown, int height) {
        if (!isShown)
            return QRect();
        const QRect part(gap, bottom - height, m_style.size.width() - 2 * gap, height);
        bottom = part.top() - gap;
        return part;
    };
    m_legend = placed(fit.hasLegend, m_legendHeight);
    m_verdict = placed(fit.hasVerdict, verdictHeight());
}

void ComparisonPicture::placePanels(const Fit &fit)
{
    const int gap = gapOf(m_fonts);
    const int width = m_style.size.width() - 2 * gap;
    const int height = panelHeight(heightBelow(fit));
    const auto count = static_cast<int>(m_panels.size());
    const QSize each(m_style.isStacked ? width : (width - (count - 1) * gap) / count, height);
    QPoint place(gap, m_top);
    for (Panel &panel : m_panels) {
        panel.rect = QRect(place, each);
        place += m_style.isStacked ? QPoint(0, height + gap) : QPoint(each.width() + gap, 0);
        panel.content.form.isTight = fit.isTight;
        fitRows(panel.content, each, m_metrics);
    }
}

ChartGeometry ComparisonPicture::geometryOf(const Panel &panel) const
{
    const ChartContent &content = panel.content;
    return {QSizeF(panel.rect.size()), content.tasks->count(), content.nameWidth, m_metrics,
            content.lanesRoom,         content.rowHeight,      content.form};
}

MarkSet ComparisonPicture::drawn() const
{
    MarkSet marks;
    for (const Panel &panel : m_panels)
        marks.add(drawnMarks(panel.list, static_cast<bool>(panel.content.ghost)));
    marks.pool = m_subject.isThreadsShown;
    return marks;
}

void ComparisonPicture::paint(QPainter &painter, PictureWatcher *watcher) const
{
    painter.fillRect(QRect(QPoint(), m_style.size), m_style.theme.windowBackground);
    paintTop(painter);
    for (const Panel &panel : m_panels) {
        const PicturePart part(watcher, "panel", panel.content.heading.title);
        paintPanel(painter, panel, watcher);
    }
    if (!m_verdict.isEmpty()) {
        const Verdict words = verdict(m_facts);
        const PicturePart part(watcher, "verdict", words.headline);
        painter.save();
        VerdictPainter(m_style.theme, m_fonts, m_metrics).paint(painter, m_verdict, m_facts, words, m_last);
        painter.restore();
    }
    if (!m_legend.isEmpty()) {
        const PicturePart part(watcher, "legend", interleave::tr("Legend"));
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

void ComparisonPicture::paintPanel(QPainter &painter, const Panel &panel, PictureWatcher *watcher) const
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
