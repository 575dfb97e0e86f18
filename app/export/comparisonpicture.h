// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartmetrics.h"
#include "app/chart/chartpainter.h"
#include "app/export/picturestyle.h"
#include "app/window/chartsubject.h"

#include <QRect>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace interleave {

/// The comparison as a picture: title, panels, verdict, legend, each laid out as in the window and drawn by
/// the same painters, without anything that is there for the hand. A way to run of which there is neither run
/// nor forecast has no panel, and without both of the ways there is no verdict. Needs a QGuiApplication; one
/// thread at a time.
class ComparisonPicture
{
public:
    /// What it is painted on. Only on pixels edges have to be on them.
    enum class Medium : std::uint8_t { Pixels, Svg, Pdf };

    /// Shows the run, or where there is none the forecast as if it had been run. Keeps the records.
    ComparisonPicture(ChartSubject subject, const PictureStyle &style, Medium medium = Medium::Pixels);

    /// Another moment of the same run; nothing: when it is over.
    void setMoment(std::optional<Nanoseconds> moment);

    /// What is told of a picture's parts while they are drawn.
    class Watcher
    {
    public:
        virtual ~Watcher() = default;
        /// A part of the picture, `panel` for example, which has a name for people.
        virtual void beginPart(const QString &kind, const QString &name) = 0;
        /// A bar or another mark of a task; `sentence` says what it is.
        virtual void beginMark(const QString &sentence) = 0;
        /// What is written on a bar, which it must not hide.
        virtual void beginLabel() = 0;
        virtual void end() = 0;
    };

    /// The picture is as large as PictureStyle::size; the painter sees to the scale.
    void paint(QPainter &painter, Watcher *watcher = nullptr) const;

    /// As high as it takes for the names of all rows to be read, but not higher than for kMostRows of them.
    [[nodiscard]] QSize wantedSize() const;
    /// The least one on which charts can be told. Where there is room for little more than the charts, the
    /// legend is left out first, then the verdict.
    [[nodiscard]] QSize leastSize() const;
    /// Why it can't be a picture: it is smaller than that. Empty where it can.
    [[nodiscard]] QString fault() const;
    /// Whether the name of every task is there.
    [[nodiscard]] bool hasAllNames() const;
    static constexpr std::uint32_t kMostRows = 60;

    [[nodiscard]] const PictureStyle &style() const { return m_style; }
    /// Where the run that is seen ends.
    [[nodiscard]] Nanoseconds total() const;
    [[nodiscard]] QString title() const;

private:
    /// One panel, as it is laid out.
    struct Panel
    {
        QRect rect;
        ChartContent content;
        DisplayList list;
    };

    void layOut();
    [[nodiscard]] int layOutTop(int top);
    [[nodiscard]] int layOutBelow();
    [[nodiscard]] int panelHeight(int below) const;
    [[nodiscard]] int panelHeightFor(double heightOfRows) const;
    [[nodiscard]] double heightOfSomeNames() const;
    [[nodiscard]] int heightOfPanels(int each) const;
    [[nodiscard]] int missingHeight(QSizeF panel, const ChartContent &content) const;
    [[nodiscard]] std::vector<Strategy> strategies() const;
    [[nodiscard]] ChartContent content(Strategy strategy) const;
    [[nodiscard]] ChartGeometry geometryOf(const Panel &panel) const;
    [[nodiscard]] std::optional<double> rowHeight(const ChartContent &content, QSize size) const;
    void paintTop(QPainter &painter) const;
    void paintPanel(QPainter &painter, const Panel &panel, Watcher *watcher) const;
    [[nodiscard]] QString parameters() const;

    ChartTasks m_noTasks; ///< before there is anything
    ChartSubject m_subject;
    PictureStyle m_style;
    Fonts m_fonts;
    FontChartMetrics m_metrics;
    ChartPainter m_painter;
    VerdictFacts m_facts;
    QRect m_title;
    QRect m_parameters;
    int m_top = 0; ///< of the panels
    std::vector<Panel> m_panels;
    Verdict m_last;  ///< what is said when all is over
    int m_below = 0; ///< how high verdict and legend are, with the gaps above them
    QRect m_verdict; ///< empty where there is no room for it
    QRect m_legend;  ///< as well
    DisplayList m_legendList;
};

} // namespace interleave
