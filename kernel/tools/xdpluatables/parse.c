// SPDX-License-Identifier: GPL-2.0-only
#include <arpa/inet.h>
#include <ctype.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>

#include "message.h"
#include "parse.h"

/* Returns the decimal number that text is up to its end, -1 when it is none or more than max. */
static long number(const char *text, const char *end, long max)
{
	long value = 0;

	if (text == end)
		return -1;
	for (; text < end; text++) {
		if (!isdigit((unsigned char)*text))
			return -1;
		value = value * 10 + *text - '0';
		if (value > max)
			return -1;
	}
	return value;
}

static bool read_address(uint32_t *address, const char *text, const char *end)
{
	char copy[INET_ADDRSTRLEN];
	struct in_addr in;

	if (end - text >= (long)sizeof(copy))
		return false;
	memcpy(copy, text, end - text);
	copy[end - text] = '\0';
	if (inet_pton(AF_INET, copy, &in) != 1)
		return false;
	*address = ntohl(in.s_addr);
	return true;
}

static uint32_t mask_of(long prefix)
{
	return prefix ? ~0u << (32 - prefix) : 0;
}

int parse_network(struct network *network, const char *text)
{
	const char *slash = strchrnul(text, '/');
	long prefix = *slash ? number(slash + 1, slash + strlen(slash), 32) : 32;

	if (!read_address(&network->address, text, slash) || prefix < 0)
		return complain_usage("no address: %s: write 10.0.0.2 or 10.0.0.0/8", text);
	network->mask = mask_of(prefix);
	if (network->address & ~network->mask)
		return complain_usage("address has bits behind its mask: %s", text);
	return DONE;
}

int parse_ports(struct range *ports, const char *text)
{
	const char *colon = strchrnul(text, ':'), *end = text + strlen(text);
	long low = number(text, colon, 65535);
	long high = *colon ? number(colon + 1, end, 65535) : low;

	if (low < 0 || high < 0)
		return complain_usage("no port: %s: write 53 or 1000:2000, up to 65535", text);
	if (low > high)
		return complain_usage("ports are the wrong way round: %s", text);
	*ports = (struct range){ low, high };
	return DONE;
}

int parse_protocol(uint8_t *protocol, const char *text)
{
	if (strcmp(text, "udp") == 0)
		*protocol = IPPROTO_UDP;
	else if (strcmp(text, "tcp") == 0)
		*protocol = IPPROTO_TCP;
	else
		return complain_usage("protocol not supported: %s: there are udp and tcp", text);
	return DONE;
}

int parse_target(struct target *target, const char *text)
{
	const char *colon = strchrnul(text, ':'), *end = text + strlen(text);
	long port = *colon ? number(colon + 1, end, 65535) : 0;

	*target = (struct target){ };
	if ((colon > text && (!read_address(&target->address, text, colon) || !target->address)) ||
	    (*colon && port <= 0) || text == end)
		return complain_usage("nothing to put in: %s: write 192.168.0.1, 192.168.0.1:53 or :53", text);
	target->port = port;
	return DONE;
}

static void print_address(char text[PART_SIZE], uint32_t address)
{
	snprintf(text, PART_SIZE, "%u.%u.%u.%u", address >> 24, address >> 16 & 255, address >> 8 & 255, address & 255);
}

const char *format_network(char text[PART_SIZE], struct network network)
{
	size_t used;

	if (!network.mask)
		return NULL;
	print_address(text, network.address);
	used = strlen(text);
	if (network.mask != ~0u)
		snprintf(text + used, PART_SIZE - used, "/%d", __builtin_popcount(network.mask));
	return text;
}

const char *format_ports(char text[PART_SIZE], struct range ports)
{
	if (ports.low == 0 && ports.high == 65535)
		return NULL;
	if (ports.low == ports.high)
		snprintf(text, PART_SIZE, "%u", ports.low);
	else
		snprintf(text, PART_SIZE, "%u:%u", ports.low, ports.high);
	return text;
}

const char *format_protocol(uint8_t protocol)
{
	return protocol == IPPROTO_UDP ? "udp" : protocol == IPPROTO_TCP ? "tcp" : NULL;
}

const char *format_target(char text[PART_SIZE], struct target target)
{
	size_t used = 0;

	if (!target.address && !target.port)
		return NULL;
	text[0] = '\0';
	if (target.address) {
		print_address(text, target.address);
		used = strlen(text);
	}
	if (target.port)
		snprintf(text + used, PART_SIZE - used, ":%u", target.port);
	return text;
}
