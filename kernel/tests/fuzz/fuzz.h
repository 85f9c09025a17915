/* SPDX-License-Identifier: GPL-2.0-only */
/* What the fuzz targets share: reading the input, and a state of libxdplua that must behave. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "seed.h"
#include "xdplua/libxdplua.h"

#define FRAME_MAX	2048

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* The input, taken from its front; zeroes where it has ended. */
struct input {
	const uint8_t *bytes;
	size_t size;
};

static inline uint64_t take(struct input *input, size_t size)
{
	uint64_t value = 0;

	for (; size; size--) {
		value = value << 8 | (input->size ? *input->bytes : 0);
		if (input->size) {
			input->bytes++;
			input->size--;
		}
	}
	return value;
}

/* A finding: libFuzzer keeps the input. */
static inline void __attribute__((noreturn)) found(const char *what, const char *text)
{
	fprintf(stderr, "finding: %s: %s\n", what, text);
	abort();
}

/* A state with the script, whose function callback judges; NULL when the script is refused. */
static inline struct xdplua *load(const struct xdplua_config *config, const char *script, size_t size,
				  char *error)
{
	struct xdplua_source source = { "fuzz", script, size };
	struct xdplua *state = xdplua_new(config, error, XDPLUA_TEXT_MAX);

	if (!state)
		return NULL;
	if (!xdplua_load(state, &source, 1, error, XDPLUA_TEXT_MAX) &&
	    !xdplua_set_function(state, "callback", error, XDPLUA_TEXT_MAX))
		return state;
	xdplua_free(state);
	return NULL;
}

/* Judges one frame; what comes out must make sense whatever the script did. */
static inline struct xdplua_result judge(struct xdplua *state, const uint8_t *frame, size_t size,
					 uint8_t *output, char *error)
{
	struct xdplua_frame input = { .length = size, .time_ns = 1 };
	struct xdplua_result result;

	*error = '\0';
	if (xdplua_run(state, frame, size, &input, 1, &result, output, FRAME_MAX, error, XDPLUA_TEXT_MAX) != 1)
		found("xdplua_run", "it refuses a frame");
	if (result.verdict > 4 || result.length > FRAME_MAX || result.offset)
		found("xdplua_run", "verdict or length out of range");
	if ((result.outcome == XDPLUA_FRAME_JUDGED) != !*error)
		found("xdplua_run: outcome and text do not fit", error);
	return result;
}

#endif
