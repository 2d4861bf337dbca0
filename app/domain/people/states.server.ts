import { namesOf, textIn } from '#app/domain/core/names-of.server.ts'
import { phoneFor, withPhonesShown } from '#app/domain/core/phone-numbers.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import type { AuthorityForm, StateContactForm } from '#app/forms/state-entry.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isTaken } from '#app/platform/error-code.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { State } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/languages.ts'
import type { TreatyStatus } from '#workflows/vocabulary.ts'
import { postRows } from './posts/posts.server.ts'

type Recorded = Pick<
	State,
	| 'treatyStatus'
	| 'treatyStatusOn'
	| 'treatyStatusSource'
	| 'conventionStatus'
	| 'conventionStatusOn'
	| 'conventionStatusSource'
>

/** The status of a State under one instrument; date and source are null where no administrator entered them. */
type TreatyStanding = {
	instrument: 'convention' | 'protocol'
	status: TreatyStatus
	on: Date | null
	source: string | null
}

/** The status of a State under the Convention and under the Protocol, in this order. */
export const treatiesOf = (state: Recorded): TreatyStanding[] => [
	{
		instrument: 'convention',
		status: state.conventionStatus,
		on: state.conventionStatusOn,
		source: state.conventionStatusSource,
	},
	{
		instrument: 'protocol',
		status: state.treatyStatus,
		on: state.treatyStatusOn,
		source: state.treatyStatusSource,
	},
]

/** UNODC's record of a State: contact of its mission, authorities, posts and notes verbales. */
export function getState(actor: Actor, iso3: string, language: Language) {
	requireAbility(actor, 'keepStateRegister')
	return readAs(actor, (read) =>
		read.models(async (tx) => {
			const state = await tx.state.findUnique({ where: { iso3 } })
			if (!state) throw new DomainError('not-found')
			const contact = await tx.stateContact.findUnique({ where: { stateIso3: iso3 } })
			const names = await namesOf(askIn(tx), contact ? [contact.updatedById] : [])
			const authorities = await tx.authority.findMany({
				where: { stateIso3: iso3 },
				orderBy: [{ name: 'asc' }, { id: 'asc' }],
				select: { id: true, name: true, institutionType: true },
			})
			return {
				iso3,
				name: textIn(state.names, language) || iso3,
				treaties: treatiesOf(state),
				contact: contact && { ...withPhonesShown(contact), updatedBy: names.get(contact.updatedById) ?? '' },
				authorities,
				posts: await postRows(tx, { stateIso3: iso3 }),
			}
		}),
	)
}

/** Adds an authority of a State, or renames one. Earlier submissions remain linked to it. */
export function saveAuthority(actor: Actor, stateIso3: string, form: AuthorityForm): Promise<void> {
	requireAbility(actor, 'keepStateRegister')
	const { authorityId, name, institutionType } = form
	return withActor(actor, async (tx) => {
		if ((await tx.state.count({ where: { iso3: stateIso3 } })) === 0) throw new DomainError('not-found')
		const same = await tx.authority.findFirst({
			where: { stateIso3, name: { equals: name, mode: 'insensitive' }, id: { not: authorityId ?? '' } },
		})
		if (same) throw new DomainError('invalid', 'invalid', { name: 'alreadyUsed' })
		const id = authorityId ?? newId()
		const before = await tx.authority.findUnique({ where: { id } })
		if (authorityId && before?.stateIso3 !== stateIso3) throw new DomainError('not-found')
		await withinSystem(tx, actor, () =>
			before
				? tx.authority.updateMany({ where: { id }, data: { name, institutionType } })
				: tx.authority.createMany({ data: { id, stateIso3, name, institutionType, address: '' } }),
		)
		await recordAudit(tx, actor, {
			type: before ? 'authority.renamed' : 'authority.added',
			stateIso3,
			data: { authorityId: id, name, institutionType, ...(before && { before: before.name }) },
		})
	})
}

/** Saves the contact of a State's mission, which notes verbales are compared with from now on. */
export function saveContact(actor: Actor, stateIso3: string, form: StateContactForm): Promise<void> {
	requireAbility(actor, 'keepStateRegister')
	requireConfirmed(actor)
	const { revision, ...contact } = form
	return withActor(actor, async (tx) => {
		if ((await tx.state.count({ where: { iso3: stateIso3 } })) === 0) throw new DomainError('not-found')
		const before = await tx.stateContact.findUnique({ where: { stateIso3 } })
		// A mission is rarely in its State, so only an international number is clear.
		const missionPhone = phoneFor('missionPhone', contact.missionPhone, { before: before?.missionPhone })
		const told = { ...contact, missionPhone, updatedById: actor.id, updatedAt: now() }
		if (before) await change(tx, stateIso3, revision, told)
		else await add(tx, revision, { ...told, stateIso3 })
		await recordAudit(tx, actor, {
			type: 'stateContact.saved',
			stateIso3,
			internal: true,
			revision: revision + 1,
			data: {
				...contact,
				before: before && { missionName: before.missionName, missionEmail: before.missionEmail },
			},
		})
	})
}

type Kept = Omit<StateContactForm, 'revision'> & { updatedById: string; updatedAt: Date }

async function change(tx: Tx, stateIso3: string, revision: number, kept: Kept) {
	const data = { ...kept, revision: revision + 1 }
	const { count } = await tx.stateContact.updateMany({ where: { stateIso3, revision }, data })
	if (count === 0) throw new DomainError('conflict')
}

/** A new contact has revision 0; of two first ones the database accepts one. */
async function add(tx: Tx, revision: number, kept: Kept & { stateIso3: string }) {
	if (revision !== 0) throw new DomainError('conflict')
	await tx.stateContact.createMany({ data: { ...kept, revision: 1 } }).catch((error) => {
		throw isTaken(error) ? new DomainError('conflict') : error
	})
}
