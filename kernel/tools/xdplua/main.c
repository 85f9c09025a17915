// SPDX-License-Identifier: GPL-2.0-only
/*
 * xdplua: the command on the machine whose packets are judged.
 *
 * Everything that can be checked without the kernel is checked first; then one socket serves the
 * whole command.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "deploy.h"
#include "foreign.h"
#include "json.h"
#include "maps.h"
#include "message.h"
#include "options.h"
#include "script.h"
#include "status.h"
#include "store.h"
#include "watch.h"

static int read_scripts(const struct options *options, struct scripts *scripts)
{
	for (unsigned int i = 0; i < options->file_count; i++)
		if (scripts_add(scripts, options->files[i]))
			return FAILED;
	return options->bundle ? scripts_add_bundle(scripts, options->bundle) : DONE;
}

static int find_interface(struct interface *interface)
{
	interface->ifindex = if_nametoindex(interface->name);
	if (!interface->ifindex)
		return complain("no such interface: %s: 'ip link' lists them", interface->name);
	return DONE;
}

static int show_status(struct channel *channel, const struct options *options, const struct interface *interface)
{
	struct status status;
	int result = status_get(channel, &status);

	if (result == DONE) {
		foreign_find(&status);
		if (options->json) {
			json_open(NULL, '{');
			status_json_members(&status, interface ? interface->ifindex : 0);
			json_close('}');
			json_end_line();
		} else {
			status_print_table(&status, interface ? interface->ifindex : 0);
		}
		if (fflush(stdout))
			result = complain("cannot write the status: %s", strerror(errno));
	}
	status_free(&status);
	return result;
}

static int act(struct channel *channel, const struct options *options, const struct scripts *scripts,
	       const struct interface *interface)
{
	switch (options->action) {
	case ACTION_STATUS:
		return show_status(channel, options, interface);
	case ACTION_CONFIRM:
		return confirm(channel, options);
	case ACTION_RESET:
		return reset(channel, options, interface);
	case ACTION_UNLOAD:
		return unload(channel, options);
	case ACTION_STORE:
		return store_show(channel, options->prefix, options->json);
	case ACTION_DETACH:
		return detach(channel, options, interface);
	case ACTION_WATCH:
		return watch(channel, options, interface ? interface->ifindex : 0);
	case ACTION_MAPS:
	case ACTION_MAP_BIND:
	case ACTION_MAP_UNBIND:
		return maps_act(channel, options);
	default:
		return deploy(channel, options, scripts, interface);
	}
}

int main(int argc, char **argv)
{
	static struct scripts scripts;	/* 128 KB are too much for a stack */
	struct interface interface = { };
	struct options options;
	struct channel channel;
	int status;

	status = options_parse(&options, argc, argv);
	if (status)
		return status;
	if (options.json)
		complain_in_json();
	if (options.action == ACTION_HELP) {
		fputs(options_help, stdout);
		return DONE;
	}
	if (options.action == ACTION_VERSION) {
		puts("xdplua " XDPLUA_TOOL_VERSION);
		return DONE;
	}
	if (read_scripts(&options, &scripts))
		return FAILED;
	interface.name = options.interface;
	status = channel_open(&channel);
	if (!status && interface.name)
		status = find_interface(&interface);
	if (!status)
		status = act(&channel, &options, &scripts, interface.name ? &interface : NULL);
	channel_close(&channel);
	return status;
}
