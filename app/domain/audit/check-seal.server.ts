import { withinLimit } from '#app/platform/rate-limit.server.ts'
import { type Compared, compareSeal } from './compare-seal.server.ts'

export type CheckedSeal =
	| { outcome: 'unknown' }
	| { outcome: 'tooOften' }
	/** Which chains differ is told to nobody who merely holds a file. */
	| ({ outcome: 'same' } & Counted)
	| ({ outcome: 'differs' } & Counted)

type Counted = { day: string; chains: number; differing: number }

const LIMIT = 30
const WINDOW = 300

/** The check that anybody may ask for who holds a seal, so often from one network address. */
export async function checkSeal(address: string, text: string): Promise<CheckedSeal> {
	if (!(await withinLimit(`seal:${address}`, LIMIT, WINDOW))) return { outcome: 'tooOften' }
	const compared: Compared = await compareSeal(text)
	if (compared.outcome === 'unknown') return compared
	const { outcome, day, chains, faults } = compared
	return { outcome, day, chains, differing: faults.length }
}
