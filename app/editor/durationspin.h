// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/duration.h"

#include <QAbstractSpinBox>

namespace interleave {

/// A field for a duration with its unit: typed, or changed by arrow keys and wheel, each time by a tenth of
/// what its first digit stands for. Takes the wheel only while it has the focus.
class DurationSpin : public QAbstractSpinBox
{
    Q_OBJECT

public:
    explicit DurationSpin(QWidget *parent = nullptr);

    [[nodiscard]] Nanoseconds value() const { return m_value; }
    /// Tells nobody. Leaves alone what is typed where that means the same.
    void setValue(Nanoseconds value);

    void stepBy(int steps) override;
    QValidator::State validate(QString &text, int &position) const override;
    void fixup(QString &text) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Somebody changed it, with every key.
    void valueEdited(interleave::Nanoseconds value);

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    Nanoseconds m_value{};
};

/// The duration after `steps` steps up, or down where there are fewer than none: from 1 s on in tenths of a
/// second, from 10 s on in seconds, and so on. Stays between nothing and kLongestDuration.
[[nodiscard]] Nanoseconds steppedDuration(Nanoseconds duration, int steps);

} // namespace interleave
