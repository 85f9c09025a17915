// SPDX-License-Identifier: GPL-2.0-only
/*
 * Accessors without a layout, and the library unpack, with any numbers as arguments, against a reference: what
 * lies inside of the frame (or of a segment of it) is read, all else is nil.
 *
 * Input: operation, segment's offset and length, two arguments; what is left is the frame.
 */
#include <inttypes.h>

#include "fuzz.h"

unsigned int fuzz_seed = 1;

static const struct {
	const char *call;	/* of s, a, b */
	int size;		/* bytes of an integer; 0: a string of b bytes */
	int little;
} operations[] = {
	{ "s:byte(a)", 1, 0 }, { "s[a]", 1, 0 }, { "s:u16(a)", 2, 0 }, { "s:u32(a)", 4, 0 }, { "s:u64(a)", 8, 0 },
	{ "s:u16le(a)", 2, 1 }, { "s:u32le(a)", 4, 1 }, { "s:u64le(a)", 8, 1 }, { "s:string(a, b)", 0, 0 },
	{ "unpack.int(s, a, 1)", 1, 0 }, { "unpack.int(s, a, 8)", 1, 0 }, { "unpack.int(s, a, 2)", 2, 0 },
	{ "unpack.unpackint(s, a, 16)", 2, 0 }, { "unpack.string(s, a, b)", 0, 0 },
};

#define OPERATIONS	(sizeof(operations) / sizeof(operations[0]))

/* Numbers near the edges come up often enough. */
static int64_t take_number(struct input *input)
{
	uint8_t kind = take(input, 1);

	switch (kind % 4) {
	case 0:
		return take(input, 1);
	case 1:
		return -(int64_t)take(input, 1);
	case 2:
		return (int64_t)(take(input, 1) + (1ull << (kind >> 2)));
	default:
		return take(input, 8);
	}
}

static int is_inside(int64_t offset, int64_t length, size_t size)
{
	return offset >= 0 && length >= 0 && (uint64_t)offset <= size && (uint64_t)length <= size - offset;
}

/* What the script should print. */
static void expect(unsigned int operation, const uint8_t *s, size_t size, int64_t a, int64_t b, char *text)
{
	int bytes = operations[operation].size;
	uint64_t value = 0;

	strcpy(text, "nil");
	if (!is_inside(a, bytes ? bytes : b, size))
		return;
	if (!bytes) {
		sprintf(text, "%" PRId64, b);
		return;
	}
	for (int i = 0; i < bytes; i++)
		value |= (uint64_t)s[a + i] << 8 * (operations[operation].little ? i : bytes - 1 - i);
	sprintf(text, "%" PRId64, (int64_t)value);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static uint8_t output[FRAME_MAX];
	struct input input = { bytes, size };
	unsigned int operation = take(&input, 1) % OPERATIONS;
	int64_t offset = take_number(&input), length = take_number(&input);
	int64_t a = take_number(&input), b = take_number(&input);
	char script[512], error[XDPLUA_TEXT_MAX], want[32] = "none", have[64];
	struct xdplua_config config;
	struct xdplua *state;

	if (input.size > FRAME_MAX)
		return 0;
	snprintf(script, sizeof(script),
		 "local a, b = 0x%" PRIx64 ", 0x%" PRIx64 "\n"
		 "function callback(p) local s = p:segment(0x%" PRIx64 ", 0x%" PRIx64 ")\n"
		 "if s then local v = %s print(v and (type(v) == 'string' and #v or v)) else print('none') end\n"
		 "return 2 end", a, b, offset, length, operations[operation].call);
	xdplua_config_init(&config);
	config.frame_max = FRAME_MAX;
	state = load(&config, script, strlen(script), error);
	if (!state)
		found("a script of the target is refused", error);
	if (judge(state, input.bytes, input.size, output, error).outcome != XDPLUA_FRAME_JUDGED)
		found("an accessor fails", error);
	have[xdplua_take_output(state, have, sizeof(have) - 1)] = '\0';
	have[strcspn(have, "\n")] = '\0';
	xdplua_free(state);
	/* an empty frame has no segments, not even an empty one */
	if (is_inside(offset, length, input.size) && (uint64_t)offset < input.size)
		expect(operation, input.bytes + offset, length, a, b, want);
	if (strcmp(have, want) != 0)
		found(operations[operation].call, have);
	if (memcmp(input.bytes, output, input.size) != 0)
		found(operations[operation].call, "reading changes the frame");
	return 0;
}
