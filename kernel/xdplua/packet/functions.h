/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Between the files of the library xdplua.
 */
#ifndef XDPLUA_PACKET_FUNCTIONS_H
#define XDPLUA_PACKET_FUNCTIONS_H

#include "lua.h"

#include "lauxlib.h"

#include "packet.h"

#define ACTION_TX	3	/* enum xdp_action */
#define ACTION_REDIRECT	4

/* The packet being judged; raises outside of a callback. */
struct packet packet_check(lua_State *L);

/* The bytes of argument index, an object or a string; raises otherwise. */
const void *packet_check_bytes(lua_State *L, int index, size_t *size);

/* Pushes nil and the text. */
int packet_refuse(lua_State *L, const char *why);

/* Adds the functions of maps.c to the library's table on the top. */
void packet_add_maps(lua_State *L);

int packet_udp_reply(lua_State *L);
int packet_tcp_rst_reply(lua_State *L);

#endif
