/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef LUNATIK_MATH_H
#define LUNATIK_MATH_H

/* Lua's float paths compile with integers for operands and never run. */
#define floor(x)	(x)

#endif
