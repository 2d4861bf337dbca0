import { changedFields, entryHistory } from '#app/domain/core/entry-history.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import type { PartnerForm } from '#app/forms/partner.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { PartnerOrganization } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/languages.ts'

const MOST = 300

/** What an administrator records of a partner, as the audit trail keeps it. The first language is that of its e-mails. */
type Entry = Pick<PartnerOrganization, 'name' | 'focalPoint' | 'email' | 'active'> & { languages: Language[] }
type Recorded = { before?: Entry; after: Entry }

const columns = [
	'id',
	'name',
	'focal_point as focalPoint',
	'email',
	'languages',
	'active',
	'revision',
] as const

const all = statement((_: object) =>
	build.selectFrom('partner_organization').orderBy('name').orderBy('id').limit(MOST).select(columns),
)

/** The partner organizations by name, with those to which no need is referred any more. */
export function listPartners(actor: Actor) {
	requireAbility(actor, 'keepReferenceData')
	return readAs(actor, (read) => read(all, {}))
}

/** The partners that a case officer may refer a need to. */
export function partnersToChoose(actor: Actor) {
	return readAs(actor, async (read) =>
		(await read(all, {})).filter(({ active }) => active).map(({ id, name }) => ({ id, name })),
	)
}

/** One partner with every change of its entry, the latest first. */
export function getPartner(actor: Actor, id: string) {
	requireAbility(actor, 'keepReferenceData')
	return readAs(actor, (read) =>
		read.models(async (tx) => {
			const partner = await tx.partnerOrganization.findUnique({ where: { id } })
			if (!partner) throw new DomainError('not-found')
			const history = await entryHistory<Recorded>(askIn(tx), 'partner', id)
			return {
				id,
				revision: partner.revision,
				entry: entryOf(partner),
				history: history.map(({ recorded: { before, after }, ...change }) => ({
					...change,
					changes: changedFields(fields, before, after),
				})),
			}
		}),
	)
}
export type PartnerView = Awaited<ReturnType<typeof getPartner>>

const entryOf = ({ name, focalPoint, email, languages, active }: PartnerOrganization): Entry => ({
	name,
	focalPoint,
	email,
	languages,
	active,
})

const fields = ['name', 'focalPoint', 'email', 'languages', 'active'] as const satisfies (keyof Entry)[]

/**
 * Adds a partner, or changes the one with this id; returns its id. Refused where another one has the name, or where
 * somebody else has changed it since the page was drawn. Referrals keep the name that it had.
 */
export function savePartner(actor: Actor, id: string | null, form: PartnerForm): Promise<string> {
	requireAbility(actor, 'keepReferenceData')
	requireConfirmed(actor)
	const { revision, letterLanguage, languages, ...own } = form
	const entry: Entry = {
		...own,
		focalPoint: own.focalPoint ?? '',
		languages: [letterLanguage, ...languages.filter((language) => language !== letterLanguage)],
	}
	return withActor(actor, async (tx) => {
		await requireOwnName(tx, id, entry.name)
		const stored = { ...entry, updatedById: actor.id, updatedAt: now() }
		if (id === null) {
			const partnerId = newId()
			await withinSystem(tx, actor, () =>
				tx.partnerOrganization.createMany({ data: { id: partnerId, ...stored } }),
			)
			await recordAudit(tx, actor, { type: 'partner.added', data: { partnerId, after: entry } })
			return partnerId
		}
		const found = await tx.partnerOrganization.findUnique({ where: { id } })
		if (!found) throw new DomainError('not-found')
		const { count } = await withinSystem(tx, actor, () =>
			tx.partnerOrganization.updateMany({
				where: { id, revision },
				data: { ...stored, revision: revision + 1 },
			}),
		)
		if (count === 0) throw new DomainError('conflict')
		await recordAudit(tx, actor, {
			type: 'partner.changed',
			data: { partnerId: id, before: entryOf(found), after: entry },
		})
		return id
	})
}

async function requireOwnName(tx: Tx, id: string | null, name: string) {
	const same = { name: { equals: name, mode: 'insensitive' as const }, id: { not: id ?? '' } }
	if ((await tx.partnerOrganization.count({ where: same })) > 0)
		throw new DomainError('invalid', 'invalid', { name: 'alreadyUsed' })
}
