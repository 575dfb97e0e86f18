// SPDX-License-Identifier: MIT
#include "app/editor/durationspin.h"

#include "app/editor/chiplist.h"

#include <QFocusEvent>
#include <QLineEdit>
#include <QStyle>
#include <QStyleOptionSpinBox>
#include <QWheelEvent>

#include <algorithm>
#include <cstdlib>

namespace interleave {

namespace {

/// A tenth of what the first digit stands for; a nanosecond at least.
std::int64_t stepOf(std::int64_t duration)
{
    std::int64_t step = 1;
    while (step <= duration / 100)
        step *= 10;
    return step;
}

} // namespace

Nanoseconds steppedDuration(Nanoseconds duration, int steps)
{
    std::int64_t value = duration.count();
    // From nothing the first step is one that can be seen.
    constexpr std::int64_t kFirst = 100'000'000;
    for (int left = std::abs(steps); left > 0; --left) {
        // Downwards from 1 s the digit that counts is that of 0.9 s.
        const std::int64_t step = value == 0 ? kFirst : stepOf(steps > 0 ? value : value - 1);
        const std::int64_t below = value - value % step;
        const std::int64_t next = steps > 0 ? below + step : below == value ? value - step : below;
        value = std::clamp<std::int64_t>(next, 0, kLongestDuration.count());
    }
    return Nanoseconds(value);
}

DurationSpin::DurationSpin(QWidget *parent)
    : QAbstractSpinBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setKeyboardTracking(true);
    lineEdit()->setText(durationWords(m_value));
    connect(lineEdit(), &QLineEdit::textEdited, this, [this](const QString &text) {
        const auto value = parseDuration(text);
        if (!value || *value == m_value)
            return;
        m_value = *value;
        Q_EMIT valueEdited(m_value);
    });
}

void DurationSpin::setValue(Nanoseconds value)
{
    m_value = value;
    if (parseDuration(text()) != value)
        lineEdit()->setText(durationWords(value));
}

void DurationSpin::stepBy(int steps)
{
    const Nanoseconds value = steppedDuration(m_value, steps);
    lineEdit()->setText(durationWords(value));
    if (value == m_value)
        return;
    m_value = value;
    Q_EMIT valueEdited(value);
}

QAbstractSpinBox::StepEnabled DurationSpin::stepEnabled() const
{
    StepEnabled enabled = StepNone;
    enabled.setFlag(StepUpEnabled, m_value < kLongestDuration);
    enabled.setFlag(StepDownEnabled, m_value > Nanoseconds::zero());
    return enabled;
}

QValidator::State DurationSpin::validate(QString &text, int &) const
{
    return parseDuration(text) ? QValidator::Acceptable : QValidator::Intermediate;
}

void DurationSpin::fixup(QString &text) const
{
    text = durationWords(m_value);
}

QSize DurationSpin::sizeHint() const
{
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const QFontMetrics metrics = fontMetrics();
    const QSize content(metrics.horizontalAdvance(QStringLiteral("888.88 ms")), metrics.height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, content, this);
}

void DurationSpin::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore(); // it scrolls what is around
}

void DurationSpin::focusOutEvent(QFocusEvent *event)
{
    QAbstractSpinBox::focusOutEvent(event);
    lineEdit()->setText(durationWords(m_value)); // what could not be read is gone, and shorthand written out
}

} // namespace interleave
