// SPDX-License-Identifier: MIT
#include "app/editor/stepfields.h"

#include "app/editor/chiplist.h"
#include "app/editor/durationspin.h"
#include "app/editor/faultlineedit.h"
#include "app/editor/taskrowlayout.h"
#include "app/language/speaking.h"
#include "core/scenario/stepnotation.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

namespace interleave {

namespace {

QString rangeNotation(Nanoseconds from, Nanoseconds to)
{
    return from == to ? durationNotation(from)
                      : durationNotation(from) + QStringLiteral("..") + durationNotation(to);
}

/// What stands behind the keyword of the step.
QString argumentOf(const Step &step)
{
    return stepsNotation({step}).section(u' ', 1);
}

} // namespace

StepFields::StepFields(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_caption(new QLabel(this))
    , m_range(new QToolButton(this))
    , m_from(new DurationSpin(this))
    , m_toCaption(new QLabel(this))
    , m_to(new DurationSpin(this))
    , m_passes(new QSpinBox(this))
    , m_text(new FaultLineEdit(this))
{
    m_grid->addWidget(m_caption, 0, 0);
    m_grid->addWidget(m_range, 0, 1);
    m_grid->addWidget(m_from, 0, 2);
    m_grid->addWidget(m_passes, 0, 2);
    m_grid->addWidget(m_toCaption, 1, 0, 1, 2);
    m_grid->addWidget(m_to, 1, 2);
    m_grid->addWidget(m_text, 2, 0, 1, 3);
    m_grid->setColumnStretch(0, 1);
    m_range->setCheckable(true);
    for (QWidget *caption : std::initializer_list<QWidget *>{m_caption, m_toCaption, m_text})
        caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // the pane is as wide as it is
    m_passes->setSuffix(QStringLiteral(" ×"));
    m_passes->setFocusPolicy(Qt::StrongFocus);
    for (QWidget *field : std::initializer_list<QWidget *>{m_from, m_to, m_passes, m_text})
        field->installEventFilter(this);
    connectFields();
    onLanguageChange(this, [this] { retranslate(); });
    setTheme(theme, fonts);
    setStep(nullptr);
}

void StepFields::retranslate()
{
    m_toCaption->setText(tr("at most"));
    m_range->setText(tr("range"));
    m_range->setToolTip(tr("Drawn at random, for each copy and each pass, between two durations"));
    m_range->setAccessibleName(tr("A range of durations"));
    m_passes->setAccessibleName(tr("How often the repeat comes"));
    m_passes->findChild<QLineEdit *>()->setAccessibleName(m_passes->accessibleName());
    showParts();
}

void StepFields::connectFields()
{
    // Of two ends the one that is not held gives way.
    connect(m_from, &DurationSpin::valueEdited, this, [this](Nanoseconds from) {
        editDuration(from, m_range->isChecked() ? std::max(from, m_step.longest) : from);
    });
    connect(m_to, &DurationSpin::valueEdited, this,
            [this](Nanoseconds to) { editDuration(std::min(to, m_step.shortest), to); });
    connect(m_range, &QToolButton::clicked, this, [this](bool isRange) {
        Q_EMIT fieldEntered();
        const Nanoseconds wider = std::min(kLongestDuration, m_step.shortest + m_step.shortest / 2);
        const Nanoseconds least = std::min(kLongestDuration, m_step.shortest + Nanoseconds(1));
        editDuration(m_step.shortest, isRange ? std::max(least, wider) : m_step.shortest);
    });
    connect(m_passes, &QSpinBox::valueChanged, this, [this](int passes) {
        Q_EMIT argumentEdited(QString::number(passes), tr("%1 times").arg(passes));
    });
    connect(m_text, &QLineEdit::textEdited, this, &StepFields::editText);
}

void StepFields::setTheme(const Theme &theme, const Fonts &fonts)
{
    const TaskRowLayout rows(fonts);
    m_grid->setContentsMargins(0, rows.scaled(2), 0, rows.scaled(4));
    m_grid->setHorizontalSpacing(rows.scaled(6));
    m_grid->setVerticalSpacing(rows.scaled(4));
    QFont font = fonts.font(TextRole::Caption);
    font.setPixelSize(rows.scaled(12.5));
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_caption, m_range, m_from, m_toCaption, m_to, m_passes, m_text})
        part->setFont(font);
    for (QLabel *caption : {m_caption, m_toCaption})
        caption->setStyleSheet(QStringLiteral("color: %1;").arg(theme.mutedText.name()));
    m_range->setStyleSheet(QStringLiteral("QToolButton { padding: 1px %1px; }").arg(rows.scaled(7)));
    m_text->setFaultColor(theme.warning);
    m_text->setFixedHeight(rows.scaled(26));
    m_text->setStyleSheet(
        QStringLiteral("QLineEdit { padding: 0 %1px; } QLineEdit:focus { padding: 0 %2px; }")
            .arg(rows.scaled(8))
            .arg(rows.scaled(8) - 1));
    m_range->setFixedHeight(rows.scaled(24));
    for (QWidget *field : std::initializer_list<QWidget *>{m_from, m_to, m_passes}) {
        field->setFixedHeight(rows.scaled(24));
        field->setFixedWidth(rows.scaled(96));
    }
}

void StepFields::setStep(const Step *step, std::uint32_t mostPasses)
{
    setVisible(step != nullptr);
    if (!step)
        return;
    m_step = Step(step->kind, step->shortest, step->longest);
    m_step.text = step->text;
    m_step.count = step->count;
    showParts();
    m_from->setValue(step->shortest);
    m_to->setValue(step->longest);
    const QSignalBlocker quiet(m_passes);
    m_passes->setRange(1, static_cast<int>(mostPasses));
    m_passes->setValue(static_cast<int>(step->count));
    const bool saysTheSame = m_text->faults().empty() && m_text->text() == step->text;
    if (!saysTheSame && !m_text->hasFocus()) {
        m_text->setText(step->text);
        m_text->setFaults({});
    }
}

void StepFields::showParts()
{
    const StepKind kind = m_step.kind;
    const bool isRepeat = kind == StepKind::Repeat;
    const bool isTimed =
        !isRepeat && kind != StepKind::Yield && kind != StepKind::Fail && m_step.text.isEmpty();
    const bool isRange = isTimed && m_step.shortest != m_step.longest;
    const QString keyword = stepKeyword(kind);
    m_caption->setText(isRange ? tr("at least") : keyword);
    m_from->setVisible(isTimed);
    m_from->setAccessibleName(isRange ? tr("Shortest duration of %1").arg(keyword)
                                      : tr("Duration of %1").arg(keyword));
    m_range->setVisible(isTimed);
    m_range->setChecked(isRange);
    m_to->setVisible(isRange);
    m_to->setAccessibleName(tr("Longest duration of %1").arg(keyword));
    m_toCaption->setVisible(isRange);
    for (DurationSpin *field : {m_from, m_to})
        field->findChild<QLineEdit *>()->setAccessibleName(field->accessibleName());
    m_passes->setVisible(isRepeat);
    m_text->setVisible(kind == StepKind::Fail || kind == StepKind::Fetch);
    m_text->setPlaceholderText(kind == StepKind::Fail ? tr("what it says")
                                                      : tr("an address, or else the built-in server"));
    m_text->setAccessibleName(kind == StepKind::Fail ? tr("What the failure says") : tr("Address"));
}

QAbstractSpinBox *StepFields::firstNumber() const
{
    for (QAbstractSpinBox *field : std::initializer_list<QAbstractSpinBox *>{m_from, m_passes})
        if (field->isVisible())
            return field;
    return nullptr;
}

void StepFields::turn(int steps)
{
    if (QAbstractSpinBox *field = firstNumber())
        field->stepBy(steps);
}

void StepFields::focusFirst()
{
    if (QAbstractSpinBox *field = firstNumber()) {
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
        return;
    }
    if (m_text->isVisible()) {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    }
}

void StepFields::editDuration(Nanoseconds from, Nanoseconds to)
{
    const QString words =
        from == to ? durationWords(from) : tr("%1 – %2").arg(durationWords(from), durationWords(to));
    Q_EMIT argumentEdited(rangeNotation(from, to), words);
}

/// An address that is not complete yet stays in the field: half of one is a fault of the steps.
void StepFields::editText(const QString &text)
{
    Step step = m_step;
    step.text = text;
    QString argument = argumentOf(step);
    if (m_step.kind == StepKind::Fetch) {
        argument = text.trimmed();
        if (argument.isEmpty())
            argument = durationNotation(kFetchEstimate);
        const ParsedSteps parsed = parseSteps(QString(stepKeyword(StepKind::Fetch) + u' ' + argument));
        const bool isOneStep = parsed.ok() && parsed.steps.size() == 1;
        m_text->setFaults(
            isOneStep ? std::vector<NotationFault>{}
                      : std::vector<NotationFault>{{0, std::max<qsizetype>(1, text.size()),
                                                    tr("this is no address"), tr("http://… or https://…")}});
        if (!isOneStep)
            return;
    }
    Q_EMIT argumentEdited(argument, text.isEmpty() ? tr("nothing") : text);
}

bool StepFields::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT fieldEntered();
    if (watched == m_text && event->type() == QEvent::FocusOut) {
        m_text->setText(m_step.text);
        m_text->setFaults({});
    }
    if (watched != m_passes || event->type() != QEvent::Wheel || m_passes->hasFocus())
        return QWidget::eventFilter(watched, event);
    event->ignore(); // it scrolls what is around
    return true;
}

} // namespace interleave
