/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef LUNATIK_SETJMP_H
#define LUNATIK_SETJMP_H

/* lunatik_host.h has our own */

#endif
