/* SPDX-License-Identifier: GPL-2.0-only */
/* Conformance: what a case is, and what a host has to do with it. README.md tells the format. */
#ifndef CASES_H
#define CASES_H

#include <stddef.h>
#include <stdint.h>

#define FRAME_MAX	1536	/* bytes of a frame in a case */
#define TEXT_MAX	2048
#define STEPS_MAX	64
#define MAPS_MAX	8

enum outcome {
	PASS_BY,	/* a verdict */
	FAILED,		/* the callback failed */
	STOPPED,	/* it ran out of fuel */
};

/* What came of a frame: the verdict when there is one, else the text of the error. */
struct answer {
	enum outcome outcome;
	uint32_t verdict;
	uint8_t bytes[4096];
	size_t size;
	char error[TEXT_MAX];
};

/* A frame, and what has to come of it. Of a VALUE, the text that the frame then holds. */
struct step {
	uint8_t frame[FRAME_MAX];
	size_t frame_size;
	enum outcome outcome;
	uint32_t verdict;
	uint8_t after[FRAME_MAX];
	size_t after_size;
	const char *error;
};

/* A BPF map that is bound before the script is loaded. @kind: "hash", "array" or "lru" */
struct map {
	const char *kind;
	const char *name;
	unsigned int key_size;
	unsigned int value_size;
	unsigned int entries;
};

/*
 * @name: topic and name
 * @script: as it is loaded, a chunk called "case"
 * @refused: the text with which it is refused; NULL: it is loaded
 */
struct test_case {
	char name[256];
	char script[16384];
	const char *refused;
	unsigned int map_count;
	struct map map[MAPS_MAX];
	unsigned int count;
	struct step step[STEPS_MAX];
};

/*
 * Reads the next case of the text and moves on; 0 at the end. Ends the program at
 * what is no case. The text is changed, and the case points into it.
 */
int read_case(const char *path, char **text, struct test_case *test);

/* A host: starts once, then for each case makes its maps, loads a script afresh and judges frames. */
void host_start(void);
/* Binds these, which live as long as the case, and nothing else. */
void host_bind(const struct map *maps, unsigned int count);
/* 0: loaded; otherwise the text is in error, and the script before stays. */
int host_load(const char *script, char *error, size_t size);
void host_judge(const uint8_t *frame, size_t size, struct answer *answer);

/*
 * The ways on which a frame reaches a script, for tests that want to be everywhere: in the kernel,
 * a test run, and a real packet on each CPU. What a real packet's bytes become is not known.
 */
unsigned int host_roads(void);
const char *host_road_name(unsigned int road);
void host_judge_by(unsigned int road, const uint8_t *frame, size_t size, struct answer *answer);

void __attribute__((noreturn, format(printf, 1, 2))) broken(const char *format, ...);

extern const char *const verdict_names[5];

#endif
