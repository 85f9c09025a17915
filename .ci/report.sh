# SPDX-License-Identifier: EPL-2.0
# Sourced by test: counts what the parts did and says it in one line each.

all_passed=0 all_failed=0 all_skipped=0

add() { passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3)); }

# counts_of_last_line FILE: the runner's own closing line "N passed, N failed, N skipped"
counts_of_last_line() {
	local line
	line=$(grep -E '^[0-9]+ passed, [0-9]+ failed, [0-9]+ skipped$' "$1" | tail -n 1)
	if [ -z "$line" ]; then
		say "the test runner ended without its closing line"
		incomplete=1
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
	[ "$found" = 1 ] || { say "no test reports were written"; incomplete=1; }
}

failing_tail() { grep -E '^\[(ERROR|WARNING)\]|FAIL|Tests run' "$1" | tail -n 60 >&2; say "the whole output: $1"; keep_log=1; }

run_part() {
	local part=$1 begun=$SECONDS
	passed=0 failed=0 skipped=0 incomplete=0 keep_log=0
	log=$(mktemp)
	touch "$log.start"
	say "test $part"
	"run_$part"
	# a runner that broke off counts as one failure, or a green line would hide it
	[ "$incomplete" = 0 ] || [ "$failed" -gt 0 ] || failed=1
	[ "$keep_log" = 1 ] || rm -f "$log"
	rm -f "$log.start"
	say "test $part took $((SECONDS - begun)) s"
	echo "$part: $passed passed, $failed failed, $skipped skipped"
	all_passed=$((all_passed + passed)) all_failed=$((all_failed + failed)) all_skipped=$((all_skipped + skipped))
}

report_whole() { echo "$all_passed passed, $all_failed failed, $all_skipped skipped"; }
