// SPDX-License-Identifier: GPL-2.0-only
/*
 * xdplua-traffic: real packets from the namespace `peer`, in numbers that a test can count on.
 *
 *	xdplua-traffic tcp PORT N	N connection attempts to 192.0.2.1
 *	xdplua-traffic icmp N		N echo requests to 192.0.2.1
 *
 * A connection attempt is one SYN frame when it is dropped or refused, and three when it succeeds: SYN, ACK, RST.
 * An echo request is one frame. The result is one line, such as
 *	tcp 80 attempts=3 connected=0
 *	icmp attempts=3 answered=3
 * Exit status: 0 the frames left as promised (answered or not), 1 they did not, 2 usage.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/ip_icmp.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define PEER_NAMESPACE	"/run/netns/peer"
#define TARGET		"192.0.2.1"
#define ATTEMPTS_MAX	10000

/*
 * Linux repeats an unanswered SYN after one second, and no socket option shortens or stops that:
 * an attempt has to be given up well before.
 */
#define PATIENCE_MS	400

static void fail(const char *what)
{
	fprintf(stderr, "xdplua-traffic: %s: %s\n", what, strerror(errno));
	exit(1);
}

static int usage(void)
{
	fputs("Usage: xdplua-traffic tcp PORT N | xdplua-traffic icmp N\n", stderr);
	return 2;
}

static struct sockaddr_in target(int port)
{
	struct sockaddr_in to = { .sin_family = AF_INET, .sin_port = htons(port) };

	inet_pton(AF_INET, TARGET, &to.sin_addr);
	return to;
}

/* Returns whether the connection was made; adds to *repeated the SYN frames sent beyond the first. */
static int connect_once(int port, unsigned int *repeated)
{
	/* Closing with a RST, not a FIN: no frame depends on what the server does meanwhile. */
	struct linger reset = { .l_onoff = 1, .l_linger = 0 };
	struct sockaddr_in to = target(port);
	struct tcp_info info;
	socklen_t length = sizeof(info);
	struct pollfd poller;
	int error = 0;

	poller.fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
	poller.events = POLLOUT;
	if (poller.fd < 0 || setsockopt(poller.fd, SOL_SOCKET, SO_LINGER, &reset, sizeof(reset)))
		fail("socket");
	if (connect(poller.fd, (struct sockaddr *)&to, sizeof(to)) && errno != EINPROGRESS)
		fail("connect");
	if (poll(&poller, 1, PATIENCE_MS) <= 0)
		error = ETIMEDOUT;
	if (getsockopt(poller.fd, IPPROTO_TCP, TCP_INFO, &info, &length))
		fail("TCP_INFO");
	*repeated += info.tcpi_total_retrans;
	length = sizeof(error);
	if (!error && getsockopt(poller.fd, SOL_SOCKET, SO_ERROR, &error, &length))
		fail("SO_ERROR");
	close(poller.fd);
	return !error;
}

static int tcp(int port, int attempts)
{
	unsigned int repeated = 0;
	int connected = 0;

	for (int i = 0; i < attempts; i++)
		connected += connect_once(port, &repeated);
	printf("tcp %d attempts=%d connected=%d\n", port, attempts, connected);
	if (repeated) {
		fprintf(stderr, "xdplua-traffic: %u SYN frames too many: the machine was too busy to end attempts in time\n", repeated);
		return 1;
	}
	return 0;
}

/* One echo request; returns whether its reply came. */
static int echo_once(int socket_fd, int sequence)
{
	struct icmphdr request = { .type = ICMP_ECHO, .un.echo.sequence = htons(sequence) }, reply;
	struct sockaddr_in to = target(0);
	struct pollfd poller = { .fd = socket_fd, .events = POLLIN };

	if (sendto(socket_fd, &request, sizeof(request), 0, (struct sockaddr *)&to, sizeof(to)) != sizeof(request))
		fail("sendto");
	while (poll(&poller, 1, PATIENCE_MS) > 0) {
		if (recv(socket_fd, &reply, sizeof(reply), 0) == sizeof(reply) &&
		    reply.type == ICMP_ECHOREPLY && reply.un.echo.sequence == request.un.echo.sequence)
			return 1;
	}
	return 0;
}

static int icmp(int attempts)
{
	/* An ICMP datagram socket: the kernel fills in identifier and checksum and sorts the replies. */
	int socket_fd = socket(AF_INET, SOCK_DGRAM, IPPROTO_ICMP), answered = 0;

	if (socket_fd < 0)
		fail("socket");
	for (int i = 0; i < attempts; i++)
		answered += echo_once(socket_fd, i + 1);
	printf("icmp attempts=%d answered=%d\n", attempts, answered);
	return 0;
}

/* Returns the number in text if it is from 1 to max, else 0. */
static int number(const char *text, long max)
{
	char *end;
	long value = strtol(text, &end, 10);

	return *text && !*end && value >= 1 && value <= max ? value : 0;
}

static void enter_peer(void)
{
	int fd = open(PEER_NAMESPACE, O_RDONLY | O_CLOEXEC);

	if (fd < 0 || setns(fd, CLONE_NEWNET))
		fail(PEER_NAMESPACE);
	close(fd);
}

int main(int argc, char **argv)
{
	int port, attempts;

	if (argc == 4 && !strcmp(argv[1], "tcp")) {
		port = number(argv[2], 65535);
		attempts = number(argv[3], ATTEMPTS_MAX);
		if (!port || !attempts)
			return usage();
		enter_peer();
		return tcp(port, attempts);
	}
	if (argc == 3 && !strcmp(argv[1], "icmp")) {
		attempts = number(argv[2], ATTEMPTS_MAX);
		if (!attempts)
			return usage();
		enter_peer();
		return icmp(attempts);
	}
	return usage();
}
