// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/chiplist.h"
#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QToolButton;

namespace interleave {

class ChartPainter;
class StepChip;

/// The steps of a task as chips, one after the other and line by line, with a button behind them that adds
/// one. A band holds together what a repeat repeats. Changes nothing by itself: it tells what is wanted.
class StepChips : public QWidget
{
    Q_OBJECT

public:
    StepChips(const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);
    ~StepChips() override;

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// Chips that are there already change, and keep the focus.
    void setSteps(const ChipList &list, std::uint32_t hue);
    [[nodiscard]] const ChipList &list() const { return m_list; }

    /// The chip whose step is looked at; -1 where there is none.
    [[nodiscard]] int current() const { return m_current; }
    /// -1 for none; one that is not there becomes the last.
    void setCurrent(int chip);
    /// Those that are seen.
    [[nodiscard]] const std::vector<StepChip *> &chips() const { return m_shown; }
    [[nodiscard]] QToolButton *addButton() const { return m_add; }
    /// How many steps have no chip, in words; empty where all have one.
    [[nodiscard]] QString rest() const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int chip);
    void removeWanted(const interleave::StepPath &path);
    /// Before the step that is at `before`, or behind the last one of its list. `chip` is where its chip will
    /// be.
    void moveWanted(const interleave::StepPath &path, const interleave::StepPath &before, int chip);
    /// `step` is its notation.
    void addWanted(const QString &step);
    /// The current chip's step longer by so many steps of its field, or shorter.
    void turnWanted(int steps);
    /// The fields of the current chip.
    void editWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void retranslate();
    void fillMenu();
    void addChip();
    void connectChip(StepChip *chip);
    [[nodiscard]] int indexOf(const StepChip *chip) const;
    [[nodiscard]] bool hasChipFocus() const;
    void moveAlong(int chip, int by, bool carried);
    void drag(QPoint position);
    void drop(int chip, bool accepted);
    [[nodiscard]] std::size_t gapAt(QPoint position) const;
    [[nodiscard]] QLine gapLine(std::size_t gap) const;
    int placeParts(int width, bool move) const;
    [[nodiscard]] int scaled(qreal pixels) const;
    void paintBands(QPainter &painter) const;

    Theme m_theme;
    Fonts m_fonts;
    std::unique_ptr<ChartPainter> m_painter;
    ChipList m_list;
    std::vector<StepChip *> m_pool; ///< seen or not; these are children
    std::vector<StepChip *> m_shown;
    QLabel *m_rest;
    QToolButton *m_add;
    int m_current = -1;
    int m_turned = 0;                 ///< by the wheel, and not yet a step
    std::optional<std::size_t> m_gap; ///< where what is dragged would land
};

} // namespace interleave
