import { namesOf, textIn } from '#app/domain/core/names-of.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import type { NewRecusal } from '#app/forms/post.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { may, rolesThat } from '#workflows/abilities.ts'
import type { Language } from '#workflows/languages.ts'

const wrong = (field: string, message: string) => new DomainError('invalid', 'invalid', { [field]: message })

async function check(tx: Tx, personId: string, { programmeId, stateIso3 }: NewRecusal) {
	const person = { id: personId, role: { in: decidingRoles }, suspendedAt: null }
	if ((await tx.person.count({ where: person })) === 0) throw wrong('personId', 'badCode')
	if (programmeId && (await tx.programme.count({ where: { id: programmeId } })) === 0)
		throw wrong('programmeId', 'badCode')
	if (stateIso3 && (await tx.state.count({ where: { iso3: stateIso3 } })) === 0)
		throw wrong('stateIso3', 'badCode')
}

/**
 * Records a conflict of interest, which excludes a member of UNODC personnel from decisions; all may declare their own.
 */
export function declareRecusal(actor: Actor, declared: NewRecusal): Promise<{ id: string }> {
	const { personId = actor.id, programmeId = null, stateIso3 = null, reason } = declared
	if (personId !== actor.id && !seesToRecusals(actor)) throw new DomainError('refused', 'forbidden')
	return withActor(actor, async (tx) => {
		await check(tx, personId, declared)
		const same = { personId, programmeId, stateIso3, endedAt: null }
		if ((await tx.recusal.count({ where: same })) > 0)
			throw wrong(programmeId ? 'programmeId' : 'stateIso3', 'alreadyUsed')
		const id = newId()
		await tx.recusal.createMany({ data: { id, personId, programmeId, stateIso3, reason, since: now() } })
		// Without a State: an officer's conflict of interest must not be readable by that State.
		await recordAudit(tx, actor, {
			type: 'recusal.declared',
			internal: true,
			data: { id, personId, programmeId, stateIso3, reason },
		})
		return { id }
	})
}

/** Ends a recusal: from now on the person decides again. Never by the person concerned. */
export function endRecusal(actor: Actor, id: string): Promise<void> {
	return withActor(actor, async (tx) => {
		const found = await tx.recusal.findUnique({ where: { id } })
		if (!found) throw new DomainError('not-found')
		if (!mayEndRecusal(actor, found.personId)) throw new DomainError('refused', 'forbidden')
		const { count } = await tx.recusal.updateMany({
			where: { id, endedAt: null },
			data: { endedAt: now() },
		})
		if (count === 0) throw new DomainError('conflict')
		const { personId, programmeId, stateIso3 } = found
		await recordAudit(tx, actor, {
			type: 'recusal.ended',
			internal: true,
			data: { id, personId, programmeId, stateIso3 },
		})
	})
}

/** The posts that decide on requests and needs. */
const decidingRoles = rolesThat('decideOnRequests')

/** Whether this person records the recusals of others, and ends them. */
const seesToRecusals = ({ role }: Actor) => may({ role }, 'overseeRecusals')

/** People cannot end their own recusals. */
const mayEndRecusal = (actor: Actor, personId: string) => seesToRecusals(actor) && personId !== actor.id

const MOST = 200

const peopleFor = (tx: Tx, actor: Actor) =>
	tx.person.findMany({
		where: {
			role: { in: decidingRoles },
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
	return found.map(({ id, code, titles }) => ({ id, name: `${code} – ${textIn(titles, language)}` }))
}

/** Recusals in force, the actor's own or all of UNODC's, the newest first; and the choices for a new one. */
export function listRecusals(actor: Actor, language: Language) {
	requireAbility(actor, 'recordRecusals')
	return readAs(actor, (read) =>
		read.models(async (tx) => {
			const found = await tx.recusal.findMany({
				where: { endedAt: null },
				orderBy: [{ since: 'desc' }, { id: 'asc' }],
				take: MOST,
			})
			const names = await namesOf(
				askIn(tx),
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
		}),
	)
}
export type RecusalRow = Awaited<ReturnType<typeof listRecusals>>['rows'][number]
