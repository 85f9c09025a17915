// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Maps from the caller's side. (The scripts' side: kernel/tests/conformance/maps.lua.) */
#include <errno.h>
#include <stdint.h>

#include "xdplua/libxdplua.h"

#include "tap.h"

static char error[XDPLUA_TEXT_MAX];
static struct xdplua *state;

static void new_state(void)
{
	struct xdplua_config config;

	xdplua_free(state);
	xdplua_config_init(&config);
	state = xdplua_new(&config, error, sizeof(error));
}

static int add(const char *name, uint32_t kind, uint32_t key_size, uint32_t value_size, uint32_t entries)
{
	const struct xdplua_map map = { kind, key_size, value_size, entries };

	return xdplua_add_map(state, name, &map);
}

static int update(const char *name, uint32_t key, uint32_t value)
{
	return xdplua_map_update(state, name, &key, &value);
}

/* The value, or a negative errno. */
static int64_t look_up(const char *name, uint32_t key)
{
	uint32_t value = 0;
	int ret = xdplua_map_lookup(state, name, &key, &value);

	return ret ? ret : (int64_t)value;
}

static int load(const char *script)
{
	struct xdplua_source source = { "test.lua", script, strlen(script) };

	*error = '\0';
	if (xdplua_load(state, &source, 1, error, sizeof(error)))
		return -1;
	return xdplua_set_function(state, "callback", error, sizeof(error));
}

static const struct xdplua_result *judge(void)
{
	static const uint8_t bytes[64];
	static uint8_t output[4096];
	static struct xdplua_result result;
	struct xdplua_frame frame = { .length = sizeof(bytes) };

	*error = '\0';
	xdplua_run(state, bytes, sizeof(bytes), &frame, 1, &result, output, sizeof(output), error, sizeof(error));
	return &result;
}

static void test_shared(void)
{
	new_state();
	add("m", XDPLUA_MAP_HASH, 4, 4, 8);
	same(update("m", 1, 3), 0, "the caller fills a map");
	same(load("local m = xdplua.map('m')\n"
		  "m:update(2, 20)\n"
		  "function callback() m:update(3, (m:lookup(3) or 0) + 1) return m:lookup(1) end"), 0,
	     "a script with a map is loaded");
	same(look_up("m", 2), 20, "the caller reads what a load wrote");
	same(judge()->verdict, 3, "a callback reads what the caller wrote");
	update("m", 1, 1);
	same(judge()->verdict, 1, "and what he wrote since");
	same(look_up("m", 3), 2, "the caller reads what callbacks wrote");
}

static void test_names(void)
{
	new_state();
	same(load("local m = xdplua.map('m') function callback() return m:lookup(1) end"), -1,
	     "a script that needs a map is refused without it");
	says(error, "test.lua:1: map 'm' is not bound: bind one with 'xdplua map bind'", "with a text");
	add("m", XDPLUA_MAP_HASH, 4, 4, 8);
	update("m", 1, 1);
	load("local m = xdplua.map('m') function callback() return m:lookup(1) end");
	same(judge()->verdict, 1, "with it the script runs");
	add("m", XDPLUA_MAP_ARRAY, 4, 1, 2);
	same(judge()->verdict, 0, "a handle follows its name to another map");
	same(xdplua_remove_map(state, "m"), 0, "a map is removed");
	same(xdplua_remove_map(state, "m"), -ENOENT, "once");
	same(judge()->outcome, XDPLUA_FRAME_FAILED, "then callbacks fail");
	says(error, "test.lua:1: map 'm' is not bound", "and say why");
	same(look_up("m", 1), -ENOENT, "and the caller finds no map");
}

static const struct {
	const char *what, *name;
	uint32_t kind, key_size, value_size, entries;
	int result;
} kinds[] = {
	{ "a hash is made", "m", XDPLUA_MAP_HASH, 512, 1 << 20, 1, 0 },
	{ "keys are too long", "m", XDPLUA_MAP_HASH, 513, 4, 1, -EINVAL },
	{ "keys are empty", "m", XDPLUA_MAP_LRU, 0, 4, 1, -EINVAL },
	{ "values are too long", "m", XDPLUA_MAP_HASH, 4, (1 << 20) + 1, 1, -EINVAL },
	{ "values are empty", "m", XDPLUA_MAP_HASH, 4, 0, 1, -EINVAL },
	{ "there is no room", "m", XDPLUA_MAP_HASH, 4, 4, 0, -EINVAL },
	{ "indices have 4 bytes", "m", XDPLUA_MAP_ARRAY, 8, 4, 1, -EINVAL },
	{ "no such kind", "m", 4, 4, 4, 1, -EINVAL },
	{ "no kind", "m", 0, 4, 4, 1, -EINVAL },
	{ "no name", "", XDPLUA_MAP_HASH, 4, 4, 1, -EINVAL },
	{ "a name of 63 bytes is fine", "123456789012345678901234567890123456789012345678901234567890123",
	  XDPLUA_MAP_HASH, 4, 4, 1, 0 },
	{ "a name of 64 bytes", "1234567890123456789012345678901234567890123456789012345678901234",
	  XDPLUA_MAP_HASH, 4, 4, 1, -EINVAL },
	{ "an array is too big", "m", XDPLUA_MAP_ARRAY, 4, 1 << 20, 1025, -EINVAL },
};

static void test_kinds(void)
{
	char name[8];
	size_t i;

	new_state();
	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		same(add(kinds[i].name, kinds[i].kind, kinds[i].key_size, kinds[i].value_size, kinds[i].entries),
		     kinds[i].result, kinds[i].what);
	new_state();
	for (i = 0; i < 64; i++) {
		snprintf(name, sizeof(name), "n%zu", i);
		add(name, XDPLUA_MAP_HASH, 4, 4, 1);
	}
	same(add("n64", XDPLUA_MAP_HASH, 4, 4, 1), -E2BIG, "65 maps are too many");
	same(add("n63", XDPLUA_MAP_HASH, 4, 4, 1), 0, "one that is bound can be replaced");
	xdplua_remove_map(state, "n5");
	same(add("n64", XDPLUA_MAP_HASH, 4, 4, 1), 0, "and one removed makes room");
}

static void test_hash(void)
{
	uint32_t key, i, found = 0, first = 1;

	new_state();
	/* more elements than chains */
	add("m", XDPLUA_MAP_HASH, 4, 4, 100000);
	for (i = 0; i < 100000; i++)
		found += !update("m", i, ~i);
	same(found, 100000, "a hash takes as many keys as it was made for");
	same(update("m", i, 0), -E2BIG, "and no more");
	for (found = i = 0; i < 100000; i++)
		found += look_up("m", i) == (int64_t)(uint32_t)~i;
	same(found, 100000, "and finds each");
	for (i = 0; i < 100000; i += 2)
		xdplua_map_delete(state, "m", &i);
	key = 0;
	same(xdplua_map_delete(state, "m", &key), -ENOENT, "a key is deleted once");
	for (found = 0; !xdplua_map_next(state, "m", first ? NULL : &key, &key); first = 0)
		found += key & 1;
	same(found, 50000, "next goes through what is left");
	key = 4;
	same(xdplua_map_next(state, "m", &key, &key), -ENOENT, "and ends at a key that is gone");
}

static void test_array(void)
{
	uint32_t key = 1;

	new_state();
	add("m", XDPLUA_MAP_ARRAY, 4, 4, 3);
	same(look_up("m", 2), 0, "an array is full of zeros");
	same(look_up("m", 3), -ENOENT, "and ends");
	same(update("m", 3, 1), -E2BIG, "also for writing");
	same(xdplua_map_delete(state, "m", &key), -EINVAL, "its elements stay");
	same(xdplua_map_next(state, "m", NULL, &key) || key, 0, "the first index is 0");
	key = 1;
	same(xdplua_map_next(state, "m", &key, &key) || key != 2, 0, "next counts");
	same(xdplua_map_next(state, "m", &key, &key), -ENOENT, "to the last one");
	key = UINT32_MAX;
	same(xdplua_map_next(state, "m", &key, &key), -ENOENT, "and nowhere from behind it");
}

static void test_lru(void)
{
	new_state();
	add("m", XDPLUA_MAP_LRU, 4, 4, 3);
	update("m", 1, 1);
	update("m", 2, 2);
	update("m", 3, 3);
	update("m", 1, 10);
	look_up("m", 2);
	update("m", 4, 4);
	same(look_up("m", 2), -ENOENT, "the key that was written longest ago is forgotten, whatever the caller read");
	same(look_up("m", 1), 10, "one that was written again is not");
	load("local m = xdplua.map('m') m:lookup(3) function callback() end");
	update("m", 5, 5);
	same(look_up("m", 3), 3, "nor one that a script read");
	same(look_up("m", 1), -ENOENT, "but the next one");
}

int main(void)
{
	test_shared();
	test_names();
	test_kinds();
	test_hash();
	test_array();
	test_lru();
	xdplua_free(state);
	return tap_failed > 0;
}
