// SPDX-License-Identifier: GPL-2.0-only
/*
 * What packets have to say: lines of print(), and script errors. Neither
 * printk(), which may take as long as a serial console takes, nor netlink is for
 * softirq. So packets write records into a bounded buffer of their CPU, and a
 * work hands them to the kernel log (some of them) and to whoever watches.
 */
#include <linux/jiffies.h>
#include <linux/percpu.h>
#include <linux/printk.h>
#include <linux/ratelimit.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <linux/string.h>
#include <linux/timekeeping.h>
#include <linux/workqueue.h>

#include "events.h"
#include "xdplua.h"

#define BUFFER_SIZE	4096		/* bytes of records, for each CPU and interval */
#define INTERVAL	(HZ / 4)

/* The kernel log is shared with the whole machine: so many lines a second. */
static DEFINE_RATELIMIT_STATE(printk_limit, HZ, 30);

/*
 * A record in a buffer; instance, text and trace follow, each with its NUL.
 * @size: of it all, a multiple of 8
 * @lost: bytes of records that did not fit after this one: the next may come much
 *	  later or never, so it can't be the one to tell
 */
struct record {
	u32 size;
	u32 lost;
	struct xdplua_record head;
};

/*
 * @lock: between the writer, with BH off on this CPU, and the work
 * @last: where the last record begins, when there is one
 */
struct buffer {
	spinlock_t lock;
	u32 size;
	u32 last;
	u8 bytes[BUFFER_SIZE] __aligned(8);
};

static struct buffer __percpu *buffers;

/* A script must not move the cursor of whoever reads the kernel log. */
static void print_clean(const char *ifname, const char *text)
{
	char line[XDPLUA_ERROR_MAX + 1];
	size_t i;

	if (!__ratelimit(&printk_limit))
		return;
	for (i = 0; text[i] && i < XDPLUA_ERROR_MAX; i++)
		line[i] = text[i] == '\t' || (text[i] >= ' ' && text[i] < 127) ? text[i] : '?';
	line[i] = '\0';
	pr_info("xdplua: %s%s%s\n", ifname, *ifname ? ": " : "", line);
}

static void tell(struct record *record)
{
	struct xdplua_record *head = &record->head;

	/* the texts lie behind the record, wherever it has been copied to */
	head->instance = (const char *)(record + 1);
	head->text = head->instance + strlen(head->instance) + 1;
	head->trace = head->text + strlen(head->text) + 1;
	print_clean(head->ifname, head->text);
	if (record->lost)
		pr_info_ratelimited("xdplua: %u more bytes of output on CPU %d were dropped\n",
				    record->lost, head->cpu);
	xdplua_event_record(head, record->lost);
}

static void drain(struct work_struct *work)
{
	u8 *bytes = kmalloc(BUFFER_SIZE, GFP_KERNEL);
	u32 size, at;
	int cpu;

	if (!bytes)
		return;
	for_each_possible_cpu(cpu) {
		struct buffer *buffer = per_cpu_ptr(buffers, cpu);

		spin_lock_bh(&buffer->lock);
		size = buffer->size;
		memcpy(bytes, buffer->bytes, size);
		buffer->size = 0;
		spin_unlock_bh(&buffer->lock);

		for (at = 0; at < size; at += ((struct record *)(bytes + at))->size)
			tell((struct record *)(bytes + at));
		cond_resched();
	}
	kfree(bytes);
}

static DECLARE_DELAYED_WORK(drain_work, drain);

static size_t put_text(char *to, const char *text, size_t size)
{
	memcpy(to, text, size);
	to[size] = '\0';
	return size + 1;
}

static void put_record(struct buffer *buffer, const struct xdplua_record *from)
{
	size_t instance = strlen(from->instance), text = strlen(from->text);
	size_t trace = strlen(from->trace);
	u32 size = round_up(sizeof(struct record) + instance + text + trace + 3, 8);
	struct record *record;
	char *at;

	/* an empty buffer has room for any */
	BUILD_BUG_ON(sizeof(*record) + XDPLUA_NAME_MAX + XDPLUA_ERROR_MAX + XDPLUA_TRACE_MAX + 10 >
		     BUFFER_SIZE);
	if (size > BUFFER_SIZE - buffer->size) {
		record = (struct record *)(buffer->bytes + buffer->last);
		record->lost = min_t(u64, (u64)record->lost + size, U32_MAX);
		return;
	}
	buffer->last = buffer->size;
	record = (struct record *)(buffer->bytes + buffer->last);
	record->size = size;
	record->lost = 0;
	record->head = *from;
	record->head.time = ktime_get_real_ns();
	at = (char *)(record + 1);
	at += put_text(at, from->instance, instance);
	at += put_text(at, from->text, text);
	put_text(at, from->trace, trace);
	buffer->size += size;
}

void xdplua_record(const struct xdplua_record *record)
{
	struct buffer *buffer;

	local_bh_disable();
	buffer = this_cpu_ptr(buffers);
	spin_lock(&buffer->lock);
	put_record(buffer, record);
	spin_unlock(&buffer->lock);
	local_bh_enable();
	/* pending already: does nothing, which is the rate limit */
	schedule_delayed_work(&drain_work, INTERVAL);
}

int xdplua_log_init(void)
{
	int cpu;

	buffers = alloc_percpu(struct buffer);
	if (!buffers)
		return -ENOMEM;
	for_each_possible_cpu(cpu)
		spin_lock_init(&per_cpu_ptr(buffers, cpu)->lock);
	return 0;
}

void xdplua_log_exit(void)
{
	cancel_delayed_work_sync(&drain_work);
	drain(NULL);
	free_percpu(buffers);
}
