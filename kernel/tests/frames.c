// SPDX-License-Identifier: GPL-2.0-only
/*
 * frames: sends exact numbers of raw Ethernet frames from this network namespace.
 *
 *	frames send INTERFACE N [BYTE [SIZE]]	N frames; prints nothing
 *	frames echo INTERFACE N [BYTE]		N frames; prints how many of them came back, waiting for all
 *
 * Each frame has 64 bytes, or SIZE of them up to 9014, the rest zeroes: to a 02:.. address nobody has, EtherType 0x88b5 (IEEE 802 local experimental: no
 * stack answers), BYTE (default 0), a magic number, a sequence number.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <linux/if_packet.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#define ETHERTYPE_EXPERIMENTAL	0x88b5
#define MAGIC			0x78647061
#define SIZE_MAX_JUMBO		9014
#define PATIENCE_MS		3000	/* for one frame that should come back */

struct frame {
	struct ether_header ethernet;
	uint8_t byte;
	uint8_t zero;
	uint32_t magic;
	uint32_t sequence;
	uint8_t padding[40];
} __attribute__((packed));

static void fail(const char *what)
{
	fprintf(stderr, "frames: %s: %s\n", what, strerror(errno));
	exit(1);
}

static int open_socket(const char *interface)
{
	struct sockaddr_ll address = {
		.sll_family = AF_PACKET,
		.sll_protocol = htons(ETHERTYPE_EXPERIMENTAL),
		.sll_ifindex = if_nametoindex(interface),
	};
	int fd = socket(AF_PACKET, SOCK_RAW, 0);

	if (!address.sll_ifindex || fd < 0 || bind(fd, (struct sockaddr *)&address, sizeof(address)))
		fail(interface);
	return fd;
}

static struct frame new_frame(uint8_t byte, uint32_t sequence)
{
	return (struct frame){
		.ethernet = {
			.ether_dhost = { 2, 0, 0, 0, 0, 0xfe },
			.ether_shost = { 2, 0, 0, 0, 0, 0xff },
			.ether_type = htons(ETHERTYPE_EXPERIMENTAL),
		},
		.byte = byte,
		.magic = htonl(MAGIC),
		.sequence = htonl(sequence),
	};
}

/* Counts frames of ours that come in until there are as many as were sent. */
static unsigned int count_returned(int fd, unsigned int sent, uint8_t byte)
{
	struct pollfd poller = { .fd = fd, .events = POLLIN };
	struct sockaddr_ll from;
	unsigned int returned = 0;
	struct frame got, want;
	socklen_t length;

	while (returned < sent && poll(&poller, 1, PATIENCE_MS) > 0) {
		length = sizeof(from);
		if (recvfrom(fd, &got, sizeof(got), 0, (struct sockaddr *)&from, &length) != sizeof(got))
			continue;
		want = new_frame(byte, returned);
		/* what leaves is seen here too */
		if (from.sll_pkttype != PACKET_OUTGOING && memcmp(&got, &want, sizeof(got)) == 0)
			returned++;
	}
	return returned;
}

int main(int argc, char **argv)
{
	static uint8_t bytes[SIZE_MAX_JUMBO];
	size_t size = sizeof(struct frame);
	unsigned int count;
	uint8_t byte;
	int fd;

	if (argc == 6 && strcmp(argv[1], "send") == 0)
		size = strtoul(argv[5], NULL, 10);
	if (argc < 4 || argc > 6 || (strcmp(argv[1], "send") != 0 && strcmp(argv[1], "echo") != 0) ||
	    size < sizeof(struct frame) || size > sizeof(bytes)) {
		fputs("Usage: frames send INTERFACE N [BYTE [SIZE]]\n"
		      "       frames echo INTERFACE N [BYTE]\n", stderr);
		return 2;
	}
	count = strtoul(argv[3], NULL, 10);
	byte = argc >= 5 ? strtoul(argv[4], NULL, 10) : 0;
	fd = open_socket(argv[2]);
	for (unsigned int i = 0; i < count; i++) {
		struct frame frame = new_frame(byte, i);

		memcpy(bytes, &frame, sizeof(frame));
		if (send(fd, bytes, size, 0) != (ssize_t)size)
			fail("send");
	}
	if (strcmp(argv[1], "echo") == 0)
		printf("%u\n", count_returned(fd, count, byte));
	return 0;
}
