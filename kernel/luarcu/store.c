// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * A hash table of fixed size: chains that readers follow under RCU, locks for
 * groups of buckets. The hash is keyed, as the keys may come from packets.
 * Entries never change, except for the number of a scalar; a freed one counts
 * against the limit until its memory is really back, so that a flood of writes
 * can't outrun the grace periods.
 */
#include "luarcu_host.h"

#include "store.h"

#define LOCKS		256	/* a power of two */
#define BUCKETS_A_STEP	256	/* of a traversal, between two looks at the fuel */

/*
 * @stamp: grows with each entry that is put at the head of its chain, so a
 *	chain is ordered by it
 * @bytes: the key, then a string's bytes
 */
struct entry {
	struct entry __rcu *next;
	struct store *store;
	struct rcu_head rcu;
	uint64_t stamp;
	int64_t number;
	uint32_t size;
	uint8_t keysize;
	uint8_t kind;
	char bytes[];
};

struct store {
	siphash_key_t secret;
	size_t max_entries;
	size_t max_bytes;
	size_t mask;
	atomic_long_t entries;
	atomic_long_t bytes;
	spinlock_t locks[LOCKS];
	struct entry __rcu *buckets[];
};

static size_t entry_bytes(const struct entry *entry)
{
	return sizeof(*entry) + entry->keysize + entry->size;
}

struct store *store_new(size_t entries, size_t bytes)
{
	size_t buckets = LOCKS, i;
	struct store *store;

	while (buckets < entries / 4)
		buckets *= 2;
	store = kvzalloc(sizeof(*store) + buckets * sizeof(store->buckets[0]), GFP_KERNEL);
	if (!store)
		return NULL;
	get_random_bytes(&store->secret, sizeof(store->secret));
	store->max_entries = entries;
	store->max_bytes = bytes;
	store->mask = buckets - 1;
	for (i = 0; i < LOCKS; i++)
		spin_lock_init(&store->locks[i]);
	return store;
}

void store_free(struct store *store)
{
	struct entry *entry, *next;
	size_t i;

	rcu_barrier();	/* for what was deleted */
	for (i = 0; i <= store->mask; i++) {
		for (entry = rcu_dereference_protected(store->buckets[i], 1); entry; entry = next) {
			next = rcu_dereference_protected(entry->next, 1);
			kfree(entry);
		}
	}
	kvfree(store);
}

static size_t bucket_of(const struct store *store, const char *key, size_t keysize)
{
	return siphash(key, keysize, &store->secret) & store->mask;
}

static bool has_key(const struct entry *entry, const char *key, size_t keysize)
{
	return entry->keysize == keysize && memcmp(entry->bytes, key, keysize) == 0;
}

/* RCU read side. */
static void read_entry(const struct entry *entry, struct store_value *value, char *bytes,
		       size_t room)
{
	value->kind = entry->kind;
	value->number = READ_ONCE(entry->number);
	value->size = entry->size;
	if (value->size <= room)
		memcpy(bytes, entry->bytes + entry->keysize, value->size);
}

void store_get(struct store *store, const char *key, size_t keysize, struct store_value *value,
	       char *bytes, size_t room)
{
	size_t bucket = bucket_of(store, key, keysize);
	const struct entry *entry;

	*value = (struct store_value) { .kind = STORE_NOTHING };
	rcu_read_lock();
	for (entry = rcu_dereference(store->buckets[bucket]); entry;
	     entry = rcu_dereference(entry->next)) {
		if (has_key(entry, key, keysize)) {
			read_entry(entry, value, bytes, room);
			break;
		}
	}
	rcu_read_unlock();
}

static void entry_free(struct rcu_head *rcu)
{
	struct entry *entry = container_of(rcu, struct entry, rcu);

	atomic_long_sub(entry_bytes(entry), &entry->store->bytes);
	kfree(entry);
}

static enum store_status new_entry(struct store *store, const char *key, size_t keysize,
				   const struct store_value *value, const char *bytes,
				   struct entry **result)
{
	size_t size = value->kind == STORE_STRING ? value->size : 0;
	size_t total = sizeof(struct entry) + keysize + size;
	struct entry *entry;

	if (atomic_long_add_return(total, &store->bytes) > (long)store->max_bytes) {
		atomic_long_sub(total, &store->bytes);
		return STORE_FULL;
	}
	entry = kmalloc(total, GFP_ATOMIC | __GFP_NOWARN);
	if (!entry) {
		atomic_long_sub(total, &store->bytes);
		return STORE_NO_MEMORY;
	}
	entry->store = store;
	entry->number = value->number;
	entry->size = size;
	entry->keysize = keysize;
	entry->kind = value->kind;
	memcpy(entry->bytes, key, keysize);
	if (size)
		memcpy(entry->bytes + keysize, bytes, size);
	*result = entry;
	return STORE_OK;
}

/* The lock of the bucket is held. @link: what points to the old entry, or ends the chain. */
static enum store_status write_entry(struct store *store, size_t bucket, struct entry __rcu **link,
				     const char *key, size_t keysize,
				     const struct store_value *value, const char *bytes)
{
	struct entry *old = rcu_dereference_protected(*link, 1);
	struct entry *entry, *next = old ? rcu_dereference_protected(old->next, 1) : NULL;
	enum store_status status;

	if (value->kind == STORE_NOTHING) {
		if (old) {
			rcu_assign_pointer(*link, next);
			atomic_long_dec(&store->entries);
			call_rcu(&old->rcu, entry_free);
		}
		return STORE_OK;
	}
	if (old && old->kind == value->kind && value->kind != STORE_STRING) {
		WRITE_ONCE(old->number, value->number);
		return STORE_OK;
	}
	status = new_entry(store, key, keysize, value, bytes, &entry);
	if (status != STORE_OK)
		return status;
	if (old) {
		entry->stamp = old->stamp;
		RCU_INIT_POINTER(entry->next, next);
		rcu_assign_pointer(*link, entry);
		call_rcu(&old->rcu, entry_free);
		return STORE_OK;
	}
	if (atomic_long_inc_return(&store->entries) > (long)store->max_entries) {
		atomic_long_dec(&store->entries);
		entry_free(&entry->rcu);
		return STORE_FULL;
	}
	next = rcu_dereference_protected(store->buckets[bucket], 1);
	entry->stamp = next ? next->stamp + 1 : 1;
	RCU_INIT_POINTER(entry->next, next);
	rcu_assign_pointer(store->buckets[bucket], entry);
	return STORE_OK;
}

enum store_status store_set(struct store *store, const char *key, size_t keysize,
			    const struct store_value *value, const char *bytes)
{
	size_t bucket = bucket_of(store, key, keysize);
	spinlock_t *lock = &store->locks[bucket & (LOCKS - 1)];
	struct entry __rcu **link = &store->buckets[bucket];
	enum store_status status;
	struct entry *entry;

	spin_lock_bh(lock);
	while ((entry = rcu_dereference_protected(*link, 1)) && !has_key(entry, key, keysize))
		link = &entry->next;
	status = write_entry(store, bucket, link, key, keysize, value, bytes);
	spin_unlock_bh(lock);
	return status;
}

enum store_step store_next(struct store *store, struct store_cursor *cursor,
			   struct store_entry *found)
{
	enum store_step step = STORE_AGAIN;
	const struct entry *entry;
	size_t i;

	rcu_read_lock();
	for (i = 0; i < BUCKETS_A_STEP && step == STORE_AGAIN; i++) {
		if (cursor->bucket > store->mask) {
			step = STORE_END;
			break;
		}
		entry = rcu_dereference(store->buckets[cursor->bucket]);
		while (entry && cursor->before && entry->stamp >= cursor->before)
			entry = rcu_dereference(entry->next);
		if (!entry) {
			cursor->bucket++;
			cursor->before = 0;
			continue;
		}
		read_entry(entry, &found->value, found->bytes, sizeof(found->bytes));
		found->keysize = entry->keysize;
		memcpy(found->key, entry->bytes, entry->keysize);
		cursor->before = entry->stamp;
		step = STORE_FOUND;
	}
	rcu_read_unlock();
	return step;
}
