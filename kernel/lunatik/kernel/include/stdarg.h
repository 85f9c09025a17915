/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef LUNATIK_STDARG_H
#define LUNATIK_STDARG_H

#include <linux/stdarg.h>

#endif
