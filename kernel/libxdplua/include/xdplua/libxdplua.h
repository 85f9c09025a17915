/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * libxdplua: XDPLua in user space. The same Lua, the same libraries and the
 * same budgets as in the kernel module, for scripts that are tried without one.
 *
 * Made for foreign function interfaces: plain types of fixed width, buffers
 * that belong to the caller, no calls back.
 *
 * Threads: a state is used by one thread at a time; several states may be
 * used at once. xdplua_check() and xdplua_bytecode() make a state of their own.
 *
 * Results: 0 or a count, or a negative errno as the kernel's LOAD and ATTACH
 * give it (-EINVAL, -ENAMETOOLONG, -ENOENT, -ENOMEM, ...). What failed leaves a
 * NUL-terminated text in error, cut to error_size bytes; XDPLUA_TEXT_MAX is
 * enough. error may be NULL when error_size is 0.
 *
 * Runs repeat: hashes have a fixed seed, time is what the caller says, and
 * budgets count work, not time. (The kernel also stops what takes too long.)
 */
#ifndef XDPLUA_LIBXDPLUA_H
#define XDPLUA_LIBXDPLUA_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define XDPLUA_API __attribute__((visibility("default")))

/* Raised when something here changes its meaning or its layout. */
#define XDPLUA_API_VERSION	2

#define XDPLUA_TEXT_MAX		513	/* bytes of a text, with the NUL */
#define XDPLUA_TRACEBACK_MAX	513	/* bytes of a traceback, with the NUL */

/* Counts executed lines and instructions; runs take many times as long. */
#define XDPLUA_COUNT_LINES	(1u << 0)

/*
 * How a state is made; xdplua_config_init() fills in what the kernel module
 * does by default.
 * @memory_limit: bytes that the state may hold
 * @packet_fuel, @load_fuel: budget of one callback and of one load; a unit is
 *	about 16 VM instructions, 64 copied bytes, or a step of a loop in C
 * @time_ns: the monotonic clock while scripts are loaded
 * @flags: XDPLUA_COUNT_LINES
 * @ifindex: ingress interface of frames that name none
 * @frame_max: bytes that a frame may have or grow to
 * @on_error: verdict for frames whose callback fails (an XDP action)
 */
struct xdplua_config {
	uint64_t memory_limit;
	uint64_t packet_fuel;
	uint64_t load_fuel;
	uint64_t time_ns;
	uint32_t flags;
	uint32_t ifindex;
	uint32_t frame_max;
	uint32_t on_error;
};

/*
 * A frame to judge: length bytes at offset of the input.
 * @time_ns: the monotonic clock when it comes in
 * @ifindex: the interface it comes in on; 0: the state's
 */
struct xdplua_frame {
	uint64_t time_ns;
	uint32_t offset;
	uint32_t length;
	uint32_t ifindex;
	uint32_t reserved;
};

enum xdplua_judgement {
	XDPLUA_FRAME_JUDGED,
	XDPLUA_FRAME_FAILED,		/* the callback raised or returned no action */
	XDPLUA_FRAME_OVER_BUDGET,	/* it ran out of fuel */
};

/*
 * What came of a frame.
 * @fuel: units used
 * @instructions: VM instructions executed; 0 without XDPLUA_COUNT_LINES
 * @verdict: XDP action: 0 aborted, 1 drop, 2 pass, 3 tx, 4 redirect
 * @outcome: enum xdplua_judgement
 * @redirect_ifindex: where do_redirect() sends it; 0: nowhere
 * @offset, @length: the bytes afterwards, in the output
 * @error_offset, @error_length: text in the texts, with a NUL behind it; length
 *	0: there is none, or no room for it
 * @trace_length: of the traceback, which follows that NUL and has one, too: where the
 *	error was raised, innermost level first, a level a line; 0: there is none, or no
 *	room for it
 */
struct xdplua_result {
	uint64_t fuel;
	uint64_t instructions;
	uint32_t verdict;
	uint32_t outcome;
	uint32_t redirect_ifindex;
	uint32_t offset;
	uint32_t length;
	uint32_t error_offset;
	uint32_t error_length;
	uint32_t trace_length;
};

struct xdplua;

/* XDPLUA_API_VERSION of the library: ask first, refuse another one. */
XDPLUA_API uint32_t xdplua_api_version(void);

/* For people: version of XDPLua and of Lua. */
XDPLUA_API const char *xdplua_version(void);

XDPLUA_API void xdplua_config_init(struct xdplua_config *config);

/* NULL, and a text, when there is no memory or the config makes no sense. */
XDPLUA_API struct xdplua *xdplua_new(const struct xdplua_config *config, char *error,
				     uint64_t error_size);

/* NULL is harmless. */
XDPLUA_API void xdplua_free(struct xdplua *state);

/*
 * Compiles a script and nothing else. The name is what messages call it, as a
 * file's name; 1 to 63 bytes. Accepts and refuses what a load in the kernel
 * does, with the same text, as far as the script does not have to run for it.
 */
XDPLUA_API int32_t xdplua_check(const char *name, const void *script, uint64_t size,
				char *error, uint64_t error_size);

#define XDPLUA_LOAD_MAX		16	/* scripts of one load */

/*
 * A script of a load.
 * @name: what messages call it; 1 to 63 bytes
 * @script: @size bytes of text, 1 to 8192
 */
struct xdplua_source {
	const char *name;
	const void *script;
	uint64_t size;
};

/*
 * One load: compiles 1 to XDPLUA_LOAD_MAX scripts, then runs them in their order in
 * the state, after what was loaded before, with one budget for all. What they did before one
 * failed stays. Look up the callback again afterwards. -E2BIG: too many scripts.
 */
XDPLUA_API int32_t xdplua_load(struct xdplua *state, const struct xdplua_source *sources,
			       uint32_t count, char *error, uint64_t error_size);

/* Makes a global function the callback. -ENOENT: there is none; the old one stays. */
XDPLUA_API int32_t xdplua_set_function(struct xdplua *state, const char *function,
				       char *error, uint64_t error_size);

/*
 * Judges count frames in their order. Needs frame_max bytes of output for each,
 * of which it uses as many as the frame has afterwards. Returns how many
 * were judged: fewer when the output is full, and then the rest may follow in another
 * call. -ENOENT: no callback; -EINVAL: a frame does not lie in the input or is longer
 * than frame_max (nothing was judged then).
 */
XDPLUA_API int32_t xdplua_run(struct xdplua *state, const void *input, uint64_t input_size,
			      const struct xdplua_frame *frames, uint32_t count,
			      struct xdplua_result *results, void *output, uint64_t output_size,
			      char *texts, uint64_t texts_size);

/*
 * A route of the machine that scripts believe to run on. Addresses are in host order.
 * @destination, @prefix_length: the network, 0 to 32 bits of it
 * @ifindex: the interface it leads to
 * @source: that interface's IPv4 address; 0: it has none
 * @to, @from: MAC addresses of the next hop and of the interface
 */
struct xdplua_route {
	uint32_t destination;
	uint32_t prefix_length;
	uint32_t ifindex;
	uint32_t source;
	uint8_t to[6];
	uint8_t from[6];
	uint32_t reserved;
};

/*
 * What fib_lookup() and fib_rewrite() answer from: copies the table, in place of the
 * one before. The longest prefix wins, of equals the first. With routes, do_redirect()
 * knows their interfaces and the one a frame came in on; without any, it takes every
 * number. -EINVAL: a route with a prefix of more than 32 bits or without an ifindex.
 */
XDPLUA_API int32_t xdplua_set_routes(struct xdplua *state, const struct xdplua_route *routes,
				     uint32_t count);

enum xdplua_map_kind {
	XDPLUA_MAP_HASH = 1,
	XDPLUA_MAP_ARRAY,	/* keys are indices of 4 bytes in host order; all elements exist */
	XDPLUA_MAP_LRU,		/* a hash that forgets what was not used for longest */
};

/*
 * A BPF map of the machine that scripts believe to run on.
 * @kind: enum xdplua_map_kind; per-CPU maps are the same here
 * @key_size: 1 to 512 bytes
 * @value_size: 1 to 1048576 bytes; an array holds at most 1 GB of them
 */
struct xdplua_map {
	uint32_t kind;
	uint32_t key_size;
	uint32_t value_size;
	uint32_t max_entries;
};

/*
 * Binds a name of 1 to 63 bytes to a new map, in place of the one before; scripts reach it
 * by xdplua.map(name), so it is there before they are loaded. -EINVAL: no such map can be;
 * -E2BIG: more than 64.
 */
XDPLUA_API int32_t xdplua_add_map(struct xdplua *state, const char *name,
				  const struct xdplua_map *description);

/* Forgets the name and its map. -ENOENT: it is not bound. */
XDPLUA_API int32_t xdplua_remove_map(struct xdplua *state, const char *name);

/*
 * What bpf(2) does for user space, with keys and values of the map's sizes. -ENOENT: no
 * such map or key; -E2BIG: the hash is full, or the index behind the array's end; -EINVAL:
 * elements of an array can't be deleted.
 */
XDPLUA_API int32_t xdplua_map_lookup(struct xdplua *state, const char *name, const void *key,
				     void *value);
XDPLUA_API int32_t xdplua_map_update(struct xdplua *state, const char *name, const void *key,
				     const void *value);
XDPLUA_API int32_t xdplua_map_delete(struct xdplua *state, const char *name, const void *key);

/* The key behind key, of NULL the first. -ENOENT: no such map or key, or it was the last. */
XDPLUA_API int32_t xdplua_map_next(struct xdplua *state, const char *name, const void *key,
				   void *next);

/* Bytes that the state holds now. */
XDPLUA_API uint64_t xdplua_memory(const struct xdplua *state);

/*
 * Takes what print() has written since the last call, at most size bytes;
 * returns how many. Of more than 64 KB that nobody takes, the rest is lost.
 */
XDPLUA_API uint64_t xdplua_take_output(struct xdplua *state, char *text, uint64_t size);

/*
 * How often each line of a loaded script was entered, since it was loaded: counts[i]
 * is line i + 1, -1 when there is nothing to execute. Returns how many lines the
 * script has, and fills in at most max. -ENOENT: no script of that name; -EINVAL:
 * the state was made without XDPLUA_COUNT_LINES.
 */
XDPLUA_API int32_t xdplua_lines(const struct xdplua *state, const char *name, int64_t *counts,
				uint32_t max);

#define XDPLUA_COMPARE_MAX	1048576	/* bytes of a script to compare */

/*
 * Compiles a script, which may be longer than a load takes (it may have a shorter form that
 * is not), and writes what the VM would execute, without names of locals,
 * lines or comments, in a form that is good for comparing and for nothing
 * else: two texts with the same bytes here do the same. Returns how many bytes there
 * are, and writes at most size of them.
 */
XDPLUA_API int64_t xdplua_bytecode(const char *name, const void *script, uint64_t script_size,
				   void *bytes, uint64_t size, char *error,
				   uint64_t error_size);

#ifdef __cplusplus
}
#endif

#endif
