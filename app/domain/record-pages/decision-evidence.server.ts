import { earlierSupportTo } from '#app/domain/bundles/earlier-support-of.server.ts'
import { mostLikeNeedsOf } from '#app/domain/bundles/needs-like.server.ts'
import { listAttachments } from '#app/domain/drafts/attachment-reading.server.ts'
import type { RequestRecord } from '#app/domain/requests/request-record.server.ts'
import { getFiling } from '#app/domain/submissions/get-filing.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { may } from '#workflows/abilities.ts'
import type { Language } from '#workflows/languages.ts'
import { isOneOf } from '#workflows/names.ts'

/** The steps that decide on the needs of a request. */
const deciding = ['proposeDecisions', 'approveDecisions'] as const

/** Whether the reader decides on the needs of a request now, or approves what was proposed. */
export const isDeciding = (openTo: readonly string[]) => openTo.some((type) => isOneOf(deciding, type))

/**
 * What a decision on the needs of a request rests on, beside the request itself: what its State submitted, its files,
 * what the same institution has received in the last 36 months, and open needs of other States that are alike. For whoever decides: it reads all of it.
 */
export async function decisionEvidence(read: Read, { id, stateIso3 }: RequestRecord, language: Language) {
	const { actor } = read
	const mayCompare = may(actor, 'bundleNeeds')
	const [filing, { files }, earlier, similar] = await Promise.all([
		getFiling(actor, id, language),
		listAttachments(actor, id),
		earlierSupportTo(read, { requestId: id, stateIso3 }, language),
		mayCompare ? mostLikeNeedsOf(read, id, language) : null,
	])
	const { sections, needs } = filing
	return {
		sections,
		/** `similar` are a few needs of other States, the most alike first; null for whoever does not compare needs. */
		needs: needs.map((need) => ({ ...need, similar: similar && (similar.get(need.id) ?? []) })),
		files: files.map(({ id, name }) => ({ id, name })),
		earlier,
		/** Whether the reader reads the score of a need. */
		mayScore: may(actor, 'scoreNeeds'),
	}
}

export type DecisionEvidence = Awaited<ReturnType<typeof decisionEvidence>>
