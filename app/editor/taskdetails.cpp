// SPDX-License-Identifier: MIT
#include "app/editor/taskdetails.h"

#include "app/chart/comparedtext.h"
#include "app/editor/taskrowlayout.h"
#include "app/language/speaking.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <array>

namespace interleave {

namespace {

QString textOr(const std::optional<Nanoseconds> &duration, Nanoseconds longest)
{
    return duration ? comparedText(*duration, longest) : QStringLiteral("—");
}

QString textOr(const std::optional<TaskStay> &stay, Nanoseconds latest)
{
    return stay ? stayText(*stay, latest) : QStringLiteral("—");
}

Nanoseconds latestOf(const std::optional<TaskStay> &stay)
{
    return stay ? stay->to.value_or(stay->from) : Nanoseconds::zero();
}

void setColor(QLabel *label, const QColor &color)
{
    // The program's style sheet has a colour for labels, which a palette can't override.
    label->setStyleSheet(QStringLiteral("color: %1;").arg(color.name()));
}

} // namespace

TaskDetails::TaskDetails(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_title(new QLabel(this))
    , m_failure(new QLabel(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("detailsTitle"));
    // A long name must not make the pane wide.
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_title->installEventFilter(this);
    m_grid->addWidget(m_title, 0, 0, 1, 2);
    for (int row = 0; row < kRowCount; ++row) {
        const auto i = static_cast<std::size_t>(row);
        m_captions[i] = new QLabel(this);
        m_values[i] = new QLabel(this);
        m_values[i]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_values[i]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(m_captions[i], row + 2, 0);
        m_grid->addWidget(m_values[i], row + 2, 1);
    }
    m_failure->setObjectName(QStringLiteral("detailsFailure"));
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setWordWrap(true);
    m_failure->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_failure->hide();
    m_grid->addWidget(m_failure, kRowCount + 2, 0, 1, 2);
    m_grid->setColumnStretch(1, 1);
    onLanguageChange(this, [this] { retranslate(); });
    setTheme(theme, fonts);
    setNumbers({});
    setTitle({});
}

void TaskDetails::retranslate()
{
    const std::array<QString, kRowCount> captions{tr("runs on the loop"),    tr("sleeps"),
                                                  tr("kept others waiting"), tr("woke late by"),
                                                  tr("sequential"),          tr("concurrent")};
    const std::array<QString, kRowCount> tips{
        tr("How long it ran or blocked on the concurrent loop’s thread"),
        tr("How long it slept in the concurrent run, leaving the loop free"),
        tr("How long other tasks could have run but had to wait because this one had the loop, added up over "
           "them"),
        tr("From the instant a sleep was due to the task’s turn: the worst of its wakes"),
        tr("When it began and when it ended in the sequential run"),
        tr("When it began and when it ended in the concurrent run")};
    for (std::size_t i = 0; i < kRowCount; ++i) {
        m_captions[i]->setText(captions[i]);
        m_captions[i]->setToolTip(tips[i]);
        m_values[i]->setToolTip(tips[i]);
        m_values[i]->setAccessibleName(captions[i]);
    }
}

void TaskDetails::setTheme(const Theme &theme, const Fonts &fonts)
{
    const TaskRowLayout rows(fonts);
    m_grid->setContentsMargins(rows.scaled(16), rows.scaled(8), rows.scaled(16), rows.scaled(12));
    m_grid->setVerticalSpacing(0);
    m_grid->setHorizontalSpacing(rows.scaled(8));
    QFont titleFont = fonts.font(TextRole::BodyStrong);
    titleFont.setPixelSize(rows.scaled(14));
    titleFont.setWeight(QFont::DemiBold);
    m_title->setFont(titleFont);
    m_title->setFixedHeight(rows.scaled(26));
    setColor(m_title, theme.text);
    QFont valueFont = fonts.font(TextRole::Code);
    valueFont.setWeight(QFont::Medium);
    QFont captionFont = fonts.font(TextRole::Caption);
    captionFont.setPixelSize(rows.scaled(12.5));
    m_failure->setFont(captionFont);
    setColor(m_failure, theme.warning);
    for (std::size_t i = 0; i < kRowCount; ++i) {
        m_captions[i]->setFont(captionFont);
        m_values[i]->setFont(valueFont);
        m_captions[i]->setFixedHeight(rows.scaled(22));
        setColor(m_captions[i], theme.mutedText);
        setColor(m_values[i], theme.text);
    }
}

void TaskDetails::setFields(QWidget *fields)
{
    m_grid->addWidget(fields, 1, 0, 1, 2);
}

void TaskDetails::setTitle(const QString &title)
{
    m_titleText = title;
    elideTitle();
    m_title->setToolTip(title.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(title.toHtmlEscaped()));
    m_title->setAccessibleName(title);
    setVisible(!title.isEmpty());
}

void TaskDetails::elideTitle()
{
    m_title->setText(m_title->fontMetrics().elidedText(m_titleText, Qt::ElideRight, m_title->width()));
}

bool TaskDetails::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        elideTitle();
    return QWidget::eventFilter(watched, event);
}

void TaskDetails::setFailure(const QString &reason)
{
    m_failure->setText(reason.isEmpty() ? QString() : tr("failed: %1").arg(reason));
    m_failure->setVisible(!reason.isEmpty());
}

QString TaskDetails::failure() const
{
    return m_failure->text();
}

void TaskDetails::setNumbers(const TaskNumbers &numbers)
{
    if (numbers == m_numbers && !m_values[OnLoop]->text().isEmpty())
        return;
    m_numbers = numbers;
    const std::array lengths{numbers.onLoop, numbers.sleeps, numbers.keptWaiting, numbers.wokeLate};
    const Nanoseconds latest = std::max(latestOf(numbers.sequential), latestOf(numbers.concurrent));
    const Nanoseconds longest =
        std::max(latest, std::max_element(lengths.begin(), lengths.end())->value_or(Nanoseconds::zero()));
    for (std::size_t i = 0; i < lengths.size(); ++i)
        m_values[OnLoop + i]->setText(textOr(lengths[i], longest));
    m_values[Sequential]->setText(textOr(numbers.sequential, latest));
    m_values[Concurrent]->setText(textOr(numbers.concurrent, latest));
}

} // namespace interleave
