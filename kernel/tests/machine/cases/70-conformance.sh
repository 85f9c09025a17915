# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# The Lua files in conformance/, each run by the kernel as it is loaded; README.md tells how to write one.

conforms() { xdplua --replace -I conformance -L conformance/lib/check.lua -L "$1" -L conformance/lib/end.lua; }

check "a check that fails is noticed" refuses 1 "seen failing: false, not true" \
	conforms "$(script failing.lua "check('seen failing', false, true)")"
for file in conformance/*.lua; do
	check "$(basename "$file" .lua): $(sed -n '2s/^-- *//p' "$file")" conforms "$file"
done
