import { writeAlerts } from '#app/domain/alerts/write-alerts.server.ts'
import type { PhraseGroup } from '#app/domain/search/analysis/phrases.ts'

/**
 * Tells the owners of saved views what is new in them: see `writeAlerts`. Returns the number of notices. `labels` are those
 * of codes in all languages.
 */
export async function writeViewAlerts(labels: readonly PhraseGroup[]): Promise<number> {
	// All lists and their words are much to load for a worker that may never need them.
	const { newRowsIn } = await import('#app/tables/lists.server.ts')
	return writeAlerts({ labels, countOf: newRowsIn })
}
