// SPDX-License-Identifier: MIT
#pragma once

#include "app/editor/tasklistmodel.h"
#include "app/theme/fonts.h"
#include "app/theme/theme.h"
#include "core/scenario/stepplaces.h"

#include <QWidget>

class QLabel;

namespace interleave {

class StepChips;
class StepFields;

/// The steps of one task as chips, with the fields of the chosen one: another view of the text in the list.
/// Changes the text through the undo stack, and of it no more than the step in question.
class StepEditor : public QWidget
{
    Q_OBJECT

public:
    StepEditor(TaskListModel &model, const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// Which entry is shown; -1 for none.
    void setRow(int row);

    [[nodiscard]] StepChips *chips() const { return m_chips; }
    [[nodiscard]] StepFields *fields() const { return m_fields; }
    /// Why there are no chips; empty where there are.
    [[nodiscard]] QString fault() const;

private:
    [[nodiscard]] bool isShowingOne() const;
    [[nodiscard]] const TaskEntry &entry() const { return m_model.entry(m_row); }
    [[nodiscard]] const Step *currentStep() const;
    [[nodiscard]] QString wordOf(const StepPath &path) const;
    void follow();
    void showFields();
    void change(const QString &steps, const QString &text, TaskListModel::TypingSession session);
    void changeArgument(const QString &notation, const QString &words);
    void addStep(const QString &step);
    void removeStep(const StepPath &path);
    void moveStep(const StepPath &path, const StepPath &before, int chip);
    void choose(const StepPath &path);

    TaskListModel &m_model;
    Theme m_theme;
    StepChips *m_chips;
    StepFields *m_fields;
    QLabel *m_fault;
    int m_row = -1;
    std::optional<QString> m_shown; ///< the text that the chips are of
    std::uint32_t m_hue = 0;
    TaskListModel::TypingSession m_session;
    bool m_isChanging = false; ///< by these fields
};

} // namespace interleave
