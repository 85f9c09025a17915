/* SPDX-License-Identifier: GPL-2.0-only */
/* The command line, taken apart and checked for itself. */
#ifndef XDPLUATABLES_OPTIONS_H
#define XDPLUATABLES_OPTIONS_H

#include "rule.h"

enum action {
	ACTION_ADD,
	ACTION_DELETE,
	ACTION_FLUSH,
	ACTION_LIST,
	ACTION_HELP,
	ACTION_VERSION,
};

enum order {
	ORDER_AS_IT_IS,
	ORDER_FIRST_MATCH,
	ORDER_LAST_MATCH,
};

struct options {
	enum action action;
	struct rule rule;
	bool has_rule;			/* something was said about it */
	unsigned int number;		/* of the rule to delete, from 1; 0: it is named by rule */
	enum order order;
	bool json;
	const char *interface;		/* NULL: not given */
};

/* Returns DONE, or USAGE after saying what is wrong. */
int options_parse(struct options *options, int argc, char **argv);

extern const char options_help[];

#endif
