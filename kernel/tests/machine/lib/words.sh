# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# The words that cases are written in. Each says what it found when it fails. They end with an explicit
# `|| return`, as errexit is off wherever a word is tried, such as by `eventually`.

# ---- commands and what they say

# says TEXT COMMAND...: the command succeeds and prints TEXT.
says() {
	local text=$1 output
	shift
	output=$("$@" 2>&1) || fail "failed: $output" || return
	[[ $output == *"$text"* ]] || fail "expected to read: $text" "but read: $output"
}

# says_not TEXT COMMAND...: the command succeeds and does not print TEXT.
says_not() {
	local text=$1 output
	shift
	output=$("$@" 2>&1) || fail "failed: $output" || return
	[[ $output != *"$text"* ]] || fail "expected not to read: $text" "but read: $output"
}

# refuses STATUS TEXT COMMAND...: the command ends with STATUS and has TEXT in what it says on stderr.
refuses() {
	local status=$1 text=$2 said found=0
	shift 2
	said=$("$@" 2>&1 >/dev/null) || found=$?
	[ "$found" = "$status" ] || fail "exit status $found, not $status: $said" || return
	[[ $said == *"$text"* ]] || fail "expected to read: $text" "but read: $said"
}

# same WHAT HAVE WANT
same() { [ "$2" = "$3" ] || fail "$1 is $2, not $3"; }

# eventually COMMAND...: for what a worker of the kernel does a moment later.
eventually() {
	local deadline=$((SECONDS + 10 * ${XDPLUA_PATIENCE:-1}))
	while [ $SECONDS -lt $deadline ]; do
		"$@" >/dev/null 2>&1 && return
		sleep 0.1
	done
	"$@" || fail "not even after $((10 * ${XDPLUA_PATIENCE:-1})) s"
}

# ---- what the kernel can do

# helper_only check WHAT ..., core_only check WHAT ...: cases about the way a packet takes to its script in generic
# mode, through an eBPF program or called by the network core itself.
version_in_use() { xdplua status --json | sed -n 's/^{"abi":[0-9]*,"version":"\([a-z]*\)".*/\1/p'; }
helper_only() { if [ "$(version_in_use)" = helper ]; then "$@"; else skip "$2" "this kernel needs no eBPF program"; fi; }
core_only() { if [ "$(version_in_use)" = core ]; then "$@"; else skip "$2" "this kernel needs an eBPF program"; fi; }

# ---- programs that make many checks

# report FILE: a check for each line "ok - ..." or "not ok - ..." that a program has written
report() {
	local line
	while IFS= read -r line; do
		case $line in
			"ok - "*) check "${line#ok - }" true ;;
			"not ok - "*) check "${line#not ok - }" false ;;
			*) echo "$line" ;;
		esac
	done <"$1"
}

# ---- scripts

# script NAME [TEXT]: writes the file (from standard input without TEXT) and prints where.
script() {
	if [ $# -gt 1 ]; then printf '%s' "$2"; else cat; fi >"$scratch/$1"
	printf '%s\n' "$scratch/$1"
}

# judging EXPRESSION: a script whose callback returns this, for every packet.
judging() { script judging.lua "function callback(packet) return $1 end"; }

# run_once TEXT: runs a script in an instance of its own.
run_once() { xdplua --replace -I once -L "$(script once.lua "$1")"; }

empty_store() { run_once "rcu.for_each(function(key) rcu[key] = nil end)"; }

# ---- attaching

# start_with INTERFACE [-L FILE...]: attaches afresh, with counters at zero.
start_with() {
	xdplua -d "$1" 2>/dev/null || true
	xdplua --replace "${@:2}" "$1"
}

# attachment INTERFACE: its JSON object on one line, nothing when there is none.
attachment() { xdplua status --json "$1" | sed -n 's/.*"attachments":\[\({.*}\)\]}$/\1/p'; }

# figure INTERFACE KEY: a number or a string of its attachment.
figure() { attachment "$1" | sed -n "s/.*\"$2\":\"\{0,1\}\([^\",}]*\).*/\1/p"; }

declare -A figures # all numbers of the attachment last read
declare -A before  # the same at the last `remember`

read_figures() {
	local json
	json=$(attachment "$1")
	figures=()
	while [[ $json =~ \"([a-z_]+)\":([0-9]+)(.*) ]]; do
		figures[${BASH_REMATCH[1]}]=${BASH_REMATCH[2]}
		json=${BASH_REMATCH[3]}
	done
}

# counts INTERFACE KEY=NUMBER...: exactly these, as soon as the packets are through.
counts() {
	before=()
	eventually counts_now "$@"
}

# remember INTERFACE, then counts_more INTERFACE KEY=NUMBER...: as counts, for what came since.
remember() {
	local key
	read_figures "$1"
	before=()
	for key in "${!figures[@]}"; do before[$key]=${figures[$key]}; done
}
counts_more() { eventually counts_now "$@"; }

counts_now() {
	local pair key want
	read_figures "$1"
	for pair in "${@:2}"; do
		key=${pair%%=*}
		want=$((${before[$key]:-0} + ${pair#*=}))
		[ "${figures[$key]:-absent}" = "$want" ] ||
			fail "$key is ${figures[$key]:-absent}, not $want: $(attachment "$1")" || return
	done
}

detached() { [ -z "$(attachment "$1")" ] || fail "still attached: $(attachment "$1")"; }

# ---- packets from the peer's side of xdp0

# peer COMMAND...: in the namespace peer; cheaper than `ip netns exec`, which mounts /sys anew
peer() { nsenter --net=/run/netns/peer "$@"; }

send_frames() { peer /tests/frames send peer0 "$@"; }

# send_frames_on CPU N [BYTE]: veth hands a packet over on the CPU that sent it.
send_frames_on() { peer taskset -c "$1" /tests/frames send peer0 "${@:2}"; }

# frames_sent: as the peer's side counts them
frames_sent() { peer awk '$1 == "peer0:" { print $11 }' /proc/net/dev; }

# returned NUMBER OF [BYTE]: of so many frames sent, this many come back.
returned() { same "frames returned" "$(peer /tests/frames echo peer0 "${@:2}")" "$1"; }

echo_answered() { says "icmp attempts=$1 answered=$2" xdplua-traffic icmp "$1"; }

# ---- the kernel log

kernel_log_mark='xdplua tests begin'
mark_kernel_log() { echo "$kernel_log_mark" >/dev/kmsg; }
kernel_log() { dmesg | sed -n "/$kernel_log_mark/,\$p"; }
kernel_log_is_clean() {
	local log found
	log=$(kernel_log)
	# a long run's log may have run over: then nobody knows what it said
	[ -n "$log" ] || fail "the kernel's log doesn't reach back to where the tests began: make log_buf_len larger" || return
	# with what comes behind: nobody gets to see the machine's log otherwise
	found=$(grep -A 40 -m 1 -E 'WARNING:|BUG:|Oops|general protection|Call Trace|soft lockup|stall|UBSAN|refcount_t|KASAN|KFENCE|ODEBUG|INFO: task|lockdep is turned off' <<<"$log" || true)
	[ -z "$found" ] || fail "$found"
}
