// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Turning the packet into an answer to its sender. Nothing is changed unless all of it can be. */
#include <string.h>

#include "lua.h"

#include "functions.h"
#include "packet.h"

#define TCP_FIN	0x01
#define TCP_SYN	0x02
#define TCP_RST	0x04
#define TCP_ACK	0x10

/*
 * xdplua.udp_reply(payload, offset [, skb]) -> xdp.action.tx, or nil and why not.
 * The bytes up to the offset stay (what follows the UDP header belongs to the
 * answer), the payload comes behind them. A third argument is ignored: the
 * original's later scripts pass one.
 */
int packet_udp_reply(lua_State *L)
{
	struct packet packet = packet_check(L);
	size_t payload_size;
	const void *payload = packet_check_bytes(L, 1, &payload_size);
	lua_Integer offset = luaL_checkinteger(L, 2);
	const char *problem;
	struct ipv4 ip;
	size_t start, size;

	problem = ipv4_find_unicast(&packet, &ip, IPPROTO_OF_UDP);
	if (problem)
		return packet_refuse(L, problem);
	start = ETHERNET_HEADER + ip.header_size + UDP_HEADER;
	if (offset < (lua_Integer)start ||
	    offset > (lua_Integer)(start - UDP_HEADER + get16(ip.payload + 4)))
		return packet_refuse(L, "the offset is outside of the UDP payload");
	if (payload_size > 65535)
		return packet_refuse(L, "the payload is too long for UDP");
	size = offset + payload_size;
	if (size - ETHERNET_HEADER > 65535)
		return packet_refuse(L, "the payload is too long for UDP");
	if (size > packet.size + packet.room) {
		packet_count_no_room(L);
		return packet_refuse(L, "there is no room behind the packet");
	}
	lua_charge(L, 8 + (size >> 4));
	/* first, as the payload may be a part of the packet */
	memmove(packet.data + offset, payload, payload_size);
	ipv4_turn_around(&packet, &ip);
	ipv4_set_length(&ip, size - ETHERNET_HEADER - ip.header_size);
	put16(ip.payload + 4, ip.payload_size);
	put16(ip.payload + 6, 0xffff);	/* an answer always has a checksum */
	ipv4_fix_checksums(&ip);
	packet_resize(L, size);
	lua_pushinteger(L, ACTION_TX);
	return 1;
}

/* xdplua.tcp_rst_reply([skb]) -> xdp.action.tx, or nil and why not */
int packet_tcp_rst_reply(lua_State *L)
{
	struct packet packet = packet_check(L);
	uint32_t seq, ack, length;
	const char *problem;
	struct ipv4 ip;
	uint8_t flags;
	uint8_t *tcp;

	problem = ipv4_find_unicast(&packet, &ip, IPPROTO_OF_TCP);
	if (problem)
		return packet_refuse(L, problem);
	tcp = ip.payload;
	flags = tcp[13];
	if (flags & TCP_RST)
		return packet_refuse(L, "a RST gets no answer");
	lua_charge(L, 8);
	length = ip.payload_size - (tcp[12] >> 4) * 4;
	length += !!(flags & TCP_SYN) + !!(flags & TCP_FIN);
	/* RFC 9293, 3.5.2; without ACK the field means nothing */
	seq = flags & TCP_ACK ? get32(tcp + 8) : 0;
	ack = get32(tcp + 4) + length;

	ipv4_turn_around(&packet, &ip);
	ipv4_set_length(&ip, TCP_HEADER);
	put32(tcp + 4, seq);
	put32(tcp + 8, ack);
	tcp[12] = TCP_HEADER / 4 << 4;
	tcp[13] = TCP_RST | TCP_ACK;
	put16(tcp + 14, 0);	/* window */
	put16(tcp + 18, 0);	/* urgent */
	ipv4_fix_checksums(&ip);
	packet_resize(L, ETHERNET_HEADER + ip.header_size + TCP_HEADER);
	lua_pushinteger(L, ACTION_TX);
	return 1;
}
