import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isStateRole } from '#workflows/roles.ts'
import { type Change, changesSince, type Told } from './changes-since.ts'
import { filingContent } from './filing-content.server.ts'
import { revisedAnswers } from './revised-answers.server.ts'

/** `pending` is what the State has not had cleared yet; `clarified` came with its last answers. */
export type Changes = { standing: 'pending' | 'clarified'; at: Date | null; changes: Change[] }

/**
 * What a State changed with its answers to questions: for itself while it answers, for officers once its focal point
 * has cleared it. Null where nothing was changed, and for whoever is neither.
 */
export function getChanges(actor: Actor, requestId: string) {
	return withActor(actor, async (tx): Promise<Changes | null> => {
		const request = await tx.request.findUnique({ where: { id: requestId } })
		if (!request) throw new DomainError('not-found')
		const revised = isStateRole(actor.role) ? await revisedAnswers(tx, request) : {}
		if (Object.keys(revised).length === 0) return lastClarified(tx, requestId)
		const filed = await filingContent(tx, requestId)
		const changes = between(filed.content, (await filingContent(tx, requestId, revised)).content)
		return { standing: 'pending', at: null, changes }
	})
}

/** What the last answers that were cleared changed in the filing before them. */
async function lastClarified(tx: Tx, requestId: string): Promise<Changes | null> {
	const [now, before] = await tx.submissionVersion.findMany({
		where: { requestId, cause: { in: ['submitted', 'clarified'] } },
		orderBy: { number: 'desc' },
		take: 2,
	})
	if (!before || now?.cause !== 'clarified' || now.sha256 === before.sha256) return null
	return { standing: 'clarified', at: now.createdAt, changes: between(before.content, now.content) }
}

const between = (then: string, now: string) => changesSince(JSON.parse(then) as Told, JSON.parse(now) as Told)
