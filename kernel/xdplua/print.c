// SPDX-License-Identifier: GPL-2.0-only
/* print(): gathers the parts of a line in its state, and hands over whole lines. */
#include <linux/netdevice.h>
#include <linux/string.h>
#include <net/net_namespace.h>
#include <net/xdp.h>

#include "xdplua.h"

#include "lua.h"

#include "lunatik.h"

/* Who loads scripts just now; xdplua_mutex is held while any are run. */
static u64 loader_net;
static const char *loader_instance = "";

void xdplua_print_for(const struct net *net, const char *instance)
{
	loader_net = net->net_cookie;
	loader_instance = instance;
}

static void end_line(const struct xdplua_state *state, struct xdplua_output *output)
{
	struct xdplua_record record = {
		.cpu = state->cpu,
		.instance = "",
		.text = output->line,
		.trace = "",
	};

	if (state->xdp) {
		const struct net_device *dev = state->xdp->rxq->dev;

		record.net_cookie = dev_net(dev)->net_cookie;
		record.ifindex = dev->ifindex;
		strscpy(record.ifname, dev->name);
	} else {
		record.net_cookie = loader_net;
		record.instance = loader_instance;
	}
	output->line[output->line_size] = '\0';
	output->line_size = 0;
	xdplua_record(&record);
}

/* A line that an error cuts off goes on with the next print(), as on a terminal. */
void lunatik_write(lua_State *L, const char *text, size_t size)
{
	struct xdplua_state *state = xdplua_state_of(L);
	struct xdplua_output *output = &state->output;

	for (; size; size--, text++) {
		if (*text == '\n' || output->line_size == XDPLUA_LINE_MAX)
			end_line(state, output);
		if (*text != '\n')
			output->line[output->line_size++] = *text ? *text : '?';
	}
}
