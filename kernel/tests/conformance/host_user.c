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

static void add_map(struct xdplua *state, const struct map *map)
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
	struct xdplua *fresh;
	unsigned int i;

	xdplua_config_init(&config);
	config.time_ns = ++now;
	fresh = xdplua_new(&config, error, size);
	if (!fresh)
		broken("%s", error);
	for (i = 0; i < map_count; i++)
		add_map(fresh, &maps[i]);
	if (xdplua_load(fresh, &source, 1, error, size) ||
	    xdplua_set_function(fresh, "callback", error, size)) {
		xdplua_free(fresh);
		return 1;
	}
	xdplua_free(state);
	state = fresh;
	return 0;
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

/* There is one, and things that show at the second frame only. */
unsigned int host_roads(void)
{
	return 2;
}

const char *host_road_name(unsigned int road)
{
	return road ? "the second frame" : "the first frame";
}

void host_judge_by(unsigned int road, const uint8_t *frame, size_t size, struct answer *answer)
{
	(void)road;
	host_judge(frame, size, answer);
}
