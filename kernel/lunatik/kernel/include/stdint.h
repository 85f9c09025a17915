/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef LUNATIK_STDINT_H
#define LUNATIK_STDINT_H

#include <linux/types.h>

#endif
