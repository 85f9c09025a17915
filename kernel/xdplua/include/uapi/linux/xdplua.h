/* SPDX-License-Identifier: (GPL-2.0-only WITH Linux-syscall-note) OR MIT */
/*
 * XDPLua: the generic netlink family "xdplua", one for stock and patched kernels.
 *
 * Every command needs CAP_NET_ADMIN in the initial user namespace and acts in
 * the network namespace of the socket that sends it; an attachment is keyed by
 * (network namespace, ifindex).
 *
 * Words used here
 *   script      Lua source text, 1 to XDPLUA_SCRIPT_MAX bytes, never bytecode
 *   instance    a set of Lua states, one for each possible CPU, under a name
 *   generation  one life of an instance's states; a replacing load makes a new
 *               one aside and swaps it in, an additive load keeps it
 *   attachment  an interface, the instance and the function that judge its
 *               packets, and the BPF link, if any, through which they arrive
 */
#ifndef _UAPI_LINUX_XDPLUA_H
#define _UAPI_LINUX_XDPLUA_H

#define XDPLUA_FAMILY_NAME	"xdplua"
#define XDPLUA_FAMILY_VERSION	1

#define XDPLUA_ABI		1	/* raised when an attribute changes its meaning */
#define XDPLUA_SCRIPT_MAX	8192	/* bytes of one script; a NUL byte counts like any other */
#define XDPLUA_FILES_MAX	16	/* scripts of one load */
#define XDPLUA_NAME_MAX		63	/* bytes of an instance, function or chunk name, without the NUL */
#define XDPLUA_ERROR_MAX	512	/* bytes of an error text, without the NUL */
#define XDPLUA_TRACE_MAX	512	/* bytes of a traceback, without the NUL */
#define XDPLUA_LINE_MAX		240	/* bytes of a line of print(); longer ones come in pieces */
#define XDPLUA_HASH_LEN		32	/* SHA-256 */
#define XDPLUA_KEY_MAX		255	/* bytes of a key of the store behind rcu */
#define XDPLUA_VALUE_MAX	8192	/* bytes of a string in it */
#define XDPLUA_CONFIRM_MAX	3600	/* seconds that a change may wait to be confirmed */
#define XDPLUA_MAPS_MAX		64	/* names that are bound at a time */

enum xdplua_cmd {
	XDPLUA_CMD_UNSPEC,

	/*
	 * LOAD runs scripts in the states of an instance: FILE (1 to
	 * XDPLUA_FILES_MAX of them, run in order), INSTANCE (default
	 * "default"), REPLACE (flag). With IFINDEX it is also an ATTACH, and both
	 * are one transaction: when a script or the function fails, a replacing
	 * load leaves the scripts and the attachment as they were. (An additive
	 * load runs in the live states, as the original did, so what it ran before
	 * it failed stays.)
	 *
	 * Fails with EINVAL (no FILE, a script of 0 bytes, a script that does not
	 * compile or raises), ENAMETOOLONG (a script of more than
	 * XDPLUA_SCRIPT_MAX bytes), E2BIG (too many files), ENOENT (no such
	 * function), ENOMEM, and as ATTACH does. Before the error the kernel sends
	 * one reply with ERROR, the text that a person needs, and TRACEBACK for
	 * a script that raised.
	 */
	XDPLUA_CMD_LOAD,

	/*
	 * RESERVE with IFINDEX answers PROG_ID: the number that the BPF
	 * program for that interface passes to bpf_xdplua_run(). It is forgotten when
	 * the asking socket is closed before an ATTACH used it. ENOSPC: too many
	 * attachments.
	 */
	XDPLUA_CMD_RESERVE,

	/*
	 * ATTACH with IFINDEX, INSTANCE (default "default"), FUNCTION (default
	 * "callback"), ON_ERROR (default pass), and for an interface that has no
	 * attachment yet LINK_FD and PROG_ID. The module keeps the link, so the
	 * sender may exit. Where STATUS tells XDPLUA_VERSION_CORE, LINK_FD and
	 * PROG_ID may be left out: the interface gets no eBPF program then, and
	 * the function judges in generic mode what the programs that are there
	 * have passed. On an interface that is attached already ATTACH changes
	 * what is given of instance, function and policy, and the old ones hold
	 * until the very packet.
	 *
	 * Fails with ENODEV (no such interface), ENOENT (no such instance or
	 * function), EINVAL (LINK_FD is no XDP link of this interface, PROG_ID is
	 * not what RESERVE gave), ENOTCONN (no attachment and no LINK_FD), EBUSY
	 * (without LINK_FD: another module has its hook there; with it: there is
	 * an attachment already; a change of the instances waits to be
	 * confirmed), ENOSPC (too many attachments).
	 */
	XDPLUA_CMD_ATTACH,

	/* DETACH with IFINDEX drops attachment and link. ENOENT: there is none. */
	XDPLUA_CMD_DETACH,

	/*
	 * STATUS is a dump: first one message about the module (ABI, VERSION,
	 * MODULE, LUA), then one for each instance (INSTANCE, GENERATION,
	 * MEMORY, and for every script INFO), then one for each attachment of the
	 * socket's network namespace (IFINDEX and the rest).
	 */
	XDPLUA_CMD_STATUS,

	/*
	 * A LOAD or ATTACH with CONFIRM_SECONDS answers TOKEN, and is undone
	 * after that time unless CONFIRM with the TOKEN comes before: a new
	 * attachment is detached, else scripts, function and policy of before
	 * judge again. Meanwhile the instances concerned refuse LOAD and
	 * ATTACH with EBUSY; DETACH works. An additive load changes live
	 * states, so it can't be confirmed (EINVAL); nor can a LOAD of a new
	 * instance without IFINDEX, of which nothing judges yet.
	 *
	 * ENOENT: no change waits for the token (any more).
	 */
	XDPLUA_CMD_CONFIRM,

	/* RESET with IFINDEX: counters and last error start anew. ENOENT: nothing is attached. */
	XDPLUA_CMD_RESET,

	/*
	 * UNLOAD with INSTANCE frees its scripts and states. ENOENT: there is no
	 * such instance. EBUSY: something is attached to it, or a change waits.
	 */
	XDPLUA_CMD_UNLOAD,

	/*
	 * Never sent to the kernel: what the multicast groups get, for those
	 * who may send commands. EVENT has EVENT and TIME_NS; LOG has
	 * TIME_NS, CPU, LINE. See XDPLUA_GROUP_EVENTS and XDPLUA_GROUP_LOG.
	 */
	XDPLUA_CMD_EVENT,
	XDPLUA_CMD_LOG,

	/*
	 * MAP_BIND with MAP_NAME and MAP_FD lets scripts use a BPF map under the
	 * name, in place of the map that the name was bound to. The module
	 * keeps the map until the name is unbound or bound anew. Names belong to
	 * the module, whatever the network namespace.
	 *
	 * Fails with EBADF (MAP_FD is no BPF map), EOPNOTSUPP (scripts can't use
	 * this kind of map), E2BIG (XDPLUA_MAPS_MAX are bound). What
	 * BPF_F_RDONLY_PROG or BPF_F_WRONLY_PROG forbid to programs fails when a
	 * script does it.
	 */
	XDPLUA_CMD_MAP_BIND,

	/* MAP_UNBIND with MAP_NAME. Scripts that use the name raise. ENOENT: it is not bound. */
	XDPLUA_CMD_MAP_UNBIND,

	/* MAP_DUMP is a dump, one message for each bound map: MAP_NAME and what follows it. */
	XDPLUA_CMD_MAP_DUMP,

	/*
	 * STORE is a dump of the store behind the Lua table rcu, which is one for
	 * the whole machine: a message for each key (KEY, and one of STRING, INTEGER,
	 * BOOLEAN), in no order. With KEY only keys that begin with it. What is there
	 * all the time is told exactly once, what is written meanwhile or not.
	 */
	XDPLUA_CMD_STORE,

	/*
	 * STORE_SET with KEY and one of STRING, INTEGER, BOOLEAN is what rcu[key] = value is
	 * in a script: every CPU sees the new value at once, whole. Without a
	 * value it deletes the key, which need not be there. Fails with ENOSPC (the store is
	 * full) and ENOMEM.
	 */
	XDPLUA_CMD_STORE_SET,

	__XDPLUA_CMD_MAX
};
#define XDPLUA_CMD_MAX (__XDPLUA_CMD_MAX - 1)

/*
 * Multicast groups. What concerns an interface is sent in its network
 * namespace; what concerns an instance in every one.
 *
 * EVENTS tells what commands, timers and vanishing interfaces changed, and
 * script errors. These are limited to one a second for each attachment and CPU;
 * ERRORS has how many there were.
 *
 * LOG has the lines of print(), as they are but for NUL bytes ('?'). LOST has how
 * many bytes on this CPU did not fit into the buffer after this line: no more
 * than that is kept, so that a script cannot flood the machine. IFINDEX is absent
 * for what is printed while scripts are loaded, INSTANCE else.
 */
#define XDPLUA_GROUP_EVENTS	"events"
#define XDPLUA_GROUP_LOG	"log"

enum xdplua_event {
	XDPLUA_EVENT_UNSPEC,
	/* INSTANCE, GENERATION, FILE of what was loaded, REPLACE; CONFIRM_SECONDS if it waits */
	XDPLUA_EVENT_LOAD,
	/*
	 * these four: IFINDEX, IFNAME, MODE, VERSION, INSTANCE, FUNCTION, ON_ERROR,
	 * and PROG_ID where there is a program
	 */
	XDPLUA_EVENT_ATTACH,
	XDPLUA_EVENT_CHANGE,	/* another instance, function or policy */
	XDPLUA_EVENT_DETACH,
	XDPLUA_EVENT_RESET,
	/* these three: INSTANCE */
	XDPLUA_EVENT_UNLOAD,
	XDPLUA_EVENT_CONFIRM,
	XDPLUA_EVENT_UNDO,	/* nobody confirmed in time */
	/* IFINDEX, CPU, ERROR, TRACEBACK, ERRORS */
	XDPLUA_EVENT_ERROR,

	__XDPLUA_EVENT_MAX
};
#define XDPLUA_EVENT_MAX (__XDPLUA_EVENT_MAX - 1)

enum xdplua_attr {
	XDPLUA_A_UNSPEC,
	XDPLUA_A_PAD,
	XDPLUA_A_IFINDEX,	/* u32 */
	XDPLUA_A_INSTANCE,	/* NUL-terminated string */
	XDPLUA_A_FUNCTION,	/* NUL-terminated string, name of a global function */
	XDPLUA_A_FILE,		/* nested: enum xdplua_file_attr; repeated */
	XDPLUA_A_REPLACE,	/* flag */
	XDPLUA_A_LINK_FD,	/* u32: fd of the sender's BPF link */
	XDPLUA_A_PROG_ID,	/* u32 */
	XDPLUA_A_ERROR,		/* NUL-terminated string */
	XDPLUA_A_ABI,		/* u32: XDPLUA_ABI */
	XDPLUA_A_VERSION,	/* u32: enum xdplua_version, of the module or of one attachment */
	XDPLUA_A_MODULE,	/* NUL-terminated string: version of the module */
	XDPLUA_A_LUA,		/* NUL-terminated string: "Lua 5.4.7" */
	XDPLUA_A_GENERATION,	/* u64: replacing loads since the instance was made, from 1 */
	XDPLUA_A_MEMORY,	/* u64: bytes held by the states of the instance */
	XDPLUA_A_MODE,		/* u32: enum xdplua_mode */
	XDPLUA_A_ATTACHED_NS,	/* u64: ns since the attachment was made */
	XDPLUA_A_STATS,		/* nested: enum xdplua_stat_attr, sums over all CPUs */
	XDPLUA_A_LAST_ERROR,	/* NUL-terminated string; absent when there was none */
	XDPLUA_A_ON_ERROR,	/* u32: the verdict on an error: XDP_PASS, XDP_DROP or XDP_ABORTED */
	XDPLUA_A_CONFIRM_SECONDS, /* u32: 1 to XDPLUA_CONFIRM_MAX */
	XDPLUA_A_TOKEN,		/* u64, random, never 0 */
	XDPLUA_A_PENDING_NS,	/* u64: ns until a change is undone, never 0; absent when none waits */
	XDPLUA_A_TRACEBACK,	/* NUL-terminated string: a level a line; absent when there is none */
	XDPLUA_A_EVENT,		/* u32: enum xdplua_event */
	XDPLUA_A_TIME_NS,	/* u64: ns since 1970 */
	XDPLUA_A_IFNAME,	/* NUL-terminated string */
	XDPLUA_A_CPU,		/* u32 */
	XDPLUA_A_ERRORS,	/* u64: errors of the attachment on this CPU since it was made */
	XDPLUA_A_LINE,		/* NUL-terminated string */
	XDPLUA_A_LOST,		/* u64: bytes; absent when nothing was lost */
	XDPLUA_A_MAP_NAME,	/* NUL-terminated string */
	XDPLUA_A_MAP_ID,	/* u32: the kernel's id of the map */
	XDPLUA_A_MAP_TYPE,	/* u32: enum bpf_map_type */
	XDPLUA_A_MAP_KEY_SIZE,	/* u32: bytes */
	XDPLUA_A_MAP_VALUE_SIZE, /* u32: bytes */
	XDPLUA_A_MAP_ENTRIES,	/* u32: how many it may have */
	XDPLUA_A_MAP_FD,	/* u32: fd of the sender's BPF map */
	XDPLUA_A_KEY,		/* binary: up to XDPLUA_KEY_MAX bytes of any value */
	XDPLUA_A_STRING,	/* binary: up to XDPLUA_VALUE_MAX bytes of any value */
	XDPLUA_A_INTEGER,	/* s64 */
	XDPLUA_A_BOOLEAN,	/* u8: 0 or 1 */

	__XDPLUA_A_MAX
};
#define XDPLUA_A_MAX (__XDPLUA_A_MAX - 1)

enum xdplua_file_attr {
	XDPLUA_FILE_UNSPEC,
	XDPLUA_FILE_NAME,	/* NUL-terminated string: the chunk's name in messages */
	XDPLUA_FILE_SOURCE,	/* binary, in LOAD only: the text, no NUL at the end */
	XDPLUA_FILE_SIZE,	/* u32, in STATUS only: bytes */
	XDPLUA_FILE_SHA256,	/* binary, in STATUS only: XDPLUA_HASH_LEN bytes */

	__XDPLUA_FILE_MAX
};
#define XDPLUA_FILE_ATTR_MAX (__XDPLUA_FILE_MAX - 1)

enum xdplua_stat_attr {		/* every one a u64 */
	XDPLUA_STAT_UNSPEC,
	XDPLUA_STAT_PAD,
	XDPLUA_STAT_PACKETS,	/* packets judged; the five verdicts add up to it */
	XDPLUA_STAT_ABORTED,
	XDPLUA_STAT_DROP,
	XDPLUA_STAT_PASS,
	XDPLUA_STAT_TX,
	XDPLUA_STAT_REDIRECT,
	XDPLUA_STAT_ERRORS,	/* callbacks that raised or returned no action */
	XDPLUA_STAT_OVER_BUDGET, /* of these, the ones that ran out of fuel */
	XDPLUA_STAT_NESTED,	/* packets met while the state of the CPU judged another one: passed */
	XDPLUA_STAT_MULTI_BUFFER, /* frames of several buffers: passed */
	XDPLUA_STAT_NO_ROOM,	/* packets that could not grow as a callback asked */
	XDPLUA_STAT_SAMPLES,	/* calls that were timed, one of 64 on each CPU */
	XDPLUA_STAT_SAMPLED_NS,	/* ns that these took */

	__XDPLUA_STAT_MAX
};
#define XDPLUA_STAT_MAX (__XDPLUA_STAT_MAX - 1)

enum xdplua_version {
	XDPLUA_VERSION_HELPER = 1,	/* an eBPF program calls bpf_xdplua_run() */
	XDPLUA_VERSION_CORE = 2,	/* the network core calls Lua without eBPF, or can */
};

enum xdplua_mode {
	XDPLUA_MODE_GENERIC = 1,
	XDPLUA_MODE_NATIVE = 2,
};

#endif /* _UAPI_LINUX_XDPLUA_H */
