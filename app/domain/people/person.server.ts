import { textIn } from '#app/domain/core/names-of.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Person } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import type { Language } from '#workflows/languages.ts'
import { isFilledPost, isOfficeRole, isStateRole } from '#workflows/roles.ts'
import { mayFill } from './posts/tenure.server.ts'

const columns = {
	id: true,
	name: true,
	title: true,
	email: true,
	role: true,
	nationality: true,
	stateIso3: true,
	suspendedAt: true,
	leftAt: true,
	mayExport: true,
	createdAt: true,
} as const
type Shown = Pick<Person, keyof typeof columns>

/**
 * The account of a person as the pages about it begin. Everybody may read their own. Errors: refused to roles that read
 * no accounts of others; not-found.
 */
export async function findPerson(read: Read, id: string): Promise<Shown> {
	const { actor } = read
	if (id !== actor.id) requireAbility(actor, 'readPeople')
	const person = await read.models((tx) => tx.person.findUnique({ where: { id }, select: columns }))
	if (!person || isForeign(actor, person)) throw new DomainError('not-found')
	return person
}

/** The pages about a person that the reader may open besides the overview. */
export function pagesOf(actor: Actor, { id, role, stateIso3 }: Shown) {
	const isOwn = id === actor.id
	const ofOneSide = isStateRole(actor.role) ? stateIso3 === actor.stateIso3 : stateIso3 === null
	return {
		deputies: isFilledPost(role) && (isOwn || ofOneSide),
		signIns: isOwn || may(actor, 'manageAccounts'),
	}
}
export type PersonPages = ReturnType<typeof pagesOf>

/** A person's account and posts, with the reader's possible actions. */
export function getPerson(actor: Actor, id: string) {
	const isOwn = id === actor.id
	return readAs(actor, async (read) => {
		const person = await findPerson(read, id)
		const { nationality, mayExport, ...shown } = person
		const ofOffice = may(actor, 'manageAccounts') || isOwn
		const tenures = await read.models((tx) => tenuresOf(tx, id))
		return {
			...shown,
			isOwn,
			status: statusOf(person, tenures),
			tenures,
			nationality: ofOffice && isOfficeRole(person.role) ? nationality : null,
			mayExport: ofOffice ? mayExport : null,
			recusals: ofOffice && isOfficeRole(person.role) ? await recusalsOf(read, id) : null,
			may: whatMay(actor, person),
			pages: pagesOf(actor, person),
		}
	})
}
export type PersonView = Awaited<ReturnType<typeof getPerson>>

/** Users of a State see only people of that State here, though they know the names of their officers. */
const isForeign = (actor: Actor, { id, stateIso3 }: Shown) =>
	id !== actor.id && isStateRole(actor.role) && stateIso3 !== actor.stateIso3

function whatMay(actor: Actor, person: Shown) {
	const judges = person.id !== actor.id && mayFill(actor, person)
	const isAdministrator = may(actor, 'manageAccounts')
	return {
		suspend: judges && !person.suspendedAt,
		readmit: judges && person.suspendedAt !== null && !person.leftAt,
		endSessions: judges && !person.suspendedAt,
		allowExport: isAdministrator && person.id !== actor.id && !person.leftAt,
		recordNationality: isAdministrator && isOfficeRole(person.role),
	}
}

type Held = { begunAt: Date | null; ended: string | null }

function statusOf({ suspendedAt, leftAt }: Shown, tenures: readonly Held[]) {
	if (!suspendedAt) return 'active' as const
	if (!leftAt) return 'suspended' as const
	return tenures.some(({ begunAt, ended }) => !begunAt && !ended) ? ('sleeps' as const) : ('left' as const)
}

/** The posts a person fills, will fill and has filled, the latest first; and the announced successor. */
async function tenuresOf(tx: Tx, personId: string) {
	const found = await tx.tenure.findMany({
		where: { personId, OR: [{ ended: null }, { ended: { not: 'withdrawn' } }] },
		orderBy: [{ from: 'desc' }, { id: 'desc' }],
		include: { post: { select: { id: true, title: true, role: true } } },
	})
	return found.map(({ id, post, from, to, begunAt, ended }) => ({ id, post, from, to, begunAt, ended }))
}

const recused = statement(({ personId }: { personId: string }) =>
	build
		.selectFrom('recusal')
		.where('person_id', '=', personId)
		.where('ended_at', 'is', null)
		.select(['programme_id as programmeId', 'state_iso3 as stateIso3']),
)
type Wanted = { ids: string[] }
const codesOf = statement(({ ids }: Wanted) =>
	build.selectFrom('programme').where('id', '=', anyOf(ids)).select('code'),
)
const statesOf = statement(({ ids }: Wanted) =>
	build.selectFrom('state').where('iso3', '=', anyOf(ids)).select('names'),
)

/** The recusals of a member of UNODC personnel: programmes by their code, States by their name. */
async function recusalsOf(read: Read, personId: string) {
	const found = await read(recused, { personId })
	const [programmes, states] = await Promise.all([
		read.asSystem(codesOf, { ids: found.flatMap(({ programmeId }) => programmeId ?? []) }),
		read.asSystem(statesOf, { ids: found.flatMap(({ stateIso3 }) => stateIso3 ?? []) }),
	])
	return [
		...programmes.map(({ code }) => code),
		...states.map(({ names }) => textIn(names, read.actor.language)),
	]
}

type Recorded = { personId: string; nationality: string | null }

/** Records the nationality of a member of UNODC personnel: they take no decisions on requests of that State. */
export function recordNationality(actor: Actor, { personId, nationality }: Recorded): Promise<void> {
	requireAbility(actor, 'manageAccounts')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		const person = await tx.person.findUnique({ where: { id: personId } })
		if (!person || !isOfficeRole(person.role)) throw new DomainError('not-found')
		if (nationality && (await tx.state.count({ where: { iso3: nationality } })) === 0)
			throw new DomainError('invalid', 'invalid', { nationality: 'badCode' })
		await withinSystem(tx, actor, () =>
			tx.person.updateMany({ where: { id: personId }, data: { nationality, updatedAt: now() } }),
		)
		await recordAudit(tx, actor, {
			type: 'nationality.recorded',
			internal: true,
			data: { personId, nationality, before: person.nationality },
		})
	})
}

/** From now on pages and e-mails reach this person in `language`. */
export const chooseLanguage = (actor: Actor, language: Language) =>
	withActor(actor, (tx) =>
		tx.person.updateMany({ where: { id: actor.id }, data: { language, updatedAt: now() } }),
	)
