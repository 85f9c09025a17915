// SPDX-License-Identifier: GPL-2.0-only
/*
 * Text for the kernel log from softirq. printk() may take as long as a serial
 * console takes, so packets only write into a bounded buffer of their CPU,
 * which a work prints once a second at most.
 */
#include <linux/jiffies.h>
#include <linux/percpu.h>
#include <linux/printk.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <linux/string.h>
#include <linux/workqueue.h>

#include "xdplua.h"

#include "lua.h"

#define BUFFER_SIZE	2048	/* bytes a second and CPU */
#define INTERVAL	HZ

/*
 * @lock: between the writer, with BH off on this CPU, and the work
 * @lost: bytes that did not fit
 */
struct buffer {
	spinlock_t lock;
	size_t size;
	size_t lost;
	char text[BUFFER_SIZE];
};

static struct buffer __percpu *buffers;

/* Prints whole lines, one record each, and marks them as ours. */
static void print_lines(char *text)
{
	char *line;

	while ((line = strsep(&text, "\n")))
		if (*line)
			pr_info("xdplua: %s\n", line);
}

static void drain(struct work_struct *work)
{
	char *text = kmalloc(BUFFER_SIZE + 1, GFP_KERNEL);
	int cpu;

	if (!text)
		return;
	for_each_possible_cpu(cpu) {
		struct buffer *buffer = per_cpu_ptr(buffers, cpu);
		size_t size, lost;

		spin_lock_bh(&buffer->lock);
		size = buffer->size;
		lost = buffer->lost;
		memcpy(text, buffer->text, size);
		buffer->size = 0;
		buffer->lost = 0;
		spin_unlock_bh(&buffer->lock);

		text[size] = '\0';
		print_lines(text);
		if (lost)
			pr_info("xdplua: %zu more bytes of output on CPU %d were dropped\n", lost,
				cpu);
	}
	kfree(text);
}

static DECLARE_DELAYED_WORK(drain_work, drain);

void xdplua_log_write(const char *text, size_t size)
{
	struct buffer *buffer;
	size_t i, n;

	local_bh_disable();
	buffer = this_cpu_ptr(buffers);
	spin_lock(&buffer->lock);
	n = min(size, BUFFER_SIZE - buffer->size);
	for (i = 0; i < n; i++) {
		char c = text[i];

		/* a script must not move the cursor of whoever reads the log */
		buffer->text[buffer->size + i] = c == '\n' || c == '\t' || (c >= ' ' && c < 127) ?
						 c : '?';
	}
	buffer->size += n;
	buffer->lost += size - n;
	spin_unlock(&buffer->lock);
	local_bh_enable();
	/* pending already: does nothing, which is the rate limit */
	schedule_delayed_work(&drain_work, INTERVAL);
}

void xdplua_log(const char *fmt, ...)
{
	char line[160];
	va_list args;
	int size;

	va_start(args, fmt);
	size = vscnprintf(line, sizeof(line), fmt, args);
	va_end(args);
	line[size - 1] = '\n';
	xdplua_log_write(line, size);
}

/* print() of Lua; each part of a line comes by itself */
void lunatik_write(struct lua_State *L, const char *text, size_t size)
{
	xdplua_log_write(text, size);
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
