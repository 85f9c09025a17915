// SPDX-License-Identifier: GPL-2.0-only
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "json.h"
#include "message.h"
#include "report.h"
#include "status.h"

static int end(void)
{
	json_close('}');
	return json_end_line() ? complain("cannot write what was done: %s", strerror(errno)) : DONE;
}

static void print_scripts(const struct scripts *scripts)
{
	json_open("files", '[');
	for (unsigned int i = 0; i < scripts->count; i++) {
		json_open(NULL, '{');
		json_string("name", scripts->files[i].name);
		json_number("size", scripts->files[i].size);
		json_close('}');
	}
	json_close(']');
}

static void print_token(const struct deployed *deployed)
{
	char text[17];

	if (!deployed->token) {
		json_null("token");
		json_null("confirm_within");
		return;
	}
	snprintf(text, sizeof(text), "%016" PRIx64, deployed->token);
	json_string("token", text);
	json_number("confirm_within", deployed->confirm_seconds);
}

int report_deployed(const struct deployed *deployed)
{
	json_open(NULL, '{');
	json_string("done", deployed->scripts->count ? "load" : "attach");
	json_string("instance", deployed->instance);
	json_bool("replaced", deployed->replaced);
	print_scripts(deployed->scripts);
	json_string("interface", deployed->interface);
	if (deployed->interface) {
		json_number("ifindex", deployed->ifindex);
		json_string("function", deployed->function);
		json_string("mode", mode_name(deployed->mode));
	}
	print_token(deployed);
	if (deployed->interface)
		status_json_before(deployed->before, deployed->ifindex);
	return end();
}

int report(const char *done, const char *key, const char *value)
{
	json_open(NULL, '{');
	json_string("done", done);
	json_string(key, value);
	return end();
}
