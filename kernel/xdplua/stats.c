// SPDX-License-Identifier: GPL-2.0-only
/* Reading the counters of an attachment. */
#include <linux/percpu.h>
#include <linux/seqlock.h>
#include <linux/timekeeping.h>

#include "xdplua.h"

static void add_counters(const struct xdplua_counters *counters, u64 *stat)
{
	u64 copy[XDPLUA_STAT_MAX + 1];
	unsigned int start, i;

	do {
		start = u64_stats_fetch_begin(&counters->sync);
		for (i = 0; i <= XDPLUA_STAT_MAX; i++)
			copy[i] = u64_stats_read(&counters->stat[i]);
	} while (u64_stats_fetch_retry(&counters->sync, start));
	/* each packet has one verdict, so nobody counts the packets beside them */
	for (i = XDPLUA_STAT_ABORTED; i <= XDPLUA_STAT_REDIRECT; i++)
		copy[XDPLUA_STAT_PACKETS] += copy[i];
	for (i = 0; i <= XDPLUA_STAT_MAX; i++)
		stat[i] += copy[i];
}

/* Takes the error when it is newer than @newest; returns the newer time. */
static u64 newer_error(const struct xdplua_counters *counters, u64 newest,
		       struct xdplua_error *last)
{
	struct xdplua_error copy;
	unsigned int seq;
	u64 time;

	do {
		seq = read_seqcount_begin(&counters->error_seq);
		time = counters->error_time;
		copy = counters->error;
	} while (read_seqcount_retry(&counters->error_seq, seq));
	if (time <= newest)
		return newest;
	*last = copy;
	return time;
}

static void sum_counters(const struct xdplua_attachment *att, u64 *stat)
{
	int cpu;

	memset(stat, 0, (XDPLUA_STAT_MAX + 1) * sizeof(*stat));
	for_each_possible_cpu(cpu)
		add_counters(per_cpu_ptr(att->counters, cpu), stat);
}

void xdplua_attachment_reset(struct xdplua_attachment *att)
{
	sum_counters(att, att->base);
	att->base_time = ktime_get_ns();
}

void xdplua_attachment_stats(const struct xdplua_attachment *att, u64 *stat,
			     struct xdplua_error *last_error)
{
	u64 newest = att->base_time;
	unsigned int i;
	int cpu;

	sum_counters(att, stat);
	for (i = 0; i <= XDPLUA_STAT_MAX; i++)
		stat[i] -= att->base[i];
	last_error->text[0] = '\0';
	last_error->trace[0] = '\0';
	for_each_possible_cpu(cpu)
		newest = newer_error(per_cpu_ptr(att->counters, cpu), newest, last_error);
}
