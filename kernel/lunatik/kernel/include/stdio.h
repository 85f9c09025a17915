/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef LUNATIK_STDIO_H
#define LUNATIK_STDIO_H

#include <linux/sprintf.h>

#endif
