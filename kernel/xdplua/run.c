// SPDX-License-Identifier: GPL-2.0-only
/*
 * What happens to a packet: the kfunc that the eBPF program calls (core.c is the
 * other way), and the counting around Lua. BH is off, as for every XDP program.
 */
#include <linux/bpf.h>
#include <linux/btf.h>
#include <linux/btf_ids.h>
#include <linux/jiffies.h>
#include <linux/timekeeping.h>
#include <net/xdp.h>

#include "xdplua.h"

#include "enter.h"

/* Between two records about errors of one attachment on one CPU. */
#define RECORD_INTERVAL	HZ

static DEFINE_PER_CPU(struct xdplua_error, scratch);

static void record_error(struct xdplua_attachment *att, struct xdplua_counters *counters,
			 const struct xdplua_error *err)
{
	struct xdplua_record record = {
		.net_cookie = att->net_cookie,
		.errors = u64_stats_read(&counters->stat[XDPLUA_STAT_ERRORS]),
		.cpu = smp_processor_id(),
		.ifindex = att->ifindex,
		.instance = "",
		.text = err->text,
		.trace = err->trace,
	};

	strscpy(record.ifname, att->ifname);
	xdplua_record(&record);
}

/* Once a packet's callback has failed; those who watch are told now and then. */
static void note_error(struct xdplua_attachment *att, struct xdplua_counters *counters,
		       const struct xdplua_error *err, enum xdplua_outcome outcome)
{
	xdplua_count(counters, XDPLUA_STAT_ERRORS);
	if (outcome == XDPLUA_OVER_BUDGET)
		xdplua_count(counters, XDPLUA_STAT_OVER_BUDGET);

	write_seqcount_begin(&counters->error_seq);
	/* a trace that is not made anew for each error is kept as long as it fits */
	if (*err->trace || strcmp(counters->error.text, err->text))
		strscpy(counters->error.trace, err->trace);
	strscpy(counters->error.text, err->text);
	counters->error_time = ktime_get_ns();
	write_seqcount_end(&counters->error_seq);

	if (time_before(jiffies, counters->next_record))
		return;
	counters->next_record = jiffies + RECORD_INTERVAL;
	record_error(att, counters, err);
}

/* When Lua gave no action. */
static noinline u32 fail(struct xdplua_state *state, const struct xdplua_target *target,
			 int result)
{
	struct xdplua_error *err = this_cpu_ptr(&scratch);
	enum xdplua_outcome outcome;

	outcome = xdplua_state_failed(state, target->function, result, err);
	note_error(state->att, this_cpu_ptr(state->att->counters), err, outcome);
	return target->on_error;
}

static noinline u32 judge_timed(struct xdplua_attachment *att, struct xdp_buff *xdp)
{
	struct xdplua_counters *counters = this_cpu_ptr(att->counters);
	u64 start = ktime_get_mono_fast_ns();
	u32 verdict;

	/* and one for this call, which comes by again */
	local_set(&counters->until_sample, XDPLUA_SAMPLE_EVERY + 1);
	verdict = xdplua_judge(att, xdp);
	u64_stats_update_begin(&counters->sync);
	u64_stats_inc(&counters->stat[XDPLUA_STAT_SAMPLES]);
	u64_stats_add(&counters->stat[XDPLUA_STAT_SAMPLED_NS], ktime_get_mono_fast_ns() - start);
	u64_stats_update_end(&counters->sync);
	return verdict;
}

static __always_inline u32 judge(struct xdplua_attachment *att, struct xdp_buff *xdp)
{
	struct xdplua_counters *counters = this_cpu_ptr(att->counters);
	const struct xdplua_target *target;
	struct xdplua_state *state;
	int verdict;

	static_assert(XDPLUA_STAT_REDIRECT - XDPLUA_STAT_ABORTED == XDP_REDIRECT - XDP_ABORTED);

	if (unlikely(xdp_buff_has_frags(xdp))) {
		xdplua_count(counters, XDPLUA_STAT_MULTI_BUFFER);
		return XDP_PASS;
	}
	if (unlikely(local_dec_and_test(&counters->until_sample)))
		return judge_timed(att, xdp);
	target = rcu_dereference_check(att->target, rcu_read_lock_bh_held());
	state = this_cpu_ptr(target->gen->states);
	if (unlikely(state->xdp)) {
		xdplua_count(counters, XDPLUA_STAT_NESTED);
		return XDP_PASS;
	}
	state->xdp = xdp;
	state->att = att;
	lunatik_heap_run(&state->heap);
	verdict = lunatik_enter(state->lua, target->slot, xdp->data, xdp->data_end - xdp->data,
				&xdplua_packet_fuel, XDP_REDIRECT);
	if (unlikely(verdict < 0))
		verdict = fail(state, target, verdict);
	state->xdp = NULL;
	xdplua_count(counters, XDPLUA_STAT_ABORTED + verdict);
	return verdict;
}

/* For the core version. */
u32 xdplua_judge(struct xdplua_attachment *att, struct xdp_buff *xdp)
{
	return judge(att, xdp);
}

/*
 * Some drivers (bonding, netvsc) hand a program in native mode on to the
 * interfaces below theirs, where the packets come in. Apart from the others'
 * road, so that it costs them nothing.
 */
static noinline u32 judge_below(struct xdplua_attachment *att, struct xdp_buff *xdp)
{
	if (!att || att->dev != netdev_master_upper_dev_get_rcu(xdp->rxq->dev))
		return XDP_PASS;
	return xdplua_judge(att, xdp);
}

__bpf_kfunc_start_defs();

/**
 * bpf_xdplua_run() - let the script of an attachment judge a packet
 * @ctx: the packet
 * @id: what XDPLUA_CMD_RESERVE gave for the interface
 *
 * Return: an XDP action; XDP_PASS when @id is not attached, or neither to the
 * interface that the packet came in on nor to its master.
 */
__bpf_kfunc int bpf_xdplua_run(struct xdp_md *ctx, u32 id)
{
	struct xdp_buff *xdp = (struct xdp_buff *)ctx;
	struct xdplua_attachment *att;

	lockdep_assert_in_softirq();
	att = xdplua_attachment_get(id);
	if (unlikely(!att || att->dev != xdp->rxq->dev))
		return judge_below(att, xdp);
	return judge(att, xdp);
}

__bpf_kfunc_end_defs();

BTF_KFUNCS_START(kfuncs)
BTF_ID_FLAGS(func, bpf_xdplua_run)
BTF_KFUNCS_END(kfuncs)

static const struct btf_kfunc_id_set kfunc_set = {
	.owner = THIS_MODULE,
	.set = &kfuncs,
};

int xdplua_kfunc_init(void)
{
	return register_btf_kfunc_id_set(BPF_PROG_TYPE_XDP, &kfunc_set);
}
