// SPDX-License-Identifier: MIT
#include "app/editor/taskextras.h"

#include "app/editor/colorbutton.h"
#include "app/editor/faultlineedit.h"
#include "app/editor/taskrowlayout.h"
#include "app/language/speaking.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSpinBox>

namespace interleave {

TaskExtras::TaskExtras(TaskListModel &model, const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_grid(new QGridLayout(this))
    , m_copiesCaption(new QLabel(this))
    , m_copies(new QSpinBox(this))
    , m_timeoutCaption(new QLabel(this))
    , m_timeout(new FaultLineEdit(this))
    , m_colorCaption(new QLabel(this))
    , m_color(new ColorButton(this))
    , m_fault(new QLabel(this))
    , m_session(model.newTypingSession())
{
    m_grid->addWidget(m_copiesCaption, 0, 0);
    m_grid->addWidget(m_copies, 0, 1);
    m_grid->addWidget(m_timeoutCaption, 1, 0);
    m_grid->addWidget(m_timeout, 1, 1);
    m_grid->addWidget(m_fault, 2, 0, 1, 2);
    m_grid->addWidget(m_colorCaption, 3, 0);
    m_grid->addWidget(m_color, 3, 1);
    m_grid->setColumnStretch(0, 1);
    m_copies->setRange(1, static_cast<int>(kMostTasks));
    m_copies->setPrefix(QStringLiteral("× "));
    m_copies->setFocusPolicy(Qt::StrongFocus);
    m_copies->installEventFilter(this);
    m_timeout->installEventFilter(this);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_fault->hide();
    setTheme(theme, fonts);
    connect(m_copies, &QSpinBox::valueChanged, this, [this](int copies) {
        if (!isShowingOne())
            return;
        TaskEntry entry = m_model.entry(m_row);
        entry.setCount(static_cast<std::uint32_t>(copies));
        change(entry, tr("Change the copies of “%1”").arg(entry.name()));
    });
    connect(m_timeout, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!isShowingOne())
            return;
        TaskEntry entry = m_model.entry(m_row);
        entry.setTimeoutText(text);
        change(entry, tr("Change the timeout of “%1”").arg(entry.name()));
    });
    connect(m_color, &ColorButton::colorChosen, this, [this](const QString &color) {
        if (!isShowingOne())
            return;
        TaskEntry entry = m_model.entry(m_row);
        entry.setColor(color);
        m_session = m_model.newTypingSession(); // each choice is one of its own
        change(entry, tr("Change the colour of “%1”").arg(entry.name()));
    });
    connect(&m_model, &TaskListModel::documentChanged, this, &TaskExtras::follow);
    onLanguageChange(this, [this] { retranslate(); });
}

void TaskExtras::retranslate()
{
    m_copiesCaption->setText(tr("copies"));
    m_timeoutCaption->setText(tr("timeout"));
    m_colorCaption->setText(tr("colour"));
    m_copies->setAccessibleName(tr("Copies of the task"));
    m_copies->findChild<QLineEdit *>()->setAccessibleName(m_copies->accessibleName());
    m_copies->setToolTip(tr("How many such tasks run"));
    m_timeout->setPlaceholderText(tr("none"));
    m_timeout->setAccessibleName(tr("Timeout of the task"));
    m_timeout->setToolTip(
        tr("After this time the task is cancelled and counts as failed: asyncio.timeout round its steps"));
    follow();
}

void TaskExtras::setTheme(const Theme &theme, const Fonts &fonts)
{
    const TaskRowLayout rows(fonts);
    m_grid->setContentsMargins(0, 0, 0, rows.scaled(6));
    m_grid->setHorizontalSpacing(rows.scaled(6));
    m_grid->setVerticalSpacing(rows.scaled(2));
    QFont font = fonts.font(TextRole::Caption);
    font.setPixelSize(rows.scaled(12.5));
    for (QWidget *part : std::initializer_list<QWidget *>{m_copiesCaption, m_copies, m_timeoutCaption,
                                                          m_timeout, m_colorCaption, m_color})
        part->setFont(font);
    for (QLabel *caption : {m_copiesCaption, m_timeoutCaption, m_colorCaption})
        caption->setStyleSheet(QStringLiteral("color: %1;").arg(theme.mutedText.name()));
    m_fault->setFont(fonts.font(TextRole::Small));
    m_fault->setStyleSheet(QStringLiteral("color: %1;").arg(theme.warning.name()));
    const QString widest = m_copies->prefix() + QString::number(m_copies->maximum());
    const int widestText = m_copies->fontMetrics().horizontalAdvance(widest);
    m_copies->setFixedSize(widestText + rows.scaled(32), rows.scaled(24));
    m_timeout->setFixedSize(m_copies->size());
    m_color->setFixedSize(m_copies->size());
    m_color->setTheme(theme);
    m_color->setStyleSheet(QStringLiteral("QToolButton { padding: 0 %1px; text-align: left; }"
                                          "QToolButton::menu-indicator { image: none; width: 0; }")
                               .arg(rows.scaled(4)));
    m_timeout->setFaultColor(theme.warning);
    m_timeout->setStyleSheet(
        QStringLiteral("QLineEdit { padding: 0 %1px; } QLineEdit:focus { padding: 0 %2px; }")
            .arg(rows.scaled(8))
            .arg(rows.scaled(8) - 1));
}

QString TaskExtras::fault() const
{
    return m_fault->text();
}

void TaskExtras::setRow(int row)
{
    m_row = row;
    m_session = m_model.newTypingSession();
    follow();
}

bool TaskExtras::isShowingOne() const
{
    return m_row >= 0 && m_row < m_model.taskCount();
}

void TaskExtras::follow()
{
    if (!m_isChanging)
        m_session = m_model.newTypingSession(); // what comes next is another edit
    if (!isShowingOne())
        return;
    const TaskEntry &entry = m_model.entry(m_row);
    const QSignalBlocker quietCopies(m_copies);
    const QSignalBlocker quietTimeout(m_timeout);
    m_copies->setValue(static_cast<int>(entry.count()));
    if (m_timeout->text() != entry.timeoutText()) // else the cursor would jump with every key
        m_timeout->setText(entry.timeoutText());
    m_color->setColor(entry.color(), entry.hue());
    const std::vector<NotationFault> faults = entry.timeoutFaults();
    m_timeout->setFaults(faults);
    m_fault->setText(faults.empty() ? QString() : faults.front().problem);
    m_fault->setVisible(!faults.empty());
}

void TaskExtras::change(const TaskEntry &entry, const QString &text)
{
    const QScopedValueRollback mine(m_isChanging, true);
    m_model.changeEntry(m_row, entry, text, m_session);
}

bool TaskExtras::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_session = m_model.newTypingSession();
    if (watched != m_copies || event->type() != QEvent::Wheel || m_copies->hasFocus())
        return QWidget::eventFilter(watched, event);
    event->ignore(); // it scrolls what is around
    return true;
}

} // namespace interleave
