// SPDX-License-Identifier: GPL-2.0-only
/* Reading cases from the text of a file. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cases.h"

const char *const verdict_names[5] = { "aborted", "drop", "pass", "tx", "redirect" };

/*
 * A case without frames is the body of a function. Its results, or its error, become
 * text in the bytes of the frame, so they travel as every packet does.
 */
static const char before_body[] = "local function case(...) ";
static const char after_body[] =
	"\nend\n"
	"local escapes = {['\\n'] = 'n'}\n"
	"local function show(done, ...)\n"
	"	local t = {done and 'gives' or 'raises'}\n"
	"	for i = 1, select('#', ...) do\n"
	"		local v = select(i, ...)\n"
	"		t[i + 1] = done and type(v) == 'string' and ('%q'):format(v) or tostring(v)\n"
	"	end\n"
	"	return (table.concat(t, ' '):gsub('\\n', 'n'):gsub('[\\128-\\255]', function(c) return '\\\\' .. c:byte() end))\n"
	"end\n"
	"function callback(packet)\n"
	"	local text = show(pcall(case))\n"
	"	packet:layout{text = {0, #text, 's'}}\n"
	"	packet.text = text\n"
	"	return xdp.action.tx\n"
	"end\n";

static const char *where;	/* of the case, for complaints */

static char *next_line(char **text)
{
	char *line = *text, *end = strchr(line, '\n');

	if (!*line)
		return NULL;
	if (end)
		*end = '\0';
	*text = end ? end + 1 : line + strlen(line);
	return line;
}

/* Bytes as in "00 1a*4 'text'": hexadecimal, repeated, or a text. */
static size_t read_bytes(const char *p, uint8_t *bytes)
{
	size_t size = 0;

	while (*p) {
		char *end;

		if (isspace((unsigned char)*p)) {
			p++;
		} else if (*p == '\'') {
			for (p++; *p && *p != '\'' && size < FRAME_MAX; p++)
				bytes[size++] = *p;
			if (*p++ != '\'')
				broken("%s: a text without an end", where);
		} else {
			unsigned long value = strtoul(p, &end, 16), times = 1;

			if (end == p || end - p > 2)
				broken("%s: no bytes: %s", where, p);
			p = end;
			if (*p == '*')
				times = strtoul(p + 1, (char **)&p, 10);
			if (times > FRAME_MAX - size)
				broken("%s: a frame of more than %d bytes", where, FRAME_MAX);
			memset(bytes + size, value, times);
			size += times;
		}
	}
	return size;
}

static struct step *new_step(struct test_case *test)
{
	if (test->count == STEPS_MAX)
		broken("%s: more than %d frames", where, STEPS_MAX);
	return memset(&test->step[test->count++], 0, sizeof(struct step));
}

/* "NAME KIND KEYSIZE VALUESIZE ENTRIES" */
static void read_map(struct test_case *test, char *text)
{
	struct map *map = &test->map[test->map_count++];
	int end = 0;

	if (test->map_count > MAPS_MAX)
		broken("%s: more than %d maps", where, MAPS_MAX);
	map->name = strtok(text, " ");
	map->kind = strtok(NULL, " ");
	text = strtok(NULL, "");
	if (!text || sscanf(text, "%u %u %u%n", &map->key_size, &map->value_size, &map->entries, &end) != 3 || text[end])
		broken("%s: no map: a name, a kind, and three numbers", where);
}

static int verdict_of(const char *word)
{
	int i;

	for (i = 0; i < 5; i++)
		if (strcmp(word, verdict_names[i]) == 0)
			return i;
	return -1;
}

/* A frame of zeros takes the text of a body. */
static struct step *value_step(struct test_case *test, const char *word, const char *rest)
{
	struct step *step = new_step(test);
	char text[FRAME_MAX];
	size_t size = snprintf(text, sizeof(text), "%s%s%s", word, *rest ? " " : "", rest);

	step->frame_size = step->after_size = 1024;
	step->verdict = 3;
	memcpy(step->after, text, size);
	return step;
}

/* One "--@ word rest"; returns whether the script is a body. */
static int read_directive(struct test_case *test, char *line)
{
	struct step *step = test->count ? &test->step[test->count - 1] : NULL;
	char *rest = line + strcspn(line, " ");
	int stopped, verdict;

	if (*rest)
		*rest++ = '\0';
	stopped = strcmp(line, "stopped") == 0;
	verdict = verdict_of(line);
	if (strcmp(line, "map") == 0) {
		read_map(test, rest);
	} else if (strcmp(line, "refused") == 0) {
		test->refused = rest;
	} else if (strcmp(line, "gives") == 0 || strcmp(line, "raises") == 0) {
		value_step(test, line, rest);
		return 1;
	} else if (stopped && !step) {
		step = value_step(test, line, rest);
		step->outcome = STOPPED;
		step->error = rest;
		return 1;
	} else if (strcmp(line, "frame") == 0) {
		step = new_step(test);
		step->frame_size = read_bytes(rest, step->frame);
	} else if (step && (stopped || strcmp(line, "failed") == 0)) {
		step->outcome = stopped ? STOPPED : FAILED;
		step->error = rest;
		memcpy(step->after, step->frame, step->frame_size);
		step->after_size = step->frame_size;
	} else if (step && verdict >= 0) {
		step->verdict = verdict;
		step->after_size = read_bytes(*rest ? rest : "", step->after);
		if (!*rest) {
			memcpy(step->after, step->frame, step->frame_size);
			step->after_size = step->frame_size;
		}
	} else {
		broken("%s: what is this: %s", where, line);
	}
	return 0;
}

int read_case(const char *path, char **text, struct test_case *test)
{
	static char place[512];
	const char *topic = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
	int body = 0, directives = 0;
	size_t used = 0;
	char *line;

	do {
		line = next_line(text);
		if (!line)
			return 0;
	} while (strncmp(line, "--== ", 5) != 0);
	memset(test, 0, offsetof(struct test_case, step));
	snprintf(test->name, sizeof(test->name), "%.*s: %s", (int)strcspn(topic, "."), topic, line + 5);
	snprintf(place, sizeof(place), "%s: %s", path, line + 5);
	where = place;

	while (strncmp(*text, "--== ", 5) != 0 && (line = next_line(text))) {
		if (strncmp(line, "--@ ", 4) == 0) {
			body |= read_directive(test, line + 4);
			directives++;
		} else if (!directives) {
			used += snprintf(test->script + used, sizeof(test->script) - used, "%s%s",
					 used ? "\n" : "", line);
			if (used >= sizeof(test->script) / 2)
				broken("%s: the script is too long", where);
		} else if (*line) {
			broken("%s: a script goes before what is expected of it: %s", where, line);
		}
	}
	if (!directives)
		broken("%s: nothing is expected of it", where);
	if (body) {
		size_t size = sizeof(before_body) - 1;

		memmove(test->script + size, test->script, used + 1);
		memcpy(test->script, before_body, size);
		strcat(test->script, after_body);
	}
	return 1;
}
