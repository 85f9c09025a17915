# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# The Lua files of kernel/tests/checks, each run by the kernel as it is loaded; they run on libxdplua as well.

conforms() { xdplua --replace -I checks -L checks/lib/check.lua -L "$1" -L checks/lib/end.lua; }

check "a check that fails is noticed" refuses 1 "seen failing: false, not true" \
	conforms "$(script failing.lua "check('seen failing', false, true)")"
for file in checks/*.lua; do
	check "$(basename "$file" .lua): $(sed -n '2s/^-- *//p' "$file")" conforms "$file"
done
