import { execFileSync } from 'node:child_process'
import { closeSync, fstatSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Only root mounts; elsewhere what needs a disk of its own is left out. */
export const mayMount = process.getuid?.() === 0

/** A real file system of `megabytes`, in memory, that can be filled and made read-only. */
export function smallDisk(megabytes: number) {
	const folder = mkdtempSync(join(tmpdir(), 'ta-disk-'))
	const mount = (...options: string[]) => execFileSync('mount', [...options, folder])
	mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs')
	const filler = join(folder, 'filler')
	return {
		folder,
		/** Takes all the room but so many bytes. */
		fill(left = 0) {
			const file = openSync(filler, 'w')
			const block = Buffer.alloc(64 * 1024)
			try {
				for (;;) writeSync(file, block)
			} catch {} // full
			ftruncateSync(file, Math.max(0, fstatSync(file).size - left))
			closeSync(file)
		},
		free: () => rmSync(filler, { force: true }),
		freeze: () => mount('-o', 'remount,ro'),
		thaw: () => mount('-o', 'remount,rw'),
		remove() {
			execFileSync('umount', ['-l', folder])
			rmSync(folder, { recursive: true })
		},
	}
}
