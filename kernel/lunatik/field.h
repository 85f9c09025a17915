/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * A field of a layout in one light userdata, so that it lies in an ordinary
 * table, costs nothing beyond it, and is understood by both luadata and the VM.
 */
#ifndef LUNATIK_FIELD_H
#define LUNATIK_FIELD_H

#include <stddef.h>
#include <stdint.h>

/*
 * @offset, @length: bits of a number, bytes of a string; FIELD_FAR stands for
 * anything that no object reaches
 */
struct field {
	uint32_t offset;
	uint32_t length;
	int is_string;
	int is_little;
};

/* The mark keeps a field from being NULL. */
#define FIELD_BITS	29
#define FIELD_FAR	((1u << FIELD_BITS) - 1)
#define FIELD_STRING	(1ull << 58)
#define FIELD_LITTLE	(1ull << 59)
#define FIELD_MARK	(1ull << 60)
/* Big endian, in at most 64 bits from the start of its first byte. */
#define FIELD_PLAIN	(1ull << 61)

static inline uint64_t field_pack(const struct field *field)
{
	uint64_t packed = FIELD_MARK | field->offset | (uint64_t)field->length << FIELD_BITS;

	if (field->is_string)
		packed |= FIELD_STRING;
	else if (field->is_little)
		packed |= FIELD_LITTLE;
	else if ((field->offset & 7) + (uint64_t)field->length <= 64)
		packed |= FIELD_PLAIN;
	return packed;
}

static inline void field_unpack(uint64_t packed, struct field *field)
{
	field->offset = packed & FIELD_FAR;
	field->length = packed >> FIELD_BITS & FIELD_FAR;
	field->is_string = !!(packed & FIELD_STRING);
	field->is_little = !!(packed & FIELD_LITTLE);
}

#endif
