// SPDX-License-Identifier: GPL-2.0-only
/*
 * traffic: what the benchmark sends and receives, from the network namespace that it runs in.
 *
 *	traffic send INTERFACE FILE N	the frame in FILE N times; prints nanoseconds for each
 *	traffic sink PORT		a UDP socket that nobody reads: once it is full, the kernel
 *					drops what comes at the very end of its way. Until it is killed.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <linux/if_packet.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define FRAME_MAX	1514
#define IP_AT		14
#define IP_SUM_AT	(IP_AT + 10)

static void fail(const char *what)
{
	fprintf(stderr, "traffic: %s: %s\n", what, strerror(errno));
	exit(1);
}

static uint64_t now_ns(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000000000ull + now.tv_nsec;
}

/* Whoever drops by IP rules looks at the header's checksum before. */
static void sum_ip_header(uint8_t *frame)
{
	size_t size = (frame[IP_AT] & 15) * 4;
	uint32_t sum = 0;

	frame[IP_SUM_AT] = frame[IP_SUM_AT + 1] = 0;
	for (size_t i = IP_AT; i < IP_AT + size; i += 2)
		sum += frame[i] << 8 | frame[i + 1];
	while (sum > 0xffff)
		sum = (sum & 0xffff) + (sum >> 16);
	frame[IP_SUM_AT] = ~sum >> 8 & 0xff;
	frame[IP_SUM_AT + 1] = ~sum & 0xff;
}

static size_t read_frame(const char *path, uint8_t *frame)
{
	FILE *file = fopen(path, "r");
	size_t size = file ? fread(frame, 1, FRAME_MAX, file) : 0;

	if (size < IP_AT + 20)
		fail(path);
	fclose(file);
	sum_ip_header(frame);
	return size;
}

/* Around the queueing discipline, as pktgen: a frame has been received when send() returns. */
static int send_frames(const char *interface, const char *path, unsigned long count)
{
	struct sockaddr_ll address = {
		.sll_family = AF_PACKET,
		.sll_ifindex = if_nametoindex(interface),
	};
	uint8_t frame[FRAME_MAX];
	size_t size = read_frame(path, frame);
	int fd = socket(AF_PACKET, SOCK_RAW, 0), on = 1;
	uint64_t start;

	if (!address.sll_ifindex || fd < 0 || !count || bind(fd, (struct sockaddr *)&address, sizeof(address)) ||
	    setsockopt(fd, SOL_PACKET, PACKET_QDISC_BYPASS, &on, sizeof(on)))
		fail(interface);
	start = now_ns();
	for (unsigned long i = 0; i < count; i++)
		if (send(fd, frame, size, 0) != (ssize_t)size)
			fail("send");
	printf("%llu\n", (unsigned long long)((now_ns() - start) / count));
	return 0;
}

static void sink(int port)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port) };
	int fd = socket(AF_INET, SOCK_DGRAM, 0), least = 1;

	if (fd < 0 || setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &least, sizeof(least)) ||
	    bind(fd, (struct sockaddr *)&address, sizeof(address)))
		fail("sink");
	for (;;)
		pause();
}

int main(int argc, char **argv)
{
	if (argc == 5 && strcmp(argv[1], "send") == 0)
		return send_frames(argv[2], argv[3], strtoul(argv[4], NULL, 10));
	if (argc == 3 && strcmp(argv[1], "sink") == 0)
		sink(atoi(argv[2]));
	fputs("Usage: traffic send INTERFACE FILE N | traffic sink PORT\n", stderr);
	return 2;
}
