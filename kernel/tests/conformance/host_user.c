// SPDX-License-Identifier: GPL-2.0-only
/* The host of libxdplua. */
#include <stdio.h>
#include <string.h>

#include "xdplua/libxdplua.h"

#include "cases.h"

static struct xdplua *state;
static uint64_t now;	/* it goes on, as a clock does */

void host_start(void)
{
	if (xdplua_api_version() != XDPLUA_API_VERSION)
		broken("another libxdplua than its header");
}

int host_load(const char *script, char *error, size_t size)
{
	struct xdplua_config config;
	struct xdplua *fresh;

	xdplua_config_init(&config);
	config.time_ns = ++now;
	fresh = xdplua_new(&config, error, size);
	if (!fresh)
		broken("%s", error);
	if (xdplua_load(fresh, "case", script, strlen(script), error, size) ||
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
