import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash, randomBytes } from 'node:crypto'

const fixed = new AsyncLocalStorage<{ seed: string; count: number }>()

const asUuid = (hex: string) =>
	`${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`

/** Returns a new UUID, sorted by time of creation (version 7). */
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

/** Returns the same id for the same parts, so that a repeated submission makes one row. */
export const idOf = (...parts: string[]) =>
	asUuid(createHash('sha256').update(JSON.stringify(parts)).digest('hex'))

/** Runs `work` with reproducible ids, for the sample world. */
export const withFixedIds = <T>(seed: string, work: () => Promise<T>) => fixed.run({ seed, count: 0 }, work)

/** A secret that cannot be guessed. Only its hash is stored, so that a reader of the database cannot open accounts. */
export const newToken = () => randomBytes(32).toString('base64url')

/** The stored form of such a secret. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
