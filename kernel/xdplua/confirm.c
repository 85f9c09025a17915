// SPDX-License-Identifier: GPL-2.0-only
/*
 * Confirmed changes. A change that has to be confirmed keeps what ran before:
 * the old generation of its instance, and the old target of each attachment.
 * CONFIRM with the token lets these go; else a timer puts them back.
 *
 * Meanwhile the instances that either side uses do not change, apart from
 * detaching, which always works. All under xdplua_mutex.
 */
#include <linux/jiffies.h>
#include <linux/slab.h>
#include <linux/timekeeping.h>

#include "events.h"
#include "xdplua.h"

/*
 * @changes: as published; target is the one before, NULL where the attachment is new
 * @gen: the generation before; NULL when the change did not replace it
 * @over: the timer is running already and finds nothing left to do
 */
struct xdplua_pending {
	struct list_head list;
	u64 token;
	u64 deadline;		/* ktime_get_ns() */
	u32 seconds;
	struct delayed_work timer;
	struct xdplua_instance *instance;
	struct list_head changes;
	struct xdplua_generation *gen;
	u64 generation;
	unsigned int scripts;
	struct xdplua_script script[XDPLUA_SCRIPTS_SHOWN];
	bool over;
};

static LIST_HEAD(pendings);

static void forget_change(struct xdplua_change *change)
{
	if (change->target)
		xdplua_target_free_later(change->target);
	list_del(&change->list);
	kfree(change);
}

/* Lets go what is kept; what the timer may still look at is freed by it. */
static void end(struct xdplua_pending *pending)
{
	struct xdplua_change *change, *next;

	list_for_each_entry_safe(change, next, &pending->changes, list)
		forget_change(change);
	if (pending->gen)
		xdplua_generation_free_later(pending->gen);
	pending->gen = NULL;
	list_del(&pending->list);
	if (cancel_delayed_work(&pending->timer))
		kfree(pending);
	else
		pending->over = true;
}

static void put_back(struct xdplua_pending *pending)
{
	struct xdplua_instance *instance = pending->instance;
	struct xdplua_change *change;

	if (pending->gen) {
		swap(instance->gen, pending->gen);
		instance->generation = pending->generation;
		instance->scripts = pending->scripts;
		memcpy(instance->script, pending->script, sizeof(pending->script));
	}
	list_for_each_entry(change, &pending->changes, list) {
		if (!change->target) {
			xdplua_attachment_drop(change->att);
			continue;
		}
		change->target = xdplua_attachment_swap(change->att, change->target);
		xdplua_event_attachment(XDPLUA_EVENT_CHANGE, change->att);
	}
}

static void time_out(struct work_struct *work)
{
	struct xdplua_pending *pending =
		container_of(to_delayed_work(work), struct xdplua_pending, timer);

	mutex_lock(&xdplua_mutex);
	if (!pending->over) {
		put_back(pending);
		pr_info("xdplua: instance %s: not confirmed within %u s, went back to what ran before\n",
			pending->instance->name, pending->seconds);
		xdplua_event_instance(XDPLUA_EVENT_UNDO, pending->instance, NULL, false, 0);
		/* what was kept is now what was to be confirmed */
		end(pending);
	}
	mutex_unlock(&xdplua_mutex);
	kfree(pending);
}

struct xdplua_pending *xdplua_pending_new(u64 token, u32 seconds)
{
	struct xdplua_pending *pending = kzalloc(sizeof(*pending), GFP_KERNEL);

	if (!pending)
		return NULL;
	pending->token = token;
	pending->seconds = seconds;
	INIT_LIST_HEAD(&pending->changes);
	INIT_DELAYED_WORK(&pending->timer, time_out);
	return pending;
}

u32 xdplua_pending_seconds(const struct xdplua_pending *pending)
{
	return pending->seconds;
}

void xdplua_pending_keep(struct xdplua_pending *pending, struct xdplua_instance *instance)
{
	pending->gen = instance->gen;
	pending->generation = instance->generation;
	pending->scripts = instance->scripts;
	memcpy(pending->script, instance->script, sizeof(pending->script));
}

void xdplua_pending_start(struct xdplua_pending *pending, struct xdplua_instance *instance,
			  struct list_head *changes)
{
	pending->instance = instance;
	list_splice_init(changes, &pending->changes);
	pending->deadline = ktime_get_ns() + (u64)pending->seconds * NSEC_PER_SEC;
	list_add_tail(&pending->list, &pendings);
	queue_delayed_work(xdplua_wq, &pending->timer, (unsigned long)pending->seconds * HZ);
}

static bool uses(const struct xdplua_pending *pending, const struct xdplua_instance *instance)
{
	const struct xdplua_change *change;

	if (pending->instance == instance)
		return true;
	list_for_each_entry(change, &pending->changes, list)
		if (change->target && change->target->instance == instance)
			return true;
	return false;
}

/* Never 0: what is over, but not undone yet, still waits, and people read 0 as settled. */
static u64 left(const struct xdplua_pending *pending)
{
	u64 now = ktime_get_ns();

	return pending->deadline > now ? pending->deadline - now : 1;
}

int xdplua_pending_check(const struct xdplua_instance *instance, struct xdplua_error *err)
{
	const struct xdplua_pending *pending;

	list_for_each_entry(pending, &pendings, list) {
		if (!uses(pending, instance))
			continue;
		xdplua_error_set(err, "instance '%s' waits for a change to be confirmed; confirm it, or wait %llu s until it is undone",
				 instance->name, div_u64(left(pending), NSEC_PER_SEC) + 1);
		return -EBUSY;
	}
	return 0;
}

bool xdplua_pending_left(const struct xdplua_instance *instance,
			 const struct xdplua_attachment *att, u64 *ns)
{
	const struct xdplua_pending *pending;
	const struct xdplua_change *change;

	list_for_each_entry(pending, &pendings, list) {
		*ns = left(pending);
		if (instance && pending->instance == instance)
			return true;
		list_for_each_entry(change, &pending->changes, list)
			if (att && change->att == att)
				return true;
	}
	return false;
}

int xdplua_do_confirm(u64 token, struct xdplua_error *err)
{
	struct xdplua_pending *pending;

	list_for_each_entry(pending, &pendings, list) {
		if (pending->token == token) {
			xdplua_event_instance(XDPLUA_EVENT_CONFIRM, pending->instance, NULL,
					      false, 0);
			end(pending);
			return 0;
		}
	}
	xdplua_error_set(err, "no change waits for this token; it was confirmed already, or undone");
	return -ENOENT;
}

void xdplua_pending_forget(const struct xdplua_attachment *att)
{
	struct xdplua_pending *pending, *next;
	struct xdplua_change *change, *other;

	list_for_each_entry_safe(pending, next, &pendings, list) {
		list_for_each_entry_safe(change, other, &pending->changes, list)
			if (change->att == att)
				forget_change(change);
		/* each has something to undo from its beginning, see xdplua_do_load() */
		if (list_empty(&pending->changes) && !pending->gen)
			end(pending);
	}
}

void xdplua_pendings_exit(void)
{
	struct xdplua_pending *pending, *next;

	mutex_lock(&xdplua_mutex);
	list_for_each_entry_safe(pending, next, &pendings, list)
		end(pending);
	mutex_unlock(&xdplua_mutex);
	flush_workqueue(xdplua_wq);
}
