// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartpanel.h"

#include <QAccessibleInterface>
#include <QPointer>

namespace interleave {

/// Something on a panel that is no widget, as assistive technology sees it. By itself it has no children and
/// no text.
///
/// Made and owned by an AccessibleParts. Says nothing once the panel is gone, or no longer shows it.
class AccessiblePart : public QAccessibleInterface
{
public:
    [[nodiscard]] bool isValid() const override { return m_panel && exists(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override;

    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }

    /// The name, and what there is to say; as value and as description, since not every system passes on a
    /// value in words.
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    /// What is seen of it on the screen; empty where it is scrolled away.
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Graphic; }
    [[nodiscard]] QAccessible::State state() const override;

    [[nodiscard]] ChartPanel *panel() const { return m_panel; }

protected:
    explicit AccessiblePart(ChartPanel *panel)
        : m_panel(panel)
    {}

    // What is asked only while there is a panel.
    [[nodiscard]] virtual bool exists() const = 0;
    // What is asked only while it exists.
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString value() const = 0;
    /// In pixels of the panel.
    [[nodiscard]] virtual QRectF place() const = 0;

private:
    QPointer<ChartPanel> m_panel;
};

} // namespace interleave
