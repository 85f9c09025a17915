/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Inside libxdplua: one Lua state and what it has. */
#ifndef XDPLUA_STATE_H
#define XDPLUA_STATE_H

#include <stddef.h>
#include <stdint.h>

#include "lua.h"

#include "luadata.h"
#include "packet/packet.h"
#include "xdplua/libxdplua.h"

#define OUTPUT_MAX	65536

/* Bytes that Lua holds, and may hold; what lua_newstate() gets for ud. */
struct heap {
	size_t used;
	size_t limit;
};

/*
 * Lines of a script: how often each was entered, -1 without code.
 */
struct lines {
	struct lines *next;
	char *name;
	uint32_t count;
	int64_t entered[];
};

/*
 * @store: behind rcu; of this state alone
 * @ifindex: the interface of the frame being judged; 0: there is none
 * @redirect: where do_redirect() sends that frame; 0: nowhere
 * @frame: its bytes
 * @now: what scripts see as the monotonic clock, in ns
 * @routes: @route_count of them
 * @maps: @map_count of them, under the names that scripts know
 * @function: name of the callback; empty: none yet
 * @output: what print() has written, @output_size bytes
 * @lines: of the scripts loaded, when they are counted
 * @trace: where the last error that no script caught was raised
 */
struct xdplua {
	struct xdplua_config config;
	lua_State *lua;
	struct heap heap;
	struct store *store;
	uint32_t ifindex;
	uint32_t redirect;
	struct packet frame;
	uint64_t now;
	struct xdplua_route *routes;
	uint32_t route_count;
	struct map *maps;
	uint32_t map_count;
	uint64_t instructions;
	char *output;
	size_t output_size;
	struct lines *lines;
	char function[64];
	char trace[XDPLUA_TRACEBACK_MAX];
};

/* A text for the caller of the API. */
struct text {
	char *bytes;
	uint64_t size;
};

void text_set(struct text text, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Tells what a failed call has left on the top, with the fuel that is left. */
void state_take_error(struct xdplua *state, struct text error);

/* lua_pcall() of the host, from where the depth of the C stack counts. */
int state_call(struct xdplua *state, int arguments, int results);

/* The same for lunatik_enter(). */
int state_enter(struct xdplua *state, void *bytes, size_t size, unsigned int max);

struct xdplua *state_of(lua_State *L);

void maps_free(struct xdplua *state);

/* Opens the Lua library xdp. */
int open_xdp(lua_State *L);

/* Those look into Lua (internals.c). */

/* Units left of what lua_setfuel() gave; 0 when it is spent. */
uint64_t lua_fuel(lua_State *L);

/* Counts lines and instructions of the state from now on. */
void lines_start(struct xdplua *state);
/* Begins to count a script: the compiled function at index. 0: no memory. */
int lines_add(struct xdplua *state, int index, const char *name, const char *script, uint64_t size);
void lines_free(struct xdplua *state);

/* Appends the function on the top to bytes, as long as they last; returns its size. */
uint64_t bytecode_write(lua_State *L, void *bytes, uint64_t size);

#endif
