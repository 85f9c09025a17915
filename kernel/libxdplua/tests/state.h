/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* States of the API for tests. */
#ifndef STATE_H
#define STATE_H

#include <stdint.h>
#include <string.h>

#include "xdplua/libxdplua.h"

#include "tap.h"

static char error[XDPLUA_TEXT_MAX];

static inline struct xdplua *new_state(uint32_t flags)
{
	struct xdplua_config config;

	xdplua_config_init(&config);
	config.flags = flags;
	return xdplua_new(&config, error, sizeof(error));
}

static inline int load(struct xdplua *state, const char *script)
{
	*error = '\0';
	struct xdplua_source source = { "test.lua", script, strlen(script) };

	return xdplua_load(state, &source, 1, error, sizeof(error));
}

/* A new state with the script and its callback. */
static inline struct xdplua *started(const char *script, uint32_t flags)
{
	struct xdplua *state = new_state(flags);

	if (load(state, script) || xdplua_set_function(state, "callback", error, sizeof(error)))
		ok(0, error);
	return state;
}

#endif
