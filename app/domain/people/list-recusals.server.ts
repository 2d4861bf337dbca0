import { namesOf } from '#app/domain/core/names-of.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { isOfficeRole, roles } from '#workflows/roles.ts'
import { decidingRoles, mayEndRecusal, seesToRecusals } from './recusing.ts'

const MOST = 200

const peopleFor = (tx: Tx, actor: Actor) =>
	tx.person.findMany({
		where: {
			role: { in: [...decidingRoles] },
			suspendedAt: null,
			...(seesToRecusals(actor) ? {} : { id: actor.id }),
		},
		orderBy: [{ name: 'asc' }, { id: 'asc' }],
		select: { id: true, name: true, role: true },
	})

async function programmesIn(tx: Tx, language: Language) {
	const found = await tx.programme.findMany({
		select: { id: true, code: true, titles: true },
		orderBy: { code: 'asc' },
	})
	return found.map(({ id, code, titles }) => ({ id, name: `${code} - ${textIn(titles, language)}` }))
}

/** Recusals in force, one's own or all of the office, the newest first; and what may be named in a new one. */
export function listRecusals(actor: Actor, language: Language) {
	requireRole(actor, ...roles.filter(isOfficeRole))
	return withActor(actor, async (tx) => {
		const found = await tx.recusal.findMany({
			where: { endedAt: null },
			orderBy: [{ since: 'desc' }, { id: 'asc' }],
			take: MOST,
		})
		const names = await namesOf(
			tx,
			found.map(({ personId }) => personId),
		)
		const programmes = await programmesIn(tx, language)
		const titles = new Map(programmes.map(({ id, name }) => [id, name]))
		const rows = found.map(({ id, personId, programmeId, stateIso3, reason, since }) => ({
			id,
			reason,
			since,
			stateIso3,
			name: names.get(personId) ?? '',
			programme: programmeId && (titles.get(programmeId) ?? programmeId),
			mayEnd: mayEndRecusal(actor, personId),
		}))
		return { rows, programmes, people: await peopleFor(tx, actor) }
	})
}
export type RecusalRow = Awaited<ReturnType<typeof listRecusals>>['rows'][number]
