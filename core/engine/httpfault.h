// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QNetworkReply;

namespace interleave {

/// What is wrong with an answer that is complete, or ended by itself, for people and short whatever the
/// server wrote; empty if nothing is. A status from 400 up is a fault, and so is a redirect to nowhere.
[[nodiscard]] QString httpFault(const QNetworkReply &reply);

/// Text of a server's, as a part of a message: one line of moderate length.
[[nodiscard]] QString quotedFromServer(const QString &text);

} // namespace interleave
