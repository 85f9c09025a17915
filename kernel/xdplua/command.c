// SPDX-License-Identifier: GPL-2.0-only
/*
 * LOAD and ATTACH as transactions: all that can fail is done aside, then one
 * pointer is published for each attachment.
 */
#include <linux/bpf.h>
#include <linux/slab.h>

#include "events.h"
#include "xdplua.h"

#define DEFAULT_FUNCTION	"callback"
#define DEFAULT_ON_ERROR	XDP_PASS

static void undo(struct list_head *changes)
{
	struct xdplua_change *change, *next;

	list_for_each_entry_safe(change, next, changes, list) {
		xdplua_target_free(change->target);
		kfree(change);
	}
}

/* Tells of an attachment that is new, or whose target differs by more than its generation. */
static void tell(struct xdplua_attachment *att, const struct xdplua_target *old)
{
	const struct xdplua_target *target = xdplua_target_of(att);

	if (!old)
		xdplua_event_attachment(XDPLUA_EVENT_ATTACH, att);
	else if (old->instance != target->instance || old->on_error != target->on_error ||
		 strcmp(old->function, target->function))
		xdplua_event_attachment(XDPLUA_EVENT_CHANGE, att);
}

/*
 * Cannot fail: the slots are filled, the targets only have to be seen. What
 * was there before is kept until it is confirmed, or goes after the packets
 * that use it.
 */
static void publish(struct list_head *changes, struct xdplua_instance *instance,
		    struct xdplua_attachment *made, struct xdplua_pending *pending)
{
	struct xdplua_change *change, *next;

	list_for_each_entry_safe(change, next, changes, list) {
		if (change->att) {
			change->target = xdplua_attachment_swap(change->att, change->target);
		} else {
			change->att = made;
			change->target = NULL;
		}
		tell(change->att, change->target);
		if (pending)
			continue;
		if (change->target)
			xdplua_target_free_later(change->target);
		kfree(change);
	}
	if (pending)
		xdplua_pending_start(pending, instance, changes);
}

static int add_change(struct list_head *changes, struct xdplua_attachment *att,
		      struct xdplua_instance *instance, struct xdplua_generation *gen,
		      const char *function, u32 on_error, struct xdplua_target **target)
{
	struct xdplua_change *change = kzalloc(sizeof(*change), GFP_KERNEL);

	if (!change)
		return -ENOMEM;
	change->att = att;
	change->target = xdplua_target_new(instance, gen, function, on_error);
	if (!change->target) {
		kfree(change);
		return -ENOMEM;
	}
	list_add_tail(&change->list, changes);
	*target = change->target;
	return 0;
}

/* The function that an attach asks for: named, or as it is, or the default. */
static const char *wanted_function(const struct xdplua_attach *attach,
				   struct xdplua_attachment *att)
{
	if (attach->function)
		return attach->function;
	return att ? xdplua_target_of(att)->function : DEFAULT_FUNCTION;
}

static u32 wanted_on_error(const struct xdplua_attach *attach, struct xdplua_attachment *att)
{
	if (attach->on_error >= 0)
		return attach->on_error;
	return att ? xdplua_target_of(att)->on_error : DEFAULT_ON_ERROR;
}

static int check_attach(const struct xdplua_attach *attach, struct xdplua_attachment *att,
			struct xdplua_error *err)
{
	if (att && attach->link) {
		xdplua_error_set(err, "%s is attached already; detach it first to give it another link",
				 att->ifname);
		return -EBUSY;
	}
	if (!att && !attach->link && XDPLUA_VERSION == XDPLUA_VERSION_HELPER) {
		xdplua_error_set(err, "nothing is attached to interface %d, and no link was given",
				 attach->ifindex);
		return -ENOTCONN;
	}
	return 0;
}

struct resolve_all {
	struct xdplua_instance *instance;
	const struct xdplua_load *load;
	struct xdplua_error *err;
};

/*
 * An additive load on one CPU: runs the scripts, then looks the callbacks up
 * again. One that is gone keeps its old function.
 */
static int load_additive(struct xdplua_state *state, void *arg)
{
	struct resolve_all *all = arg;
	struct xdplua_attachment *att;
	struct xdplua_error unused;
	int ret;

	ret = xdplua_state_load(state, all->load, GFP_ATOMIC, all->err);
	if (ret)
		return ret;
	list_for_each_entry(att, &xdplua_attachments, list) {
		/* the mutex is held by whoever waits for this CPU, on another thread; here BH is off */
		const struct xdplua_target *target = rcu_dereference_bh(att->target);

		if (target->instance == all->instance && target->gen == all->instance->gen)
			xdplua_state_resolve(state, target->slot, target->function, GFP_ATOMIC,
					     &unused);
	}
	return 0;
}

static int add_to_live(struct xdplua_instance *instance, const struct xdplua_load *load,
		       struct xdplua_error *err)
{
	struct xdplua_error one = {};
	struct resolve_all all = { .instance = instance, .load = load, .err = &one };
	unsigned int done;
	int ret;

	ret = xdplua_generation_each(instance->gen, load_additive, &all, &done);
	if (ret) {
		xdplua_error_set(err, "%s (run on %u of %u CPUs)", one.text, done,
				 num_possible_cpus());
		strscpy(err->trace, one.trace);
	} else {
		xdplua_instance_note(instance, load, false);
	}
	/* also of one that stopped halfway: its scripts are in some of the states */
	xdplua_event_instance(XDPLUA_EVENT_LOAD, instance, load, false, 0);
	return ret;
}

/* New targets in @gen for the instance's attachments, except for one. */
static int move_others(struct list_head *changes, struct xdplua_instance *instance,
		       struct xdplua_generation *gen, const struct xdplua_attachment *except,
		       struct xdplua_error *err)
{
	struct xdplua_attachment *att;
	struct xdplua_target *target;
	struct xdplua_error one;
	int ret;

	list_for_each_entry(att, &xdplua_attachments, list) {
		const struct xdplua_target *old = xdplua_target_of(att);

		if (att == except || old->instance != instance || READ_ONCE(att->gone))
			continue;
		ret = add_change(changes, att, instance, gen, old->function, old->on_error,
				 &target);
		if (ret)
			return ret;
		ret = xdplua_generation_resolve(gen, target->slot, target->function, &one);
		if (ret) {
			xdplua_error_set(err, "%s, which %s needs", one.text, att->ifname);
			return ret;
		}
	}
	return 0;
}

/* A target for an attach in states that no packet reaches. */
static int attach_aside(struct list_head *changes, struct xdplua_instance *instance,
			struct xdplua_generation *gen, struct xdplua_attach *attach,
			struct xdplua_attachment **made, struct xdplua_error *err)
{
	struct xdplua_attachment *att = xdplua_attachment_find(attach->net, attach->ifindex);
	struct xdplua_target *target;
	int ret;

	ret = check_attach(attach, att, err);
	if (ret)
		return ret;
	ret = add_change(changes, att, instance, gen, wanted_function(attach, att),
			 wanted_on_error(attach, att), &target);
	if (ret)
		return ret;
	ret = xdplua_generation_resolve(gen, target->slot, target->function, err);
	if (ret || att)
		return ret;
	/* the last thing that can fail */
	*made = xdplua_attachment_new(attach->net, attach->ifindex, attach->prog_id,
				      attach->portid, attach->link, target, err);
	return PTR_ERR_OR_ZERO(*made);
}

static int replace(struct xdplua_instance *instance, const struct xdplua_load *load,
		   struct xdplua_attach *attach, struct xdplua_pending *pending,
		   struct xdplua_error *err)
{
	struct xdplua_generation *gen, *old = instance->gen;
	struct xdplua_attachment *made = NULL;
	LIST_HEAD(changes);
	int ret;

	gen = xdplua_generation_new(load, err);
	if (IS_ERR(gen))
		return PTR_ERR(gen);
	ret = move_others(&changes, instance, gen, attach ?
			  xdplua_attachment_find(attach->net, attach->ifindex) : NULL, err);
	if (!ret && attach)
		ret = attach_aside(&changes, instance, gen, attach, &made, err);
	if (ret) {
		undo(&changes);
		xdplua_generation_free(gen);
		return ret;
	}
	if (pending)
		xdplua_pending_keep(pending, instance);
	instance->gen = gen;
	instance->generation++;
	xdplua_event_instance(XDPLUA_EVENT_LOAD, instance, load, true,
			      pending ? xdplua_pending_seconds(pending) : 0);
	publish(&changes, instance, made, pending);
	xdplua_instance_note(instance, load, true);
	if (old && !pending)
		xdplua_generation_free_later(old);
	return 0;
}

/* While a change waits to be confirmed, what it would go back to must stay. */
static int check_pending(const struct xdplua_instance *instance,
			 const struct xdplua_attach *attach, struct xdplua_error *err)
{
	struct xdplua_attachment *att;
	int ret = instance ? xdplua_pending_check(instance, err) : 0;

	if (ret || !attach)
		return ret;
	att = xdplua_attachment_find(attach->net, attach->ifindex);
	return att ? xdplua_pending_check(xdplua_target_of(att)->instance, err) : 0;
}

int xdplua_do_load(const char *name, const struct xdplua_load *load, bool do_replace,
		   struct xdplua_attach *attach, struct xdplua_pending *pending,
		   struct xdplua_error *err)
{
	struct xdplua_instance *instance = xdplua_instance_find(name);
	int ret = check_pending(instance, attach, err);

	if (ret)
		return ret;
	if (instance && !do_replace) {
		if (pending) {
			xdplua_error_set(err, "a load that adds to live scripts can't be undone, so it can't be confirmed: replace them");
			return -EINVAL;
		}
		if (attach) {
			ret = check_attach(attach, xdplua_attachment_find(attach->net,
									  attach->ifindex), err);
			if (ret)
				return ret;
		}
		ret = add_to_live(instance, load, err);
		if (ret || !attach)
			return ret;
		return xdplua_do_attach(name, attach, NULL, err);
	}
	if (instance)
		return replace(instance, load, attach, pending, err);
	if (pending && !attach) {
		xdplua_error_set(err, "scripts of a new instance judge nothing until they are attached, so there is nothing to confirm");
		return -EINVAL;
	}

	instance = xdplua_instance_new(name, err);
	if (IS_ERR(instance))
		return PTR_ERR(instance);
	ret = replace(instance, load, attach, pending, err);
	if (ret) {
		kfree(instance);
		return ret;
	}
	xdplua_instance_add(instance);
	return 0;
}

struct resolve_one {
	const struct xdplua_target *target;
	struct xdplua_error *err;
};

static int resolve_live(struct xdplua_state *state, void *arg)
{
	struct resolve_one *one = arg;

	return xdplua_state_resolve(state, one->target->slot, one->target->function, GFP_ATOMIC,
				    one->err);
}

int xdplua_do_attach(const char *name, struct xdplua_attach *attach,
		     struct xdplua_pending *pending, struct xdplua_error *err)
{
	struct xdplua_attachment *att = xdplua_attachment_find(attach->net, attach->ifindex);
	struct xdplua_attachment *made = NULL;
	struct xdplua_instance *instance;
	struct resolve_one one = { .err = err };
	struct xdplua_target *target;
	LIST_HEAD(changes);
	unsigned int done;
	int ret;

	ret = check_attach(attach, att, err);
	if (ret)
		return ret;
	if (!name)
		name = att ? xdplua_target_of(att)->instance->name : XDPLUA_DEFAULT_INSTANCE;
	instance = xdplua_instance_find(name);
	if (!instance) {
		xdplua_error_set(err, "there is no instance '%s': load scripts into it first", name);
		return -ENOENT;
	}
	ret = check_pending(instance, attach, err);
	if (ret)
		return ret;
	ret = add_change(&changes, att, instance, instance->gen, wanted_function(attach, att),
			 wanted_on_error(attach, att), &target);
	if (ret)
		return ret;
	one.target = target;
	ret = xdplua_generation_each(instance->gen, resolve_live, &one, &done);
	if (!ret && !att) {
		made = xdplua_attachment_new(attach->net, attach->ifindex, attach->prog_id,
					     attach->portid, attach->link, target, err);
		ret = PTR_ERR_OR_ZERO(made);
	}
	if (ret) {
		undo(&changes);
		return ret;
	}
	publish(&changes, instance, made, pending);
	return 0;
}

int xdplua_do_unload(const char *name, struct xdplua_error *err)
{
	struct xdplua_instance *instance = xdplua_instance_find(name);
	struct xdplua_attachment *att;
	int ret;

	if (!instance) {
		xdplua_error_set(err, "there is no instance '%s'", name);
		return -ENOENT;
	}
	ret = xdplua_pending_check(instance, err);
	if (ret)
		return ret;
	/* one that is being released still looks at its instance */
	list_for_each_entry(att, &xdplua_attachments, list) {
		if (xdplua_target_of(att)->instance != instance)
			continue;
		xdplua_error_set(err, "%s is attached to instance '%s': detach it first",
				 att->ifname, name);
		return -EBUSY;
	}
	list_del(&instance->list);
	xdplua_event_instance(XDPLUA_EVENT_UNLOAD, instance, NULL, false, 0);
	xdplua_generation_free_later(instance->gen);
	kfree(instance);
	return 0;
}
