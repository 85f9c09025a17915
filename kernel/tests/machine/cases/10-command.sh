# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# The command line, bad input first: what is said, and that nothing is touched.

start_with xdp0 -L "$(judging xdp.action.drop)" || true
: >"$scratch/empty.lua"
head -c 8192 /dev/zero | tr '\0' ' ' >"$scratch/8192.lua"
head -c 8193 /dev/zero | tr '\0' ' ' >"$scratch/8193.lua"
script syntax.lua "x = = 1" >/dev/null
script raises.lua "error('no luck')" >/dev/null
script nothing.lua "x = 1" >/dev/null
printf "\033Lua" >"$scratch/bytecode.lua"

words_behind_options() {
	says '"attachments":' xdplua --json status
	says '"ifname":"xdp0"' xdplua --json status xdp0
	refuses 1 "no change waits for this token" xdplua --json confirm 1
}
check "a command's word may stand behind options" words_behind_options

# exit status, what is said, arguments
while IFS='|' read -r status text arguments; do
	# shellcheck disable=SC2086  # arguments are several words
	check "xdplua $arguments -> $text" refuses "$status" "${text//@/$scratch}" xdplua ${arguments//@/$scratch}
done <<'END'
2|nothing to do|
2|nothing to do|xdp0
2|see 'xdplua --help'|--nonsense
2|no interface given|-d
2|no interface given|-F callback
2|-d takes only --json and an interface|-d -F callback xdp0
2|no interface given|-L @/judging.lua --program
2|unknown mode: offload|-L @/judging.lua --mode offload xdp0
2|--interval is for watch|--interval 2 status
2|watch takes only --interval, --json and an interface|watch -F callback
2|confirm takes only --json and a token|confirm -d 1
2|1 to 3600 seconds|watch --interval 0
2|1 to 3600 seconds|--confirm-within 0 -L @/judging.lua xdp0
2|1 to 3600 seconds|--confirm-within 3601 -L @/judging.lua xdp0
2|1 to 3600 seconds|--confirm-within 2x -L @/judging.lua xdp0
2|no token given|confirm
2|no interface given|reset
2|no instance given|unload
1|nothing is attached: xdp1|reset xdp1
1|there is no instance 'absent'|unload absent
2|no token: x|confirm x
1|no change waits for this token|confirm 1
2|more than one interface|status xdp0 xdp1
1|cannot open the script: @/absent.lua|-L @/absent.lua xdp0
1|script is empty (0 bytes; 1 to 8192 are allowed)|-L @/empty.lua xdp0
1|script has 8193 bytes, 8192 are allowed|-L @/8193.lua xdp0
1|no such interface: nowhere0|-L @/judging.lua nowhere0
1|no such interface: nowhere0|-d nowhere0
1|nothing is attached: xdp1|-d xdp1
1|syntax.lua:1:|--replace -L @/syntax.lua xdp0
1|raises.lua:1: no luck|--replace -L @/raises.lua xdp0
1|callback|--replace -L @/nothing.lua xdp0
1|missing|--replace -L @/judging.lua -F missing xdp0
1|missing|-F missing xdp0
1|bytecode.lua|--replace -L @/bytecode.lua xdp0
1|attached in generic mode|-L @/judging.lua --mode native xdp0
END
