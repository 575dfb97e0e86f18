// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "core/scenario/sweep.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace interleave {

/// A slider that tries another value of a thing that is not swept itself: how the total follows the limit,
/// with ever more of the waiting blocking. As long as it is not moved the scenario is as it is. GUI thread
/// only.
class VariationRow : public QWidget
{
    Q_OBJECT

public:
    explicit VariationRow(QWidget *parent);

    void setTheme(const Fonts &fonts);
    /// Nothing where there is none to be varied. A value that the scenario can't have waits for one that can.
    void setScenario(const std::optional<Scenario> &scenario);
    /// What is swept already.
    void setSwept(Swept swept);

    /// Nothing where the scenario is as it is.
    [[nodiscard]] std::optional<SweptValue> variation() const;

    [[nodiscard]] QComboBox *variedBox() const { return m_varied; }
    [[nodiscard]] QSlider *slider() const { return m_slider; }
    [[nodiscard]] QToolButton *resetButton() const { return m_reset; }
    /// What is told of the value.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// variation() is another one.
    void changed();

private:
    void retranslate();
    void fill();
    void reset();
    [[nodiscard]] bool isWishThere() const;
    void tell();
    [[nodiscard]] Swept varied() const;

    Swept m_swept = Swept::Copies;
    std::optional<Scenario> m_scenario;
    std::vector<std::uint32_t> m_values; ///< one for each place of the slider
    /// What the slider was moved to; a list that can't run for a moment does not change it.
    std::optional<std::uint32_t> m_wish;
    QLabel *m_with;
    QComboBox *m_varied;
    QSlider *m_slider;
    QLabel *m_text;
    QToolButton *m_reset;
};

} // namespace interleave
