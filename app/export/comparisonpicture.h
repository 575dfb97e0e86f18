// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartlayout.h"
#include "app/chart/chartmetrics.h"
#include "app/chart/chartpainter.h"
#include "app/chart/markset.h"
#include "app/export/picturestyle.h"
#include "app/export/picturewatcher.h"
#include "app/window/chartsubject.h"

#include <QRect>
#include <QString>

#include <vector>

class QPainter;

namespace interleave {

/// The comparison as a picture: title, panels, verdict, legend, each laid out as in the window and drawn by
/// the same painters, without anything that is there for the hand. A way to run of which there is neither run
/// nor forecast has no panel, and without both of the ways there is no verdict. Needs a QGuiApplication; one
/// thread at a time.
///
/// Where it is small, rows get as low as their names allow, and many of them lower; then what stands round
/// them moves together; then the legend is left out, and then the verdict. Rows are left out only where that
/// is not enough, or where they are so many that some of them say as much.
class ComparisonPicture
{
public:
    /// What it is painted on. Only on pixels edges have to be on them.
    enum class Medium : std::uint8_t { Pixels, Svg, Pdf };

    /// Shows the run, or where there is none the forecast as if it had been run. Keeps the records.
    ComparisonPicture(ChartSubject subject, const PictureStyle &style, Medium medium = Medium::Pixels);

    /// Another moment of the same run; nothing: when it is over. All parts stay where they are.
    void setMoment(std::optional<Nanoseconds> moment);

    /// The picture is as large as PictureStyle::size; the painter sees to the scale.
    void paint(QPainter &painter, PictureWatcher *watcher = nullptr) const;

    /// As high as it takes for the names of all rows to be read; where there are more than
    /// kMostNamedRows, as high as it takes for a good view of them all.
    [[nodiscard]] QSize wantedSize() const;
    /// The least one on which charts can be told.
    [[nodiscard]] QSize leastSize() const;
    /// Why it can't be a picture: it is smaller than that. Empty where it can.
    [[nodiscard]] QString fault() const;
    /// Whether the name of every task is there.
    [[nodiscard]] bool hasAllNames() const;

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
    /// What there is room for.
    struct Fit
    {
        bool isTight = false;
        bool hasLegend = false;
        bool hasVerdict = false;
    };

    void showMoment(std::optional<Nanoseconds> moment);
    void layOut();
    void place();
    [[nodiscard]] int layOutTop(int top);
    [[nodiscard]] Fit bestFit() const;
    [[nodiscard]] int heightBelow(const Fit &fit) const;
    void placeBelow(const Fit &fit);
    void placePanels(const Fit &fit);
    [[nodiscard]] int verdictHeight() const;
    [[nodiscard]] int panelHeight(int below) const;
    [[nodiscard]] int panelHeightFor(double wanted, bool isTight) const;
    [[nodiscard]] double heightOfRows(int panelHeight, bool isTight) const;
    [[nodiscard]] QSize sizeForRows() const;
    [[nodiscard]] int panelsAbove() const;
    [[nodiscard]] int heightOfPanels(int each) const;
    [[nodiscard]] int missingHeight(const Panel &panel, int height) const;
    [[nodiscard]] std::uint32_t taskCount() const;
    [[nodiscard]] ChartGeometry geometryOf(const Panel &panel) const;
    [[nodiscard]] MarkSet drawn() const;
    [[nodiscard]] QString parameters() const;
    [[nodiscard]] QString cutText() const;
    void paintTop(QPainter &painter) const;
    void paintPanel(QPainter &painter, const Panel &panel, PictureWatcher *watcher) const;

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
    Verdict m_last;       ///< what is said when all is over
    bool m_isCut = false; ///< there are more rows than have room
    MarkSet m_marks;      ///< what the legend tells
    MarkSet m_firstMarks; ///< as it was made: at PictureStyle::moment then, or else when all is over
    QRect m_verdict;      ///< empty where there is no room for it
    QRect m_legend;       ///< as well
    DisplayList m_legendList;
    int m_legendHeight = 0;  ///< room for it at any moment that is shown; 0: there is none
    bool m_isMoving = false; ///< more than one moment is shown
};

} // namespace interleave
