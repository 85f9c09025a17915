// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* User space's side of the library xdplua (xdplua/packet/packet.h); the module's is xdplua/host.c. */
#include <limits.h>
#include <time.h>

#include "state.h"

int packet_now(lua_State *L, struct packet *packet)
{
	const struct xdplua *state = state_of(L);

	if (!state->ifindex)
		return 0;
	*packet = state->frame;
	return 1;
}

void packet_resize(lua_State *L, size_t size)
{
	struct xdplua *state = state_of(L);

	state->frame.room -= size - state->frame.size;
	state->frame.size = size;
	ldata_resize(state->packet, size);
}

void packet_count_no_room(lua_State *L)
{
	(void)L;	/* the callback's result tells */
}

uint32_t packet_ifindex(lua_State *L)
{
	return state_of(L)->ifindex;
}

int64_t packet_clock(lua_State *L)
{
	struct timespec now;

	(void)L;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Which interfaces there are is the caller's to know. */
const char *packet_redirect(lua_State *L, lua_Integer ifindex)
{
	if (ifindex <= 0 || ifindex > INT_MAX)
		return "there is no such interface";
	state_of(L)->redirect = ifindex;
	return NULL;
}

const char *packet_route(lua_State *L, const struct packet *packet, uint32_t destination,
			 struct packet_route *route)
{
	(void)L;
	(void)packet;
	(void)destination;
	(void)route;
	return "there is no route";
}
