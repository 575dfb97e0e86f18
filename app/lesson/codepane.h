// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/codeview.h"
#include "app/lesson/standingtasks.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QBoxLayout;
class QLabel;
class QStackedLayout;

namespace interleave {

class SwitchRow;

/// The scenario as a program, in Python or C++, beside the charts.
///
/// The lines on which tasks stand are lit in their colours. The coroutines are shared by both ways to run, in
/// each of which a task stands elsewhere at the same moment; so that nobody takes the one for the other, the
/// lines of one way are lit at a time, which is chosen here.
///
/// Writes its program at once, in the calling thread: isReadable() says for what that is quick enough.
class CodePane : public QWidget
{
    Q_OBJECT

public:
    CodePane(const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);

    /// Whether the program is short enough for somebody to read it.
    [[nodiscard]] static bool isReadable(const Scenario &scenario);
    /// The scenario must have no scenarioFault() and be readable. No line is lit afterwards.
    void setScenario(const std::shared_ptr<const Scenario> &scenario);
    /// The list can't run: the last program stays, pale, with the reason under it.
    void setFault(const QString &reason);
    /// Whether there is a program, and one with those entries.
    [[nodiscard]] bool isProgramOf(const Scenario &scenario) const
    {
        return !scenario.tasks.empty() && scenario.tasks.size() == m_code.kinds().size();
    }
    /// There is no program: a sentence in its place.
    void setNothing(const QString &sentence);

    /// Marks its lines, and has its coroutine in view.
    void setSelectedEntry(std::optional<std::uint32_t> entry);
    /// Lights the lines on which these stand, of the entries of the newest scenario, in the order of the
    /// list. `isPartial`: there are more tasks than are followed.
    void setStanding(std::vector<StandingTask> standing, bool isPartial = false);

    [[nodiscard]] ProgramLanguage language() const;
    void setLanguage(ProgramLanguage language);
    /// Whose lines are lit: sequential or concurrent.
    [[nodiscard]] Strategy strategy() const;
    void setStrategy(Strategy strategy);

    [[nodiscard]] CodeView *view() const { return m_view; }
    [[nodiscard]] SwitchRow *languages() const { return m_languages; }
    [[nodiscard]] SwitchRow *strategies() const { return m_strategies; }
    [[nodiscard]] const CodeText &code() const { return m_code; }
    /// What is under the program, or in its place; empty where there is nothing to say.
    [[nodiscard]] QString sentence() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A line was clicked that stands for these entries of the list, those whose tasks stand there first.
    void entriesWanted(const std::vector<std::uint32_t> &entries);
    void strategyChanged();
    /// It came into view.
    void shown();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void nameView();
    void layOut();
    void fitHead();
    void write();
    void mark();
    void light();
    void tell();
    void choose(std::uint32_t line);

    std::shared_ptr<const Scenario> m_scenario; ///< the last that could run
    CodeText m_code;                            ///< of it
    std::vector<StandingTask> m_standing;
    std::optional<std::uint32_t> m_selected;
    QString m_fault;
    Fonts m_fonts;
    bool m_isPartial = false;
    bool m_isChoosing = false; ///< what is being selected was clicked here
    SwitchRow *m_languages;
    SwitchRow *m_strategies;
    CodeView *m_view;
    QLabel *m_note; ///< in place of the program
    QLabel *m_foot; ///< under it
    QBoxLayout *m_head = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace interleave
