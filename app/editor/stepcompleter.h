// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/stepcompletions.h"
#include "app/theme/theme.h"

#include <QObject>
#include <QPointer>

class QKeyEvent;
class QLineEdit;
class QListWidget;

namespace interleave {

/// Offers, below a line in which steps are typed, the words that the one before the cursor can become.
///
/// Nobody has to take notice of it: Enter and Tab do what they do without it, until Down has chosen a word;
/// then they take that word. Esc closes the list. Ctrl+Space opens it where nothing is typed yet.
class StepCompleter : public QObject
{
    Q_OBJECT

public:
    using Find = StepCompletions (*)(QStringView text, qsizetype cursor, bool isAskedFor);

    /// Belongs to the line; comes before the event filters that it has by now.
    StepCompleter(QLineEdit &line, Find find);
    ~StepCompleter() override;

    void setTheme(const Theme &theme) { m_theme = theme; }
    /// What is offered; empty while nothing is.
    [[nodiscard]] QStringList offered() const;
    /// The chosen word; empty where none is.
    [[nodiscard]] QString chosen() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool key(const QKeyEvent &event);
    void follow(bool isAskedFor);
    void open();
    void close();
    void choose(int row);
    void take();
    [[nodiscard]] bool isOpen() const;

    QLineEdit &m_line;
    Find m_find;
    Theme m_theme;
    StepCompletions m_completions;
    QPointer<QListWidget> m_list; ///< a child of the window, so that it may be larger than the line's parent
};

} // namespace interleave
