/* SPDX-License-Identifier: GPL-2.0-only */
/* The captures of the samples, and what has to come of their frames: samples/make-captures tells the format. */
#ifndef CAPTURE_H
#define CAPTURE_H

#include <stddef.h>
#include <stdint.h>

#define FRAME_MAX	1536
#define FRAMES_MAX	256

struct captured {
	uint64_t time_ns;
	size_t size;
	uint8_t bytes[FRAME_MAX];
};

struct capture {
	unsigned int count;
	struct captured list[FRAMES_MAX];
};

struct expectation {
	char function[64];
	char verdict[16];
	char what[128];
};

struct expectations {
	unsigned int count;
	struct expectation list[FRAMES_MAX];
};

/* Each ends the program when the file is not what it should be. */
void *read_file(const char *path, size_t *size);
void read_capture(const char *path, struct capture *capture);
void read_expectations(const char *path, struct expectations *expectations);

void __attribute__((noreturn, format(printf, 1, 2))) broken(const char *format, ...);

#endif
