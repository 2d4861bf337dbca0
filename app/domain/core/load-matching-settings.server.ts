import type { Tx } from '#app/platform/database.server.ts'
import { type MatchingSettings, matchingSettings } from '#workflows/matching/settings.ts'

const loaded = new WeakMap<Tx, Promise<MatchingSettings>>()

/** What matching, scoring and allocation go by, read once in each transaction. */
export function loadMatchingSettings(tx: Tx): Promise<MatchingSettings> {
	const known = loaded.get(tx) ?? load(tx)
	loaded.set(tx, known)
	return known
}

/** How the keys of these settings begin. */
export const matchingStarts = ['matching.', 'priority.', 'allocation.']

async function load(tx: Tx) {
	const rows = await tx.setting.findMany({
		where: { OR: matchingStarts.map((startsWith) => ({ key: { startsWith } })) },
		select: { key: true, value: true },
	})
	return matchingSettings(new Map(rows.map(({ key, value }) => [key, value])))
}
