// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* fib_lookup and redirect by given routes. */
#include <errno.h>

#include "state.h"

static void test_routes(void)
{
	static const char script[] =
		"function callback(p)\n"
		"  local ifindex, to, from, source = xdplua.fib_lookup(p:u32(0))\n"
		"  if not ifindex then error(to, 0) end\n"
		"  p:layout{to = {4, 6, 's'}, from = {10, 6, 's'}, source = {128, 32}}\n"
		"  p.to, p.from, p.source = to, from, source\n"
		"  local action, why = xdplua.do_redirect(ifindex)\n"
		"  return action or error(why, 0)\n"
		"end";
	static const struct xdplua_route routes[] = {
		{ .destination = 0x0a000000, .prefix_length = 8, .ifindex = 3, .source = 0x0a000001,
		  .to = { 2, 0, 0, 0, 0, 3 }, .from = { 2, 0, 0, 0, 0, 4 } },
		{ .destination = 0x0a010000, .prefix_length = 16, .ifindex = 5, .source = 0x0a010001 },
		{ .destination = 0x0a010200, .prefix_length = 32, .ifindex = 6 },
	};
	struct xdplua_route wrong = { .prefix_length = 33, .ifindex = 1 };
	static const struct {
		const char *what;
		uint8_t address[4];
		uint32_t ifindex;	/* 0: refused */
	} lookups[] = {
		{ "routes: the network", { 10, 2, 3, 4 }, 3 },
		{ "routes: a longer prefix wins", { 10, 1, 3, 4 }, 5 },
		{ "routes: a host", { 10, 1, 2, 0 }, 6 },
		{ "routes: none", { 11, 0, 0, 1 }, 0 },
	};
	struct xdplua *state = started(script, 0);
	struct xdplua_frame frame = { .length = 20 };
	struct xdplua_result result;
	uint8_t in[20] = { 0 }, out[3520];
	char texts[100];
	size_t i;

	same(xdplua_set_routes(state, &wrong, 1), -EINVAL, "routes: a prefix of 33 bits");
	wrong = (struct xdplua_route) { .prefix_length = 3 };
	same(xdplua_set_routes(state, &wrong, 1), -EINVAL, "routes: no ifindex");
	same(xdplua_set_routes(state, routes, 3), 0, "routes: three");
	for (i = 0; i < sizeof(lookups) / sizeof(lookups[0]); i++) {
		memcpy(in, lookups[i].address, 4);
		xdplua_run(state, in, 20, &frame, 1, &result, out, sizeof(out), texts, sizeof(texts));
		same(result.redirect_ifindex, lookups[i].ifindex, lookups[i].what);
		same(result.verdict, lookups[i].ifindex ? 4 : 2, lookups[i].what);
		if (i == 0)
			ok(!memcmp(out + 4, "\2\0\0\0\0\3\2\0\0\0\0\4\x0a\0\0\1", 16),
			   "routes: addresses of the next hop and the interface");
	}
	says(texts + result.error_offset, "there is no route", "routes: the text");
	xdplua_free(state);

	state = started("function callback(p) return xdplua.do_redirect(9) or 1 end", 0);
	xdplua_run(state, in, 20, &frame, 1, &result, out, sizeof(out), NULL, 0);
	same(result.redirect_ifindex, 9, "redirect: anywhere, without routes");
	xdplua_set_routes(state, routes, 3);
	xdplua_run(state, in, 20, &frame, 1, &result, out, sizeof(out), NULL, 0);
	same(result.verdict, 1, "redirect: only to interfaces of the routes");
	xdplua_set_routes(state, NULL, 0);
	xdplua_run(state, in, 20, &frame, 1, &result, out, sizeof(out), NULL, 0);
	same(result.verdict, 4, "redirect: anywhere again");
	xdplua_free(state);
}

int main(void)
{
	test_routes();
	return tap_failed > 0;
}
