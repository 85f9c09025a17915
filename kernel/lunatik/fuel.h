/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef LUNATIK_FUEL_H
#define LUNATIK_FUEL_H

#include "lstate.h"

/* Units between two looks at the host's clock. */
#define FUEL_SLICE	2048

static inline void fuel_fill(global_State *g, l_mem units)
{
	l_mem slice = units < FUEL_SLICE ? units : FUEL_SLICE;

	g->fuel += slice;
	g->fueltank = units - slice;
}

#endif
