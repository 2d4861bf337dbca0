import { readCursor, writeCursor } from '#app/domain/core/page-cursor.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import type { SignInEventKind } from '#app/platform/sign-in-events.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'

const PAGE = 50
/** A search for a name considers at most this many people. */
const PEOPLE = 50

export type SignInLogFilter = {
	kind?: SignInEventKind | undefined
	/** Part of a name or an address. */
	person?: string | undefined
	from?: string | undefined
	to?: string | undefined
	/** Cursor: `next` of the page before. */
	after?: string | undefined
}

/** The sign-in log, the latest first, 50 at a time. */
export function listSignInLog(actor: Actor, filter: SignInLogFilter = {}) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		const found = await tx.signInEvent.findMany({
			where: await matching(tx, filter),
			orderBy: [{ at: 'desc' }, { id: 'desc' }],
			take: PAGE + 1,
		})
		const page = found.slice(0, PAGE)
		const last = page.at(-1)
		return {
			rows: await named(tx, page),
			next: found.length > PAGE && last ? writeCursor(last) : null,
		}
	})
}
export type SignInLogRow = Awaited<ReturnType<typeof listSignInLog>>['rows'][number]

/** The conditions of a filter and of the cursor. */
async function matching(tx: Tx, filter: SignInLogFilter): Promise<Prisma.SignInEventWhereInput> {
	const { kind, person, from, to, after } = filter
	return {
		AND: [
			kind ? { kind } : {},
			person ? { personId: { in: await peopleNamed(tx, person) } } : {},
			from ? { at: { gte: new Date(from) } } : {},
			to ? { at: { lt: new Date(new Date(to).getTime() + 24 * 60 * 60 * 1000) } } : {},
			beyond(after),
		],
	}
}

async function peopleNamed(tx: Tx, text: string): Promise<string[]> {
	const contains = { contains: text, mode: 'insensitive' } as const
	const found = await tx.person.findMany({
		where: { OR: [{ name: contains }, { email: contains }] },
		select: { id: true },
		take: PEOPLE,
	})
	return found.map(({ id }) => id)
}

/** Strictly after the last row of the page before. */
function beyond(after: string | undefined): Prisma.SignInEventWhereInput {
	const place = readCursor(after)
	if (!place) return {}
	const { at, id } = place
	// The first condition is the one that the index serves.
	return { at: { lte: at }, OR: [{ at: { lt: at } }, { id: { lt: id } }] }
}

type Event = Prisma.SignInEventGetPayload<object>

/** The same rows with the names of the people concerned. */
async function named(tx: Tx, rows: readonly Event[]) {
	const ids = [...new Set(rows.flatMap(({ personId }) => personId ?? []))]
	const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
	const names = new Map(people.map(({ id, name }) => [id, name]))
	return rows.map(({ personId, ...event }) => ({
		...event,
		who: personId && (names.get(personId) ?? personId),
	}))
}
