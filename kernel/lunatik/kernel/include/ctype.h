/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef LUNATIK_CTYPE_H
#define LUNATIK_CTYPE_H

#include <linux/ctype.h>

#include "c_locale.h"

#endif
