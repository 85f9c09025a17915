// SPDX-License-Identifier: GPL-2.0-only
/*
 * ask: sends UDP datagrams to port 53 of 192.0.2.1 from this network namespace, and prints the first datagram
 * that comes back.
 *
 *	ask [--cloned] [--pieces] TEXT...
 *
 * --cloned: a packet socket keeps each frame that leaves, so that nobody else may write to it. --pieces: behind their
 * first byte datagrams lie in pages of their own, where the interface takes that (ethtool -K ... sg on).
 */
#include <arpa/inet.h>
#include <errno.h>
#include <linux/filter.h>
#include <linux/if_packet.h>
#include <net/ethernet.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#define PATIENCE_MS	3000

static void fail(const char *what)
{
	fprintf(stderr, "ask: %s: %s\n", what, strerror(errno));
	exit(1);
}

/* Not what comes in: that would be a clone again when it has been judged. */
static void keep_outgoing(void)
{
	struct sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, SKF_AD_OFF + SKF_AD_PKTTYPE),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PACKET_OUTGOING, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, 65535),
		BPF_STMT(BPF_RET | BPF_K, 0),
	};
	struct sock_fprog program = { .len = sizeof(code) / sizeof(code[0]), .filter = code };
	int fd = socket(AF_PACKET, SOCK_RAW, htons(ETH_P_ALL));

	if (fd < 0 || setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof(program)))
		fail("packet socket");
}

static void ask(int fd, const char *text, int pieces)
{
	size_t size = strlen(text), first = pieces && size > 1 ? 1 : size;

	if (send(fd, text, first, first < size ? MSG_MORE : 0) != (ssize_t)first ||
	    (first < size && send(fd, text + first, size - first, 0) != (ssize_t)(size - first)))
		fail("send");
}

int main(int argc, char **argv)
{
	struct sockaddr_in to = { .sin_family = AF_INET, .sin_port = htons(53) };
	struct pollfd poller = { .fd = socket(AF_INET, SOCK_DGRAM, 0), .events = POLLIN };
	static char answer[65536];
	int pieces = 0, i;
	ssize_t size;

	for (i = 1; i < argc && strncmp(argv[i], "--", 2) == 0; i++) {
		if (strcmp(argv[i], "--pieces") == 0)
			pieces = 1;
		else
			keep_outgoing();
	}
	inet_pton(AF_INET, "192.0.2.1", &to.sin_addr);
	if (poller.fd < 0 || connect(poller.fd, (struct sockaddr *)&to, sizeof(to)))
		fail("socket");
	for (; i < argc; i++)
		ask(poller.fd, argv[i], pieces);
	if (poll(&poller, 1, PATIENCE_MS) <= 0)
		fail("nothing came back");
	size = recv(poller.fd, answer, sizeof(answer), 0);
	if (size < 0)
		fail("recv");
	fwrite(answer, 1, size, stdout);
	return 0;
}
