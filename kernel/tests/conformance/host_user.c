// SPDX-License-Identifier: GPL-2.0-only
/* The host of libxdplua. */
#include <stdio.h>
#include <string.h>

#include "xdplua/libxdplua.h"

#include "cases.h"

static struct xdplua *state;
static uint64_t now;	/* it goes on, as a clock does */
static const struct map *maps;
static unsigned int map_count;

void host_start(void)
{
	if (xdplua_api_version() != XDPLUA_API_VERSION)
		broken("another libxdplua than its header");
}

void host_bind(const struct map *given, unsigned int count)
{
	maps = given;
	map_count = count;
}

static void add_map(const struct map *map)
{
	struct xdplua_map description = {
		.kind = *map->kind == 'h' ? XDPLUA_MAP_HASH : *map->kind == 'a' ? XDPLUA_MAP_ARRAY : XDPLUA_MAP_LRU,
		.key_size = map->key_size,
		.value_size = map->value_size,
		.max_entries = map->entries,
	};

	if (xdplua_add_map(state, map->name, &description))
		broken("no map %s", map->name);
}

int host_load(const char *script, char *error, size_t size)
{
	struct xdplua_source source = { "case", script, strlen(script) };
	struct xdplua_config config;
	unsigned int i;

	xdplua_free(state);
	xdplua_config_init(&config);
	config.time_ns = ++now;
	state = xdplua_new(&config, error, size);
	if (!state)
		broken("%s", error);
	for (i = 0; i < map_count; i++)
		add_map(&maps[i]);
	return xdplua_load(state, &source, 1, error, size) ||
	       xdplua_set_function(state, "callback", error, size);
}

void host_judge(const uint8_t *frame, size_t size, struct answer *answer)
{
	struct xdplua_frame input = { .length = size, .time_ns = ++now };
	struct xdplua_result result;

	if (xdplua_run(state, frame, size, &input, 1, &result, answer->bytes, sizeof(answer->bytes),
		       answer->error, sizeof(answer->error)) != 1)
		broken("xdplua_run() refused a frame of %zu bytes", size);
	answer->size = result.length;
	answer->verdict = result.verdict;
	answer->outcome = result.outcome == XDPLUA_FRAME_JUDGED ? PASS_BY :
			  result.outcome == XDPLUA_FRAME_FAILED ? FAILED : STOPPED;
}
