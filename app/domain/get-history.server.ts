import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { AuditEntry } from '#prisma/generated/client.ts'
import type { NeedStatus, RequestStatus } from '#prisma/generated/enums.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownNeedStatus, shownStatus } from '#workflows/status-line.ts'
import { idsIn, type Names, toldEvent } from './request-view/told-event.server.ts'

const PAGE = 50

/** What happened to a request, the latest first, as far as the reader may see it; `before` pages on from a position. */
export function getHistory(actor: Actor, requestId: string, before?: number) {
	return withActor(actor, async (tx) => {
		const request = await tx.request.findUnique({
			where: { id: requestId },
			include: { needs: { select: { id: true, rank: true } } },
		})
		if (!request) throw new DomainError('not-found')
		const found = await tx.auditEntry.findMany({
			where: { requestId, ...(before !== undefined && { position: { lt: before } }) },
			orderBy: { position: 'desc' },
			take: PAGE + 1,
		})
		const page = found.slice(0, PAGE)
		const ranks = new Map(request.needs.map(({ id, rank }) => [id, String(rank)]))
		const names = await namesIn(tx, page, ranks)
		return {
			reference: request.reference,
			title: actor.role === 'programmeManager' ? '' : request.title,
			entries: page.map((entry) => asTold(entry, names, isStateRole(actor.role))),
			older: found.length > PAGE ? (page.at(-1)?.position ?? null) : null,
		}
	})
}

type History = Awaited<ReturnType<typeof getHistory>>
export type HistoryEntry = History['entries'][number]

function asTold(entry: AuditEntry, names: Names, forState: boolean) {
	const [chart = '', event = ''] = entry.type.split('.')
	const shown = (status: string | null) => {
		if (status && chart === 'request') return shownStatus(status as RequestStatus, forState)
		return status && chart === 'need' ? shownNeedStatus(status as NeedStatus, forState) : status
	}
	return {
		...{ id: entry.id, at: entry.at, chart, event, internal: entry.internal, actorRole: entry.actorRole },
		actor: names(entry.actorId) ?? null,
		onBehalfOf: (entry.onBehalfOf && names(entry.onBehalfOf)) || null,
		need: entry.needId ? (names(entry.needId) ?? null) : null,
		from: shown(entry.from),
		to: shown(entry.to),
		...toldEvent(chart, event, entry.event as Record<string, unknown>, names),
	}
}

/** Names of the people and programmes that these entries mention, and the numbers of the needs. */
async function namesIn(tx: Tx, entries: AuditEntry[], ranks: Map<string, string>): Promise<Names> {
	const ids = new Set(
		entries.flatMap(({ actorId, onBehalfOf, event }) => [actorId, onBehalfOf ?? '', ...idsIn(event)]),
	)
	const mentioned = { id: { in: [...ids] } }
	const people = await tx.person.findMany({ where: mentioned, select: { id: true, name: true } })
	const programmes = await tx.programme.findMany({ where: mentioned, select: { id: true, code: true } })
	const names = new Map([
		...people.map(({ id, name }) => [id, name] as const),
		...programmes.map(({ id, code }) => [id, code] as const),
		...ranks,
	])
	return (id) => names.get(id)
}
