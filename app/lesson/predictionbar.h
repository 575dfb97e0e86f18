// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/orderlist.h"
#include "app/lesson/prediction.h"

#include <QWidget>

#include <array>

class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace interleave {

class ClassRow;
class FaultLineEdit;

/// The card in which somebody guesses what a run will come to, and reads afterwards how close that was: a
/// field for each total, the order of the ends, and for a class the guesses so far. GUI thread only.
class PredictionBar : public QWidget
{
    Q_OBJECT

public:
    /// What can be done with a guess.
    enum class Phase { Asking, Running, Told };

    PredictionBar(const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    void setPhase(Phase phase);
    void setThreadsShown(bool shown);
    /// Another list of tasks, whose order can be guessed; empty where that would be too much.
    void setTasks(const std::vector<OrderedTask> &tasks);
    /// Shows a guess. What is being typed stays.
    void setGuess(const Prediction &guess);
    /// For the next person.
    void reset();
    /// What is told below the fields; what is wrong with one of them comes before it.
    void setMessage(const QString &text);
    void setOrderChecked(const std::vector<bool> &isRight) { m_order->setChecked(isRight); }
    /// Whether the guess could be added to those of a class.
    void setAddable(bool addable);

    [[nodiscard]] FaultLineEdit *field(Strategy strategy) const
    {
        return m_fields[static_cast<std::size_t>(strategy)];
    }
    [[nodiscard]] QToolButton *orderToggle() const { return m_orderToggle; }
    [[nodiscard]] OrderList *order() const { return m_order; }
    [[nodiscard]] QToolButton *classToggle() const { return m_classToggle; }
    [[nodiscard]] ClassRow *classRow() const { return m_class; }
    [[nodiscard]] QPushButton *againButton() const { return m_again; }
    [[nodiscard]] QString message() const;
    /// In the order in which Tab goes through them.
    [[nodiscard]] std::vector<QWidget *> controls() const;

Q_SIGNALS:
    /// Nothing where the field is empty or can't be read.
    void totalTyped(interleave::Strategy strategy, std::optional<interleave::Nanoseconds> total);
    /// Enter was pressed in the field.
    void totalEntered(interleave::Strategy strategy);
    /// Empty where nobody wants to guess it.
    void orderGuessed(const std::vector<std::uint32_t> &order);
    void againWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void layOut();
    void connectParts();
    void take(Strategy strategy, const QString &text);
    void showParts();
    void showMessage();
    [[nodiscard]] QString fault() const;

    std::array<QLabel *, 3> m_captions{};
    std::array<FaultLineEdit *, 3> m_fields{};
    QLabel *m_title;
    QToolButton *m_orderToggle;
    QToolButton *m_classToggle;
    QPushButton *m_again;
    OrderList *m_order;
    ClassRow *m_class;
    QLabel *m_message;
    QBoxLayout *m_column = nullptr;
    QBoxLayout *m_head = nullptr;
    Theme m_theme;
    qreal m_scale = 1.0;
    Phase m_phase = Phase::Asking;
    QString m_text;
    Prediction m_guess; ///< as it was shown last
    bool m_isThreadsShown = false;
    bool m_isOrderable = false;
    bool m_isAddable = false;
};

} // namespace interleave
