/* SPDX-License-Identifier: GPL-2.0-only */
/* The command line, taken apart and checked for itself; nothing is opened here. */
#ifndef XDPLUA_OPTIONS_H
#define XDPLUA_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include <linux/xdplua.h>

enum action {
	ACTION_LOAD,		/* scripts, and an attachment when there is an interface */
	ACTION_FUNCTION,	/* -F alone */
	ACTION_DETACH,
	ACTION_STATUS,
	ACTION_CONFIRM,
	ACTION_RESET,
	ACTION_UNLOAD,
	ACTION_WATCH,
	ACTION_MAPS,
	ACTION_MAP_BIND,
	ACTION_MAP_UNBIND,
	ACTION_STORE,
	ACTION_HELP,
	ACTION_VERSION,
};

struct options {
	enum action action;
	const char *files[XDPLUA_FILES_MAX];
	unsigned int file_count;
	const char *bundle;		/* path or "-"; NULL: none */
	const char *function;		/* NULL: not given */
	const char *instance;		/* NULL: not given */
	enum xdplua_mode mode;		/* 0: not given */
	bool program;			/* though the kernel may need none */
	int on_error;			/* an XDP action; negative: not given */
	unsigned int confirm_seconds;	/* 0: not given */
	uint64_t token;			/* of ACTION_CONFIRM */
	unsigned int interval;		/* seconds between two counters of ACTION_WATCH */
	const char *prefix;		/* of the keys that ACTION_STORE shows; NULL: all */
	bool replace;
	bool json;
	const char *interface;		/* NULL: not given */
	const char *map_name;		/* of ACTION_MAP_BIND and ACTION_MAP_UNBIND */
	const char *map;		/* of ACTION_MAP_BIND: a path, or id:N */
};

/* Returns DONE, or USAGE after saying what is wrong. */
int options_parse(struct options *options, int argc, char **argv);

extern const char options_help[];

#endif
