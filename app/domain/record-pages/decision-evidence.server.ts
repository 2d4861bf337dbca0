import { earlierSupportTo } from '#app/domain/bundles/earlier-support-of.server.ts'
import { listAttachments } from '#app/domain/drafts/attachment-reading.server.ts'
import type { RequestRecord } from '#app/domain/requests/request-record.server.ts'
import { getFiling } from '#app/domain/submissions/get-filing.server.ts'
import type { Read } from '#app/platform/read.server.ts'
import { may } from '#workflows/abilities.ts'
import type { Language } from '#workflows/languages.ts'
import { isOneOf } from '#workflows/names.ts'

/** The steps that decide on the needs of a request. */
const deciding = ['proposeDecisions', 'approveDecisions'] as const

/** Whether the reader decides on the needs of a request now, or approves what was proposed. */
export const isDeciding = (openTo: readonly string[]) => openTo.some((type) => isOneOf(deciding, type))

/**
 * What a decision on the needs of a request rests on, beside the request itself: what its State submitted, its files,
 * and what the same institution has received in the last 36 months. For whoever decides: it reads all of it.
 */
export async function decisionEvidence(read: Read, { id, stateIso3 }: RequestRecord, language: Language) {
	const { actor } = read
	const [filing, { files }, earlier] = await Promise.all([
		getFiling(actor, id, language),
		listAttachments(actor, id),
		earlierSupportTo(read, { requestId: id, stateIso3 }, language),
	])
	const { sections, needs } = filing
	return {
		sections,
		needs,
		files: files.map(({ id, name }) => ({ id, name })),
		earlier,
		/** Whether the reader compares a need with those of other States, and reads its score. */
		mayCompare: may(actor, 'bundleNeeds'),
		mayScore: may(actor, 'scoreNeeds'),
	}
}

export type DecisionEvidence = Awaited<ReturnType<typeof decisionEvidence>>
