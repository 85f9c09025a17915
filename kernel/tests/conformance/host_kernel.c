// SPDX-License-Identifier: GPL-2.0-only
/*
 * The host in the kernel: scripts are loaded with the command xdplua into an instance that two interfaces are
 * attached to. Frames go through the program of the one by BPF_PROG_TEST_RUN, in native mode, which has a
 * program on every kernel; or they come in at the other as packets.
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cases.h"
#include "netlink.h"
#include "status.h"

#define REFUSED	"xdplua: the kernel refused the scripts: "

#define PEER_NAMESPACE	"/run/netns/peer"
#define PEER		"peer0"
#define PATIENCE_MS	30000	/* for a packet to be counted */

#define INSTANCE	"conformance"

struct place {
	const char *interface;
	const char *mode;
	int ifindex;
	struct attachment_status counted;	/* so far */
};

static struct place runs = { .interface = "xdp1", .mode = "native" };
static struct place packets = { .interface = "xdp0", .mode = "generic" };
static int program;	/* of the first; replacing loads keep it */
static struct channel channel;

/* Runs the command, gives it input, returns its exit status. */
static int run_command(char *const argv[], const char *input, int from, char *output, size_t size)
{
	int in[2], out[2], status;
	size_t used = 0;
	ssize_t n;
	pid_t pid;

	if (pipe(in) || pipe(out) || (pid = fork()) < 0)
		broken("cannot start %s: %s", argv[0], strerror(errno));
	if (!pid) {
		dup2(in[0], 0);
		dup2(out[1], from);
		close(in[1]);
		close(out[0]);
		execvp(argv[0], argv);
		_exit(127);
	}
	close(in[0]);
	close(out[1]);
	/* a pipe takes 64 KB before it blocks */
	if (write(in[1], input, strlen(input)) < 0)
		broken("%s takes no input", argv[0]);
	close(in[1]);
	while ((n = read(out[0], output + used, size - 1 - used)) > 0)
		used += n;
	output[used] = '\0';
	close(out[0]);
	waitpid(pid, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 255;
}

static long bpf(int command, union bpf_attr *attr)
{
	return syscall(__NR_bpf, command, attr, sizeof(*attr));
}

/* The program of the XDP link of the interface for test runs. */
static int find_program(void)
{
	union bpf_attr attr = {};
	struct bpf_link_info info;
	__u32 id = 0;
	int fd;

	for (;;) {
		attr = (union bpf_attr) { .start_id = id };
		if (bpf(BPF_LINK_GET_NEXT_ID, &attr))
			broken("no XDP link of %s", runs.interface);
		id = attr.next_id;
		attr = (union bpf_attr) { .link_id = id };
		fd = bpf(BPF_LINK_GET_FD_BY_ID, &attr);
		if (fd < 0)
			continue;
		memset(&info, 0, sizeof(info));
		attr = (union bpf_attr) {
			.info = { .bpf_fd = fd, .info_len = sizeof(info), .info = (__u64)(uintptr_t)&info },
		};
		if (!bpf(BPF_OBJ_GET_INFO_BY_FD, &attr) && info.type == BPF_LINK_TYPE_XDP &&
		    (int)info.xdp.ifindex == runs.ifindex)
			break;
		close(fd);
	}
	close(fd);
	attr = (union bpf_attr) { .prog_id = info.prog_id };
	fd = bpf(BPF_PROG_GET_FD_BY_ID, &attr);
	if (fd < 0)
		broken("cannot open the program of %s: %s", runs.interface, strerror(errno));
	return fd;
}

/* Whether our attachment is there; netlink, as a process for each frame would take most of the time. */
static int read_attachment(const struct place *place, struct attachment_status *attachment)
{
	const struct attachment_status *found;
	struct status status;

	if (status_get(&channel, &status))
		broken("cannot read the status");
	found = status_find(&status, place->ifindex);
	if (found)
		*attachment = *found;
	status_free(&status);
	return found != NULL;
}

/* What was counted since the last time; fills in the error if there was one. */
static void read_errors(struct place *place, struct answer *answer)
{
	const struct attachment_status *counted = &place->counted;
	struct attachment_status now;

	if (!read_attachment(place, &now))
		broken("%s is not attached", place->interface);
	if (answer && now.stats[XDPLUA_STAT_ERRORS] != counted->stats[XDPLUA_STAT_ERRORS]) {
		answer->outcome = now.stats[XDPLUA_STAT_OVER_BUDGET] !=
				  counted->stats[XDPLUA_STAT_OVER_BUDGET] ? STOPPED : FAILED;
		strcpy(answer->error, now.last_error);
	}
	place->counted = now;
}

static void run_on(int cpu)
{
	cpu_set_t cpus;

	CPU_ZERO(&cpus);
	CPU_SET(cpu, &cpus);
	if (sched_setaffinity(0, sizeof(cpus), &cpus))
		broken("cannot run on CPU %d: %s", cpu, strerror(errno));
}

static void run_map_command(char *const argv[])
{
	char said[TEXT_MAX];

	if (run_command(argv, "", 2, said, sizeof(said)))
		broken("%s", said);
}

static void bind_map(const struct map *map)
{
	struct bpf_map_info info = {};
	union bpf_attr attr = {
		.map_type = *map->kind == 'h' ? BPF_MAP_TYPE_HASH :
			    *map->kind == 'a' ? BPF_MAP_TYPE_ARRAY : BPF_MAP_TYPE_LRU_HASH,
		.key_size = map->key_size,
		.value_size = map->value_size,
		.max_entries = map->entries,
	};
	int fd = bpf(BPF_MAP_CREATE, &attr);
	char id[32];

	if (fd < 0)
		broken("cannot make map %s: %s", map->name, strerror(errno));
	attr = (union bpf_attr) {
		.info = { .bpf_fd = fd, .info_len = sizeof(info), .info = (__u64)(uintptr_t)&info },
	};
	if (bpf(BPF_OBJ_GET_INFO_BY_FD, &attr))
		broken("cannot ask for map %s: %s", map->name, strerror(errno));
	snprintf(id, sizeof(id), "id:%u", info.id);
	run_map_command((char *const []) { "xdplua", "map", "bind", (char *)map->name, id, NULL });
	/* the binding keeps the map */
	close(fd);
}

void host_bind(const struct map *maps, unsigned int count)
{
	static char bound[MAPS_MAX][64];
	static unsigned int bound_count;

	while (bound_count)
		run_map_command((char *const []) { "xdplua", "map", "unbind", bound[--bound_count], NULL });
	for (; bound_count < count; bound_count++) {
		bind_map(&maps[bound_count]);
		snprintf(bound[bound_count], sizeof(bound[0]), "%s", maps[bound_count].name);
	}
}

static void attach(struct place *place)
{
	char *const argv[] = {
		"xdplua", "-I", INSTANCE, "-F", "callback", "--mode", (char *)place->mode, (char *)place->interface, NULL
	};
	char said[TEXT_MAX];

	place->ifindex = if_nametoindex(place->interface);
	if (run_command(argv, "", 2, said, sizeof(said)))
		broken("%s", said);
	read_errors(place, NULL);
}

void host_start(void)
{
	char error[TEXT_MAX];

	signal(SIGPIPE, SIG_IGN);
	if (channel_open(&channel))
		broken("no module");
	/* one CPU, one state: frames of a case come after each other */
	run_on(sysconf(_SC_NPROCESSORS_ONLN) - 1);
	if (host_load("function callback() end", error, sizeof(error)))
		broken("%s", error);
	attach(&runs);
	attach(&packets);
	program = find_program();
}

/* Ends the text where this begins. */
static void cut(char *text, const char *end)
{
	char *found = strstr(text, end);

	if (found)
		*found = '\0';
}

int host_load(const char *script, char *error, size_t size)
{
	char *const argv[] = {
		"xdplua", "--replace", "-I", INSTANCE, "-L", "case=-", NULL
	};
	char said[TEXT_MAX + 64], *text = said;
	int status = run_command(argv, script, 2, said, sizeof(said));

	if (!status)
		return 0;
	said[strlen(said) - (*said && said[strlen(said) - 1] == '\n')] = '\0';
	/* a traceback follows, indented */
	cut(said, "\n    ");
	/* the instance is attached to two interfaces */
	cut(said, ", which ");
	/* behind "the kernel refused the scripts: INSTANCE: " the kernel's own words begin */
	if (!strncmp(said, REFUSED, strlen(REFUSED)) && strstr(said + strlen(REFUSED), ": "))
		text = strstr(said + strlen(REFUSED), ": ") + 2;
	snprintf(error, size, "%s", text);
	return 1;
}

void host_judge(const uint8_t *frame, size_t size, struct answer *answer)
{
	struct xdp_md context = { .data_end = size, .ingress_ifindex = runs.ifindex };
	union bpf_attr attr = {
		.test = {
			.prog_fd = program,
			.repeat = 1,
			.data_in = (__u64)(uintptr_t)frame,
			.data_size_in = size,
			.data_out = (__u64)(uintptr_t)answer->bytes,
			.data_size_out = sizeof(answer->bytes),
			.ctx_in = (__u64)(uintptr_t)&context,
			.ctx_size_in = sizeof(context),
		},
	};

	if (bpf(BPF_PROG_TEST_RUN, &attr))
		broken("a test run with %zu bytes failed: %s", size, strerror(errno));
	answer->size = attr.test.data_size_out;
	answer->verdict = attr.test.retval;
	/* whatever fails passes */
	if (answer->verdict == 2)
		read_errors(&runs, answer);
}

/* ---- roads: a test run, and a real packet on each CPU */

/* A socket in the namespace at the other end; veth takes a frame in on the CPU that sent it. */
static int open_peer(void)
{
	struct sockaddr_ll address = { .sll_family = AF_PACKET };
	int here = open("/proc/self/ns/net", O_RDONLY), there = open(PEER_NAMESPACE, O_RDONLY);
	int fd;

	if (here < 0 || there < 0 || setns(there, CLONE_NEWNET))
		broken("cannot enter %s: %s", PEER_NAMESPACE, strerror(errno));
	address.sll_ifindex = if_nametoindex(PEER);
	fd = socket(AF_PACKET, SOCK_RAW, 0);
	if (fd < 0 || bind(fd, (struct sockaddr *)&address, sizeof(address)) || setns(here, CLONE_NEWNET))
		broken("cannot send from %s: %s", PEER, strerror(errno));
	close(here);
	close(there);
	return fd;
}

static void judge_packet(const uint8_t *frame, size_t size, struct answer *answer)
{
	static int peer = -1;
	struct attachment_status before = packets.counted;
	const struct attachment_status *counted = &packets.counted;
	int tries = 0, verdict;

	if (peer < 0)
		peer = open_peer();
	if (send(peer, frame, size, 0) != (ssize_t)size)
		broken("cannot send from %s: %s", PEER, strerror(errno));
	read_errors(&packets, answer);
	/* ksoftirqd may have taken the packet over */
	for (; counted->stats[XDPLUA_STAT_PACKETS] == before.stats[XDPLUA_STAT_PACKETS]; tries++) {
		if (tries == PATIENCE_MS)
			broken("a packet does not arrive");
		usleep(1000);
		packets.counted = before;
		read_errors(&packets, answer);
	}
	for (verdict = 0; verdict < 4; verdict++)
		if (counted->stats[XDPLUA_STAT_ABORTED + verdict] != before.stats[XDPLUA_STAT_ABORTED + verdict])
			break;
	answer->verdict = verdict;
}

unsigned int host_roads(void)
{
	return 1 + sysconf(_SC_NPROCESSORS_ONLN);
}

const char *host_road_name(unsigned int road)
{
	static char name[32];

	snprintf(name, sizeof(name), "a packet on CPU %u", road - 1);
	return road ? name : "a test run";
}

void host_judge_by(unsigned int road, const uint8_t *frame, size_t size, struct answer *answer)
{
	run_on(road ? road - 1 : 0);
	if (road)
		judge_packet(frame, size, answer);
	else
		host_judge(frame, size, answer);
}
