/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef LUNATIK_SIGNAL_H
#define LUNATIK_SIGNAL_H

typedef int sig_atomic_t;

#endif
