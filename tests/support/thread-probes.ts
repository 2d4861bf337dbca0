import { writeFile } from 'node:fs/promises'
import { markAsUntransferable } from 'node:worker_threads'
import { DomainError } from '#app/platform/domain-error.ts'

/** Blocks its thread until the gate is opened: `Atomics.store(gate, 0, 1)` and `Atomics.notify(gate, 0)`. */
export function waitAt(gate: Int32Array) {
	Atomics.wait(gate, 0, 0)
	return 'through'
}

export function neverEnd() {
	for (;;) Math.random()
}

export function fillMemory() {
	const held: number[][] = []
	for (;;) held.push(new Array<number>(1_000_000).fill(0.5))
}

export function refuse() {
	throw new DomainError('invalid', 'damaged', { file: 'damaged' })
}

export function fail() {
	throw new TypeError('of our own making')
}

/** Writes to a device that is always full. */
export const storeWithoutRoom = () => writeFile('/dev/full', 'x')

export const manyBytes = (count: number) => new Uint8Array(count).fill(7)

/** Memory that cannot change its owner, as native modules return it. */
export function boundBytes(count: number) {
	const bytes = manyBytes(count)
	markAsUntransferable(bytes.buffer)
	return bytes
}
