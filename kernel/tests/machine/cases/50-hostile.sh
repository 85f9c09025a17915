# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# Scripts that want to take the machine, in hostile/: from a callback on every CPU, for real packets and for
# test runs, and when they are loaded. Each is stopped, and the machine goes on judging packets.

# attack FILE...: in the background, as a CPU that hangs would keep the program for ever.
attack() {
	local pid size=0 before deadline patience=$((60 * ${XDPLUA_PATIENCE:-1}))
	deadline=$((SECONDS + patience))
	./hostile-scripts "$@" >"$scratch/attacks" 2>&1 &
	pid=$!
	while kill -0 "$pid" 2>/dev/null && [ $SECONDS -lt $deadline ]; do
		before=$size
		size=$(stat -c %s "$scratch/attacks")
		[ "$size" = "$before" ] || deadline=$((SECONDS + patience))
		sleep 0.2
	done
	if kill -0 "$pid" 2>/dev/null; then
		report "$scratch/attacks"
		echo "Bail out! a script hangs a CPU: the one after the last that was told"
		exit 1
	fi
	wait "$pid"
}

# hostile OUTCOME LINE: a script that is expected to come to this
hostile() { script "$1.lua" $'--\n-- expects '"$1: so it says"$'\nfunction attack(packet) '"$2 end"; }

notices() {
	if attack "$(hostile "$1" "$2")"; then fail "went unnoticed"; fi
	grep -q "^not ok" "$scratch/attacks" || fail "$(cat "$scratch/attacks")"
}

# In generic mode a packet is judged on the CPU that sent it.
start_with xdp0 --mode generic -L "$(judging xdp.action.drop)"
check "an attack that does nothing is noticed" notices failed ""
check "an error that should not be is noticed" notices harmless "error('x')"
check "an error that should be the end of the fuel is noticed" notices stopped "error('x')"

# Of the fuel of a load, as much as shows the same takes less time.
parameter=/sys/module/xdplua/parameters/load_fuel
load_fuel=$(cat "$parameter")
echo 700000 >"$parameter"
attack hostile/*.lua || [ $? = 1 ] || echo "not ok - the scripts broke off" >>"$scratch/attacks"
echo "$load_fuel" >"$parameter"
report "$scratch/attacks"

# What they have written for good goes too.
delete_the_rest() { xdplua --replace -I hostile -L "$(script empty.lua 'rcu.for_each(function(key) if key:find("^hostile") then rcu[key] = nil end end)')"; }
check "what the scripts have left in the store can be deleted" delete_the_rest

# Unloading waits for the last of the states that they left behind.
can_be_unloaded_after_all() {
	xdplua -d xdp0
	xdplua -d xdp1
	eventually rmmod xdplua
	modprobe xdplua
}
check "after all of them, the module can be unloaded" can_be_unloaded_after_all
