import { keepRead } from '#app/domain/core/keep-read.server.ts'
import { shownTitle } from '#app/domain/core/shown-title.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { entriesOf, type HistoryFilter } from './history-filter.ts'
import { mayReplay } from './replay-request.server.ts'
import { toldEntries } from './told-entry.server.ts'

const PAGE = 50

/** `before` pages on from a position; the filter narrows what is shown and what is paged through. */
type Asked = HistoryFilter & { before?: number | undefined }

/** What happened to a request, the latest first, as far as the reader may see it. */
export function getHistory(actor: Actor, requestId: string, { before, ...filter }: Asked = {}) {
	return withActor(actor, async (tx) => {
		const request = await requestOf(tx, requestId)
		await keepRead(tx, actor, { requestId, what: 'history' })
		const found = await tx.auditEntry.findMany({
			where: { ...entriesOf(requestId, filter), ...(before !== undefined && { position: { lt: before } }) },
			orderBy: { position: 'desc' },
			take: PAGE + 1,
		})
		const page = found.slice(0, PAGE)
		return {
			reference: request.reference,
			title: shownTitle(actor, request),
			entries: await toldEntries(tx, actor, page, request.needs),
			older: found.length > PAGE ? (page.at(-1)?.position ?? null) : null,
			needs: request.needs,
			roles: await rolesIn(tx, requestId),
			mayReplay: mayReplay(actor),
		}
	})
}

/** A request and its needs, as far as the reader may see them. */
export async function requestOf(tx: Tx, requestId: string) {
	const request = await tx.request.findUnique({
		where: { id: requestId },
		include: {
			needs: {
				select: { id: true, rank: true, part: true, title: true },
				orderBy: [{ rank: 'asc' }, { part: 'asc' }],
			},
		},
	})
	if (!request) throw new DomainError('not-found')
	return request
}

/** The posts that have done anything the reader may know of. */
async function rolesIn(tx: Tx, requestId: string) {
	const found = await tx.auditEntry.groupBy({
		by: ['actorRole'],
		where: entriesOf(requestId, {}),
		orderBy: { actorRole: 'asc' },
	})
	return found.map(({ actorRole }) => actorRole as ActingRole)
}
