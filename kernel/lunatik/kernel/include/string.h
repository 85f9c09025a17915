/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef LUNATIK_STRING_H
#define LUNATIK_STRING_H

#include <linux/string.h>

#define strcoll(a, b)	strcmp(a, b)	/* as in c_locale.h */

#endif
