/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Keys and values of maps: those of 1, 2, 4 or 8 bytes are integers in host order, all others strings. */
#ifndef XDPLUA_PACKET_MAP_BYTES_H
#define XDPLUA_PACKET_MAP_BYTES_H

#include <stdint.h>

#include "lua.h"

/* Room for an integer of any size, aligned for it. */
union map_number {
	uint8_t u8;
	uint16_t u16;
	uint32_t u32;
	uint64_t u64;
};

/*
 * The bytes that argument index stands for, in number or in the string itself; raises
 * when they are not of this size. The text calls it a what ("key") of the map name.
 */
const void *map_check_bytes(lua_State *L, int index, const char *what, const char *name,
			    uint32_t size, union map_number *number);

/* Pushes an integer or a string. Bytes of an integer's size are aligned like it. */
void map_push_bytes(lua_State *L, const void *bytes, uint32_t size);

#endif
