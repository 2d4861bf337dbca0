import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import type { NoticeName } from '#workflows/notices/table.ts'

export type HeldNotice = {
	id: string
	template: NoticeName
	requestId: string | null
	cadence: 'daily' | 'weekly'
	createdAt: Date
	/** Of the request at this moment; null for a draft. */
	reference: string | null
	path: string
}

type Row = Omit<HeldNotice, 'reference' | 'path'> & { facts: { path?: string } }

const waiting = { status: 'queued', digestId: null } as const

/**
 * What waits for a summary of the reader, or went with one that was written: what it may tell, the oldest first, and
 * what is no longer theirs to see. The transaction speaks as the reader.
 */
export async function findHeld(
	tx: Tx,
	reader: Actor,
	which: { digestId: string } | typeof waiting = waiting,
): Promise<{ told: HeldNotice[]; unseen: string[] }> {
	const rows = (await withinSystem(tx, reader, () =>
		tx.notice.findMany({
			where: { personId: reader.id, cadence: { in: ['daily', 'weekly'] }, ...which },
			select: { id: true, template: true, requestId: true, cadence: true, createdAt: true, facts: true },
			orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
		}),
	)) as Row[]
	const { references, ids } = await inSight(tx, rows)
	const maySee = ({ requestId, facts }: Row) =>
		(requestId === null || references.has(requestId)) && placesIn(facts.path).every((id) => ids.has(id))
	return {
		told: rows.filter(maySee).map(({ facts, ...row }) => ({
			...row,
			reference: references.get(row.requestId ?? '') ?? null,
			path: facts.path ?? '/',
		})),
		unseen: rows.filter((row) => !maySee(row)).map(({ id }) => id),
	}
}

/** The need or delivery that an address of the product names beside its request. */
const placesIn = (path = '') =>
	/^\/(?:requests\/[^/]+\/(?:needs\/|thread\?need=)|deliveries\/)([\w-]+)/.exec(path)?.slice(1) ?? []

/** Of what the notices are about, all that the rules of the database let this reader find now. */
async function inSight(tx: Tx, rows: readonly Row[]) {
	const requestIds = [...new Set(rows.flatMap(({ requestId }) => requestId ?? []))]
	const places = [...new Set(rows.flatMap(({ facts }) => placesIn(facts.path)))]
	const requests = await tx.request.findMany({
		where: { id: { in: requestIds } },
		select: { id: true, reference: true },
	})
	const where = { id: { in: places } }
	const needs = places.length > 0 ? await tx.need.findMany({ where, select: { id: true } }) : []
	const deliveries = places.length > 0 ? await tx.delivery.findMany({ where, select: { id: true } }) : []
	return {
		references: new Map(requests.map(({ id, reference }) => [id, reference])),
		ids: new Set([...needs, ...deliveries].map(({ id }) => id)),
	}
}
