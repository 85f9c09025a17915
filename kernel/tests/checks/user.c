// SPDX-License-Identifier: GPL-2.0-only
/*
 * Runs the Lua files of this folder on libxdplua, as the suite in the machine
 * runs them in the kernel: each in a new state, between lib/check.lua and lib/end.lua.
 *
 *	checks LIB-FOLDER FILE...
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "xdplua/libxdplua.h"

/* Bytes of a script; one more than is allowed, so that libxdplua says what is wrong. */
#define ROOM	8193

static void read_script(struct xdplua_source *source, const char *folder, const char *name)
{
	char path[4096];
	char *script = malloc(ROOM);
	FILE *file;

	snprintf(path, sizeof(path), "%s%s%s", folder, *folder ? "/" : "", name);
	file = fopen(path, "re");
	if (!file || !script) {
		perror(path);
		exit(2);
	}
	source->name = strrchr(path, '/') ? strdup(strrchr(path, '/') + 1) : strdup(path);
	source->script = script;
	source->size = fread(script, 1, ROOM, file);
	fclose(file);
}

static void free_script(struct xdplua_source *source)
{
	free((void *)source->script);
	free((void *)source->name);
}

static int passes(const char *folder, const char *path)
{
	struct xdplua_source sources[3];
	char error[XDPLUA_TEXT_MAX] = "";
	struct xdplua_config config;
	struct xdplua *state;
	int i, ret = -1;

	read_script(&sources[0], folder, "check.lua");
	read_script(&sources[1], "", path);
	read_script(&sources[2], folder, "end.lua");
	xdplua_config_init(&config);
	state = xdplua_new(&config, error, sizeof(error));
	if (state)
		ret = xdplua_load(state, sources, 3, error, sizeof(error));
	printf("%sok - checks: %s\n", ret ? "not " : "", sources[1].name);
	if (ret)
		printf("# %s\n", error);
	xdplua_free(state);
	for (i = 0; i < 3; i++)
		free_script(&sources[i]);
	return !ret;
}

int main(int argc, char **argv)
{
	int i, failed = 0;

	for (i = 2; i < argc; i++)
		failed += !passes(argv[1], argv[i]);
	return failed > 0;
}
