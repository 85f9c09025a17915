// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Where an error came from, a level a line. Written while the stack of the
 * error is still there, so it neither allocates nor raises, as luaL_traceback()
 * would: there may be no memory, no fuel, and little room on the C stack.
 */
#include <stdio.h>

#include "lua.h"

#include "lunatik.h"

/* Levels told; of a deep recursion the innermost ones say enough. */
#define LEVELS	12

struct text {
	char *bytes;
	size_t size;
	size_t used;
};

__attribute__((format(printf, 2, 3)))
static void add(struct text *text, const char *format, ...)
{
	size_t room = text->size - text->used;
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(text->bytes + text->used, room, format, args);
	va_end(args);
	text->used += (size_t)n < room ? (size_t)n : room - 1;
}

static void add_function(struct text *text, const lua_Debug *ar)
{
	if (*ar->namewhat)	/* as luaL_traceback() words it */
		add(text, "in %s '%s'", *ar->namewhat == 'g' ? "function" : ar->namewhat, ar->name);
	else if (*ar->what == 'm')
		add(text, "in main chunk");
	else if (*ar->what == 'L')
		add(text, "in function <%s:%d>", ar->short_src, ar->linedefined);
	else
		add(text, "in ?");
}

size_t lunatik_traceback(lua_State *L, char *bytes, size_t size)
{
	struct text text = { bytes, size, 0 };
	lua_Debug ar;
	int level;

	bytes[0] = '\0';
	for (level = 0; lua_getstack(L, level, &ar); level++) {
		lua_getinfo(L, "Sln", &ar);
		/* the host's own C functions have no name and say nothing; one ends the stack */
		if (*ar.what == 'C' && !*ar.namewhat && level <= LEVELS)
			continue;
		if (text.used)
			add(&text, "\n");
		if (level >= LEVELS) {
			add(&text, "...");
			break;
		}
		add(&text, "%s:", ar.short_src);
		if (ar.currentline > 0)
			add(&text, "%d:", ar.currentline);
		add(&text, " ");
		add_function(&text, &ar);
	}
	return text.used;
}
