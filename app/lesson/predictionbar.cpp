// SPDX-License-Identifier: MIT
#include "app/lesson/predictionbar.h"

#include "app/chart/panelheading.h"
#include "app/editor/faultlineedit.h"
#include "app/editor/runrules.h"
#include "app/language/speaking.h"
#include "app/lesson/classrow.h"
#include "app/theme/cardframe.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr qreal kFieldWidth = 84.0;
constexpr qreal kHeight = 28.0;

void setColor(QLabel *label, const QColor &color)
{
    // The program's style sheet has a colour for labels, which a palette can't override.
    const QString sheet = QStringLiteral("color: %1;").arg(color.name());
    if (label->styleSheet() != sheet)
        label->setStyleSheet(sheet);
}

} // namespace

PredictionBar::PredictionBar(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_orderToggle(new QToolButton(this))
    , m_classToggle(new QToolButton(this))
    , m_again(new QPushButton(this))
    , m_order(new OrderList(this))
    , m_class(new ClassRow(this))
    , m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("prediction"));
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
        const auto i = static_cast<std::size_t>(strategy);
        m_captions[i] = new QLabel(this);
        m_fields[i] = new FaultLineEdit(this);
        m_captions[i]->setBuddy(m_fields[i]);
    }
    for (QToolButton *toggle : {m_orderToggle, m_classToggle}) {
        toggle->setCheckable(true);
        toggle->setFocusPolicy(Qt::StrongFocus);
    }
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    layOut();
    connectParts();
    setTheme(theme, fonts);
    onLanguageChange(this, [this] { retranslate(); });
}

void PredictionBar::retranslate()
{
    m_title->setText(tr("Your guess"));
    setAccessibleName(m_title->text());
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
        const QString name = panelHeading(strategy, {}).title;
        m_captions[static_cast<std::size_t>(strategy)]->setText(name);
        field(strategy)->setAccessibleName(tr("Your guess of the total: %1").arg(name));
    }
    m_orderToggle->setText(tr("Order"));
    m_orderToggle->setToolTip(tr("Guess the order in which the tasks end, when they run concurrently"));
    m_classToggle->setText(tr("Class"));
    m_classToggle->setToolTip(tr("Collect the guesses of several people"));
    for (QToolButton *toggle : {m_orderToggle, m_classToggle})
        toggle->setAccessibleDescription(toggle->toolTip());
    m_again->setText(tr("Guess Again"));
    m_again->setToolTip(tr("Hides the answer, and asks once more"));
    showParts();
}

void PredictionBar::layOut()
{
    m_column = new QVBoxLayout(this);
    m_head = new QHBoxLayout;
    m_head->addWidget(m_title);
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_head->addWidget(m_captions[i]);
        m_head->addWidget(m_fields[i]);
    }
    m_head->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_orderToggle, m_classToggle, m_again})
        m_head->addWidget(part);
    m_column->addLayout(m_head);
    m_column->addWidget(m_order);
    m_column->addWidget(m_class);
    m_column->addWidget(m_message);
}

void PredictionBar::connectParts()
{
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
        connect(field(strategy), &QLineEdit::textEdited, this,
                [this, strategy](const QString &text) { take(strategy, text); });
        connect(field(strategy), &QLineEdit::returnPressed, this,
                [this, strategy] { Q_EMIT totalEntered(strategy); });
    }
    connect(m_orderToggle, &QToolButton::toggled, this, [this](bool isOn) {
        showParts();
        Q_EMIT orderGuessed(isOn ? m_order->order() : std::vector<std::uint32_t>());
    });
    connect(m_order, &OrderList::orderChanged, this, [this] { Q_EMIT orderGuessed(m_order->order()); });
    connect(m_classToggle, &QToolButton::toggled, this, &PredictionBar::showParts);
    connect(m_again, &QPushButton::clicked, this, &PredictionBar::againWanted);
}

void PredictionBar::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    m_scale = fonts.scale();
    const auto scaled = [this](qreal length) { return static_cast<int>(std::lround(length * m_scale)); };
    m_column->setContentsMargins(scaled(20), scaled(10), scaled(10), scaled(10));
    m_column->setSpacing(scaled(6));
    m_head->setSpacing(scaled(8));
    m_class->setTheme(theme, fonts);
    m_title->setFont(fonts.font(TextRole::BodyStrong));
    setColor(m_title, theme.text);
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_captions[i]->setFont(fonts.font(TextRole::Body));
        m_captions[i]->setContentsMargins(scaled(8), 0, 0, 0);
        setColor(m_captions[i], theme.mutedText);
        m_fields[i]->setFont(fonts.font(TextRole::Code));
        m_fields[i]->setFixedSize(scaled(kFieldWidth), scaled(kHeight));
        m_fields[i]->setFaultColor(theme.warning);
    }
    for (QAbstractButton *button :
         std::initializer_list<QAbstractButton *>{m_orderToggle, m_classToggle, m_again}) {
        button->setFont(fonts.font(TextRole::Caption));
        button->setFixedHeight(scaled(kHeight));
    }
    for (QToolButton *toggle : {m_orderToggle, m_classToggle})
        toggle->setStyleSheet(QStringLiteral("QToolButton:checked { background: %1; color: %2; }"
                                             "QToolButton:checked:focus { border-color: %3; }")
                                  .arg(theme.accent.name(), theme.accentText.name(), theme.text.name()));
    m_order->setTheme(theme, fonts);
    m_message->setFont(fonts.font(TextRole::Body));
    showMessage();
    update();
}

void PredictionBar::setPhase(Phase phase)
{
    m_phase = phase;
    showParts();
}

void PredictionBar::setThreadsShown(bool shown)
{
    m_isThreadsShown = shown;
    showParts();
}

void PredictionBar::setTasks(const std::vector<OrderedTask> &tasks)
{
    m_order->setTasks(tasks);
    m_isOrderable = !tasks.empty();
    showParts();
}

void PredictionBar::setGuess(const Prediction &guess)
{
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
        FaultLineEdit *line = field(strategy);
        const std::optional<Nanoseconds> &total = guess.total(strategy);
        const bool isSame = total == m_guess.total(strategy);
        if (isSame || parseDuration(line->text().trimmed()) == total)
            continue; // what somebody is typing, they see as they type it
        line->setText(total ? durationNotation(*total) : QString());
        line->setFaults({});
    }
    m_guess = guess;
    showMessage();
}

void PredictionBar::reset()
{
    for (FaultLineEdit *line : m_fields) {
        line->setText({});
        line->setFaults({});
    }
    m_guess = {};
    m_class->name()->clear();
    m_order->restore();
    m_orderToggle->setChecked(false);
    showMessage();
}

void PredictionBar::take(Strategy strategy, const QString &text)
{
    FaultLineEdit *line = field(strategy);
    const QString fault = timeoutTextFault(text);
    if (fault.isEmpty())
        line->setFaults({});
    else
        line->setFaults({{0, text.size(), fault, {}}});
    showMessage();
    Q_EMIT totalTyped(strategy, parseDuration(text.trimmed()));
}

/// What is wrong with a field; empty where all of them can be read.
QString PredictionBar::fault() const
{
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
        const FaultLineEdit *line = field(strategy);
        if (!line->faults().empty() && !line->isHidden())
            return tr("%1: %2.").arg(panelHeading(strategy, {}).title, timeoutTextFault(line->text()));
    }
    return {};
}

void PredictionBar::setMessage(const QString &text)
{
    m_text = text;
    showMessage();
}

void PredictionBar::showMessage()
{
    const QString fault = this->fault();
    for (FaultLineEdit *line : m_fields)
        line->setAccessibleDescription(line->faults().empty() ? QString() : fault);
    m_message->setText(fault.isEmpty() ? m_text : fault);
    setColor(m_message, !fault.isEmpty()         ? m_theme.warning
                        : m_phase == Phase::Told ? m_theme.text
                                                 : m_theme.mutedText);
    m_message->setVisible(!m_message->text().isEmpty());
    m_class->setAddable(m_isAddable && fault.isEmpty());
}

void PredictionBar::setAddable(bool addable)
{
    m_isAddable = addable;
    showParts();
}

QString PredictionBar::message() const
{
    return m_message->text();
}

std::vector<QWidget *> PredictionBar::controls() const
{
    return {m_fields[0], m_fields[1], m_fields[2],     m_orderToggle,        m_classToggle,
            m_again,     m_order,     m_class->name(), m_class->addButton(), m_class->clearButton()};
}

void PredictionBar::showParts()
{
    const bool isAsking = m_phase == Phase::Asking;
    const auto threads = static_cast<std::size_t>(Strategy::Threads);
    m_captions[threads]->setVisible(m_isThreadsShown);
    m_fields[threads]->setVisible(m_isThreadsShown);
    for (FaultLineEdit *line : m_fields) {
        line->setReadOnly(!isAsking);
        line->setPlaceholderText(isAsking ? QStringLiteral("1.5s") : QStringLiteral("—"));
    }
    m_orderToggle->setVisible(m_isOrderable);
    m_orderToggle->setEnabled(isAsking);
    m_order->setVisible(m_isOrderable && m_orderToggle->isChecked());
    m_order->setLocked(!isAsking);
    m_class->setVisible(m_classToggle->isChecked());
    m_class->setAsking(isAsking);
    m_again->setVisible(m_phase == Phase::Told);
    showMessage();
}

void PredictionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintCard(painter, rect(), m_theme.card, m_theme, m_scale);
}

} // namespace interleave
