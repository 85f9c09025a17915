/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Inside the xdplua module.
 *
 * Locks: xdplua_mutex guards all that netlink changes (instances, generations,
 * attachments and their targets). RTNL may be taken inside it, never outside,
 * and it is never held while a link is detached. Packets take no lock: they
 * reach an attachment and its target through RCU, and a state only on its own
 * CPU with BH off.
 */
#ifndef XDPLUA_H
#define XDPLUA_H

#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/netdevice.h>
#include <linux/rcupdate.h>
#include <linux/types.h>
#include <linux/u64_stats_sync.h>
#include <linux/workqueue.h>
#include <asm/local.h>

#include "uapi/linux/xdplua.h"
#include "core.h"
#include "kernel/heap.h"

#define XDPLUA_MODULE_VERSION	"0.1.0"
#define XDPLUA_LUA_VERSION	"Lua 5.4.7"

struct bpf_link;
struct lua_State;
struct xdp_buff;

extern struct mutex xdplua_mutex;

/* What takes its time: releasing attachments, freeing generations. */
extern struct workqueue_struct *xdplua_wq;

/*
 * A text for the person who sent a command, or who wrote a callback.
 * @trace: where a script raised it, a level a line; empty when that is not known
 */
struct xdplua_error {
	char text[XDPLUA_ERROR_MAX + 1];
	char trace[XDPLUA_TRACE_MAX + 1];
};

__printf(2, 3) void xdplua_error_set(struct xdplua_error *err, const char *fmt, ...);

/* One script of a load; @source is not kept after it. */
struct xdplua_script {
	char name[XDPLUA_NAME_MAX + 1];
	const char *source;
	u32 size;
	u8 sha256[XDPLUA_HASH_LEN];
};

struct xdplua_load {
	unsigned int count;
	struct xdplua_script script[XDPLUA_FILES_MAX];
};

/*
 * The Lua state of one CPU.
 * @xdp: the packet being judged, else NULL; no second one may come meanwhile
 * @att: what it is being judged for
 * @cpu: whose packets it judges
 * @output: for print() and tracebacks
 */
struct xdplua_state {
	struct lua_State *lua;
	struct lunatik_heap heap;
	struct xdp_buff *xdp;
	struct xdplua_attachment *att;
	unsigned int cpu;
	struct xdplua_output {
		unsigned long next_trace;
		u16 line_size;
		char line[XDPLUA_LINE_MAX + 1];
		char trace[XDPLUA_TRACE_MAX + 1];
	} output;
};

int xdplua_state_open(struct xdplua_state *state);
void xdplua_state_close(struct xdplua_state *state);

/*
 * The following run Lua and need the state for themselves. @gfp as for
 * kmalloc(). A text is left in @err when they fail.
 */
int xdplua_state_load(struct xdplua_state *state, const struct xdplua_load *load, gfp_t gfp,
		      struct xdplua_error *err);
/* Puts the global function into a slot, or nothing for a NULL function. */
int xdplua_state_resolve(struct xdplua_state *state, u32 slot, const char *function, gfp_t gfp,
			 struct xdplua_error *err);

/* How a callback can fail. */
enum xdplua_outcome {
	XDPLUA_FAILED,
	XDPLUA_OVER_BUDGET,
};

/* Of one callback. */
extern struct lunatik_fuel xdplua_packet_fuel;

/*
 * Ends a callback for which lunatik_enter() gave a result that is no action, with
 * the packet still lent. A text is left in @err.
 */
enum xdplua_outcome xdplua_state_failed(struct xdplua_state *state, const char *function,
					int result, struct xdplua_error *err);

/* Opens the Lua library xdp. */
int xdplua_open_xdp(struct lua_State *L);

/* For the functions of the library xdplua. */
struct xdplua_state *xdplua_state_of(struct lua_State *L);

/* One life of an instance: a state for each possible CPU. */
struct xdplua_generation {
	struct xdplua_state __percpu *states;
	struct rcu_work free;
};

/* New states, with the scripts run in them. ERR_PTR, and a text, on failure. */
struct xdplua_generation *xdplua_generation_new(const struct xdplua_load *load,
						struct xdplua_error *err);
/* Nothing can reach the generation any more, or (later) only packets in flight. */
void xdplua_generation_free(struct xdplua_generation *gen);
void xdplua_generation_free_later(struct xdplua_generation *gen);
u64 xdplua_generation_memory(const struct xdplua_generation *gen);

/* Resolves in states that no packet reaches yet. */
int xdplua_generation_resolve(struct xdplua_generation *gen, u32 slot, const char *function,
			      struct xdplua_error *err);
/*
 * Live states: runs @fn for the state of each possible CPU, on that CPU with
 * BH off, until one fails. @done counts the CPUs that are through.
 */
typedef int (*xdplua_state_fn)(struct xdplua_state *state, void *arg);
int xdplua_generation_each(struct xdplua_generation *gen, xdplua_state_fn fn, void *arg,
			   unsigned int *done);

/* How many scripts of an instance STATUS tells; more than fit a message do not. */
#define XDPLUA_SCRIPTS_SHOWN	24

struct xdplua_instance {
	struct list_head list;
	char name[XDPLUA_NAME_MAX + 1];
	u64 generation;
	struct xdplua_generation *gen;
	unsigned int scripts;
	struct xdplua_script script[XDPLUA_SCRIPTS_SHOWN];
};

extern struct list_head xdplua_instances;

struct xdplua_instance *xdplua_instance_find(const char *name);
/* Makes an instance that find() does not see until it is added. */
struct xdplua_instance *xdplua_instance_new(const char *name, struct xdplua_error *err);
void xdplua_instance_add(struct xdplua_instance *instance);
/* Remembers what ran, after what was there or instead of it. */
void xdplua_instance_note(struct xdplua_instance *instance, const struct xdplua_load *load,
			  bool instead);
void xdplua_instances_free(void);

/*
 * Who judges the packets of an attachment; never changed once published.
 * @on_error: the XDP action for a packet whose callback fails
 */
struct xdplua_target {
	struct xdplua_instance *instance;
	struct xdplua_generation *gen;
	u32 slot;
	u32 on_error;
	char function[XDPLUA_NAME_MAX + 1];
	struct rcu_head rcu;
};

/*
 * Counters of one CPU, written with BH off.
 * @error_seq: guards @error and @error_time (ktime_get_ns(); 0: none)
 * @next_record: jiffies from which on the next error is told to those who watch
 * @until_sample: the call that is timed next, counted from now
 */
struct xdplua_counters {
	struct u64_stats_sync sync;
	u64_stats_t stat[XDPLUA_STAT_MAX + 1];
	seqcount_t error_seq;
	u64 error_time;
	unsigned long next_record;
	local_t until_sample;
	struct xdplua_error error;
};

/*
 * One call of so many is timed. Not the first one, which finds cold caches and
 * would be all that a person sees of a handful of packets.
 */
#define XDPLUA_SAMPLE_EVERY	64
#define XDPLUA_SAMPLE_FIRST	8

static inline void xdplua_count(struct xdplua_counters *counters, unsigned int stat)
{
	u64_stats_update_begin(&counters->sync);
	u64_stats_inc(&counters->stat[stat]);
	u64_stats_update_end(&counters->sync);
}

/*
 * @id: what a program passes to bpf_xdplua_run(): index and a generation
 * @dev: only compared; the notifier drops the attachment before dev dies
 * @net: only compared, too; @net_cookie finds it when it may be gone
 * @base, @base_time: sums and ktime_get_ns() of the last RESET; packets write their
 *	counters without asking, so these are taken off on reading
 * @link: brings the packets; NULL where @hook does
 * @gone: the interface has left; the release work is queued
 */
struct xdplua_attachment {
	struct list_head list;
	u32 id;
	struct net_device *dev;
	struct net *net;
	u64 net_cookie;
	int ifindex;
	char ifname[IFNAMSIZ];
	u32 mode;
	u64 since;
	struct bpf_link *link;
	struct xdplua_hook hook;
	struct xdplua_target __rcu *target;
	struct xdplua_counters __percpu *counters;
	u64 base[XDPLUA_STAT_MAX + 1];
	u64 base_time;
	struct work_struct release;
	bool gone;
};

extern struct list_head xdplua_attachments;

/* A target with a slot of its own, not resolved yet. */
struct xdplua_target *xdplua_target_new(struct xdplua_instance *instance,
					struct xdplua_generation *gen, const char *function,
					u32 on_error);
/* Frees a target that was never published, or (later) one that packets may still use. */
void xdplua_target_free(struct xdplua_target *target);
void xdplua_target_free_later(struct xdplua_target *target);
struct xdplua_target *xdplua_target_of(struct xdplua_attachment *att);
/* Publishes a target and returns the one before, which packets may still use. */
struct xdplua_target *xdplua_attachment_swap(struct xdplua_attachment *att,
					     struct xdplua_target *target);

struct xdplua_attachment *xdplua_attachment_find(struct net *net, int ifindex);
/*
 * Makes an attachment and publishes it, under a reserved id if there is a link;
 * takes over @target and the reference to @link only on success. ERR_PTR on failure.
 */
struct xdplua_attachment *
xdplua_attachment_new(struct net *net, int ifindex, u32 id, u32 portid, struct bpf_link *link,
		      struct xdplua_target *target, struct xdplua_error *err);
/* Hides it from packets and from find(); the work does the rest without locks. */
void xdplua_attachment_drop(struct xdplua_attachment *att);
/* Waits until the interfaces of dropped attachments are free; no lock is held. */
void xdplua_attachments_flush(void);
void xdplua_attachment_stats(const struct xdplua_attachment *att, u64 *stat,
			     struct xdplua_error *last_error);
void xdplua_attachment_reset(struct xdplua_attachment *att);
/* By the lower bits of their ids; the rest is a generation. */
#define XDPLUA_TABLE_BITS	8
#define XDPLUA_TABLE_SIZE	(1 << XDPLUA_TABLE_BITS)
#define XDPLUA_TABLE_MASK	(XDPLUA_TABLE_SIZE - 1)

extern struct xdplua_attachment __rcu *xdplua_table[];

/* The attachment of an id; RCU read side. */
static inline struct xdplua_attachment *xdplua_attachment_get(u32 id)
{
	struct xdplua_attachment *att;

	att = rcu_dereference_check(xdplua_table[id & XDPLUA_TABLE_MASK],
				    rcu_read_lock_bh_held());
	return likely(att && att->id == id) ? att : NULL;
}

/* One packet of the attachment: an XDP action. BH off, RCU read side. */
u32 xdplua_judge(struct xdplua_attachment *att, struct xdp_buff *xdp);

int xdplua_reserve(struct net *net, int ifindex, u32 portid, u32 *id,
		   struct xdplua_error *err);
/* Whether the socket has reserved something; needs no lock. */
bool xdplua_has_reserved(u32 portid);
/* Forgets what a socket reserved. */
void xdplua_unreserve(struct net *net, u32 portid);

int xdplua_attachments_init(void);
void xdplua_attachments_exit(void);

/* Of commands that name none. */
#define XDPLUA_DEFAULT_INSTANCE	"default"

/* Commands, see the uapi header; the mutex is held. Texts go to @err. */
struct xdplua_attach {
	struct net *net;
	u32 portid;
	int ifindex;		/* 0: none */
	const char *function;	/* NULL: as it is, or the default */
	int on_error;		/* an XDP action; negative: as it is, or pass */
	struct bpf_link *link;	/* NULL: none; the reference is taken over on success */
	u32 prog_id;
};

struct xdplua_pending;

int xdplua_do_load(const char *instance, const struct xdplua_load *load, bool replace,
		   struct xdplua_attach *attach, struct xdplua_pending *pending,
		   struct xdplua_error *err);
/* @instance: NULL: as it is, or the default */
int xdplua_do_attach(const char *instance, struct xdplua_attach *attach,
		     struct xdplua_pending *pending, struct xdplua_error *err);

/*
 * One attachment of a transaction. Before it is published @att is NULL for an
 * attachment to be made, and @target the new one. Afterwards @target is the
 * one before, NULL where there was none.
 */
struct xdplua_change {
	struct list_head list;
	struct xdplua_attachment *att;
	struct xdplua_target *target;
};

/*
 * Changes that have to be confirmed, see confirm.c. A pending change is made
 * before anything is done (and freed with kfree() when that fails), keeps the
 * instance's generation if it will be replaced, and starts with what was published.
 */
struct xdplua_pending *xdplua_pending_new(u64 token, u32 seconds);
u32 xdplua_pending_seconds(const struct xdplua_pending *pending);
void xdplua_pending_keep(struct xdplua_pending *pending, struct xdplua_instance *instance);
void xdplua_pending_start(struct xdplua_pending *pending, struct xdplua_instance *instance,
			  struct list_head *changes);
/* -EBUSY, and a text, while a change that uses the instance waits. */
int xdplua_pending_check(const struct xdplua_instance *instance, struct xdplua_error *err);
/* Whether a change of the instance or of the attachment waits, and how long it still does. */
bool xdplua_pending_left(const struct xdplua_instance *instance,
			 const struct xdplua_attachment *att, u64 *ns);
int xdplua_do_unload(const char *instance, struct xdplua_error *err);
int xdplua_do_confirm(u64 token, struct xdplua_error *err);
/* The attachment is gone. */
void xdplua_pending_forget(const struct xdplua_attachment *att);
void xdplua_pendings_exit(void);

/*
 * Something to tell those who watch.
 * @time: ns since 1970, set by xdplua_record()
 * @net_cookie: the namespace that it concerns; 0: all
 * @cpu: of the state
 * @errors: 0 for a line of print(), else how many the attachment has had on this CPU
 * @ifindex, @ifname: 0 and empty outside of a callback
 * @instance: empty inside of a callback
 * @text: the line, or the error
 * @trace: of an error; may be empty
 */
struct xdplua_record {
	u64 time;
	u64 net_cookie;
	u64 errors;
	u32 cpu;
	u32 ifindex;
	char ifname[IFNAMSIZ];
	const char *instance;
	const char *text;
	const char *trace;
};

/*
 * Copies the record into a bounded buffer of this CPU, from which a work takes it;
 * any context that spin_lock_bh() may be used in. What does not fit is counted and told.
 */
void xdplua_record(const struct xdplua_record *record);
int xdplua_log_init(void);
/* Whose load it is that runs scripts from now on; xdplua_mutex is held. */
void xdplua_print_for(const struct net *net, const char *instance);
void xdplua_log_exit(void);

int xdplua_netlink_init(void);
void xdplua_netlink_exit(void);
int xdplua_kfunc_init(void);

#endif
