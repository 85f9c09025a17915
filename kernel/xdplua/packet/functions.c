// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The functions of the library xdplua; those that answer are in reply.c, maps in maps.c. */
#include <string.h>

#include "lua.h"

#include "lauxlib.h"
#include "luadata.h"

#include "functions.h"
#include "packet.h"

struct packet packet_check(lua_State *L)
{
	struct packet packet;

	if (!packet_now(L, &packet))
		luaL_error(L, "there is no packet outside of a callback");
	return packet;
}

const void *packet_check_bytes(lua_State *L, int index, size_t *size)
{
	const void *bytes;

	if (lua_type(L, index) == LUA_TSTRING)
		return lua_tolstring(L, index, size);
	bytes = ldata_view(L, index, size);
	if (!bytes)
		luaL_typeerror(L, index, "data object or string");
	return bytes;
}

int packet_refuse(lua_State *L, const char *why)
{
	lua_pushnil(L);
	lua_pushstring(L, why);
	return 2;
}

/* xdplua.get_ifindex() -> ifindex of the interface the packet came in on; nil outside a callback */
static int get_ifindex(lua_State *L)
{
	struct packet packet;

	if (packet_now(L, &packet))
		lua_pushinteger(L, packet_ifindex(L));
	else
		lua_pushnil(L);
	return 1;
}

/* xdplua.clock_ns() -> monotonic ns */
static int clock_ns(lua_State *L)
{
	lua_pushinteger(L, packet_clock(L));
	return 1;
}

/* xdplua.checksum(bytes [, start]) -> internet checksum of an object or a string */
static int checksum(lua_State *L)
{
	size_t size;
	const void *bytes = packet_check_bytes(L, 1, &size);
	uint64_t start = (uint32_t)luaL_optinteger(L, 2, 0);

	lua_charge(L, size >> 4);
	lua_pushinteger(L, checksum_fold(checksum_add(start, bytes, size)));
	return 1;
}

static const char *fix(lua_State *L, const struct packet *packet)
{
	struct ipv4 ip;
	const char *problem = ipv4_find(packet, &ip);

	if (problem)
		return problem;
	lua_charge(L, packet->size >> 4);
	return ipv4_fix_checksums(&ip);
}

/* xdplua.fix_checksums() -> true, or nil and why not */
static int fix_checksums(lua_State *L)
{
	struct packet packet = packet_check(L);
	const char *problem = fix(L, &packet);

	if (problem)
		return packet_refuse(L, problem);
	lua_pushboolean(L, 1);
	return 1;
}

/*
 * xdplua.do_redirect(ifindex [, skb]) -> xdp.action.redirect, or nil and why
 * not. As in the original, the checksums are made right on the way.
 */
static int do_redirect(lua_State *L)
{
	struct packet packet = packet_check(L);
	const char *problem = packet_redirect(L, luaL_checkinteger(L, 1));

	if (problem)
		return packet_refuse(L, problem);
	fix(L, &packet);
	lua_pushinteger(L, ACTION_REDIRECT);
	return 1;
}

static const char *look_up(lua_State *L, const struct packet *packet, uint32_t destination,
			   struct packet_route *route)
{
	lua_charge(L, 16);
	memset(route, 0, sizeof(*route));
	return packet_route(L, packet, destination, route);
}

/*
 * xdplua.fib_lookup(ipv4 [, skb]) -> ifindex, MAC address of the next hop, MAC
 * and IPv4 address of the interface; or nil and why not. Changes nothing.
 */
static int fib_lookup(lua_State *L)
{
	struct packet packet = packet_check(L);
	uint32_t destination = (uint32_t)luaL_checkinteger(L, 1);
	struct packet_route route;
	const char *problem = look_up(L, &packet, destination, &route);

	if (problem)
		return packet_refuse(L, problem);
	lua_pushinteger(L, route.ifindex);
	lua_pushlstring(L, (const char *)route.to, sizeof(route.to));
	lua_pushlstring(L, (const char *)route.from, sizeof(route.from));
	lua_pushinteger(L, route.source);
	return 4;
}

/*
 * xdplua.fib_rewrite(ipv4) -> ifindex, or nil and why not. What the original's
 * fib_lookup() did beside looking up: MAC addresses, the interface's address
 * as the source, the destination, and the checksums.
 */
static int fib_rewrite(lua_State *L)
{
	struct packet packet = packet_check(L);
	uint32_t destination = (uint32_t)luaL_checkinteger(L, 1);
	struct packet_route route;
	const char *problem;
	struct ipv4 ip;

	problem = ipv4_find(&packet, &ip);
	if (!problem)
		problem = look_up(L, &packet, destination, &route);
	if (!problem && !route.source)
		problem = "the interface has no IPv4 address";
	if (problem)
		return packet_refuse(L, problem);
	lua_charge(L, packet.size >> 4);
	memcpy(packet.data, route.to, sizeof(route.to));
	memcpy(packet.data + 6, route.from, sizeof(route.from));
	put32(ip.header + 12, route.source);
	put32(ip.header + 16, destination);
	ipv4_fix_checksums(&ip);
	lua_pushinteger(L, route.ifindex);
	return 1;
}

static const luaL_Reg functions[] = {
	{"get_ifindex", get_ifindex},
	{"clock_ns", clock_ns},
	{"checksum", checksum},
	{"fix_checksums", fix_checksums},
	{"udp_reply", packet_udp_reply},
	{"tcp_rst_reply", packet_tcp_rst_reply},
	{"do_redirect", do_redirect},
	{"fib_lookup", fib_lookup},
	{"fib_rewrite", fib_rewrite},
	{NULL, NULL}
};

int luaopen_xdplua(lua_State *L)
{
	luaL_newlib(L, functions);
	packet_add_maps(L);
	return 1;
}
