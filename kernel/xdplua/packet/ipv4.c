// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* IPv4 in Ethernet: finding it, checksums, turning it around. */
#include <string.h>

#include "packet.h"

#define ETHERTYPE_IPV4	0x0800
#define MORE_FRAGMENTS	0x2000
#define FRAGMENT_OFFSET	0x1fff
#define TTL		64	/* RFC 1700's default */

uint64_t checksum_add(uint64_t sum, const uint8_t *bytes, size_t size)
{
	for (; size > 1; bytes += 2, size -= 2)
		sum += get16(bytes);
	return size ? sum + ((uint32_t)*bytes << 8) : sum;
}

uint16_t checksum_fold(uint64_t sum)
{
	while (sum >> 16)
		sum = (sum & 0xffff) + (sum >> 16);
	return ~sum;
}

const char *ipv4_find(const struct packet *packet, struct ipv4 *ip)
{
	size_t size, total;

	if (packet->size < ETHERNET_HEADER + 20 || get16(packet->data + 12) != ETHERTYPE_IPV4)
		return "the packet is not IPv4";
	size = packet->size - ETHERNET_HEADER;
	ip->header = packet->data + ETHERNET_HEADER;
	ip->header_size = (ip->header[0] & 0x0f) * 4;
	total = get16(ip->header + 2);
	if (ip->header[0] >> 4 != 4 || ip->header_size < 20 || total < ip->header_size ||
	    total > size)
		return "the IPv4 header is damaged";
	ip->payload = ip->header + ip->header_size;
	ip->payload_size = total - ip->header_size;
	return NULL;
}

static int is_fragment(const struct ipv4 *ip)
{
	return !!(get16(ip->header + 6) & (MORE_FRAGMENTS | FRAGMENT_OFFSET));
}

const char *ipv4_find_unicast(const struct packet *packet, struct ipv4 *ip, uint8_t protocol)
{
	const char *problem = ipv4_find(packet, ip);

	if (problem)
		return problem;
	if (ip->header[9] != protocol)
		return protocol == IPPROTO_OF_UDP ? "the packet is not UDP" :
						    "the packet is not TCP";
	if (is_fragment(ip))
		return "the packet is a fragment";
	if (packet->data[0] & 1 || ip->header[16] >= 224)
		return "the packet is for many";
	if (protocol == IPPROTO_OF_UDP) {
		if (ip->payload_size < UDP_HEADER || get16(ip->payload + 4) < UDP_HEADER ||
		    get16(ip->payload + 4) > ip->payload_size)
			return "the UDP header is damaged";
	} else {
		size_t offset = ip->payload_size < TCP_HEADER ? 0 : (ip->payload[12] >> 4) * 4;

		if (offset < TCP_HEADER || offset > ip->payload_size)
			return "the TCP header is damaged";
	}
	return NULL;
}

void ipv4_set_length(struct ipv4 *ip, size_t payload_size)
{
	ip->payload_size = payload_size;
	put16(ip->header + 2, ip->header_size + payload_size);
}

static void exchange(uint8_t *a, uint8_t *b, size_t size)
{
	uint8_t kept[6];

	memcpy(kept, a, size);
	memcpy(a, b, size);
	memcpy(b, kept, size);
}

void ipv4_turn_around(const struct packet *packet, struct ipv4 *ip)
{
	exchange(packet->data, packet->data + 6, 6);
	exchange(ip->header + 12, ip->header + 16, 4);
	exchange(ip->payload, ip->payload + 2, 2);	/* ports */
	ip->header[8] = TTL;
}

/* The checksum at where in size bytes of payload, with the pseudo-header. */
static uint16_t transport_checksum(struct ipv4 *ip, size_t size, size_t where)
{
	uint64_t sum = checksum_add(ip->header[9] + size, ip->header + 12, 8);

	put16(ip->payload + where, 0);
	return checksum_fold(checksum_add(sum, ip->payload, size));
}

static const char *fix_transport(struct ipv4 *ip)
{
	size_t size = ip->payload_size;
	uint16_t sum;

	switch (ip->header[9]) {
	case IPPROTO_OF_UDP:
		if (size < UDP_HEADER || get16(ip->payload + 4) < UDP_HEADER ||
		    get16(ip->payload + 4) > size)
			return "the UDP header is damaged";
		if (!get16(ip->payload + 6))
			return NULL;	/* it has none */
		sum = transport_checksum(ip, get16(ip->payload + 4), 6);
		put16(ip->payload + 6, sum ? sum : 0xffff);
		return NULL;
	case IPPROTO_OF_TCP:
		if (size < TCP_HEADER)
			return "the TCP header is damaged";
		put16(ip->payload + 16, transport_checksum(ip, size, 16));
		return NULL;
	default:
		return NULL;
	}
}

const char *ipv4_fix_checksums(struct ipv4 *ip)
{
	put16(ip->header + 10, 0);
	put16(ip->header + 10, checksum_fold(checksum_add(0, ip->header, ip->header_size)));
	return is_fragment(ip) ? NULL : fix_transport(ip);
}
