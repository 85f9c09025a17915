// SPDX-License-Identifier: GPL-2.0-only
/*
 * Captures in the test machine.
 *
 *	replay send INTERFACE CAPTURE [NUMBER...]	sends all frames, or these, from this network namespace
 *	replay judge PROGRAM INTERFACE CAPTURE		prints the verdict of the eBPF program with this id on each
 *							frame, as if it had come in on the interface
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <linux/bpf.h>
#include <linux/if_packet.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "capture.h"

static const char *const verdicts[] = { "aborted", "drop", "pass", "tx", "redirect" };

static struct capture capture;

static int index_of(const char *interface)
{
	int ifindex = if_nametoindex(interface);

	if (!ifindex)
		broken("no interface %s", interface);
	return ifindex;
}

static void send_frame(int fd, unsigned int number)
{
	const struct captured *frame = &capture.list[number - 1];

	if (number < 1 || number > capture.count)
		broken("there is no frame %u", number);
	if (send(fd, frame->bytes, frame->size, 0) != (ssize_t)frame->size)
		broken("frame %u: %s", number, strerror(errno));
}

static int do_send(const char *interface, char **numbers, int count)
{
	struct sockaddr_ll address = { .sll_family = AF_PACKET, .sll_ifindex = index_of(interface) };
	int fd = socket(AF_PACKET, SOCK_RAW, 0);

	if (fd < 0 || bind(fd, (struct sockaddr *)&address, sizeof(address)))
		broken("%s: %s", interface, strerror(errno));
	for (int i = 0; i < count; i++)
		send_frame(fd, atoi(numbers[i]));
	for (unsigned int i = 1; !count && i <= capture.count; i++)
		send_frame(fd, i);
	return 0;
}

static long bpf(int command, union bpf_attr *attr)
{
	return syscall(__NR_bpf, command, attr, sizeof(*attr));
}

static int do_judge(int id, const char *interface)
{
	static uint8_t output[4096];
	union bpf_attr open = { .prog_id = id };
	int fd = bpf(BPF_PROG_GET_FD_BY_ID, &open), ifindex = index_of(interface);

	if (fd < 0)
		broken("no program %d: %s", id, strerror(errno));
	for (unsigned int i = 0; i < capture.count; i++) {
		const struct captured *frame = &capture.list[i];
		struct xdp_md context = { .data_end = frame->size, .ingress_ifindex = ifindex };
		union bpf_attr attr = {
			.test = {
				.prog_fd = fd,
				.repeat = 1,
				.data_in = (__u64)(uintptr_t)frame->bytes,
				.data_size_in = frame->size,
				.data_out = (__u64)(uintptr_t)output,
				.data_size_out = sizeof(output),
				.ctx_in = (__u64)(uintptr_t)&context,
				.ctx_size_in = sizeof(context),
			},
		};

		if (bpf(BPF_PROG_TEST_RUN, &attr) || attr.test.retval > 4)
			broken("frame %u: %s, verdict %u", i + 1, strerror(errno), attr.test.retval);
		puts(verdicts[attr.test.retval]);
	}
	return 0;
}

int main(int argc, char **argv)
{
	if (argc < 4 || (strcmp(argv[1], "send") && (strcmp(argv[1], "judge") || argc != 5)))
		broken("Usage: replay send INTERFACE CAPTURE [NUMBER...] | replay judge PROGRAM INTERFACE CAPTURE");
	read_capture(argv[argc > 4 && *argv[1] == 'j' ? 4 : 3], &capture);
	return *argv[1] == 's' ? do_send(argv[2], argv + 4, argc - 4) : do_judge(atoi(argv[2]), argv[3]);
}
