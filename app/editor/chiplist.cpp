// SPDX-License-Identifier: MIT
#include "app/editor/chiplist.h"

#include "core/translated.h"

#include <algorithm>

namespace interleave {

namespace {

std::uint64_t writtenCount(const Steps &steps)
{
    std::uint64_t count = steps.size();
    for (const Step &step : steps)
        count += writtenCount(step.body);
    return count;
}

bool isTimed(const Step &step)
{
    return step.kind != StepKind::Yield && step.kind != StepKind::Fail && step.kind != StepKind::Repeat &&
           step.text.isEmpty();
}

QString labelOf(const Step &step)
{
    if (step.kind == StepKind::Repeat)
        return interleave::tr("%1 ×").arg(step.count);
    QString label = stepKeyword(step.kind);
    if (isTimed(step)) {
        label += u' ' + durationWords(step.shortest);
        if (step.shortest != step.longest)
            label += QStringLiteral(" – ") + durationWords(step.longest);
    } else if (step.kind == StepKind::Fail && !step.text.isEmpty()) {
        label += QStringLiteral(" “%1”").arg(step.text);
    } else if (!step.text.isEmpty()) {
        label += u' ' + step.text;
    }
    return label;
}

/// Puts the chips together, one after the other.
class Builder
{
public:
    Builder(ChipList &list, std::size_t most)
        : m_list(list)
        , m_most(most)
    {}

    void add(const Steps &steps, const StepPath &around, const QString &where)
    {
        StepPath path = around;
        path.push_back(0);
        for (std::size_t i = 0; i < steps.size() && !isFull(); ++i) {
            path.back() = i;
            const QString name = interleave::tr("step %1 of %2%3: ")
                                     .arg(QString::number(i + 1), QString::number(steps.size()), where);
            addStep(steps[i], path, name);
        }
    }

    std::uint64_t shown = 0;

private:
    [[nodiscard]] bool isFull() const { return m_list.chips.size() >= m_most; }

    void addStep(const Step &step, const StepPath &path, const QString &name)
    {
        const bool isRepeat = step.kind == StepKind::Repeat;
        const QString label = labelOf(step);
        const QString spoken = isRepeat ? interleave::tr("%1 times what follows").arg(step.count) : label;
        m_list.chips.push_back({isRepeat ? ChipSpec::Part::RepeatBegin : ChipSpec::Part::Step, step.kind,
                                path, label, name + spoken, path});
        ++shown;
        if (isRepeat)
            add(step.body, path, interleave::tr(" of the repeat"));
        if (!isRepeat || isFull())
            return;
        StepPath inside = path;
        inside.push_back(step.body.size());
        m_list.chips.push_back({ChipSpec::Part::RepeatEnd, step.kind, path, QString(),
                                interleave::tr("end of the repeat"), inside});
    }

    ChipList &m_list;
    std::size_t m_most;
};

} // namespace

std::size_t ChipList::extent(std::size_t chip) const
{
    const StepPath &path = chips[chip].path;
    std::size_t next = chip + 1;
    while (next < chips.size() && chips[next].path.size() >= path.size() &&
           std::equal(path.begin(), path.end(), chips[next].path.begin()))
        ++next;
    return next - chip;
}

ChipList chipsOf(const Steps &steps, std::size_t most)
{
    ChipList list;
    Builder builder(list, most);
    builder.add(steps, {}, {});
    list.left = writtenCount(steps) - builder.shown;
    if (list.chips.empty()) {
        list.end = {0};
        return list;
    }
    const ChipSpec &last = list.chips.back();
    list.end = last.path;
    if (last.part == ChipSpec::Part::RepeatBegin)
        list.end.push_back(0);
    else
        ++list.end.back();
    return list;
}

QString durationWords(Nanoseconds duration)
{
    QString text = durationNotation(duration);
    const auto unit =
        std::find_if(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); }) - text.cbegin();
    text.insert(unit, u' ');
    return text.replace(QStringLiteral("us"), QStringLiteral("\u00B5s"));
}

QString stepKeyword(StepKind kind)
{
    return kind == StepKind::Repeat ? interleave::tr("repeat")
                                    : stepsNotation({Step(kind)}).section(u' ', 0, 0);
}

} // namespace interleave
