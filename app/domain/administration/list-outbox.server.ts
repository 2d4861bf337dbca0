import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import type { FailureCode } from '#app/platform/mail/failure.ts'
import type { NoticeStatus, Prisma } from '#prisma/generated/client.ts'
import { readPlace, writePlace } from '../page-place.ts'
import { requireRole } from '../require-role.ts'
import { restingDomains } from './resting-domains.server.ts'

const PAGE = 50
const ADDRESSES = 200

/** States of a message that somebody should look at. */
export const worrying = ['deferred', 'bounced', 'parked'] as const satisfies readonly NoticeStatus[]
type Worry = (typeof worrying)[number]

export type OutboxFilter = {
	state?: Worry | undefined
	reason?: FailureCode | undefined
	/** Where the page before ended, as `next` of that page said. */
	after?: string | undefined
}

/**
 * Messages that did not leave at the first try or came back, the oldest first, 50 at a time; how many there are in each
 * state and of each reason, what rests, and where letters come back from.
 */
export function listOutbox(actor: Actor, { state, reason, after }: OutboxFilter = {}) {
	requireRole(actor, 'administrator')
	// What went with a summary stands for itself nowhere.
	const where = { status: state ?? { in: [...worrying] }, digestId: null, ...(reason && { failure: reason }) }
	return withActor(actor, async (tx) => ({
		counts: await countStates(tx),
		reasons: await countReasons(tx),
		...(await pageOf(tx, { AND: [where, beyond(after)] })),
		resting: await restingDomains(tx),
		undeliverable: await tx.undeliverableAddress.findMany({
			where: { clearedAt: null },
			orderBy: [{ since: 'desc' }, { address: 'asc' }],
			take: ADDRESSES,
			select: { address: true, since: true, code: true },
		}),
	}))
}
export type OutboxRow = Awaited<ReturnType<typeof listOutbox>>['rows'][number]

const countStates = async (tx: Tx) => {
	const found = await tx.notice.groupBy({
		by: ['status'],
		where: { digestId: null },
		_count: true,
		orderBy: { status: 'asc' },
	})
	return found.map(({ status, _count }) => ({ status, count: _count }))
}

async function countReasons(tx: Tx) {
	const found = await tx.notice.groupBy({
		by: ['failure'],
		where: { status: { in: [...worrying] }, failure: { not: null } },
		_count: true,
		orderBy: { failure: 'asc' },
	})
	return found.map(({ failure, _count }) => ({ reason: failure as FailureCode, count: _count }))
}

async function pageOf(tx: Tx, where: Prisma.NoticeWhereInput) {
	const found = await tx.notice.findMany({
		where,
		orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
		take: PAGE + 1,
		// Never `facts`: an invitation that was not sent still holds its link there.
		select: {
			...{ id: true, template: true, subject: true, recipient: true, address: true, personId: true },
			...{ status: true, attempts: true, failure: true, lastError: true, bounceCode: true, uncertain: true },
			...{ createdAt: true, nextTryAt: true },
		},
	})
	const page = found.slice(0, PAGE)
	const last = page.at(-1)
	const known = await addresses(tx, page)
	const rows = page.map(({ recipient, address, personId, ...notice }) => ({
		...notice,
		recipient: recipient ?? address ?? known.get(personId ?? '') ?? null,
	}))
	return { rows, next: found.length > PAGE && last ? writePlace({ at: last.createdAt, id: last.id }) : null }
}

/** Strictly after the last row of the page before. */
function beyond(after: string | undefined): Prisma.NoticeWhereInput {
	const place = readPlace(after)
	if (!place) return {}
	const { at, id } = place
	return { createdAt: { gte: at }, OR: [{ createdAt: { gt: at } }, { id: { gt: id } }] }
}

/** The addresses people have now, for messages that were never tried. */
async function addresses(tx: Tx, notices: readonly { personId: string | null }[]) {
	const ids = notices.flatMap(({ personId }) => personId ?? [])
	const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, email: true } })
	return new Map(people.map(({ id, email }) => [id, email]))
}
