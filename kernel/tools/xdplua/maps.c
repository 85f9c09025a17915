// SPDX-License-Identifier: GPL-2.0-only
#include <ctype.h>
#include <errno.h>
#include <getopt.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <linux/genetlink.h>

#include "json.h"
#include "maps.h"
#include "message.h"
#include "report.h"
#include "status.h"
#include "text.h"

struct bound_map {
	char name[XDPLUA_NAME_MAX + 1];
	uint32_t id;
	uint32_t type;
	uint32_t key_size;	/* bytes */
	uint32_t value_size;	/* bytes */
	uint32_t entries;	/* at most */
};

/* More maps may be bound between two messages than are allowed at a time. */
struct bound_maps {
	struct bound_map map[2 * XDPLUA_MAPS_MAX];
	size_t count;
};

static const struct option long_options[] = {
	{ "json", no_argument, NULL, 'j' },
	{ "help", no_argument, NULL, 'h' },
	{ }
};

/* What is left of the command line: nothing, or bind NAME MAP, or unbind NAME. */
static int take_words(struct options *options, int count, char **words)
{
	bool bind = count && strcmp(words[0], "bind") == 0;

	if (!count) {
		options->action = ACTION_MAPS;
		return DONE;
	}
	if (!bind && strcmp(words[0], "unbind") != 0)
		return complain_usage("unknown: map %s: there are map, map bind and map unbind", words[0]);
	if (count != (bind ? 3 : 2))
		return complain_usage("map %s takes %s", words[0], bind ? "a name, and the path or id of a map" : "a name");
	options->action = bind ? ACTION_MAP_BIND : ACTION_MAP_UNBIND;
	options->map_name = words[1];
	options->map = bind ? words[2] : NULL;
	if (!*options->map_name || strlen(options->map_name) > XDPLUA_NAME_MAX)
		return complain_usage("map name has %zu bytes, 1 to %d are allowed", strlen(options->map_name),
				      XDPLUA_NAME_MAX);
	return DONE;
}

int maps_parse(struct options *options, int argc, char **argv)
{
	int option;

	argv[0] = "xdplua";
	while ((option = getopt_long(argc, argv, "h", long_options, NULL)) != -1) {
		if (option == 'h')
			options->action = ACTION_HELP;
		else if (option == 'j')
			options->json = true;
		else		/* getopt has said it */
			return complain_usage("wrong option");
	}
	return options->action == ACTION_HELP ? DONE : take_words(options, argc - optind, argv + optind);
}

/* Returns a file descriptor, or -1 after saying why. */
static int open_map(const char *map)
{
	unsigned long id;
	char *end;
	int fd;

	if (strncmp(map, "id:", 3) != 0) {
		fd = bpf_obj_get(map);
		if (fd < 0)
			complain("cannot open the pinned map: %s: %s: 'bpftool map pin' pins one there", map,
				 strerror(errno));
		return fd < 0 ? -1 : fd;
	}
	errno = 0;
	id = strtoul(map + 3, &end, 10);
	if (!isdigit((unsigned char)map[3]) || *end || errno || id > UINT32_MAX) {
		complain("no id of a map: %s: it is id: and the number that 'bpftool map' shows", map);
		return -1;
	}
	fd = bpf_map_get_fd_by_id(id);
	if (fd < 0)
		complain("cannot open the map: %s: %s: 'bpftool map' lists those that there are", map,
			 errno == ENOENT ? "no such map" : strerror(errno));
	return fd < 0 ? -1 : fd;
}

static int bind_map(struct channel *channel, const struct options *options)
{
	const char *name = options->map_name, *map = options->map;
	struct nlmsghdr *request;
	int fd = open_map(map), error;

	if (fd < 0)
		return FAILED;
	request = request_new(channel, XDPLUA_CMD_MAP_BIND, 0, 128);
	mnl_attr_put_strz(request, XDPLUA_A_MAP_NAME, name);
	mnl_attr_put_u32(request, XDPLUA_A_MAP_FD, fd);
	error = request_send(channel, request, NULL, NULL);
	free(request);
	close(fd);
	/* a path can be that of a pinned program */
	if (error == -EBADF)
		return complain("what is pinned there is no map: %s: 'bpftool map' lists maps", map);
	if (error)
		return complain_of_kernel(channel, "cannot bind the map", name, error);
	return options->json ? report("map bind", "map", name) : DONE;
}

static int unbind_map(struct channel *channel, const struct options *options)
{
	const char *name = options->map_name;
	struct nlmsghdr *request = request_new(channel, XDPLUA_CMD_MAP_UNBIND, 0, 128);
	int error;

	mnl_attr_put_strz(request, XDPLUA_A_MAP_NAME, name);
	error = request_send(channel, request, NULL, NULL);
	free(request);
	if (error == -ENOENT)
		return complain("no map is bound to the name: %s: 'xdplua map' lists those that are", name);
	if (error)
		return complain_of_kernel(channel, "cannot unbind the map", name, error);
	return options->json ? report("map unbind", "map", name) : DONE;
}

static int on_map(const struct nlmsghdr *message, void *data)
{
	struct bound_maps *maps = data;
	struct bound_map *map = &maps->map[maps->count];
	struct nlattr *attribute;

	if (maps->count == sizeof(maps->map) / sizeof(maps->map[0]))
		return MNL_CB_OK;
	maps->count++;
	mnl_attr_for_each(attribute, message, sizeof(struct genlmsghdr)) {
		switch (mnl_attr_get_type(attribute)) {
		case XDPLUA_A_MAP_NAME:
			snprintf(map->name, sizeof(map->name), "%s", mnl_attr_get_str(attribute));
			break;
		case XDPLUA_A_MAP_ID:
			map->id = mnl_attr_get_u32(attribute);
			break;
		case XDPLUA_A_MAP_TYPE:
			map->type = mnl_attr_get_u32(attribute);
			break;
		case XDPLUA_A_MAP_KEY_SIZE:
			map->key_size = mnl_attr_get_u32(attribute);
			break;
		case XDPLUA_A_MAP_VALUE_SIZE:
			map->value_size = mnl_attr_get_u32(attribute);
			break;
		case XDPLUA_A_MAP_ENTRIES:
			map->entries = mnl_attr_get_u32(attribute);
			break;
		}
	}
	return MNL_CB_OK;
}

static const char *type_name(const struct bound_map *map)
{
	const char *name = libbpf_bpf_map_type_str(map->type);

	return name ? name : "?";
}

static void print_json(const struct bound_maps *maps)
{
	json_open(NULL, '{');
	json_open("maps", '[');
	for (size_t i = 0; i < maps->count; i++) {
		const struct bound_map *map = &maps->map[i];

		json_open(NULL, '{');
		json_string("name", map->name);
		json_number("id", map->id);
		json_string("type", type_name(map));
		json_number("key_size", map->key_size);
		json_number("value_size", map->value_size);
		json_number("max_entries", map->entries);
		json_close('}');
	}
	json_close(']');
	json_close('}');
	json_end_line();
}

static void print_table(const struct bound_maps *maps)
{
	int width = strlen("NAME");

	for (size_t i = 0; i < maps->count; i++)
		if ((int)strlen(maps->map[i].name) > width)
			width = strlen(maps->map[i].name);
	printf("%-*s  %-16s  %5s  %7s  %10s  %10s\n", width, "NAME", "TYPE", "KEY", "VALUE", "ENTRIES", "ID");
	for (size_t i = 0; i < maps->count; i++) {
		const struct bound_map *map = &maps->map[i];
		char padded[XDPLUA_NAME_MAX + 1];

		snprintf(padded, sizeof(padded), "%-*s", width, map->name);
		print_clean(padded);
		printf("  %-16s  %5" PRIu32 "  %7" PRIu32 "  %10" PRIu32 "  %10" PRIu32 "\n", type_name(map),
		       map->key_size, map->value_size, map->entries, map->id);
	}
}

static int show_maps(struct channel *channel, bool json)
{
	struct nlmsghdr *request = request_new(channel, XDPLUA_CMD_MAP_DUMP, NLM_F_DUMP, 0);
	static struct bound_maps maps;
	int error = request_send(channel, request, on_map, &maps);

	free(request);
	if (error)
		return complain_of_kernel(channel, "cannot read the bound maps", "module xdplua", error);
	if (json)
		print_json(&maps);
	else
		print_table(&maps);
	return fflush(stdout) ? complain("cannot write the list: %s", strerror(errno)) : DONE;
}

int maps_act(struct channel *channel, const struct options *options)
{
	switch (options->action) {
	case ACTION_MAP_BIND:
		return bind_map(channel, options);
	case ACTION_MAP_UNBIND:
		return unbind_map(channel, options);
	default:
		return show_maps(channel, options->json);
	}
}
