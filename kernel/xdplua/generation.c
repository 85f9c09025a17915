// SPDX-License-Identifier: GPL-2.0-only
/*
 * Generations: the states of all possible CPUs, made aside, changed while
 * they live, freed when no packet can be in them.
 */
#include <linux/bottom_half.h>
#include <linux/cpu.h>
#include <linux/percpu.h>
#include <linux/slab.h>
#include <linux/smp.h>

#include "xdplua.h"

struct xdplua_generation *xdplua_generation_new(const struct xdplua_load *load,
						struct xdplua_error *err)
{
	struct xdplua_generation *gen = kzalloc(sizeof(*gen), GFP_KERNEL);
	int cpu, ret;

	if (!gen)
		goto no_memory;
	gen->states = alloc_percpu(struct xdplua_state);
	if (!gen->states) {
		kfree(gen);
		goto no_memory;
	}
	for_each_possible_cpu(cpu) {
		struct xdplua_state *state = per_cpu_ptr(gen->states, cpu);

		state->cpu = cpu;
		ret = xdplua_state_open(state);
		if (ret) {
			xdplua_generation_free(gen);
			goto no_memory;
		}
		ret = xdplua_state_load(state, load, GFP_KERNEL, err);
		if (ret) {
			xdplua_generation_free(gen);
			return ERR_PTR(ret);
		}
	}
	return gen;

no_memory:
	xdplua_error_set(err, "no memory for the Lua states");
	return ERR_PTR(-ENOMEM);
}

void xdplua_generation_free(struct xdplua_generation *gen)
{
	int cpu;

	for_each_possible_cpu(cpu) {
		xdplua_state_close(per_cpu_ptr(gen->states, cpu));
		cond_resched();
	}
	free_percpu(gen->states);
	kfree(gen);
}

static void free_work(struct work_struct *work)
{
	xdplua_generation_free(container_of(to_rcu_work(work), struct xdplua_generation, free));
}

void xdplua_generation_free_later(struct xdplua_generation *gen)
{
	INIT_RCU_WORK(&gen->free, free_work);
	queue_rcu_work(xdplua_wq, &gen->free);
}

u64 xdplua_generation_memory(const struct xdplua_generation *gen)
{
	u64 sum = 0;
	int cpu;

	for_each_possible_cpu(cpu)
		sum += READ_ONCE(per_cpu_ptr(gen->states, cpu)->heap.used);
	return sum;
}

int xdplua_generation_resolve(struct xdplua_generation *gen, u32 slot, const char *function,
			      struct xdplua_error *err)
{
	int cpu, ret;

	for_each_possible_cpu(cpu) {
		ret = xdplua_state_resolve(per_cpu_ptr(gen->states, cpu), slot, function,
					   GFP_KERNEL, err);
		if (ret)
			return ret;
	}
	return 0;
}

struct each {
	struct xdplua_state *state;
	xdplua_state_fn fn;
	void *arg;
};

static int run_each(void *arg)
{
	struct each *each = arg;
	int ret;

	/* no packet is judged on this CPU meanwhile */
	local_bh_disable();
	ret = each->fn(each->state, each->arg);
	local_bh_enable();
	return ret;
}

int xdplua_generation_each(struct xdplua_generation *gen, xdplua_state_fn fn, void *arg,
			   unsigned int *done)
{
	struct each each = { .fn = fn, .arg = arg };
	int cpu, ret = 0;

	*done = 0;
	cpus_read_lock();
	for_each_possible_cpu(cpu) {
		each.state = per_cpu_ptr(gen->states, cpu);
		/* an offline CPU has no packets, and stays offline under the lock */
		if (cpu_online(cpu))
			ret = smp_call_on_cpu(cpu, run_each, &each, false);
		else
			ret = run_each(&each);
		if (ret)
			break;
		++*done;
	}
	cpus_read_unlock();
	return ret;
}
