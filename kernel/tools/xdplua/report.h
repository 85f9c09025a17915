/* SPDX-License-Identifier: GPL-2.0-only */
/* What was done, for programs: one JSON object a command. Each returns DONE, or FAILED after saying why. */
#ifndef XDPLUA_REPORT_H
#define XDPLUA_REPORT_H

#include <stdbool.h>
#include <stdint.h>

#include "script.h"
#include "status.h"

/* A load, an attachment, or both; interface and function are NULL for a load alone. */
struct deployed {
	const char *interface;
	uint32_t ifindex;
	const char *instance;
	const char *function;
	enum xdplua_mode mode;
	bool replaced;
	const struct scripts *scripts;
	uint64_t token;			/* 0: nothing has to be confirmed */
	unsigned int confirm_seconds;
	const struct status *before;	/* what was there when the command began */
};

int report_deployed(const struct deployed *deployed);

/* Another command, which was about one thing: report("detach", "interface", "eth0"). */
int report(const char *done, const char *key, const char *value);

#endif
