// SPDX-License-Identifier: GPL-2.0-only
/*
 * xdpluatables: rules for the script kernel/samples/forwarding, kept in the store behind rcu: they need no script to
 * be loaded, and survive its replacement.
 */
#include <net/if.h>
#include <stdio.h>
#include <string.h>

#include "message.h"
#include "options.h"
#include "report.h"
#include "table.h"

static int add(const struct options *options, struct rules *rules)
{
	if (options->order)
		rules->last_match = options->order == ORDER_LAST_MATCH;
	if (!options->has_rule)
		return DONE;
	if (rule_is_empty(&options->rule))
		return complain("the rule would match everything: say what it is about");
	if (rules->count == RULES_MAX)
		return complain("too many rules: %d are allowed on one interface", RULES_MAX);
	rules->list[rules->count++] = options->rule;
	return DONE;
}

static int delete(const struct options *options, struct rules *rules)
{
	size_t i = options->number - 1;

	if (!options->number)
		for (i = 0; i < rules->count && !rule_equal(&rules->list[i], &options->rule); i++)
			;
	if (i >= rules->count)
		return complain("no such rule: %s: --list shows them", options->interface);
	rules->count--;
	memmove(&rules->list[i], &rules->list[i + 1], (rules->count - i) * sizeof(rules->list[0]));
	return DONE;
}

static int change(struct channel *channel, const struct options *options, unsigned int ifindex)
{
	static struct rules rules;

	if (table_lock() || table_read(channel, ifindex, &rules))
		return FAILED;
	if ((options->action == ACTION_DELETE ? delete : add)(options, &rules))
		return FAILED;
	return table_write(channel, ifindex, &rules);
}

static int act(struct channel *channel, const struct options *options, unsigned int ifindex)
{
	switch (options->action) {
	case ACTION_LIST:
		return table_list(channel, ifindex, options->json);
	case ACTION_FLUSH:
		return table_lock() ? FAILED : table_flush(channel, ifindex);
	default:
		return change(channel, options, ifindex);
	}
}

static const char *name_of(enum action action)
{
	return action == ACTION_FLUSH ? "flush" : action == ACTION_DELETE ? "delete" : "add";
}

int main(int argc, char **argv)
{
	unsigned int ifindex = 0;
	struct options options;
	struct channel channel;
	int status;

	status = options_parse(&options, argc, argv);
	if (status)
		return status;
	if (options.action == ACTION_HELP) {
		fputs(options_help, stdout);
		return DONE;
	}
	if (options.action == ACTION_VERSION) {
		puts("xdpluatables " XDPLUA_TOOL_VERSION);
		return DONE;
	}
	if (options.json)
		complain_in_json();
	if (options.interface) {
		ifindex = if_nametoindex(options.interface);
		if (!ifindex)
			return complain("no such interface: %s: 'ip link' lists them", options.interface);
	}
	status = channel_open(&channel);
	if (!status)
		status = act(&channel, &options, ifindex);
	channel_close(&channel);
	return status || options.action == ACTION_LIST || !options.json ? status :
	       report(name_of(options.action), "interface", options.interface);
}
