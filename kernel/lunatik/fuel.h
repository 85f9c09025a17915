/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
#ifndef LUNATIK_FUEL_H
#define LUNATIK_FUEL_H

#include "lstate.h"

#include "lunatik.h"

static inline void fuel_fill(global_State *g, l_mem units)
{
	struct lunatik_fuel fuel = lunatik_fuel(units);

	g->fuel += fuel.slice;
	g->fueltank = fuel.tank;
}

#endif
