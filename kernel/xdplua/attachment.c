// SPDX-License-Identifier: GPL-2.0-only
/*
 * Attachments: interface, BPF link or hook, counters, and the target that judges.
 * Ids of programs are indices into a table, with a generation in the upper
 * bits so that a program of yesterday does not run for today's attachment.
 */
#include <linux/bpf.h>
#include <linux/idr.h>
#include <linux/rtnetlink.h>
#include <linux/slab.h>
#include <linux/timekeeping.h>

#include "events.h"
#include "xdplua.h"

LIST_HEAD(xdplua_attachments);

struct xdplua_attachment __rcu *xdplua_table[XDPLUA_TABLE_SIZE];
static DEFINE_IDA(slots);

/*
 * An entry of the table in use, by a reservation (portid is set) or by an
 * attachment.
 */
static struct {
	u32 id;			/* 0: free */
	u32 generation;
	u32 portid;
	int ifindex;
	struct net *net;	/* only compared */
} entries[XDPLUA_TABLE_SIZE];

int xdplua_reserve(struct net *net, int ifindex, u32 portid, u32 *id,
		   struct xdplua_error *err)
{
	unsigned int i;

	/* one for each socket and interface: asking again gives the same */
	for (i = 0; i < XDPLUA_TABLE_SIZE; i++) {
		if (entries[i].portid == portid && net_eq(entries[i].net, net) &&
		    entries[i].ifindex == ifindex) {
			*id = entries[i].id;
			return 0;
		}
	}
	for (i = 0; i < XDPLUA_TABLE_SIZE; i++)
		if (!entries[i].id)
			break;
	if (i == XDPLUA_TABLE_SIZE) {
		xdplua_error_set(err, "%d interfaces are attached, more can't be", XDPLUA_TABLE_SIZE);
		return -ENOSPC;
	}
	entries[i].generation++;
	entries[i].id = (entries[i].generation << XDPLUA_TABLE_BITS) | i;
	WRITE_ONCE(entries[i].portid, portid);
	entries[i].ifindex = ifindex;
	entries[i].net = net;
	*id = entries[i].id;
	return 0;
}

static bool is_reserved(struct net *net, int ifindex, u32 portid, u32 id)
{
	const typeof(entries[0]) *entry = &entries[id & XDPLUA_TABLE_MASK];

	return id && entry->id == id && entry->portid == portid && net_eq(entry->net, net) &&
	       entry->ifindex == ifindex;
}

static void forget(u32 id)
{
	unsigned int i = id & XDPLUA_TABLE_MASK;

	entries[i].id = 0;
	WRITE_ONCE(entries[i].portid, 0);
	entries[i].net = NULL;
}

bool xdplua_has_reserved(u32 portid)
{
	unsigned int i;

	for (i = 0; i < XDPLUA_TABLE_SIZE; i++)
		if (READ_ONCE(entries[i].portid) == portid)
			return true;
	return false;
}

void xdplua_unreserve(struct net *net, u32 portid)
{
	unsigned int i;

	for (i = 0; i < XDPLUA_TABLE_SIZE; i++)
		if (entries[i].id && entries[i].portid == portid && net_eq(entries[i].net, net))
			forget(entries[i].id);
}

struct xdplua_target *xdplua_target_new(struct xdplua_instance *instance,
					struct xdplua_generation *gen, const char *function,
					u32 on_error)
{
	struct xdplua_target *target = kzalloc(sizeof(*target), GFP_KERNEL);
	int slot;

	if (!target)
		return NULL;
	slot = ida_alloc(&slots, GFP_KERNEL);
	if (slot < 0) {
		kfree(target);
		return NULL;
	}
	target->instance = instance;
	target->gen = gen;
	target->slot = slot;
	target->on_error = on_error;
	strscpy(target->function, function);
	return target;
}

void xdplua_target_free(struct xdplua_target *target)
{
	ida_free(&slots, target->slot);
	kfree(target);
}

static void target_free_rcu(struct rcu_head *rcu)
{
	xdplua_target_free(container_of(rcu, struct xdplua_target, rcu));
}

void xdplua_target_free_later(struct xdplua_target *target)
{
	call_rcu(&target->rcu, target_free_rcu);
}

struct xdplua_target *xdplua_target_of(struct xdplua_attachment *att)
{
	return rcu_dereference_protected(att->target, lockdep_is_held(&xdplua_mutex));
}

struct xdplua_target *xdplua_attachment_swap(struct xdplua_attachment *att,
					     struct xdplua_target *target)
{
	return rcu_replace_pointer(att->target, target, lockdep_is_held(&xdplua_mutex));
}

struct xdplua_attachment *xdplua_attachment_find(struct net *net, int ifindex)
{
	struct xdplua_attachment *att;

	list_for_each_entry(att, &xdplua_attachments, list)
		if (!READ_ONCE(att->gone) && net_eq(att->net, net) && att->ifindex == ifindex)
			return att;
	return NULL;
}

/*
 * The part of a drop that must not sleep and may run under RTNL: packets and
 * commands do not find the attachment any more.
 */
void xdplua_attachment_drop(struct xdplua_attachment *att)
{
	if (!xchg(&att->gone, true)) {
		RCU_INIT_POINTER(xdplua_table[att->id & XDPLUA_TABLE_MASK], NULL);
		queue_work(xdplua_wq, &att->release);
	}
}

void xdplua_attachments_flush(void)
{
	flush_workqueue(xdplua_wq);
}

static int clear_slot(struct xdplua_state *state, void *arg)
{
	struct xdplua_error unused;
	u32 slot = *(u32 *)arg;

	return xdplua_state_resolve(state, slot, NULL, GFP_ATOMIC, &unused);
}

/* The other part: nobody finds it, packets in flight may still run in it. */
static void release(struct work_struct *work)
{
	struct xdplua_attachment *att = container_of(work, struct xdplua_attachment, release);
	struct xdplua_target *target;
	unsigned int done;

	/* takes RTNL, so no lock of ours is held; a vanished device gives an error */
	if (att->link) {
		att->link->ops->detach(att->link);
		bpf_link_put(att->link);
	} else {
		xdplua_hook_clear(&att->hook);
	}
	synchronize_rcu();

	mutex_lock(&xdplua_mutex);
	xdplua_event_attachment(XDPLUA_EVENT_DETACH, att);
	xdplua_pending_forget(att);
	list_del(&att->list);
	forget(att->id);
	target = xdplua_target_of(att);
	/* let the callback's closure go; a failure only keeps it a while */
	if (target->instance->gen == target->gen)
		xdplua_generation_each(target->gen, clear_slot, &target->slot, &done);
	xdplua_target_free(target);
	mutex_unlock(&xdplua_mutex);
	free_percpu(att->counters);
	kfree(att);
}

/*
 * The mode in which the link is the one on this interface, or a negative
 * number. (fill_link_info() tells an ifindex only, not in which namespace.)
 * struct bpf_xdp_link begins with its bpf_link.
 */
static int link_mode(const struct net_device *dev, const struct bpf_link *link)
{
	ASSERT_RTNL();
	if (link->type != BPF_LINK_TYPE_XDP)
		return -EINVAL;
	if ((const void *)dev->xdp_state[XDP_MODE_SKB].link == link)
		return XDPLUA_MODE_GENERIC;
	if ((const void *)dev->xdp_state[XDP_MODE_DRV].link == link)
		return XDPLUA_MODE_NATIVE;
	return -EINVAL;
}

/*
 * Has packets arrive: through the link that is there, or else through the hook.
 * Returns the mode.
 */
static int connect(struct xdplua_attachment *att, struct net_device *dev,
		   struct xdplua_error *err)
{
	int ret;

	if (att->link) {
		ret = link_mode(dev, att->link);
		if (ret < 0)
			xdplua_error_set(err, "the link is no XDP link of interface %s", dev->name);
		return ret;
	}
	ret = xdplua_hook_set(&att->hook, dev);
	if (ret == -EBUSY)
		xdplua_error_set(err, "another module judges the packets of %s", dev->name);
	return ret ? ret : XDPLUA_MODE_GENERIC;
}

static struct xdplua_attachment *alloc_attachment(void)
{
	struct xdplua_attachment *att = kzalloc(sizeof(*att), GFP_KERNEL);
	int cpu;

	if (!att)
		return NULL;
	att->counters = alloc_percpu(struct xdplua_counters);
	if (!att->counters) {
		kfree(att);
		return NULL;
	}
	for_each_possible_cpu(cpu) {
		struct xdplua_counters *counters = per_cpu_ptr(att->counters, cpu);

		u64_stats_init(&counters->sync);
		seqcount_init(&counters->error_seq);
		counters->next_record = jiffies;
		local_set(&counters->until_sample, XDPLUA_SAMPLE_FIRST);
	}
	INIT_WORK(&att->release, release);
	return att;
}

struct xdplua_attachment *
xdplua_attachment_new(struct net *net, int ifindex, u32 id, u32 portid, struct bpf_link *link,
		      struct xdplua_target *target, struct xdplua_error *err)
{
	struct xdplua_attachment *att;
	struct net_device *dev;
	int ret;

	if (!link) {
		ret = xdplua_reserve(net, ifindex, portid, &id, err);
		if (ret)
			return ERR_PTR(ret);
	}
	if (!is_reserved(net, ifindex, portid, id)) {
		xdplua_error_set(err, "program id %u is not reserved for this interface", id);
		return ERR_PTR(-EINVAL);
	}
	att = alloc_attachment();
	if (!att)
		return ERR_PTR(-ENOMEM);

	rtnl_lock();	/* the device stays, and the notifier waits */
	dev = __dev_get_by_index(net, ifindex);
	if (!dev) {
		xdplua_error_set(err, "there is no interface %d", ifindex);
		ret = -ENODEV;
		goto out;
	}
	att->id = id;
	att->dev = dev;
	att->net = net;
	att->net_cookie = net->net_cookie;
	att->ifindex = ifindex;
	strscpy(att->ifname, dev->name);
	att->since = ktime_get_ns();
	att->link = link;
	RCU_INIT_POINTER(att->target, target);
	ret = connect(att, dev, err);
	if (ret < 0)
		goto out;
	att->mode = ret;
	WRITE_ONCE(entries[id & XDPLUA_TABLE_MASK].portid, 0);
	list_add_tail(&att->list, &xdplua_attachments);
	rcu_assign_pointer(xdplua_table[id & XDPLUA_TABLE_MASK], att);
	rtnl_unlock();
	return att;

out:
	rtnl_unlock();
	free_percpu(att->counters);
	kfree(att);
	return ERR_PTR(ret);
}

/*
 * RTNL is held: the interface goes away, or into another namespace, or gets
 * another name. A packet's error at that very moment may tell a mixture of both.
 */
static int netdev_event(struct notifier_block *nb, unsigned long event, void *ptr)
{
	struct net_device *dev = netdev_notifier_info_to_dev(ptr);
	struct xdplua_attachment *att;
	unsigned int i;

	if (event != NETDEV_UNREGISTER && event != NETDEV_CHANGENAME)
		return NOTIFY_DONE;
	rcu_read_lock();
	for (i = 0; i < XDPLUA_TABLE_SIZE; i++) {
		att = rcu_dereference(xdplua_table[i]);
		if (!att || att->dev != dev)
			continue;
		if (event == NETDEV_UNREGISTER)
			xdplua_attachment_drop(att);
		else
			strscpy(att->ifname, dev->name);
	}
	rcu_read_unlock();
	return NOTIFY_DONE;
}

static struct notifier_block netdev_notifier = { .notifier_call = netdev_event };

int xdplua_attachments_init(void)
{
	return register_netdevice_notifier(&netdev_notifier);
}

/*
 * No program holds the module any more, so no attachment is published; the
 * release of the last ones may still be under way.
 */
void xdplua_attachments_exit(void)
{
	unregister_netdevice_notifier(&netdev_notifier);
	flush_workqueue(xdplua_wq);
	rcu_barrier();	/* targets */
	ida_destroy(&slots);
}
