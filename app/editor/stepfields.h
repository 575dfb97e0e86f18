// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"
#include "core/scenario/step.h"

#include <QWidget>

class QAbstractSpinBox;
class QGridLayout;
class QLabel;
class QSpinBox;
class QToolButton;

namespace interleave {

class DurationSpin;
class FaultLineEdit;

/// What can be set of one step: its duration or the two ends of a range, how often a repeat comes, what a
/// failure says, where a fetch goes. Shows a step and tells what is wanted of it; changes nothing.
class StepFields : public QWidget
{
    Q_OBJECT

public:
    StepFields(const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// Null for none: then there are no fields. A repeat may come `mostPasses` times.
    void setStep(const Step *step, std::uint32_t mostPasses = 1);
    /// The first field gets the focus, its content selected.
    void focusFirst();
    /// The first field goes up by so many of its steps, or down; a text does not.
    void turn(int steps);

    [[nodiscard]] DurationSpin *from() const { return m_from; }
    [[nodiscard]] DurationSpin *to() const { return m_to; }
    [[nodiscard]] QToolButton *range() const { return m_range; }
    [[nodiscard]] QSpinBox *passes() const { return m_passes; }
    [[nodiscard]] FaultLineEdit *text() const { return m_text; }

Q_SIGNALS:
    /// The step's new argument in the notation, and the same for people.
    void argumentEdited(const QString &notation, const QString &words);
    /// Another field is gone to: what follows is another edit.
    void fieldEntered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void connectFields();
    void showParts();
    [[nodiscard]] QAbstractSpinBox *firstNumber() const;
    void editDuration(Nanoseconds from, Nanoseconds to);
    void editText(const QString &text);

    Step m_step;
    QGridLayout *m_grid;
    QLabel *m_caption;
    QToolButton *m_range;
    DurationSpin *m_from;
    QLabel *m_toCaption;
    DurationSpin *m_to;
    QSpinBox *m_passes;
    FaultLineEdit *m_text;
};

} // namespace interleave
