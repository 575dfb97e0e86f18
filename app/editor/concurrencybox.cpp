// SPDX-License-Identifier: MIT
#include "app/editor/concurrencybox.h"

#include "app/editor/faultlineedit.h"
#include "app/editor/rulerow.h"
#include "app/editor/ruletexts.h"
#include "app/editor/taskrowlayout.h"
#include "app/language/speaking.h"
#include "app/theme/icons.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace interleave {

namespace {

void setText(QLineEdit *line, const QString &text)
{
    const QSignalBlocker quiet(line);
    if (line->text() != text) // else the cursor would jump with every key
        line->setText(text);
}

void setIndex(QComboBox *box, int index)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(index);
}

/// `reason` is why the entry can't be chosen; empty where it can.
void setObstacle(QComboBox *box, int index, const QString &reason)
{
    auto *items = qobject_cast<QStandardItemModel *>(box->model());
    items->item(index)->setEnabled(reason.isEmpty());
    items->item(index)->setToolTip(reason);
    box->setToolTip(reason);
}

void setFault(FaultLineEdit *line, RuleRow *row, const QString &fault)
{
    row->setFault(fault);
    line->setFaults(fault.isEmpty() ? std::vector<NotationFault>{}
                                    : std::vector<NotationFault>{
                                          {0, std::max<qsizetype>(1, line->text().size()), fault, {}}});
}

} // namespace

ConcurrencyBox::ConcurrencyBox(TaskListModel &model, const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_header(new QToolButton(this))
    , m_summary(new QLabel(this))
    , m_body(new QWidget(this))
    , m_limit(new QSpinBox(m_body))
    , m_timeout(new FaultLineEdit(m_body))
    , m_onFailure(new QComboBox(m_body))
    , m_until(new QComboBox(m_body))
    , m_seed(new FaultLineEdit(m_body))
    , m_limitRow(new RuleRow(m_limit, m_body))
    , m_timeoutRow(new RuleRow(m_timeout, m_body))
    , m_onFailureRow(new RuleRow(m_onFailure, m_body))
    , m_untilRow(new RuleRow(m_until, m_body))
    , m_seedRow(new RuleRow(m_seed, m_body))
    , m_theme(theme)
    , m_session(model.newTypingSession())
{
    m_limit->setRange(0, static_cast<int>(kMostTasks));
    m_onFailure->addItems(QStringList(2)); // retranslate() says which
    m_until->addItems(QStringList(2));
    layOut();
    setTheme(theme, fonts);
    connectControls();
    onLanguageChange(this, [this] { retranslate(); });
}

void ConcurrencyBox::layOut()
{
    setObjectName(QStringLiteral("concurrency"));
    m_header->setObjectName(QStringLiteral("concurrencyHeader"));
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setCheckable(true);
    m_header->setChecked(true);
    m_header->setFocusPolicy(Qt::TabFocus);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    auto *head = new QHBoxLayout;
    head->addWidget(m_header);
    head->addWidget(m_summary, 1);
    column->addLayout(head);
    column->addWidget(m_body);
    auto *rows = new QVBoxLayout(m_body);
    for (RuleRow *row : {m_limitRow, m_timeoutRow, m_onFailureRow, m_untilRow, m_seedRow})
        rows->addWidget(row);
    rows->setSpacing(0);
    column->setSpacing(0);
}

void ConcurrencyBox::retranslate()
{
    m_header->setText(tr("Concurrency"));
    m_limitRow->setCaption(tr("Limit"));
    m_timeoutRow->setCaption(tr("Timeout"));
    m_onFailureRow->setCaption(tr("On failure"));
    m_untilRow->setCaption(tr("Until"));
    m_seedRow->setCaption(tr("Seed"));
    m_limit->setSpecialValueText(tr("unlimited"));
    m_timeout->setPlaceholderText(tr("none"));
    m_onFailure->setItemText(static_cast<int>(OnFailure::Continue), tr("others continue"));
    m_onFailure->setItemText(static_cast<int>(OnFailure::Cancel), tr("cancel the others"));
    m_until->setItemText(static_cast<int>(Until::All), tr("all have ended"));
    m_until->setItemText(static_cast<int>(Until::First), tr("the first has ended"));
    setOpen(m_isOpen);
    followModel();
}

void ConcurrencyBox::connectControls()
{
    connect(m_header, &QToolButton::toggled, this, &ConcurrencyBox::setOpen);
    connect(m_limit, &QSpinBox::valueChanged, this, [this](int value) {
        RunRules rules = m_model.rules();
        rules.limit = value > 0 ? std::optional(static_cast<std::uint32_t>(value)) : std::nullopt;
        change(rules, tr("Change the limit"));
    });
    connect(m_timeout, &QLineEdit::textChanged, this, [this](const QString &text) {
        RunRules rules = m_model.rules();
        rules.timeoutText = text;
        change(rules, tr("Change the timeout"));
    });
    connect(m_onFailure, &QComboBox::currentIndexChanged, this, [this](int index) {
        RunRules rules = m_model.rules();
        rules.onFailure = static_cast<OnFailure>(index);
        change(rules, tr("Change what a failure does"));
    });
    connect(m_until, &QComboBox::currentIndexChanged, this, [this](int index) {
        RunRules rules = m_model.rules();
        rules.until = static_cast<Until>(index);
        change(rules, tr("Change how long it goes on"));
    });
    connect(m_seed, &QLineEdit::textChanged, this, [this](const QString &text) {
        RunRules rules = m_model.rules();
        rules.seedText = text;
        change(rules, tr("Change the seed"));
    });
    for (QWidget *control :
         std::initializer_list<QWidget *>{m_limit, m_timeout, m_onFailure, m_until, m_seed})
        control->installEventFilter(this);
    m_summary->installEventFilter(this);
    connect(&m_model, &TaskListModel::documentChanged, this, &ConcurrencyBox::followModel);
}

void ConcurrencyBox::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    const TaskRowLayout rows(fonts);
    layout()->setContentsMargins(rows.scaled(16), rows.scaled(4), rows.scaled(16), rows.scaled(4));
    m_body->layout()->setContentsMargins(0, rows.scaled(2), 0, 0);
    QFont titleFont = fonts.font(TextRole::BodyStrong);
    titleFont.setPixelSize(rows.scaled(14));
    titleFont.setWeight(QFont::DemiBold);
    m_header->setFont(titleFont);
    m_header->setIconSize(QSize(rows.scaled(12), rows.scaled(12)));
    m_header->setFixedHeight(rows.scaled(28));
    m_header->setStyleSheet(
        QStringLiteral(
            "QToolButton, QToolButton:checked { background: transparent; color: %1; border: 1px solid "
            "transparent; border-radius: %2px; padding: 0; font-weight: 600; }"
            "QToolButton:focus { border-color: %3; }")
            .arg(theme.text.name())
            .arg(rows.scaled(4))
            .arg(theme.focusRing.name()));
    m_summary->setFont(fonts.font(TextRole::Small));
    m_summary->setStyleSheet(QStringLiteral("color: %1;").arg(theme.mutedText.name()));
    for (RuleRow *row : {m_limitRow, m_timeoutRow, m_onFailureRow, m_untilRow, m_seedRow})
        row->setTheme(theme, fonts);
    for (FaultLineEdit *line : {m_timeout, m_seed}) {
        line->setFaultColor(theme.warning);
        line->setStyleSheet(
            QStringLiteral("QLineEdit { padding: 0 %1px; } QLineEdit:focus { padding: 0 %2px; }")
                .arg(rows.scaled(8))
                .arg(rows.scaled(8) - 1));
    }
    setOpen(m_isOpen);
}

void ConcurrencyBox::setOpen(bool isOpen)
{
    const bool isNew = std::exchange(m_isOpen, isOpen) != isOpen;
    const QSignalBlocker quiet(m_header);
    m_header->setChecked(isOpen);
    m_header->setIcon(glyphIcon(isOpen ? Glyph::ChevronDown : Glyph::ChevronRight, m_theme.mutedText,
                                m_theme.disabledText));
    m_header->setToolTip(isOpen ? tr("Hide the rules of the run") : tr("Show the rules of the run"));
    m_body->setVisible(isOpen);
    if (isNew)
        Q_EMIT openChanged(isOpen);
}

void ConcurrencyBox::followModel()
{
    if (!m_isChanging)
        m_session = m_model.newTypingSession(); // what comes next is another edit
    const RunRules &rules = m_model.rules();
    {
        const QSignalBlocker quiet(m_limit);
        m_limit->setValue(static_cast<int>(rules.limit.value_or(0)));
    }
    setText(m_timeout, rules.timeoutText);
    setText(m_seed, rules.seedText);
    setIndex(m_onFailure, static_cast<int>(rules.onFailure));
    setIndex(m_until, static_cast<int>(rules.until));
    offerPossible();
    showMeanings();
}

void ConcurrencyBox::offerPossible()
{
    const RunRules &rules = m_model.rules();
    setObstacle(m_onFailure, static_cast<int>(OnFailure::Cancel),
                rules.until == Until::First ? tr("Not together with “until the first has ended”: there the "
                                                 "first end cancels the others anyway")
                                            : QString());
    setObstacle(
        m_until, static_cast<int>(Until::First),
        rules.onFailure == OnFailure::Cancel
            ? tr("Not together with “on failure, cancel the others”: a TaskGroup waits for every task")
            : QString());
}

void ConcurrencyBox::showMeanings()
{
    const RunRules &rules = m_model.rules();
    const auto show = [](RuleRow *row, const RuleMeaning &meaning, bool isUsual) {
        row->setMeaning(meaning.code, meaning.words, isUsual);
    };
    const bool isAll = rules.until == Until::All;
    show(m_limitRow, limitMeaning(rules), !rules.limit);
    show(m_timeoutRow, timeoutMeaning(rules), rules.timeoutText.isEmpty());
    show(m_onFailureRow, onFailureMeaning(rules), isAll && rules.onFailure == OnFailure::Continue);
    show(m_untilRow, untilMeaning(rules), isAll && rules.onFailure == OnFailure::Continue);
    show(m_seedRow, seedMeaning(), false);
    setFault(m_timeout, m_timeoutRow, rules.timeoutFault());
    setFault(m_seed, m_seedRow, rules.seedFault());
    // A faulty seed must be seen, or nobody could put it right.
    m_seedRow->setVisible(m_model.hasRange() || !rules.seedFault().isEmpty());
    m_summaryText = rules.ok() ? rulesSummary(rules) : tr("a fault");
    fitSummary();
}

void ConcurrencyBox::fitSummary()
{
    m_summary->setText(
        m_summary->fontMetrics().elidedText(m_summaryText, Qt::ElideRight, m_summary->width()));
    m_summary->setToolTip(m_summaryText);
    m_header->setAccessibleDescription(m_summaryText);
}

void ConcurrencyBox::change(const RunRules &rules, const QString &text)
{
    const QScopedValueRollback mine(m_isChanging, true);
    m_model.changeRules(rules, text, m_session);
}

bool ConcurrencyBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_summary) {
        if (event->type() == QEvent::Resize)
            fitSummary();
        if (event->type() == QEvent::MouseButtonRelease)
            m_header->toggle();
    } else if (event->type() == QEvent::FocusIn) {
        m_session = m_model.newTypingSession();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace interleave
