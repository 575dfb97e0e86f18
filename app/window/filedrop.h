// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace interleave {

class ScenarioDocument;

/// Opens the scenario file that somebody drags onto the window.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// The document must outlive it.
    FileDrop(ScenarioDocument &document, QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ScenarioDocument &m_document;
};

} // namespace interleave
