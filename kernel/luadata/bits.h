/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Bit fields in bytes: width 1 to 64, any alignment, bit 0 is the most
 * significant bit of byte 0. The caller has checked that the field lies
 * inside the bytes.
 *
 * Big endian: the bits in stream order are the value, first bit most
 * significant. Little endian: the stream is cut into groups of 8 bits from
 * the front (the last one may be shorter), group i weighs 2^(8i).
 */
#ifndef LUADATA_BITS_H
#define LUADATA_BITS_H

#include <stddef.h>
#include <stdint.h>

static inline uint64_t bits_get_big(const uint8_t *bytes, size_t offset, unsigned int width)
{
	const uint8_t *p = bytes + (offset >> 3);
	unsigned int head = offset & 7;
	unsigned int used = 8 - head;		/* bits of *p that belong to us */
	uint64_t value = *p & (0xff >> head);

	if (width <= used)
		return value >> (used - width);
	for (width -= used; width >= 8; width -= 8)
		value = value << 8 | *++p;
	if (width)
		value = value << width | p[1] >> (8 - width);
	return value;
}

static inline void bits_set_big(uint8_t *bytes, size_t offset, unsigned int width, uint64_t value)
{
	while (width) {
		uint8_t *p = bytes + (offset >> 3);
		unsigned int used = 8 - (offset & 7);
		unsigned int n = width < used ? width : used;
		unsigned int shift = used - n;
		uint8_t mask = (0xff >> (8 - n)) << shift;

		width -= n;
		*p = (*p & ~mask) | ((uint8_t)(value >> width << shift) & mask);
		offset += n;
	}
}

static inline uint64_t bits_get_little(const uint8_t *bytes, size_t offset, unsigned int width)
{
	uint64_t value = 0;
	unsigned int done;

	for (done = 0; done < width; done += 8) {
		unsigned int n = width - done < 8 ? width - done : 8;

		value |= bits_get_big(bytes, offset + done, n) << done;
	}
	return value;
}

static inline void bits_set_little(uint8_t *bytes, size_t offset, unsigned int width,
				   uint64_t value)
{
	unsigned int done;

	for (done = 0; done < width; done += 8) {
		unsigned int n = width - done < 8 ? width - done : 8;

		bits_set_big(bytes, offset + done, n, value >> done);
	}
}

#endif
