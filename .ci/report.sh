# SPDX-License-Identifier: EPL-2.0
# Sourced by test: counts what the parts did, says it in one line each, and says again at the end what failed.

all_passed=0 all_failed=0 all_skipped=0

# What failed, of all parts: who sees only the end of a long output needs it there.
failures=$(mktemp) parts_said=

add() { passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3)); }

# counts_of_last_line FILE: the runner's own closing line "N passed, N failed, N skipped"
counts_of_last_line() {
	local line
	line=$(grep -E '^[0-9]+ passed, [0-9]+ failed, [0-9]+ skipped$' "$1" | tail -n 1)
	awk '/^not ok/ { lines = 20 } /^ok/ { lines = 0 } lines-- > 0' "$1" >>"$failures"
	if [ -z "$line" ]; then
		broke_off "the test runner ended without its closing line"
		return
	fi
	# shellcheck disable=SC2046  # three numbers
	add $(tr -cd '0-9 ' <<<"$line")
}

# counts_of_reports STAMP FOLDER...: JUnit reports that are newer than the file STAMP
counts_of_reports() {
	local stamp=$1 found=0 file
	shift
	while read -r file; do
		found=1
		# shellcheck disable=SC2046  # three numbers
		add $(sed -n '/<testsuite /,/>/p' "$file" | tr '\n' ' ' | awk '{
			tests = field("tests"); bad = field("errors") + field("failures"); skipped = field("skipped")
			print tests - bad - skipped, bad, skipped
		} function field(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }')
	done < <(find "$@" -name 'TEST-*.xml' -newer "$stamp" 2>/dev/null)
	[ "$found" = 1 ] || broke_off "no test reports were written"
}

# broke_off WHY: the part ends here, and nobody knows how many of its tests are missing
broke_off() {
	say "$1"
	echo "$1" >>"$failures"
	incomplete=1
}

# maven_failed LOG: the build's own words of what failed, without the traces
maven_failed() {
	keep_log=1
	grep -E '^\[ERROR\]|FAIL' "$1" | head -n 60 | cut -c 1-400 | tee -a "$failures" >&2
	broke_off "Maven failed; its whole output: $1"
}

run_part() {
	local part=$1 begun=$SECONDS
	passed=0 failed=0 skipped=0 incomplete=0 keep_log=0
	log=$(mktemp)
	touch "$log.start"
	say "test $part"
	echo "$part:" >>"$failures"
	"run_$part"
	# a runner that broke off counts as one failure, or a green line would hide it
	[ "$incomplete" = 0 ] || [ "$failed" -gt 0 ] || failed=1
	[ "$keep_log" = 1 ] || rm -f "$log"
	rm -f "$log.start"
	say "test $part took $((SECONDS - begun)) s"
	echo "$part: $passed passed, $failed failed, $skipped skipped"
	parts_said+="$part: $passed passed, $failed failed, $skipped skipped, $((SECONDS - begun)) s\\n"
	all_passed=$((all_passed + passed)) all_failed=$((all_failed + failed)) all_skipped=$((all_skipped + skipped))
}

# who runs several parts sees them together at the end, then what failed in them, then the sum
report_whole() {
	printf '%b' "$parts_said"
	if [ "$all_failed" != 0 ]; then
		echo "What failed:"
		# without the parts in which nothing did
		awk '/^[a-z]+:$/ { part = $0; next } part { print part; part = "" } { print "    " $0 }' "$failures"
	fi
	echo "$all_passed passed, $all_failed failed, $all_skipped skipped"
}
