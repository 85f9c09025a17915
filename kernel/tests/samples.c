// SPDX-License-Identifier: GPL-2.0-only
/*
 * Judges the captures of a sample on libxdplua and compares with what has to come of each frame; then throws
 * thousands of damaged copies of the same frames at its functions: none may fail, and what passes stays as it is.
 *
 *	samples CAPTURE SCRIPT...
 *
 * CAPTURE is the path without .pcap; samples/make-captures tells what the files beside it are. The clock is
 * the capture's. The interface that frames come in on has index 1; 192.168.0.0/24 is behind index 2.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "capture.h"
#include "xdplua/libxdplua.h"

#define SCRIPTS_MAX	16
#define COPIES		200	/* damaged copies of each frame */
#define ROOM		2048

static const char *const verdicts[] = { "aborted", "drop", "pass", "tx", "redirect" };

static struct xdplua_source scripts[SCRIPTS_MAX];
static unsigned int script_count;
static char error[XDPLUA_TEXT_MAX];

static void read_script(const char *path)
{
	struct xdplua_source *script = &scripts[script_count++];
	size_t size;

	if (script_count > SCRIPTS_MAX)
		broken("too many scripts");
	script->name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
	script->script = read_file(path, &size);
	script->size = size;
}

static struct xdplua *new_state(void)
{
	static const struct xdplua_route route = {
		.destination = 0xc0a80000, .prefix_length = 24, .ifindex = 2, .source = 0xc0a800fe,
		.to = { 2, 0, 0, 0, 0xab, 1 }, .from = { 2, 0, 0, 0, 0xab, 0 },
	};
	struct xdplua_config config;
	struct xdplua *state;

	xdplua_config_init(&config);
	config.ifindex = 1;
	config.frame_max = ROOM;
	state = xdplua_new(&config, error, sizeof(error));
	if (!state || xdplua_load(state, scripts, script_count, error, sizeof(error)) ||
	    xdplua_set_routes(state, &route, 1))
		broken("%s", error);
	return state;
}

/* Returns what came of the frame, its bytes in output and the text of an error in `error`. */
static struct xdplua_result judge(struct xdplua *state, const char *function, const struct captured *frame, uint8_t *output)
{
	struct xdplua_frame input = { .time_ns = frame->time_ns, .length = frame->size };
	struct xdplua_result result;

	if (xdplua_set_function(state, function, error, sizeof(error)))
		broken("%s", error);
	error[0] = '\0';
	if (xdplua_run(state, frame->bytes, frame->size, &input, 1, &result, output, ROOM, error, sizeof(error)) != 1)
		broken("a frame of %zu bytes is refused", frame->size);
	return result;
}

static int report(int ok, const char *capture, const char *what, unsigned int number, const char *detail)
{
	printf("%sok - samples: %s: %u %s\n", ok ? "" : "not ", capture, number, what);
	if (!ok)
		printf("#   %s\n", detail);
	return ok;
}

/* One frame of the capture: verdict, no error, bytes. */
static int right(const struct xdplua_result *result, const uint8_t *bytes, const struct expectation *expected,
		 const struct captured *after, char *detail, size_t size)
{
	if (result->outcome != XDPLUA_FRAME_JUDGED)
		snprintf(detail, size, "%s", error);
	else if (strcmp(verdicts[result->verdict], expected->verdict))
		snprintf(detail, size, "the verdict is %s, not %s", verdicts[result->verdict], expected->verdict);
	else if (result->length != after->size || memcmp(bytes, after->bytes, after->size))
		snprintf(detail, size, "the bytes afterwards are others");
	else
		return 1;
	return 0;
}

static int changes(const struct expectation *expected)
{
	return !strcmp(expected->verdict, "tx") || !strcmp(expected->verdict, "redirect");
}

static int replay(const char *name, struct capture *frames, struct capture *after, const struct expectations *expected)
{
	struct xdplua *state = new_state();
	uint8_t bytes[ROOM];
	char detail[600];
	unsigned int i, changed = 0, failed = 0;

	for (i = 0; i < frames->count; i++) {
		const struct expectation *e = &expected->list[i];
		struct xdplua_result result = judge(state, e->function, &frames->list[i], bytes);
		const struct captured *want = changes(e) ? &after->list[changed++] : &frames->list[i];

		failed += !report(right(&result, bytes, e, want, detail, sizeof(detail)), name, e->what, i + 1, detail);
	}
	xdplua_free(state);
	return failed;
}

static uint32_t random_number(void)
{
	static uint32_t x = 2463534242;	/* xorshift: every run is the same */

	x ^= x << 13;
	x ^= x >> 17;
	return x ^= x << 5;
}

static void damage(struct captured *copy, const struct captured *frame)
{
	unsigned int i, times = 1 + random_number() % 4;

	*copy = *frame;
	for (i = 0; i < times; i++)
		copy->bytes[12 + random_number() % (copy->size > 12 ? copy->size - 12 : 1)] =
			random_number() % 3 ? random_number() : 0xff;
	if (random_number() % 3 == 0)
		copy->size = 14 + random_number() % (frame->size - 13);
}

/* The clock stands still in between, so that limits and memories are met full. */
static int torment(const char *name, struct capture *frames, const struct expectations *expected)
{
	struct xdplua *state = new_state();
	static struct captured copy;
	uint8_t bytes[ROOM];
	unsigned int i, tries;

	for (i = 0; i < frames->count * COPIES; i++) {
		const struct expectation *e = &expected->list[i % frames->count];
		struct xdplua_result result;

		damage(&copy, &frames->list[i % frames->count]);
		/* functions of a sample meet the frames of each other, too */
		for (tries = 0; tries < 2; tries++, e = &expected->list[random_number() % frames->count]) {
			result = judge(state, e->function, &copy, bytes);
			if (result.outcome != XDPLUA_FRAME_JUDGED)
				return !report(0, name, "damaged frames are judged", i, error);
			if (result.verdict == 2 && (result.length != copy.size || memcmp(bytes, copy.bytes, copy.size)))
				return !report(0, name, "damaged frames that pass stay as they are", i, e->what);
		}
	}
	xdplua_free(state);
	return !report(1, name, "damaged frames are judged", i, "");
}

int main(int argc, char **argv)
{
	static struct capture frames, after;
	static struct expectations expected;
	unsigned int i, changed = 0, failed;
	char path[4096];
	const char *name;

	if (argc < 3)
		broken("which capture, which scripts?");
	name = argv[1];
	for (i = 2; i < (unsigned int)argc; i++)
		read_script(argv[i]);
	snprintf(path, sizeof(path), "%s.pcap", name);
	read_capture(path, &frames);
	snprintf(path, sizeof(path), "%s.txt", name);
	read_expectations(path, &expected);
	for (i = 0; i < expected.count; i++)
		changed += changes(&expected.list[i]);
	snprintf(path, sizeof(path), "%s.after.pcap", name);
	if (changed)
		read_capture(path, &after);
	if (expected.count != frames.count || changed != after.count)
		broken("%s: %u frames, %u changed; %u and %u are expected", name, frames.count, after.count, expected.count, changed);
	/* sample/captures/name tells enough */
	for (i = 0, name += strlen(name); i < 3 && name > argv[1]; i += *--name == '/')
		;
	name += *name == '/';
	failed = replay(name, &frames, &after, &expected);
	failed += torment(name, &frames, &expected);
	return failed > 0;
}
