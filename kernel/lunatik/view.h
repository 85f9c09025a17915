/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Views: values that stand for a part of the memory that the host lends for
 * one run, such as a packet. They are userdata to a script, with an identity
 * of their own, but no objects: making one neither allocates nor leaves
 * garbage, and when the loan ends all of them are empty at once.
 *
 * Included by lstate.h; what hosts and libraries may call is in lunatik.h.
 */
#ifndef LUNATIK_VIEW_H
#define LUNATIK_VIEW_H

#include <stddef.h>
#include <stdint.h>

#include "lobject.h"

/*
 * How many there can be at a time; the first is that of all that is lent. A
 * library that gets no more has to make objects. LUNATIK_PLAIN compiles all
 * shortcuts out, to compare.
 */
#ifdef LUNATIK_PLAIN
#define VIEW_SHORTCUTS	0
#define VIEWS		1
#else
#define VIEW_SHORTCUTS	1
#define VIEWS		32
#endif

/*
 * In the field "extra" of short strings, where reserved words have their
 * number: names that are never those of fields, and names of methods, whose
 * number is in the low bits.
 */
#define VIEW_NAME	0x80
#define VIEW_METHOD	0x40
#define VIEW_METHODS	16

/*
 * @id: of the value that the place belongs to: where the place is, in bytes from
 *	the first, and above VIEW_PLACE_BITS the number of the loan; 0 for the first,
 *	which keeps its identity, and for places that are free
 * @layout: NULL: none. Views are no objects, so the collector starts here.
 */
struct view {
	uint8_t *bytes;
	size_t length;
	lua_Unsigned id;
	struct Table *layout;
};

/*
 * @used: places in use, the first always is
 * @loan: the number of the loan, grows when one ends
 * @end: of the memory lent
 * @callbacks: functions that packets are for (see enter.h); in the registry
 * @frames, @frame_count: what their frames need; a userdata in the registry
 * @method: functions; the library's tables keep them reachable
 * @stamp: the key that a compiled layout has; the registry keeps it
 */
struct views {
	int used;
	lua_Unsigned loan;
	const uint8_t *end;
	struct view view[VIEWS];
	TValue method[VIEW_METHODS];
	TString *stamp;
	struct Table *callbacks;
	struct lunatik_frame *frames;
	unsigned int frame_count;
};

#define VIEW_PLACE_BITS	10
#define VIEW_PLACES	((VIEWS - 1) * sizeof(struct view))

static inline void views_init(struct views *views)
{
	*views = (struct views) { .used = 1, .loan = 1 };
}

static inline void views_lend(struct views *views, void *bytes, size_t size)
{
	struct view *view = &views->view[0];

	views->end = (uint8_t *)bytes + size;
	view->bytes = bytes;
	view->length = size;
	view->layout = NULL;
}

/* All but the first are empty from now on. */
static inline void views_end(struct views *views)
{
	int i;

	if (views->used > 1) {
		for (i = 1; i < views->used; i++)
			views->view[i].id = 0;
		views->used = 1;
	}
	views->loan++;
}

static inline void views_return(struct views *views)
{
	views_end(views);
	views->view[0].bytes = NULL;
	views->view[0].length = 0;
}

/* A new view of a part, in a place that is free: fewer than VIEWS are used. */
static inline struct view *view_new(struct views *views, uint8_t *bytes, size_t length,
				    struct Table *layout)
{
	unsigned int place = views->used++;
	struct view *view = &views->view[place];

	view->bytes = bytes;
	view->length = length;
	view->id = views->loan << VIEW_PLACE_BITS | place * sizeof(*view);
	view->layout = layout;
	return view;
}

/* The place of a view, which others may have by now. */
static inline struct view *view_place(struct views *views, const TValue *o)
{
	/* masked, so that no value leads out of the array */
	return (struct view *)((char *)views->view + (viewvalue(o) & VIEW_PLACES));
}

static inline int view_lives(const struct view *view, const TValue *o)
{
	return luai_likely(view->id == viewvalue(o));
}

/* NULL when the loan that the view is of has ended. */
static inline struct view *view_of(struct views *views, const TValue *o)
{
	struct view *view = view_place(views, o);

	return view_lives(view, o) ? view : NULL;
}

/* By enum lunatik_method; see viewcall.c. */
extern const lua_Shortcut luaV_shortcuts[];

#endif
