// SPDX-License-Identifier: MIT
#pragma once

#include "app/language/language.h"
#include "core/scenario/scenario.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace interleave {

/// `--summary`
enum class SummaryKind : std::uint8_t {
    Text, ///< for people
    Json, ///< the run record
    Full, ///< the run record with every span
};

/// `--theme`
enum class ThemeChoice : std::uint8_t { Light, Dark, Print };

/// What the command line asks for. A value.
class Options
{
public:
    /// Nothing asks for results without a window.
    [[nodiscard]] bool wantsWindow() const
    {
        return !help && !version && !listExamples && !preview && !real && !summary && screenshot.isEmpty() &&
               exports.isEmpty();
    }
    /// A run that is in the file already is taken as it is.
    [[nodiscard]] bool takesRecorded() const { return !preview && !real && strategies.empty(); }
    /// What to run both ways, unless told otherwise; without duplicates.
    [[nodiscard]] std::vector<Strategy> strategiesOrDefault() const
    {
        return strategies.empty() ? std::vector{Strategy::Sequential, Strategy::Concurrent} : strategies;
    }

    /// What the program is to speak before it has read any settings.
    [[nodiscard]] Language languageOrSystem() const { return language.value_or(systemLanguage()); }

    std::optional<Language> language; ///< of all that is said
    bool help = false;
    bool version = false;

    QStringList files; ///< scenario files, in order
    QStringList tasks; ///< each `NAME[*COUNT]: STEPS`; none means the scenario that the program opens with

    QString example; ///< the name of a built-in scenario, or empty
    bool listExamples = false;

    bool preview = false;
    bool real = false;
    std::optional<double> speed;
    std::vector<Strategy> strategies; ///< as given, the first of each; empty where none was given

    // The policies; each overrides the scenario's where it is given.
    std::optional<std::uint32_t> limit;
    std::optional<Nanoseconds> timeout;
    std::optional<OnFailure> onFailure;
    std::optional<Until> until;
    std::optional<std::uint64_t> seed;
    bool allowNetwork = false; ///< tasks may fetch from other machines

    std::optional<SummaryKind> summary;
    QStringList exports; ///< file names, each with an ending that exportFormatOf() knows
    QString screenshot;  ///< a file name, or empty

    // How pictures look.
    std::optional<QSize> size;
    std::optional<double> scale; ///< pixels of a picture for each of `size`
    std::optional<ThemeChoice> theme;
    std::optional<bool> isStacked;     ///< the charts are below each other
    std::optional<Nanoseconds> moment; ///< the run as it stood then
};

} // namespace interleave
