// SPDX-License-Identifier: GPL-2.0-only
/* Scripts from files and standard input, and the rules that hold for scripts from anywhere. */
#include <errno.h>
#include <string.h>

#include "message.h"
#include "script.h"

struct script *script_start(struct scripts *scripts, const char *name)
{
	struct script *script = &scripts->files[scripts->count];

	if (scripts->count == XDPLUA_FILES_MAX) {
		complain("too many scripts: %s: %d are allowed in one load", name, XDPLUA_FILES_MAX);
		return NULL;
	}
	if (!*name || strlen(name) > XDPLUA_NAME_MAX) {
		complain("script name has %zu bytes, 1 to %d are allowed: %s: name it with NAME=FILE",
			 strlen(name), XDPLUA_NAME_MAX, name);
		return NULL;
	}
	strcpy(script->name, name);
	script->size = 0;
	scripts->count++;
	return script;
}

int script_check_size(const struct script *script, unsigned long long size)
{
	if (size == 0)
		return complain("script is empty (0 bytes; 1 to %d are allowed): %s: write at least a callback",
				XDPLUA_SCRIPT_MAX, script->name);
	if (size > XDPLUA_SCRIPT_MAX)
		return complain("script has %llu bytes, %d are allowed: %s: shorten it or split it into several files",
				size, XDPLUA_SCRIPT_MAX, script->name);
	return DONE;
}

/* Reads to the end even of a script that is too long, to tell how long it is. */
static int read_source(struct script *script, FILE *file)
{
	unsigned long long size;
	char rest[4096];
	size_t n;

	script->size = fread(script->source, 1, sizeof(script->source), file);
	size = script->size;
	while ((n = fread(rest, 1, sizeof(rest), file)) > 0)
		size += n;
	if (ferror(file))
		return complain("cannot read the script: %s: %s", script->name, strerror(errno));
	return script_check_size(script, size);
}

/* Splits NAME=PATH. A path may have a = too: what is before the first one is a name only without a slash. */
static const char *split_name(const char *argument, char *name, size_t size)
{
	size_t length = strcspn(argument, "=/");
	const char *path = argument, *base;

	if (argument[length] == '=') {
		snprintf(name, size, "%.*s", (int)length, argument);
		return argument + length + 1;
	}
	base = strrchr(path, '/');
	snprintf(name, size, "%s", strcmp(path, "-") == 0 ? "stdin" : base ? base + 1 : path);
	return path;
}

int scripts_add(struct scripts *scripts, const char *argument)
{
	char name[256];
	const char *path = split_name(argument, name, sizeof(name));
	struct script *script;
	FILE *file;
	int status;

	script = script_start(scripts, name);
	if (!script)
		return FAILED;
	if (strcmp(path, "-") == 0)
		return read_source(script, stdin);
	file = fopen(path, "re");
	if (!file)
		return complain("cannot open the script: %s: %s", path, strerror(errno));
	status = read_source(script, file);
	fclose(file);
	return status;
}
