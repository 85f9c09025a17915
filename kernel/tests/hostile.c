// SPDX-License-Identifier: GPL-2.0-only
/*
 * Runs hostile scripts on the host that is linked in (conformance/): from the callback, for a frame on every
 * road that the host has, and when a script is loaded. After each attack, a good frame has to
 * get its verdict on the same road. Prints "ok - NAME: WHAT" or "not ok - ..." with what was found instead.
 * Exit status: 0 when all passed, 1, or 2 when something breaks off.
 *
 *	hostile FILE...
 *
 * The second line of a file says what it attacks, and what has to come of it:
 *
 *	-- expects OUTCOME[, at load OUTCOME]: WHAT
 *
 * stopped (it runs out of fuel), failed (an error), or harmless. The file defines attack(packet). At load,
 * which is no callback, the argument is an object with the bytes of a frame.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cases.h"

#define MARK	42	/* byte of the frame that asks for the attack */

static const char *const outcome_names[] = { "harmless", "failed", "stopped" };

/* Nothing that the script does to the libraries changes what a good frame needs. */
static const char before[] = "local drop, new = xdp.action.drop, data.new ";
static const char callback[] = "\nfunction callback(packet) if packet:byte(42) == 1 then attack(packet) end return drop end\n";
static const char at_load[] = "\nlocal attack = attack callback = function() return drop end attack(new(106))\n";

/* Ethernet to nobody here, IPv4, UDP, 64 bytes of payload. */
static uint8_t frame[106] = {
	2, 0, 0, 0, 0, 0xfe, 2, 0, 0, 0, 0, 0xff, 8, 0,
	0x45, 0, 0, 92, 0, 1, 0, 0, 64, 17, 0xf6, 0x8c, 192, 0, 2, 2, 192, 0, 2, 1,
	0x30, 0x39, 0, 9, 0, 72, 0, 0,
};

struct attack {
	char name[64];
	const char *what;
	enum outcome outcome, outcome_at_load;
	const char *text;
};

static unsigned int wrong;	/* of the attack at hand */

static void __attribute__((format(printf, 1, 2))) tell(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fputs("# ", stdout);
	vprintf(format, args);
	putchar('\n');
	va_end(args);
	wrong++;
}

void broken(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fputs("hostile: ", stderr);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
	exit(2);
}

/* Moves on behind the word for an outcome, if there is one. */
static int read_outcome(const char **text, enum outcome *outcome)
{
	for (int i = PASS_BY; i <= STOPPED; i++) {
		size_t length = strlen(outcome_names[i]);

		if (strncmp(*text, outcome_names[i], length) == 0) {
			*text += length;
			*outcome = i;
			return 1;
		}
	}
	return 0;
}

static int skip(const char **text, const char *word)
{
	size_t length = strlen(word);

	if (strncmp(*text, word, length) != 0)
		return 0;
	*text += length;
	return 1;
}

static void read_attack(const char *path, struct attack *attack)
{
	static char text[8192], what[256];
	const char *base = strrchr(path, '/'), *p;
	FILE *file = fopen(path, "r");
	size_t size = file ? fread(text, 1, sizeof(text) - 1, file) : 0;

	if (!size)
		broken("cannot read %s", path);
	fclose(file);
	text[size] = '\0';
	base = base ? base + 1 : path;
	snprintf(attack->name, sizeof(attack->name), "%.*s", (int)strcspn(base, "."), base);
	p = strchr(text, '\n');
	p = p ? p + 1 : "";
	if (!skip(&p, "-- expects ") || !read_outcome(&p, &attack->outcome))
		broken("%s: the second line does not say what it expects", path);
	attack->outcome_at_load = attack->outcome;
	if (skip(&p, ", at load ") && !read_outcome(&p, &attack->outcome_at_load))
		broken("%s: the second line does not say what it expects at load", path);
	if (!skip(&p, ": "))
		broken("%s: the second line does not say what it attacks", path);
	snprintf(what, sizeof(what), "%.*s", (int)strcspn(p, "\n"), p);
	attack->what = what;
	attack->text = text;
}

static int load(const struct attack *attack, const char *after, char *error, size_t size)
{
	static char script[16384];

	snprintf(script, sizeof(script), "%s%s%s", before, attack->text, after);
	return host_load(script, error, size);
}

/* A frame has to come to the outcome: the harmless ones are dropped, the others pass. */
static void strike(const char *when, unsigned int road, int hostile, enum outcome outcome)
{
	uint32_t verdict = outcome == PASS_BY ? 1 : 2;
	static struct answer answer;

	memset(&answer, 0, sizeof(answer));
	frame[MARK] = hostile;
	host_judge_by(road, frame, sizeof(frame), &answer);
	if (answer.outcome != outcome || answer.verdict != verdict)
		tell("%s, %s: %s, verdict %s, not %s: %s", when, host_road_name(road), outcome_names[answer.outcome],
		     verdict_names[answer.verdict], outcome_names[outcome], answer.error);
	else if (outcome != PASS_BY && !*answer.error)
		tell("%s, %s: %s without a word", when, host_road_name(road), outcome_names[outcome]);
}

static void run(const struct attack *attack)
{
	char error[TEXT_MAX] = "";
	enum outcome outcome = PASS_BY;
	unsigned int road;

	wrong = 0;
	if (load(attack, callback, error, sizeof(error))) {
		tell("it does not even load: %s", error);
	} else {
		/* both before going on to the next CPU, which takes longest on a busy machine */
		for (road = 0; road < host_roads(); road++) {
			strike("attack", road, 1, attack->outcome);
			strike("a good frame after it", road, 0, PASS_BY);
		}
		if (load(attack, at_load, error, sizeof(error)))
			outcome = strstr(error, "out of fuel") ? STOPPED : FAILED;
		if (outcome != attack->outcome_at_load)
			tell("at load: %s, not %s: %s", outcome_names[outcome],
			     outcome_names[attack->outcome_at_load], error);
		strike("a good frame after the load", road - 1, 0, PASS_BY);
	}
	printf("%sok - %s: %s (%s)\n", wrong ? "not " : "", attack->name, attack->what,
	       outcome_names[attack->outcome]);
	fflush(stdout);
}

int main(int argc, char **argv)
{
	struct attack attack;
	int i, failed = 0;

	if (argc < 2)
		broken("which files?");
	host_start();
	for (i = 1; i < argc; i++) {
		read_attack(argv[i], &attack);
		run(&attack);
		failed += wrong > 0;
	}
	return failed > 0;
}
