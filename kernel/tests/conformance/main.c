// SPDX-License-Identifier: GPL-2.0-only
/*
 * Runs the cases of files on the host that is linked in. Prints "ok - NAME" or "not ok - NAME"
 * with what differs. Exit status: 0 when all passed, 1, or 2 when a file can't be read.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cases.h"

void broken(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fputs("conformance: ", stderr);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
	exit(2);
}

static char *read_file(const char *path)
{
	FILE *file = fopen(path, "r");
	char *text = calloc(1, 1 << 20);

	if (!file || !text || fread(text, 1, (1 << 20) - 1, file) == 0)
		broken("cannot read %s", path);
	fclose(file);
	return text;
}

/* What differs, told like this, as comments under the case. */
static void print_bytes(const char *what, const uint8_t *bytes, size_t size)
{
	size_t text = 0, i;

	while (text < size && bytes[text] >= ' ' && bytes[text] < 127)
		text++;
	printf("#   %s", what);
	if (text > 4) {
		printf(" %.*s\n", (int)text, bytes);
		return;
	}
	for (i = 0; i < size; i++)
		printf(" %02x", bytes[i]);
	putchar('\n');
}

static int differs(const struct step *step, const struct answer *answer)
{
	if (answer->outcome != step->outcome)
		return 1;
	if (step->outcome != PASS_BY)
		return strcmp(answer->error, step->error) != 0;
	return answer->verdict != step->verdict || answer->size != step->after_size ||
	       memcmp(answer->bytes, step->after, step->after_size) != 0;
}

static void explain(unsigned int number, const struct step *step, const struct answer *answer)
{
	printf("# frame %u\n", number);
	if (step->outcome == PASS_BY) {
		printf("#   expected %s", verdict_names[step->verdict]);
		print_bytes("\n#  ", step->after, step->after_size);
	} else {
		printf("#   expected %s %s\n", step->outcome == STOPPED ? "stopped" : "failed", step->error);
	}
	if (answer->outcome == PASS_BY) {
		printf("#   found    %s", verdict_names[answer->verdict]);
		print_bytes("\n#  ", answer->bytes, answer->size);
	} else {
		printf("#   found    %s %s\n", answer->outcome == STOPPED ? "stopped" : "failed", answer->error);
	}
}

static int run_case(const struct test_case *test)
{
	static struct answer answers[STEPS_MAX];
	char error[TEXT_MAX] = "";
	unsigned int i, wrong = 0;
	int loaded;

	host_bind(test->map, test->map_count);
	loaded = host_load(test->script, error, sizeof(error)) == 0;

	if (test->refused || !loaded) {
		int same = test->refused && !loaded && strcmp(error, test->refused) == 0;

		printf("%sok - %s\n", same ? "" : "not ", test->name);
		if (!same)
			printf("#   expected %s%s\n#   found    %s%s\n", test->refused ? "refused " : "to load",
			       test->refused ? test->refused : "", loaded ? "to load" : "refused ", error);
		return same;
	}
	for (i = 0; i < test->count; i++) {
		memset(&answers[i], 0, sizeof(answers[i]));
		host_judge(test->step[i].frame, test->step[i].frame_size, &answers[i]);
		wrong += differs(&test->step[i], &answers[i]);
	}
	printf("%sok - %s\n", wrong ? "not " : "", test->name);
	for (i = 0; i < test->count; i++)
		if (differs(&test->step[i], &answers[i]))
			explain(i + 1, &test->step[i], &answers[i]);
	return !wrong;
}

int main(int argc, char **argv)
{
	static struct test_case test;
	unsigned int count = 0, failed = 0;
	int i;

	if (argc < 2)
		broken("which files?");
	host_start();
	for (i = 1; i < argc; i++) {
		char *text = read_file(argv[i]), *rest = text;

		while (read_case(argv[i], &rest, &test)) {
			count++;
			failed += !run_case(&test);
			fflush(stdout);
		}
		free(text);
	}
	if (!count)
		broken("no cases");
	return failed > 0;
}
