// SPDX-License-Identifier: GPL-2.0-only
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "capture.h"

void broken(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
	exit(2);
}

void *read_file(const char *path, size_t *size)
{
	static const size_t room = 1 << 20;
	FILE *file = fopen(path, "re");
	char *bytes = calloc(1, room);

	if (!file || !bytes)
		broken("cannot read %s", path);
	*size = fread(bytes, 1, room - 1, file);
	if (!*size)
		broken("%s is empty", path);
	fclose(file);
	return bytes;
}

/* pcap, little endian, microseconds: a header of 24 bytes, and 16 before each frame. */
void read_capture(const char *path, struct capture *capture)
{
	uint32_t header[4], magic;
	size_t size, at = 24;
	uint8_t *bytes = read_file(path, &size);

	memcpy(&magic, bytes, sizeof(magic));
	if (size < at || magic != 0xa1b2c3d4)
		broken("%s is no capture", path);
	for (capture->count = 0; at + sizeof(header) <= size; capture->count++) {
		struct captured *frame = &capture->list[capture->count];

		memcpy(header, bytes + at, sizeof(header));
		at += sizeof(header);
		if (capture->count == FRAMES_MAX || header[2] > FRAME_MAX || header[2] > size - at)
			broken("%s: too many frames, or too big", path);
		frame->time_ns = header[0] * 1000000000ull + header[1] * 1000ull;
		frame->size = header[2];
		memcpy(frame->bytes, bytes + at, frame->size);
		at += frame->size;
	}
	free(bytes);
}

void read_expectations(const char *path, struct expectations *expectations)
{
	size_t size;
	char *text = read_file(path, &size), *line = text;
	struct expectation *e;

	for (; *line; line += strcspn(line, "\n") + 1) {
		e = &expectations->list[expectations->count++];
		if (expectations->count > FRAMES_MAX || sscanf(line, "%63s %15s %127[^\n]", e->function, e->verdict, e->what) != 3)
			broken("%s: what is this: %.60s", path, line);
	}
	free(text);
}
