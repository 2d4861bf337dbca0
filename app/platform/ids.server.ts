import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash, randomBytes } from 'node:crypto'

const fixed = new AsyncLocalStorage<{ seed: string; count: number }>()

const asUuid = (hex: string) =>
	`${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`

/** A new id in the form of a UUID, sorted by time of creation (version 7). */
export function newId(): string {
	const sequence = fixed.getStore()
	if (sequence)
		return asUuid(
			createHash('sha256')
				.update(`${sequence.seed}/${sequence.count++}`)
				.digest('hex'),
		)
	const time = Date.now().toString(16).padStart(12, '0')
	return asUuid(time + randomBytes(10).toString('hex'))
}

/** The same id for the same parts: what is sent twice is one row. */
export const idOf = (...parts: string[]) =>
	asUuid(createHash('sha256').update(JSON.stringify(parts)).digest('hex'))

/** Runs `work` with ids that are the same every time: the sample world has no randomness. */
export const withFixedIds = <T>(seed: string, work: () => Promise<T>) => fixed.run({ seed, count: 0 }, work)
