// SPDX-License-Identifier: GPL-2.0-only
/*
 * The host in the kernel: scripts are loaded with the command xdplua and attached to an interface
 * (INTERFACE, default xdp0); frames go through the attached program by BPF_PROG_TEST_RUN.
 */
#include <errno.h>
#include <linux/bpf.h>
#include <net/if.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cases.h"

#define REFUSED	"xdplua: the kernel refused the scripts: "

static const char *interface;
static int ifindex;
static int program;	/* of the attachment; replacing loads keep it */
static unsigned long errors, stopped;	/* counted so far */

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

/* The program of the XDP link of our interface. */
static int find_program(void)
{
	union bpf_attr attr = {};
	struct bpf_link_info info;
	__u32 id = 0;
	int fd;

	for (;;) {
		attr = (union bpf_attr) { .start_id = id };
		if (bpf(BPF_LINK_GET_NEXT_ID, &attr))
			broken("no XDP link of %s", interface);
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
		    (int)info.xdp.ifindex == ifindex)
			break;
		close(fd);
	}
	close(fd);
	attr = (union bpf_attr) { .prog_id = info.prog_id };
	fd = bpf(BPF_PROG_GET_FD_BY_ID, &attr);
	if (fd < 0)
		broken("cannot open the program of %s: %s", interface, strerror(errno));
	return fd;
}

static unsigned long figure(const char *json, const char *key)
{
	const char *p = strstr(json, key);

	return p ? strtoul(p + strlen(key), NULL, 10) : 0;
}

/* The string that starts at p, without its escapes. */
static void unescape(const char *p, char *text)
{
	while (*p && *p != '"') {
		if (*p != '\\') {
			*text++ = *p++;
			continue;
		}
		p++;
		if (*p == 'u') {
			char hex[5] = { p[1], p[2], p[3], p[4], 0 };

			*text++ = strtoul(hex, NULL, 16);
			p += 5;
		} else {
			*text++ = *p == 'n' ? '\n' : *p == 't' ? '\t' : *p == 'r' ? '\r' : *p;
			p++;
		}
	}
	*text = '\0';
}

static void read_errors(struct answer *answer)
{
	char *const argv[] = { "xdplua", "status", "--json", (char *)interface, NULL };
	static const char key[] = "\"last_error\":\"";
	unsigned long old_errors = errors, old_stopped = stopped;
	static char json[65536];
	const char *last;

	if (run_command(argv, "", 1, json, sizeof(json)))
		broken("xdplua status failed");
	errors = figure(json, "\"errors\":");
	stopped = figure(json, "\"over_budget\":");
	if (!answer || errors == old_errors)
		return;
	answer->outcome = stopped > old_stopped ? STOPPED : FAILED;
	last = strstr(json, key);
	if (last)
		unescape(last + strlen(key), answer->error);
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

void host_start(void)
{
	char error[TEXT_MAX];
	cpu_set_t cpus;

	interface = getenv("INTERFACE") ? getenv("INTERFACE") : "xdp0";
	ifindex = if_nametoindex(interface);
	if (!ifindex)
		broken("no interface %s", interface);
	signal(SIGPIPE, SIG_IGN);
	/* one CPU, one state: frames of a case come after each other */
	CPU_ZERO(&cpus);
	CPU_SET(sysconf(_SC_NPROCESSORS_ONLN) - 1, &cpus);
	sched_setaffinity(0, sizeof(cpus), &cpus);
	if (host_load("function callback() end", error, sizeof(error)))
		broken("%s", error);
	program = find_program();
	read_errors(NULL);
}

int host_load(const char *script, char *error, size_t size)
{
	char *const argv[] = {
		"xdplua", "--replace", "-I", "conformance", "-L", "case=-", (char *)interface, NULL
	};
	char said[TEXT_MAX + 64], *text = said;
	int status = run_command(argv, script, 2, said, sizeof(said));

	if (!status)
		return 0;
	said[strlen(said) - (*said && said[strlen(said) - 1] == '\n')] = '\0';
	/* behind "the kernel refused the scripts: INTERFACE: " the kernel's own words begin */
	if (!strncmp(said, REFUSED, strlen(REFUSED)) && strstr(said + strlen(REFUSED), ": "))
		text = strstr(said + strlen(REFUSED), ": ") + 2;
	snprintf(error, size, "%s", text);
	return 1;
}

void host_judge(const uint8_t *frame, size_t size, struct answer *answer)
{
	struct xdp_md context = { .data_end = size, .ingress_ifindex = ifindex };
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
		read_errors(answer);
}
