# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# The store behind rcu: shared by CPUs and instances, outliving scripts, bounded.

is_shared_by_cpus() {
	empty_store
	start_with xdp0 -I shared -L "$(script shared.lua <<'END'
function callback(packet)
	if packet[14] == 1 then rcu.verdict = xdp.action.drop return xdp.action.pass end
	return rcu.verdict or xdp.action.pass
end
END
)"
	send_frames_on 3 1
	send_frames_on 1 1 1
	send_frames_on 3 2
	counts xdp0 packets=4 pass=2 drop=2 errors=0
}
check "what one CPU writes, another reads" is_shared_by_cpus

survives_replace() {
	start_with xdp0 -L "$(judging 'rcu.verdict')"
	send_frames 2
	counts xdp0 packets=2 drop=2 errors=0
}
check "other scripts find what was written before" survives_replace

# Entries of one CPU collide with those of the others; each runs through all of them meanwhile.
races() {
	local cpu
	empty_store
	start_with xdp0 -I race -L "$(script race.lua <<'END'
local n = 0
function callback(packet)
	for i = 1, 20 do
		n = n + 1
		local key = "race " .. n % 32
		rcu[key] = n % 3 == 0 and n or n % 3 == 1 and ("x"):rep(n % 500) or nil
		local value = rcu[key]
		if type(value) == "string" then assert(not value:find("[^x]")) end
	end
	if n % 200 == 0 then
		rcu.for_each(function(key, value) assert(key:find("^race ") and value ~= nil) end)
	end
	return xdp.action.drop
end
END
)"
	for cpu in 0 1 2 3; do send_frames_on "$cpu" 500 & done
	wait
	counts xdp0 packets=2000 drop=2000 errors=0
}
check "CPUs write, delete and traverse at the same time" races

refuses_more() {
	empty_store
	refuses 1 "the store is full" run_once 'for i = 1, 1 << 20 do rcu["k" .. i] = i end'
	empty_store
	# bytes of what was deleted count until they are free
	eventually run_once 'rcu.again = true'
	refuses 1 "the store is full" run_once 'local v = ("v"):rep(8192) for i = 1, 1 << 20 do rcu["v" .. i] = v end'
	empty_store
	eventually run_once 'rcu.again = true rcu.again = nil'
}
check "a full store refuses more, and takes it once there is room" refuses_more

in_a_callback() {
	start_with xdp0 -I hostile -L "$(script hostile.lua "function callback(packet) if packet[14] == 1 then $1 end return xdp.action.drop end")"
	send_frames 1 1
	# shellcheck disable=SC2086  # counters are several words
	counts xdp0 packets=1 $2
	send_frames 1
	counts xdp0 packets=2
}
while IFS='|' read -r what counters lines; do
	check "a callback that $what ($counters)" in_a_callback "$lines" "$counters"
done <<'END'
writes without end|errors=1 over_budget=1|while true do rcu.x = ("x"):rep(1000) end
reads without end|errors=1 over_budget=1|rcu.x = ("x"):rep(8000) while true do local x = rcu.x end
traverses without end|errors=1 over_budget=1|while true do rcu.for_each(function() end) end
traverses within traversals|errors=1|rcu.x = 1 local function again() rcu.for_each(again) end again()
loops in a traversal|errors=1 over_budget=1|rcu.x = 1 rcu.for_each(function() while true do end end)
adds in a traversal without end|errors=1|local n = 0 rcu.x = 1 rcu.for_each(function() for i = 1, 1 << 30 do rcu[tostring(i)] = i end end)
uses a wrong key|errors=1|rcu[nil] = 1
END
empty_store
xdplua -d xdp0
