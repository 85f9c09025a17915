// SPDX-License-Identifier: GPL-2.0-only
/* The bundle: several scripts in one stream, of which a cut connection leaves nothing behind. */
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "message.h"
#include "script.h"

static const char file_word[] = "xdplua-file ";
static const char end_line[] = "xdplua-end\n";

static int damaged(unsigned int number, const char *what)
{
	return complain("%s: script %u of the bundle: nothing was loaded; send it again", what, number);
}

/* Splits "<decimal> <name>\n"; returns the name, NULL when it is not that. */
static char *split_header(char *header, unsigned long long *size)
{
	size_t length = strlen(header);
	char *name;

	/* strtoull would take signs and leading blanks */
	if (!isdigit((unsigned char)header[0]) || header[length - 1] != '\n')
		return NULL;
	header[length - 1] = '\0';
	errno = 0;
	*size = strtoull(header, &name, 10);
	return errno || *name != ' ' ? NULL : name + 1;
}

static int read_file(struct scripts *scripts, FILE *stream, char *header, unsigned int number)
{
	unsigned long long size;
	struct script *script;
	const char *name = split_header(header, &size);

	if (!name)
		return damaged(number, "header is not 'xdplua-file <bytes> <name>'");
	script = script_start(scripts, name);
	if (!script || script_check_size(script, size))
		return FAILED;
	script->size = fread(script->source, 1, size, stream);
	if (script->size < size)
		return damaged(number, "bundle is cut off");
	return getc(stream) == '\n' ? DONE : damaged(number, "no line end after the script's last byte");
}

static int read_bundle(struct scripts *scripts, FILE *stream)
{
	/* longest header: the word, 20 digits, blank, name, line end; a longer one is cut and so has no line end */
	char line[sizeof(file_word) + 20 + 1 + 255 + 1];
	unsigned int number;

	for (number = 1; ; number++) {
		if (!fgets(line, sizeof(line), stream))
			return damaged(number, "bundle is cut off");
		if (strcmp(line, end_line) == 0)
			break;
		if (strncmp(line, file_word, strlen(file_word)) != 0)
			return damaged(number, "header is not 'xdplua-file <bytes> <name>'");
		if (read_file(scripts, stream, line + strlen(file_word), number))
			return FAILED;
	}
	if (getc(stream) != EOF)
		return damaged(number, "bytes after the line 'xdplua-end'");
	if (scripts->count == 0)
		return complain("bundle has no scripts: 'xdplua-end' is its first line: put at least one into it");
	return DONE;
}

int scripts_add_bundle(struct scripts *scripts, const char *path)
{
	FILE *stream = strcmp(path, "-") == 0 ? stdin : fopen(path, "re");
	int status;

	if (!stream)
		return complain("cannot open the bundle: %s: %s", path, strerror(errno));
	status = read_bundle(scripts, stream);
	if (stream != stdin)
		fclose(stream);
	return status;
}
