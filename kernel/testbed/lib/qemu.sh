# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# shellcheck disable=SC2154  # state, here, flavour, memory, patience, KERNEL_*: set by testbed
# Starting the virtual machine, waiting for it, ending it.

ready_line='xdplua-testbed: ready'
failed_line='xdplua-testbed: FAILED'
# A busy host without KVM needs up to a minute; more means that the machine hangs.
declare -A boot_seconds=([kvm]=40 [tcg]=$((180 * patience)))

# True when the process in qemu.pid is the QEMU of this state folder, and not one that got its number later.
running() {
	local pid
	pid=$(cat "$state/qemu.pid" 2>/dev/null) && [ -n "$pid" ] || return 1
	tr '\0' '\n' <"/proc/$pid/cmdline" 2>/dev/null | grep -qxF -e "$state/qemu.pid"
}

end_machine() {
	local pid tries
	pid=$(cat "$state/qemu.pid")
	! running || kill "$pid"
	# The kernel of this machine has nothing to save: ten seconds of patience, then by force.
	for ((tries = 100; tries > 0; tries--)); do
		running || break
		sleep 0.1
	done
	! running || kill -9 "$pid"
	rm -f "$state/qemu.pid"
}

# Runs four instructions under KVM: /dev/kvm may be there and refuse, or QEMU may abort on it.
# The ROM's reset vector writes 0x10 to the exit device, which makes QEMU end with 0x10 * 2 + 1.
kvm_runs() {
	local rom=$state/kvm-probe.rom status=0
	[ -w /dev/kvm ] || return 1
	{ head -c 65520 /dev/zero && printf '\xb0\x10\xba\xf4\x00\xee\xf4' && head -c 9 /dev/zero; } >"$rom"
	{
		(
			ulimit -c 0
			exec timeout 5 qemu-system-x86_64 -accel kvm -cpu host -m 16 -nodefaults -display none -bios "$rom" \
				-device isa-debug-exit,iobase=0xf4,iosize=1
		) || status=$?
	} >/dev/null 2>&1
	rm -f "$rom"
	[ "$status" = 33 ]
}

# free_port: below Linux' range for outgoing connections, so that none of those takes it meanwhile.
free_port() {
	local port
	while :; do
		port=$((20000 + RANDOM % 12000))
		(exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { printf '%s' "$port"; return; }
	done
}

# The machine has one CPU, whose clock goes on by 1 ns with each instruction.
counts_instructions() { [ "${XDPLUA_TESTBED_ICOUNT:-no}" = yes ]; }

# start ACCEL MODULE: writes ssh_config and leaves QEMU running in the background.
start() {
	local port accel=$1,thread=multi cpu=max parameters=''
	local -a cpus=(-smp "4,sockets=4")
	# What modprobe.conf tells a module.
	[ "$flavour" != builtin ] || parameters=' xdplua.packet_ms=10000 xdplua.load_ms=60000'
	if [ "$1" = kvm ]; then accel=kvm cpu=host; fi
	if counts_instructions; then
		accel=tcg,thread=single cpus=(-smp 1 -icount "shift=0,sleep=on")
	fi
	[ -z "${XDPLUA_TESTBED_GDB:-}" ] || cpus+=(-gdb "unix:$XDPLUA_TESTBED_GDB,server=on,wait=off")
	rm -f "$state/console.log" "$state/qemu.pid"
	for _ in 1 2 3 4 5; do
		port=$(free_port)
		write_ssh_config "$port"
		# mitigations=off: the page-table switch of each system call costs an emulated machine most of its time.
		# Lock: the machine outlives this script and must not keep it.
		qemu-system-x86_64 -name xdplua-testbed -accel "$accel" -cpu "$cpu" "${cpus[@]}" -m "$memory" \
			-nodefaults -display none -no-reboot -daemonize -pidfile "$state/qemu.pid" \
			-serial "file:$state/console.log" \
			-kernel "$KERNEL_IMAGE" -initrd "$state/initramfs" \
			-append "console=ttyS0 quiet log_buf_len=16M panic=-1 mitigations=off net.ifnames=0 rdinit=/sbin/init XDPLUA_MODULE=$2$parameters" \
			-netdev "user,id=eth0,restrict=on,hostfwd=tcp:127.0.0.1:$port-:22" -device virtio-net-pci,netdev=eth0,romfile= \
			2>"$state/qemu.log" 9>&- && return
		grep -q 'host forwarding' "$state/qemu.log" || break
	done
	cat "$state/qemu.log" >&2
	return 1
}

console_has() { grep -qaF -e "$1" "$state/console.log" 2>/dev/null; }

# wait_until_ready SECONDS: for the machine's own word before the first SSH, as QEMU accepts connections from its start on.
wait_until_ready() {
	local deadline=$((SECONDS + $1)) shown=$SECONDS
	while running && ! console_has "$failed_line" && [ $SECONDS -lt $deadline ]; do
		if console_has "$ready_line"; then
			answers && return
		elif [ $((SECONDS - shown)) -ge 10 ]; then
			say "still booting, $((deadline - SECONDS)) s left"
			shown=$SECONDS
		fi
		sleep 0.1
	done
	return 1
}

# why_not: tells people how the boot ended and shows the console.
why_not() {
	if console_has 'Kernel panic'; then
		say "the kernel panicked"
	elif console_has "$failed_line"; then
		say "the machine could not set itself up"
	elif running; then
		say "the machine did not answer in time"
	else
		say "the machine ended"
	fi
	say "the end of $state/console.log:"
	tail -n 40 "$state/console.log" 2>/dev/null | tr -d '\r' | sed 's/^/    /' >&2
}

boot_id=/proc/sys/kernel/random/boot_id

# boot MODULE: leaves nothing running when it fails.
boot() {
	local accel kvm_failed
	local -a accels=("${XDPLUA_TESTBED_ACCEL:-tcg}")
	# KVM that runs four instructions may still hang a kernel: such a host is asked once, until it boots anew
	kvm_failed=$(xdplua_cache)/kvm-failed
	[ -n "${XDPLUA_TESTBED_ACCEL:-}" ] || counts_instructions || [ "$(cat "$kvm_failed" 2>/dev/null)" = "$(cat "$boot_id")" ] ||
		! kvm_runs || accels=(kvm tcg)
	trap '! running || end_machine' EXIT
	trap 'exit 130' INT TERM
	for accel in "${accels[@]}"; do
		say "booting Linux $KERNEL_RELEASE ($accel)"
		if start "$accel" "$1" && wait_until_ready "${boot_seconds[$accel]}"; then
			printf '%s\n' "$accel" >"$state/accel"
			printf '%s\n' "$1" >"$state/module"
			# the same machine comes up without KVM: it is the host's
			[ "$accel" = "${accels[0]}" ] || cat "$boot_id" >"$kvm_failed"
			trap - EXIT INT TERM
			return
		fi
		why_not
		! running || end_machine
		# What the machine says of itself is true under any accelerator.
		! console_has "$failed_line" || break
	done
	die "the test machine did not come up; nothing was left running"
}
