// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * What the API tells and Lua's own does not: fuel left, lines executed, and
 * code without debug information; and the entry into Lua's loop. The one file here that
 * knows Lua's inside.
 */
#define LUA_CORE

#include "lprefix.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "lua.h"

#include "ldebug.h"
#include "lobject.h"
#include "lstate.h"
#include "lvm.h"

#include "state.h"

/* Not in line, where setjmp() would forbid it. */
void lunatik_execute(lua_State *L, CallInfo *ci, jmp_buf buf)
{
	if (!_setjmp(buf))
		luaV_execute(L, ci);
}

uint64_t lua_fuel(lua_State *L)
{
	const global_State *g = G(L);

	/* a tank below zero marks a run that is over */
	if (g->fueltank < 0 || g->fuel + g->fueltank < 0)
		return 0;
	return g->fuel + g->fueltank;
}

/* ---- lines */

static struct lines *lines_find(const struct xdplua *state, const char *name)
{
	struct lines *lines = state->lines;

	while (lines && strcmp(lines->name, name) != 0)
		lines = lines->next;
	return lines;
}

static void count(lua_State *L, lua_Debug *ar)
{
	struct xdplua *state = state_of(L);
	const char *source;
	struct lines *lines;

	if (ar->event == LUA_HOOKCOUNT) {
		state->instructions++;
		return;
	}
	source = getstr(ci_func(ar->i_ci)->p->source);
	/* '@': not what load() has made of a string */
	lines = *source == '@' ? lines_find(state, source + 1) : NULL;
	if (lines && (uint32_t)ar->currentline - 1 < lines->count &&
	    lines->entered[ar->currentline - 1] >= 0)
		lines->entered[ar->currentline - 1]++;
}

void lines_start(struct xdplua *state)
{
	/* coroutines inherit the hook, and scripts cannot change it */
	lua_sethook(state->lua, count, LUA_MASKLINE | LUA_MASKCOUNT, 1);
}

/* Lines with code start at 0 instead of -1. */
static void mark_code(struct lines *lines, const Proto *p)
{
	int i;

	/* a vararg function starts by preparing them, which is no line of it */
	for (i = p->is_vararg; i < p->sizecode; i++) {
		uint32_t line = luaG_getfuncline(p, i);

		if (line - 1 < lines->count)
			lines->entered[line - 1] = 0;
	}
	for (i = 0; i < p->sizep; i++)
		mark_code(lines, p->p[i]);
}

int lines_add(struct xdplua *state, int index, const char *name, const char *script, uint64_t size)
{
	struct lines **link = &state->lines, *lines;
	uint32_t n = 1, i;

	for (i = 0; i < size; i++)
		n += script[i] == '\n' && i + 1 < size;
	lines = malloc(sizeof(*lines) + n * sizeof(lines->entered[0]));
	if (!lines)
		return 0;
	lines->name = strdup(name);
	if (!lines->name) {
		free(lines);
		return 0;
	}
	lines->count = n;
	for (i = 0; i < n; i++)
		lines->entered[i] = -1;
	mark_code(lines, clLvalue(s2v(state->lua->ci->func.p + index))->p);

	/* a script of that name that was loaded before is counted no more */
	while (*link && strcmp((*link)->name, name) != 0)
		link = &(*link)->next;
	lines->next = NULL;
	if (*link) {
		struct lines *old = *link;

		lines->next = old->next;
		free(old->name);
		free(old);
	}
	*link = lines;
	return 1;
}

void lines_free(struct xdplua *state)
{
	struct lines *lines, *next;

	for (lines = state->lines; lines; lines = next) {
		next = lines->next;
		free(lines->name);
		free(lines);
	}
}

int32_t xdplua_lines(const struct xdplua *state, const char *name, int64_t *counts, uint32_t max)
{
	const struct lines *lines;

	if (!(state->config.flags & XDPLUA_COUNT_LINES))
		return -EINVAL;
	lines = lines_find(state, name);
	if (!lines)
		return -ENOENT;
	if (max > lines->count)
		max = lines->count;
	if (max)
		memcpy(counts, lines->entered, max * sizeof(*counts));
	return lines->count;
}

/* ---- bytecode */

/* Bytes that may not be there, and how many there would be. */
struct sink {
	uint8_t *bytes;
	uint64_t size;
	uint64_t used;
};

static void put(struct sink *sink, const void *bytes, uint64_t size)
{
	uint64_t room = sink->used < sink->size ? sink->size - sink->used : 0;

	if (size && room)
		memcpy(sink->bytes + sink->used, bytes, size < room ? size : room);
	sink->used += size;
}

static void put_number(struct sink *sink, uint64_t n)
{
	put(sink, &n, sizeof(n));
}

static void put_constant(struct sink *sink, const TValue *o)
{
	put_number(sink, ttypetag(o));
	if (ttisinteger(o)) {
		put_number(sink, ivalue(o));
	} else if (ttisstring(o)) {
		put_number(sink, tsslen(tsvalue(o)));
		put(sink, getstr(tsvalue(o)), tsslen(tsvalue(o)));
	}
}

/* All that luaV_execute() looks at. */
static void put_function(struct sink *sink, const Proto *p)
{
	int i;

	put_number(sink, p->numparams);
	put_number(sink, p->is_vararg);
	put_number(sink, p->maxstacksize);
	put_number(sink, p->sizecode);
	put(sink, p->code, p->sizecode * sizeof(p->code[0]));
	put_number(sink, p->sizek);
	for (i = 0; i < p->sizek; i++)
		put_constant(sink, &p->k[i]);
	put_number(sink, p->sizeupvalues);
	for (i = 0; i < p->sizeupvalues; i++) {
		put_number(sink, p->upvalues[i].instack);
		put_number(sink, p->upvalues[i].idx);
		put_number(sink, p->upvalues[i].kind);
	}
	put_number(sink, p->sizep);
	for (i = 0; i < p->sizep; i++)
		put_function(sink, p->p[i]);
}

uint64_t bytecode_write(lua_State *L, void *bytes, uint64_t size)
{
	struct sink sink = { bytes, size, 0 };

	put_function(&sink, clLvalue(s2v(L->top.p - 1))->p);
	return sink.used;
}
