/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef LUNATIK_LIMITS_H
#define LUNATIK_LIMITS_H

#include <linux/limits.h>

/* Lua's preprocessor conditions need literals where the kernel has casts. */
#undef LLONG_MAX
#undef UINT_MAX
#define LLONG_MAX	0x7fffffffffffffffLL
#define UINT_MAX	0xffffffffU
#define UCHAR_MAX	255
#define CHAR_BIT	8

#endif
