// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/tasklistmodel.h"
#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace interleave {

class FaultLineEdit;
class RuleRow;

/// The rules that the concurrent run obeys: limit, timeout, what a failure does, how long it goes on; and the
/// seed, where some duration is drawn at random. Shows what the model says and changes it through the undo
/// stack.
class ConcurrencyBox : public QWidget
{
    Q_OBJECT

public:
    ConcurrencyBox(TaskListModel &model, const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// Open, all controls are there; else the header says in a few words what holds.
    void setOpen(bool isOpen);
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    [[nodiscard]] QToolButton *header() const { return m_header; }
    [[nodiscard]] QString summary() const { return m_summaryText; }
    [[nodiscard]] QSpinBox *limit() const { return m_limit; }
    [[nodiscard]] FaultLineEdit *timeout() const { return m_timeout; }
    [[nodiscard]] QComboBox *onFailure() const { return m_onFailure; }
    [[nodiscard]] QComboBox *until() const { return m_until; }
    [[nodiscard]] FaultLineEdit *seed() const { return m_seed; }
    [[nodiscard]] RuleRow *limitRow() const { return m_limitRow; }
    [[nodiscard]] RuleRow *timeoutRow() const { return m_timeoutRow; }
    [[nodiscard]] RuleRow *onFailureRow() const { return m_onFailureRow; }
    [[nodiscard]] RuleRow *untilRow() const { return m_untilRow; }
    [[nodiscard]] RuleRow *seedRow() const { return m_seedRow; }

Q_SIGNALS:
    void openChanged(bool isOpen);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void retranslate();
    void connectControls();
    void followModel();
    void showMeanings();
    void offerPossible();
    void fitSummary();
    void change(const RunRules &rules, const QString &text);

    TaskListModel &m_model;
    QToolButton *m_header;
    QLabel *m_summary;
    QWidget *m_body;
    QSpinBox *m_limit;
    FaultLineEdit *m_timeout;
    QComboBox *m_onFailure;
    QComboBox *m_until;
    FaultLineEdit *m_seed;
    RuleRow *m_limitRow;
    RuleRow *m_timeoutRow;
    RuleRow *m_onFailureRow;
    RuleRow *m_untilRow;
    RuleRow *m_seedRow;
    Theme m_theme;
    QString m_summaryText;
    TaskListModel::TypingSession m_session;
    bool m_isChanging = false; ///< by this box itself
    bool m_isOpen = true;
};

} // namespace interleave
