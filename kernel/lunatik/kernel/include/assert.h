/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef LUNATIK_ASSERT_H
#define LUNATIK_ASSERT_H

#define assert(x)	((void)0)

#endif
