// SPDX-License-Identifier: GPL-2.0-only
/*
 * Any text as a script: compiled, run, called for two frames, with budgets and a seed that the input chooses, and
 * then closed. Under the sanitizers, with Lua's assertions, one of which is that nothing is left behind. An input that
 * takes long for its little fuel shows a loop that does not pay.
 *
 * Input: five bytes (fuel, memory, seed), then the script.
 */
#include "fuzz.h"

unsigned int fuzz_seed;

#define HEADER		5
#define SCRIPT_MAX	8000	/* with the epilogue still a script */

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static const char epilogue[] = "\nif attack then function callback(p) attack(p) return 1 end end";
	static uint8_t frame[106] = {
		2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0,
		0x45, 0, 0, 92, 0, 1, 0, 0, 64, 17, 0xf6, 0x8c, 192, 0, 2, 2, 192, 0, 2, 1, 0x30, 0x39, 0, 9, 0, 72,
	};
	static char script[SCRIPT_MAX + sizeof(epilogue)];
	static uint8_t output[FRAME_MAX];
	struct input input = { bytes, size };
	char error[XDPLUA_TEXT_MAX];
	struct xdplua_config config;
	struct xdplua *state;

	xdplua_config_init(&config);
	config.frame_max = FRAME_MAX;
	config.packet_fuel = config.load_fuel = 64 + take(&input, 2) % 8192;
	config.memory_limit = 40000 + take(&input, 1) * 4096;
	fuzz_seed = take(&input, 2);
	if (size <= HEADER || input.size > SCRIPT_MAX)
		return 0;
	memcpy(script, input.bytes, input.size);
	memcpy(script + input.size, epilogue, sizeof(epilogue));
	state = load(&config, script, input.size + sizeof(epilogue) - 1, error);
	if (!state)
		return 0;
	judge(state, frame, sizeof(frame), output, error);
	judge(state, frame, sizeof(frame), output, error);
	xdplua_free(state);
	return 0;
}
