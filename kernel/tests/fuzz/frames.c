// SPDX-License-Identifier: GPL-2.0-only
/*
 * Any bytes as a frame, through scripts that do with it all that can be done. The scripts check themselves: what is
 * refused changes nothing. Their first byte of input chooses one, the rest is the frame.
 */
#include "fuzz.h"

unsigned int fuzz_seed = 1;

/* Every script sees what the ones before it have made of the functions that a frame can reach. */
static const char *const scripts[] = {
	/* replies */
	"function callback(p)\n"
	"  local before = p:string()\n"
	"  local verdict, why = xdplua.udp_reply('answer', p:byte(0) or 0)\n"
	"  assert(verdict == xdp.action.tx or why and p:string() == before, 'a refused reply changes the frame')\n"
	"  if verdict then assert(#p == (before:byte(1)) + 6, 'the reply has another length') end\n"
	"  return verdict or xdp.action.pass\n"
	"end\n",
	"function callback(p)\n"
	"  local before = p:string()\n"
	"  local verdict, why = xdplua.udp_reply(p:segment(0, #p // 2) or '', 42)\n"
	"  assert(verdict or why and p:string() == before, 'a refused reply changes the frame')\n"
	"  return verdict or xdp.action.pass\n"
	"end\n",
	"function callback(p)\n"
	"  local before = p:string()\n"
	"  local verdict, why = xdplua.tcp_rst_reply()\n"
	"  assert(verdict or why and p:string() == before, 'a refused reply changes the frame')\n"
	"  return verdict or xdp.action.pass\n"
	"end\n",
	/* checksums: made right once, nothing changes the second time */
	"function callback(p)\n"
	"  if xdplua.fix_checksums() then\n"
	"    local before = p:string()\n"
	"    assert(xdplua.fix_checksums() and p:string() == before, 'right checksums change')\n"
	"  end\n"
	"  assert(xdplua.checksum(p) == xdplua.checksum(p:string()), 'two checksums of the same bytes')\n"
	"  return xdp.action.pass\n"
	"end\n",
	/* routes */
	"function callback(p)\n"
	"  local before = p:string()\n"
	"  assert(xdplua.fib_lookup(p:u32(30) or 0) or p:string() == before, 'a lookup changes the frame')\n"
	"  local ifindex = xdplua.fib_rewrite(p:u32(30) or 0)\n"
	"  assert(ifindex or p:string() == before, 'a refused rewrite changes the frame')\n"
	"  assert(#p == #before, 'a rewrite changes the length')\n"
	"  return xdplua.do_redirect(ifindex or p:byte(0) or 0) or xdp.action.pass\n"
	"end\n",
	/* one after the other, with segments from before */
	"function callback(p)\n"
	"  local s = p:segment(0)\n"
	"  local size = #p\n"
	"  for i = 0, 3 do\n"
	"    if xdplua.udp_reply(p:string(42, i) or 'x', 42 + i) then\n"
	"      assert(not s or #s == 0 and s:byte(0) == nil, 'a segment outlives the bytes it was made of')\n"
	"      s = p:segment(0)\n"
	"    end\n"
	"    if xdplua.tcp_rst_reply() then\n"
	"      assert(not s or #s == 0, 'a segment outlives the bytes it was made of')\n"
	"      s = p:segment(0)\n"
	"    end\n"
	"    xdplua.fix_checksums()\n"
	"  end\n"
	"  assert(not s or #s == #p, 'segment and frame differ')\n"
	"  return xdp.action.pass\n"
	"end\n",
};

#define SCRIPTS	(sizeof(scripts) / sizeof(scripts[0]))

static struct xdplua *states[SCRIPTS];

static void start(void)
{
	static const struct xdplua_route routes[] = {
		{ .destination = 0xc0000200, .prefix_length = 24, .ifindex = 1, .source = 0xc0000201 },
		{ .destination = 0, .prefix_length = 1, .ifindex = 2 },
	};
	char error[XDPLUA_TEXT_MAX];
	struct xdplua_config config;

	xdplua_config_init(&config);
	config.frame_max = FRAME_MAX;
	for (size_t i = 0; i < SCRIPTS; i++) {
		states[i] = load(&config, scripts[i], strlen(scripts[i]), error);
		if (!states[i])
			found("a script of the target is refused", error);
		xdplua_set_routes(states[i], routes, 2);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static uint8_t output[FRAME_MAX];
	char error[XDPLUA_TEXT_MAX];
	struct xdplua_result result;

	if (!size || size > FRAME_MAX)
		return 0;
	if (!states[0])
		start();
	result = judge(states[bytes[0] % SCRIPTS], bytes + 1, size - 1, output, error);
	if (result.outcome != XDPLUA_FRAME_JUDGED)
		found("a frame makes a good script fail", error);
	return 0;
}
