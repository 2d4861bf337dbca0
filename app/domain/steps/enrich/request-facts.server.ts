import { unlockableSections } from '#app/domain/clarifications/filed-places.ts'
import type { LoadedEntity, StepEvent } from '#app/domain/core/entities/entity.ts'
import { leadOf } from '#app/domain/core/lead-institution.server.ts'
import { attachmentsPath, unlockedFields, unlocksAttachments, withFollowUps } from '#app/forms/unlocking.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { contextOf } from '#workflows/engine/engine.ts'
import { screenedAs } from '#workflows/vocabulary.ts'

const refuse = (key: Reason, field = key) => new DomainError('invalid', key, { officerId: field })

/**
 * Refuses people who cannot be assigned this request: not a case officer, another region, a national of the State,
 * recused, or already assigned; for a reconsideration also the former officer.
 */
export async function requireNextOfficer(tx: Tx, found: LoadedEntity, event: StepEvent) {
	const { facts, snapshot } = found
	const officerId = String(event.officerId)
	const officer = await tx.person.findFirst({
		where: { id: officerId, role: 'caseOfficer', suspendedAt: null },
		select: { regions: true, nationality: true },
	})
	if (!officer) throw refuse('notTheRightPerson')
	const recused = await tx.recusal.count({
		where: { personId: officerId, stateIso3: facts.stateIso3, endedAt: null },
	})
	// The reason is not disclosed, because a declared conflict of interest is personal.
	if (recused > 0 || !worksOn(officer, facts)) throw refuse('cannotTakeIt', 'notTheRightPerson')
	if (event.type === 'reassign' && officerId === facts.officerId) throw refuse('sameOfficer')
	const before = [facts.officerId, facts.proposerId]
	if (event.type === 'approveReopening' && isReconsidered(snapshot) && before.includes(officerId))
		throw refuse('anotherOfficer')
	await requireAnotherOfficer(tx, found, officerId)
}

/** While an officer's decisions are reconsidered, the request does not return to that officer either. */
export async function requireAnotherOfficer(tx: Tx, { requestId, facts }: LoadedEntity, officerId: string) {
	if (officerId !== facts.proposerId) return
	const last = await tx.auditEntry.findFirst({
		where: { requestId, type: { in: ['request.approveReopening', 'request.proposeDecisions'] } },
		orderBy: { position: 'desc' },
	})
	if (last?.type !== 'request.approveReopening') return
	const asked = await tx.auditEntry.findFirst({
		where: { requestId, type: 'request.askReopening', position: { lt: last.position } },
		orderBy: { position: 'desc' },
	})
	if (asked?.event.reasonCode === 'RECONSIDERATION') throw refuse('anotherOfficer')
}

/** Whether the State requests reconsideration of a decision by another officer. */
export const isReconsidered = (snapshot: unknown) => contextOf(snapshot).reopening === 'RECONSIDERATION'

type Officer = { regions: readonly string[]; nationality: string | null }

/** Whether a person works for the region of a request, and is not a national of its State. */
export const worksOn = ({ regions, nationality }: Officer, { region, stateIso3 }: LoadedEntity['facts']) =>
	nationality !== stateIso3 && (regions.length === 0 || (region !== null && regions.includes(region)))

/**
 * The paths that the State may change with its answer; refused for a path that cannot be unlocked. Dependent fields are
 * unlocked together with the field that shows them.
 */
export async function unlockedBy(tx: Tx, found: LoadedEntity, event: StepEvent): Promise<string[]> {
	const asked = (event.unlocked ?? []) as string[] // as the schema of `askClarification` reads them
	const request = await tx.request.findUniqueOrThrow({ where: { id: found.id }, include: { needs: true } })
	const sections = unlockableSections(request)
	const known = new Set(sections.flatMap(({ place, fields }) => fields.map((field) => `${place}.${field}`)))
	if (asked.some((path) => path !== attachmentsPath && !known.has(path)))
		throw new DomainError('invalid', 'badValue', { unlocked: 'badCode' })
	const fields = sections.flatMap(({ place, section, values }) =>
		withFollowUps(section, values, unlockedFields(section, place, asked)).map((field) => `${place}.${field}`),
	)
	return unlocksAttachments(event.reasonCode, asked) ? [...fields, attachmentsPath] : fields
}

/**
 * Names of the institutions relevant for due diligence: from the types of the lead institution and of the one that submits
 * the request, and from the State's declarations, never from a page. Where the declaration of the lead institution is
 * blank, its type decides; a type of which that is unclear counts as a security force.
 */
export async function involvesSecurityForce(tx: Tx, requestId: string): Promise<string[]> {
	const request = await tx.request.findUniqueOrThrow({
		where: { id: requestId },
		include: { authority: true },
	})
	const { rights, institution } = request.answers
	// The form has rows here; a draft may lack parts of each.
	const others = (institution?.otherInstitutions ?? []) as { name?: string; securityForce?: string }[]
	const { authority } = request
	const { name, institutionType } = leadOf(request.answers, authority)
	return [
		...(mayBeForce(institutionType, rights?.securityForce) ? [name] : []),
		// A force that submits for another institution is not free of it.
		...(name !== authority.name && screenedAs(authority.institutionType) === 'yes' ? [authority.name] : []),
		...others.flatMap((other) => (other.securityForce === 'YES' ? [other.name ?? ''] : [])),
	]
}

/** A security force by its type, or where the type leaves that open or denies it, by what the State declares. */
function mayBeForce(institutionType: string, declared: unknown): boolean {
	const screened = screenedAs(institutionType)
	return screened === 'yes' || declared === 'YES' || (declared !== 'NO' && screened === 'unclear')
}
