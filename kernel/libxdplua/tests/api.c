// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What states are made of, and what stands apart from packets: versions, bytecode. */
#include <errno.h>

#include "state.h"

static void test_versions(void)
{
	same(xdplua_api_version(), XDPLUA_API_VERSION, "the library is of its header's version");
	ok(strstr(xdplua_version(), "Lua 5.4") != NULL, "the version names Lua's");
}

static void test_config(void)
{
	struct xdplua_config config;

	xdplua_config_init(&config);
	config.on_error = 5;
	ok(!xdplua_new(&config, error, sizeof(error)), "config: on_error is an action");
	xdplua_config_init(&config);
	/* each fails at another step of making a state */
	for (config.memory_limit = 1000; config.memory_limit < 10000; config.memory_limit += 500) {
		ok(!xdplua_new(&config, error, sizeof(error)), "config: too little memory");
		says(error, "no memory for the Lua states", "config: its text");
	}
	config.memory_limit = 20000;
	config.load_fuel = 1;
	ok(!xdplua_new(&config, error, sizeof(error)), "config: too little fuel");
	xdplua_free(NULL);
}

static int same_code(const char *one, const char *other)
{
	static uint8_t code[2][10000];
	int64_t sizes[2];

	sizes[0] = xdplua_bytecode("one.lua", one, strlen(one), code[0], 10000, error, sizeof(error));
	sizes[1] = xdplua_bytecode("two.lua", other, strlen(other), code[1], 10000, error, sizeof(error));
	return sizes[0] > 0 && sizes[0] == sizes[1] && !memcmp(code[0], code[1], sizes[0]);
}

static void test_bytecode(void)
{
	static char spaces[9000];
	uint8_t few[8] = { 0 };
	int64_t size;

	ok(same_code("local first = 1\n-- comment\nreturn function(a, b)\n return a + b + first end",
		     "local a=1 return function(b,c)return b+c+a end"),
	   "bytecode: names of locals, lines and comments do not matter");
	ok(!same_code("x = 1", "y = 1"), "bytecode: names of globals matter");
	ok(!same_code("x = 1", "x = 2"), "bytecode: constants matter");
	ok(!same_code("x = 'a\\0b'", "x = 'a\\0c'"), "bytecode: all bytes of a string matter");
	ok(!same_code("local a, b = ... return a - b", "local a, b = ... return b - a"),
	   "bytecode: code matters");
	ok(!same_code("local a <const> = 1 return function() return a end",
		      "local a = 1 return function() return a end"),
	   "bytecode: a constant is no upvalue");
	size = xdplua_bytecode("a.lua", "x = 1", 5, NULL, 0, NULL, 0);
	ok(size > 8, "bytecode: its size, without room for it");
	same(xdplua_bytecode("a.lua", "x = 1", 5, few, 8, NULL, 0), size, "bytecode: in part");
	memset(spaces, ' ', sizeof(spaces));
	ok(xdplua_bytecode("a.lua", spaces, sizeof(spaces), NULL, 0, NULL, 0) > 8,
	   "bytecode: of more than a load takes");
	same(xdplua_bytecode("a.lua", "x = =", 5, few, 8, error, sizeof(error)), -EINVAL,
	     "bytecode: of no script");
	says(error, "a.lua:1: unexpected symbol near '='", "bytecode: the text");
}

int main(void)
{
	test_versions();
	test_config();
	test_bytecode();
	return tap_failed > 0;
}
