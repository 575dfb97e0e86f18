// SPDX-License-Identifier: MIT
#include "core/scenario/stepedits.h"

#include <algorithm>

namespace interleave {

namespace {

const std::vector<StepPlace> &listOf(const std::vector<StepPlace> &places, const StepPath &path)
{
    const std::vector<StepPlace> *list = &places;
    for (std::size_t level = 0; level + 1 < path.size(); ++level)
        list = &(*list)[path[level]].body;
    return *list;
}

const StepPlace &placeOf(const std::vector<StepPlace> &places, const StepPath &path)
{
    return listOf(places, path)[path.back()];
}

QString replaced(const QString &text, qsizetype from, qsizetype to, const QString &by)
{
    return text.first(from) + by + text.sliced(to);
}

bool isBeginOf(const StepPath &begin, const StepPath &path)
{
    return begin.size() <= path.size() && std::equal(begin.begin(), begin.end(), path.begin());
}

} // namespace

const Step *stepAt(const Steps &steps, const StepPath &path)
{
    const Steps *list = &steps;
    const Step *step = nullptr;
    for (const std::size_t index : path) {
        if (index >= list->size())
            return nullptr;
        step = &(*list)[index];
        list = &step->body;
    }
    return step;
}

QString withArgument(const QString &text, const StepPath &path, const QString &argument)
{
    const std::vector<StepPlace> places = stepPlaces(text);
    const StepPlace &place = placeOf(places, path);
    if (place.argumentFrom == place.argumentTo)
        return argument.isEmpty() ? text
                                  : replaced(text, place.argumentFrom, place.argumentTo, u' ' + argument);
    qsizetype from = place.argumentFrom;
    while (argument.isEmpty() && text[from - 1].isSpace())
        --from;
    return replaced(text, from, place.argumentTo, argument);
}

QString withStep(const QString &text, const StepPath &path, const QString &step)
{
    const std::vector<StepPlace> places = stepPlaces(text);
    const std::vector<StepPlace> &list = listOf(places, path);
    if (list.empty())
        return step;
    if (path.back() < list.size())
        return replaced(text, list[path.back()].from, list[path.back()].from, step + QStringLiteral(", "));
    return replaced(text, list.back().to, list.back().to, QStringLiteral(", ") + step);
}

QString withoutStep(const QString &text, const StepPath &path)
{
    const std::vector<StepPlace> places = stepPlaces(text);
    const std::vector<StepPlace> &list = listOf(places, path);
    const std::size_t index = path.back();
    if (list.size() == 1 && path.size() > 1)
        return withoutStep(text, StepPath(path.begin(), path.end() - 1));
    if (index + 1 < list.size())
        return replaced(text, list[index].from, list[index + 1].from, {});
    return replaced(text, index > 0 ? list[index - 1].to : list[index].from, list[index].to, {});
}

QString withStepMoved(const QString &text, const StepPath &path, const StepPath &before)
{
    if (isBeginOf(path, before))
        return text;
    const StepPath list(path.begin(), path.end() - 1);
    StepPath from = path;
    const bool isSameList = before.size() == path.size() && isBeginOf(list, before);
    if (isSameList && before.back() == path.back() + 1)
        return text;
    const std::vector<StepPlace> places = stepPlaces(text);
    const StepPlace &place = placeOf(places, path);
    const QString inserted = withStep(text, before, text.sliced(place.from, place.to - place.from));
    // What stood at or behind the new place, and what stands inside of it, has moved on by one.
    const std::size_t level = before.size() - 1;
    const StepPath around(before.begin(), before.end() - 1);
    if (level < from.size() && isBeginOf(around, from) && from[level] >= before.back())
        ++from[level];
    return withoutStep(inserted, from);
}

} // namespace interleave
