// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QList>

namespace interleave {

/// Cuts every connection of the program to that port of one of the addresses: whoever reads or writes it, in
/// whatever thread, finds that it has ended. From any thread. Does nothing where the system has no such
/// means.
void cutConnections(const QList<QHostAddress> &addresses, quint16 port);

} // namespace interleave
