# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # scratch: set by suite
# The cases of kernel/tests/conformance in the kernel; they run on libxdplua as well.

xdplua -d xdp0 2>/dev/null || true
xdplua -d xdp1 2>/dev/null || true
notices() {
	local output
	output=$(./conformance-cases "$(script differs.lua "$1")") && fail "nobody noticed" || true
	[[ $output == "not ok"* ]] || fail "$output"
}
check "a verdict that differs is noticed" notices $'--== one\nfunction callback() return 1 end\n--@ frame 00*14\n--@ pass'
check "a byte that differs is noticed" notices $'--== one\nfunction callback() return 1 end\n--@ frame 00*14\n--@ drop 00*13 01'
check "an error that differs is noticed" notices $'--== one\nerror("this")\n--@ raises case:1: that'
check "an error that is none is noticed" notices $'--== one\nfunction callback() return 2 end\n--@ frame 00*14\n--@ failed so'
check "a script that should be refused is noticed" notices $'--== one\nx = 1\n--@ refused so'

./conformance-cases topics/*.lua >"$scratch/cases" 2>&1 || [ $? = 1 ] || echo "not ok - the cases broke off" >>"$scratch/cases"
report "$scratch/cases"
xdplua -d xdp0
xdplua -d xdp1
