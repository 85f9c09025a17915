// SPDX-License-Identifier: GPL-2.0-only
/*
 * Any layout over any frame, against a reference that goes bit by bit: a field inside is read and written as the
 * reference does, one outside reads as nil and writing it changes nothing.
 *
 * Input: seed, then for each field a byte of flags, offset, length and a value; what is left is the frame.
 */
#include <inttypes.h>

#include "fuzz.h"

unsigned int fuzz_seed;

#define FIELDS	4

enum { LITTLE = 1, STRING = 2, NAMED = 4, WIDE = 8 };

struct field {
	uint8_t flags;
	int64_t offset, length;
	uint64_t value;
};

static struct field take_field(struct input *input)
{
	struct field field = { .flags = take(input, 1) };
	size_t size = field.flags & WIDE ? 8 : 1;

	field.offset = take(input, size);
	field.length = take(input, size);
	field.value = take(input, 8);
	return field;
}

static int bit(const uint8_t *frame, size_t i)
{
	return frame[i / 8] >> (7 - i % 8) & 1;
}

/* Which power of two bit i of the field stands for; see the codec's test in libxdplua. */
static unsigned int weight(const struct field *field, unsigned int i)
{
	unsigned int group = i / 8 * 8;
	unsigned int length = field->length - group < 8 ? field->length - group : 8;

	return field->flags & LITTLE ? group + length - 1 - (i - group) : field->length - 1 - i;
}

static int is_inside(const struct field *field, size_t size)
{
	size_t limit = field->flags & STRING ? size : size * 8;

	if (!(field->flags & STRING) && field->length > 64)
		return 0;
	return field->length > 0 && field->offset >= 0 && (uint64_t)field->offset <= limit &&
	       (uint64_t)field->length <= limit - field->offset;
}

static uint64_t get(const uint8_t *frame, const struct field *field)
{
	uint64_t value = 0;

	for (unsigned int i = 0; i < field->length; i++)
		value |= (uint64_t)bit(frame, field->offset + i) << weight(field, i);
	return value;
}

static void set(uint8_t *frame, const struct field *field)
{
	for (unsigned int i = 0; i < field->length; i++) {
		size_t at = field->offset + i;
		uint8_t mask = 128 >> at % 8;

		if (field->value >> weight(field, i) & 1)
			frame[at / 8] |= mask;
		else
			frame[at / 8] &= ~mask;
	}
}

static size_t write_script(char *script, size_t size, const struct field *fields)
{
	size_t used = snprintf(script, size, "local l = data.layout{");

	for (int i = 0; i < FIELDS; i++)
		used += snprintf(script + used, size - used,
				 fields[i].flags & NAMED ?
				 "f%d={offset=0x%" PRIx64 ",length=0x%" PRIx64 ",type='%s',endian='%s'}," :
				 "f%d={0x%" PRIx64 ",0x%" PRIx64 ",'%s','%s'},", i, fields[i].offset, fields[i].length,
				 fields[i].flags & STRING ? "string" : "number", fields[i].flags & LITTLE ? "little" : "big");
	used += snprintf(script + used, size - used, "}\nfunction callback(p) p:layout(l)\n");
	for (int i = 0; i < FIELDS; i++)
		used += snprintf(script + used, size - used,
				 fields[i].flags & STRING ? "print(p.f%d and 's') p.f%d = ''\n" :
				 "print(p.f%d) p.f%d = 0x%" PRIx64 "\n", i, i, fields[i].value);
	return used + snprintf(script + used, size - used, "return 2 end\n");
}

/* Compares what the script printed with the reference, which it keeps up with what is written. */
static void compare(const struct field *field, uint8_t *frame, size_t size, char **printed)
{
	char want[32] = "nil";
	char *have = strsep(printed, "\n");

	if (is_inside(field, size)) {
		if (field->flags & STRING)
			strcpy(want, "s");
		else
			snprintf(want, sizeof(want), "%" PRId64, (int64_t)get(frame, field));
		if (!(field->flags & STRING))
			set(frame, field);
	}
	if (!have || strcmp(have, want) != 0)
		found("a field reads as", have ? have : "nothing");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static uint8_t frame[FRAME_MAX], output[FRAME_MAX];
	struct input input = { bytes, size };
	char script[2048], error[XDPLUA_TEXT_MAX], printed[1024], *next = printed;
	struct field fields[FIELDS];
	struct xdplua_config config;
	struct xdplua *state;

	fuzz_seed = take(&input, 2);
	for (int i = 0; i < FIELDS; i++)
		fields[i] = take_field(&input);
	if (input.size > FRAME_MAX)
		return 0;
	memcpy(frame, input.bytes, input.size);
	xdplua_config_init(&config);
	config.frame_max = FRAME_MAX;
	state = load(&config, script, write_script(script, sizeof(script), fields), error);
	if (!state)
		found("a layout is refused", error);
	if (judge(state, frame, input.size, output, error).outcome != XDPLUA_FRAME_JUDGED)
		found("a layout fails", error);
	printed[xdplua_take_output(state, printed, sizeof(printed) - 1)] = '\0';
	for (int i = 0; i < FIELDS; i++)
		compare(&fields[i], frame, input.size, &next);
	if (memcmp(frame, output, input.size) != 0)
		found("layouts", "a write has changed other bytes");
	xdplua_free(state);
	return 0;
}
