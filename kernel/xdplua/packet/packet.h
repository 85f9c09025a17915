/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * The library xdplua: what a script can do with the packet that it judges.
 * Everything about bytes is here, the same for both hosts; what a host has to
 * know or do itself is asked for by the functions packet_*().
 */
#ifndef XDPLUA_PACKET_H
#define XDPLUA_PACKET_H

#include <stddef.h>
#include <stdint.h>

#include "lua.h"

/* Opens the library and pushes its table (a lua_CFunction). */
int luaopen_xdplua(lua_State *L);

/*
 * The frame being judged, from its Ethernet header.
 * @room: bytes behind it that it may grow by
 */
struct packet {
	uint8_t *data;
	size_t size;
	size_t room;
};

/* Where a packet would go; addresses are in host order. */
struct packet_route {
	uint32_t ifindex;
	uint32_t source;	/* the first address of that interface, or 0 */
	uint8_t to[6];		/* MAC addresses of the next hop */
	uint8_t from[6];	/* and of the interface */
};

/* The host's. Those that return a text return NULL on success, else what is wrong. */

/* False outside of a callback; the others are only called inside. */
int packet_now(lua_State *L, struct packet *packet);
/* Moves the frame's end, within its room; segments of the packet's object become stale. */
void packet_resize(lua_State *L, size_t size);
void packet_count_no_room(lua_State *L);
uint32_t packet_ifindex(lua_State *L);
const char *packet_redirect(lua_State *L, lua_Integer ifindex);
const char *packet_route(lua_State *L, const struct packet *packet, uint32_t destination,
			 struct packet_route *route);
/* Monotonic, in ns; also outside of a callback. */
int64_t packet_clock(lua_State *L);

/* An unfragmented-or-not IPv4 packet inside a frame, checked against the frame's end. */
struct ipv4 {
	uint8_t *header;
	uint8_t *payload;
	size_t header_size;
	size_t payload_size;	/* as its total length says: padding is outside */
};

#define ETHERNET_HEADER	14
#define IPPROTO_OF_TCP	6
#define IPPROTO_OF_UDP	17
#define UDP_HEADER	8
#define TCP_HEADER	20

const char *ipv4_find(const struct packet *packet, struct ipv4 *ip);
/* The same, and that it is a whole datagram of the protocol to one host. */
const char *ipv4_find_unicast(const struct packet *packet, struct ipv4 *ip, uint8_t protocol);
void ipv4_set_length(struct ipv4 *ip, size_t payload_size);
/* Sends back: swaps Ethernet and IPv4 addresses, with a fresh time to live. */
void ipv4_turn_around(const struct packet *packet, struct ipv4 *ip);
/* Makes the checksums of IPv4, and of unfragmented TCP and UDP in it, right. */
const char *ipv4_fix_checksums(struct ipv4 *ip);

/* Adds bytes (and a zero for an odd one) to a sum of 16-bit words. */
uint64_t checksum_add(uint64_t sum, const uint8_t *bytes, size_t size);
uint16_t checksum_fold(uint64_t sum);

static inline uint32_t get16(const uint8_t *p)
{
	return (uint32_t)p[0] << 8 | p[1];
}

static inline uint32_t get32(const uint8_t *p)
{
	return get16(p) << 16 | get16(p + 2);
}

static inline void put16(uint8_t *p, uint32_t value)
{
	p[0] = value >> 8;
	p[1] = value;
}

static inline void put32(uint8_t *p, uint32_t value)
{
	put16(p, value >> 16);
	put16(p + 2, value);
}

#endif
