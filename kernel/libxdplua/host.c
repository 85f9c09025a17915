// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* User space's side of the library xdplua (xdplua/packet/packet.h); the module's is xdplua/host.c. */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "lunatik.h"
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
	lunatik_resize(L, size);
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
	return state_of(L)->now;
}

int32_t xdplua_set_routes(struct xdplua *state, const struct xdplua_route *routes, uint32_t count)
{
	struct xdplua_route *copy = NULL;
	uint32_t i;

	for (i = 0; i < count; i++)
		if (routes[i].prefix_length > 32 || !routes[i].ifindex)
			return -EINVAL;
	if (count) {
		copy = calloc(count, sizeof(*copy));
		if (!copy)
			return -ENOMEM;
		memcpy(copy, routes, count * sizeof(*copy));
	}
	free(state->routes);
	state->routes = copy;
	state->route_count = count;
	return 0;
}

static int is_interface(const struct xdplua *state, lua_Integer ifindex)
{
	uint32_t i;

	if (ifindex <= 0 || ifindex > INT_MAX)
		return 0;
	if (!state->route_count || ifindex == state->ifindex)
		return 1;
	for (i = 0; i < state->route_count; i++)
		if (state->routes[i].ifindex == ifindex)
			return 1;
	return 0;
}

const char *packet_redirect(lua_State *L, lua_Integer ifindex)
{
	struct xdplua *state = state_of(L);

	if (!is_interface(state, ifindex))
		return "there is no such interface";
	state->redirect = ifindex;
	return NULL;
}

static int covers(const struct xdplua_route *route, uint32_t destination)
{
	uint32_t mask = route->prefix_length ? ~0u << (32 - route->prefix_length) : 0;

	return ((route->destination ^ destination) & mask) == 0;
}

const char *packet_route(lua_State *L, const struct packet *packet, uint32_t destination,
			 struct packet_route *result)
{
	const struct xdplua *state = state_of(L);
	const struct xdplua_route *best = NULL;
	uint32_t i;

	(void)packet;
	for (i = 0; i < state->route_count; i++) {
		const struct xdplua_route *route = &state->routes[i];

		if (covers(route, destination) && (!best || route->prefix_length > best->prefix_length))
			best = route;
	}
	if (!best)
		return "there is no route";
	result->ifindex = best->ifindex;
	result->source = best->source;
	memcpy(result->to, best->to, sizeof(best->to));
	memcpy(result->from, best->from, sizeof(best->from));
	return NULL;
}
