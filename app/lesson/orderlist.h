// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QListWidget>

#include <cstdint>
#include <vector>

namespace interleave {

/// A task as somebody puts it in order.
struct OrderedTask
{
    std::uint32_t task = 0;
    QString name;
    std::uint32_t hue = 0;

    friend bool operator==(const OrderedTask &, const OrderedTask &) = default;
};

/// Tasks in a row, which somebody puts in the order in which they think that they end: by dragging, or with
/// Alt and the arrow keys. Afterwards each has a sign of whether its place is right. GUI thread only.
class OrderList : public QListWidget
{
    Q_OBJECT

public:
    explicit OrderList(QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    void setTasks(const std::vector<OrderedTask> &tasks);
    /// Back into the order of the list.
    void restore();
    /// The numbers of the tasks as they stand.
    [[nodiscard]] std::vector<std::uint32_t> order() const;
    /// Whether each place is right; empty: nobody knows yet.
    void setChecked(const std::vector<bool> &isRight);
    /// Whether the order can't be changed.
    void setLocked(bool locked);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void orderChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void move(int from, int to);
    void nameAll();
    [[nodiscard]] int rowsFor(int width) const;

    std::vector<bool> m_isRight;
    bool m_isLocked = false;
    int m_dragged = -1; ///< the row that is held
};

} // namespace interleave
