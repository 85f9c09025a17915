/* SPDX-License-Identifier: GPL-2.0-only */
/* The scripts of one load, read completely before the kernel is asked for anything. */
#ifndef XDPLUA_SCRIPT_H
#define XDPLUA_SCRIPT_H

#include <stddef.h>
#include <stdio.h>

#include <linux/xdplua.h>

struct script {
	char name[XDPLUA_NAME_MAX + 1];		/* the chunk's name in messages */
	char source[XDPLUA_SCRIPT_MAX];		/* no NUL at its end; NUL bytes inside count */
	size_t size;				/* bytes of source, from 1 */
};

struct scripts {
	struct script files[XDPLUA_FILES_MAX];	/* in load order */
	unsigned int count;
};

/*
 * Adds one script. argument is PATH, NAME=PATH, - or NAME=-, where - is standard input; without a
 * name the chunk is called after the file, or "stdin".
 * Returns DONE, or FAILED after saying why.
 */
int scripts_add(struct scripts *scripts, const char *argument);

/*
 * Adds the scripts of a bundle, or none when it is damaged or cut off. path may be -.
 * For each script a bundle has
 *	xdplua-file <bytes, decimal> <name>\n
 * then exactly that many bytes and \n; its last line is
 *	xdplua-end\n
 * Returns DONE, or FAILED after saying why.
 */
int scripts_add_bundle(struct scripts *scripts, const char *path);

/*
 * For the two readers above: starts the next script, gives it its name, checks that it may have
 * this size. NULL after saying why not.
 */
struct script *script_start(struct scripts *scripts, const char *name);
int script_check_size(const struct script *script, unsigned long long size);

#endif
