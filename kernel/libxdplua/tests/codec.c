// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * luadata's numbers against a reference that knows nothing of bytes: fields are picked bit by
 * bit from an array of bits. 10,000 random fields are read, written and read again.
 */
#include <inttypes.h>
#include <stdlib.h>

#include "xdplua/libxdplua.h"

#include "tap.h"

#define SCRIPTS		500
#define FIELDS		20	/* of one script */
#define SIZE		40	/* bytes of a frame */

static uint64_t seed = 0x2545f4914f6cdd1d;

static uint64_t next_random(void)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return seed;
}

struct field {
	unsigned int offset, width;
	int little;
	uint64_t value;		/* to write */
};

static void to_bits(const uint8_t *bytes, char *bits)
{
	int i;

	for (i = 0; i < SIZE * 8; i++)
		bits[i] = bytes[i / 8] & (128 >> i % 8) ? 1 : 0;
}

/*
 * Which power of two bit number i of the field stands for. Big endian: the last bit is 1. Little endian:
 * groups of 8 from the front, the first group lowest; the last bit of each group is its lowest.
 */
static unsigned int weight(const struct field *field, unsigned int i)
{
	unsigned int group = i / 8 * 8;
	unsigned int length = field->width - group < 8 ? field->width - group : 8;

	return field->little ? group + length - 1 - (i - group) : field->width - 1 - i;
}

static uint64_t get(const char *bits, const struct field *field)
{
	uint64_t value = 0;
	unsigned int i;

	for (i = 0; i < field->width; i++)
		value |= (uint64_t)bits[field->offset + i] << weight(field, i);
	return value;
}

static void set(char *bits, const struct field *field)
{
	unsigned int i;

	for (i = 0; i < field->width; i++)
		bits[field->offset + i] = field->value >> weight(field, i) & 1;
}

/* The script writes into field n of the frame when first byte is n + 1; it prints what it has read. */
static int write_script(char *script, size_t size, const struct field *fields)
{
	int used, i;

	used = snprintf(script, size, "local l, v = {}, {}\n");
	for (i = 0; i < FIELDS; i++)
		used += snprintf(script + used, size - used,
				 "l[%d] = data.layout{f = {%u, %u, 'number', '%s'}} v[%d] = 0x%" PRIx64 "\n", i,
				 fields[i].offset, fields[i].width, fields[i].little ? "little" : "big", i,
				 fields[i].value);
	used += snprintf(script + used, size - used,
			 "local n = -1\n"
			 "function callback(p)\n"
			 "  n = n + 1\n"
			 "  p:layout(l[n])\n"
			 "  local before = p.f\n"
			 "  p.f = v[n]\n"
			 "  print(('%%016x %%016x'):format(before, p.f))\n"
			 "  return xdp.action.pass\n"
			 "end\n");
	return used;
}

static int try_script(unsigned int *wrong)
{
	struct xdplua_source source = { .name = "codec" };
	struct xdplua_config config;
	struct field fields[FIELDS];
	struct xdplua_frame frames[FIELDS];
	struct xdplua_result results[FIELDS];
	static uint8_t input[FIELDS * SIZE], output[FIELDS * SIZE];
	char script[8192], error[XDPLUA_TEXT_MAX], printed[FIELDS * 34 + 1] = "";
	struct xdplua *state;
	unsigned int i, j;

	for (i = 0; i < FIELDS; i++) {
		fields[i].width = 1 + next_random() % 64;
		fields[i].offset = next_random() % (SIZE * 8 - fields[i].width + 1);
		fields[i].little = next_random() & 1;
		fields[i].value = next_random();
		frames[i] = (struct xdplua_frame) { .offset = i * SIZE, .length = SIZE };
	}
	for (i = 0; i < sizeof(input); i++)
		input[i] = next_random();

	xdplua_config_init(&config);
	config.frame_max = SIZE;
	state = xdplua_new(&config, error, sizeof(error));
	source.script = script;
	source.size = write_script(script, sizeof(script), fields);
	if (!state ||
	    xdplua_load(state, &source, 1, error, sizeof(error)) ||
	    xdplua_set_function(state, "callback", error, sizeof(error)) ||
	    xdplua_run(state, input, sizeof(input), frames, FIELDS, results, output, sizeof(output),
		       error, sizeof(error)) != FIELDS) {
		printf("# %s\n", error);
		return 0;
	}
	xdplua_take_output(state, printed, sizeof(printed) - 1);
	xdplua_free(state);

	for (i = 0; i < FIELDS; i++) {
		char before[SIZE * 8], after[SIZE * 8];
		uint64_t mask = ~0ull >> (64 - fields[i].width), read, again;

		to_bits(input + i * SIZE, before);
		to_bits(output + i * SIZE, after);
		if (sscanf(printed + i * 34, "%" SCNx64 " %" SCNx64, &read, &again) != 2)
			return 0;
		if (read != get(before, &fields[i]) || again != (fields[i].value & mask))
			++*wrong;
		set(before, &fields[i]);
		for (j = 0; j < SIZE * 8; j++)
			if (before[j] != after[j])
				break;
		if (j < SIZE * 8)
			++*wrong;
	}
	return 1;
}

int main(void)
{
	unsigned int wrong = 0, done = 0, i;

	for (i = 0; i < SCRIPTS; i++)
		done += try_script(&wrong);
	same(done, SCRIPTS, "codec: 10,000 random fields are read and written");
	same(wrong, 0, "codec: each as the reference does, and nothing beside it");
	return tap_failed > 0;
}
