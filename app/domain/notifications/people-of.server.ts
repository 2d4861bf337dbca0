import type { LoadedEntity } from '#app/domain/core/entities/entity.ts'
import { programmeParties } from '#app/domain/matching/programme-parties.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import type { Notice, Person } from '#prisma/generated/client.ts'
import type { Role } from '#prisma/generated/enums.ts'
import { isClassified } from '#workflows/classification-facts.ts'
import type { Language } from '#workflows/languages.ts'
import type { Party } from '#workflows/notices/kinds.ts'

const byRole: Partial<Record<Party, { role: Role; ofState: boolean }>> = {
	focalPoints: { role: 'focalPoint', ofState: true },
	mission: { role: 'mission', ofState: true },
	triage: { role: 'triageOfficer', ofState: false },
	approvers: { role: 'headquartersApprover', ofState: false },
	dueDiligence: { role: 'dueDiligenceOfficer', ofState: false },
}

function holderOf(party: Party, after: LoadedEntity, before: LoadedEntity): string | null {
	if (party === 'drafter') return after.drafterId
	if (party === 'formerOfficer')
		return before.facts.officerId === after.facts.officerId ? null : before.facts.officerId
	if (party === 'officer') return after.facts.officerId
	// A manager is still notified of the step that takes the need from their programme.
	if (party === 'manager') return after.facts.managerId ?? before.facts.managerId
	return null
}

/** A recipient; `inPlaceOf` names the people for whom they act as deputy at this moment, empty for their own post. */
export type Recipient = { personId: string; inPlaceOf: readonly string[] }

type Candidate = Recipient & { mayDecide: boolean }

/**
 * The present members of parties and their deputies; each once, without suspended people. Of the offices that decide
 * together, those who are recused from the State or the programme, or are its nationals, are not asked; if no other
 * remains, they are told all the same, so that the matter does not rest unseen.
 */
export async function peopleOf(
	tx: Tx,
	parties: readonly Party[],
	after: LoadedEntity,
	before: LoadedEntity,
): Promise<Recipient[]> {
	const at = now()
	const named = [
		...parties.flatMap((party) => holderOf(party, after, before) ?? []),
		...(await programmeParties(tx, parties, after)),
	]
	const roles = parties.flatMap((party) => byRole[party] ?? [])
	const ofState = roles.filter((wanted) => wanted.ofState).map(({ role }) => role)
	const ofOffice = roles.filter((wanted) => !wanted.ofState).map(({ role }) => role)
	const found = await tx.$queryRaw<Candidate[]>`
		with holder as (
			select id, not (id = any(${named}::text[])) and state_iso3 is null as decides
			from person where suspended_at is null and (
				id = any(${named}::text[])
				or role = any(${ofOffice}::text[]::"Role"[])
				or (role = any(${ofState}::text[]::"Role"[]) and state_iso3 = ${after.stateIso3}))),
		told as (
			select id, null as principal, decides from holder
			union all
			select person.id, holder.id, decides from holder
				join deputy on deputy.person_id = holder.id and ended_at is null and "from" <= ${at} and "to" > ${at}
				join person on person.id = deputy.deputy_id and person.suspended_at is null),
		gathered as (
			select id, case when bool_or(principal is null) then '{}'::text[]
				else array_agg(distinct principal) end as "inPlaceOf", bool_and(decides) as decides
			from told group by id)
		select gathered.id as "personId", "inPlaceOf", not decides or (
			person.nationality is distinct from ${after.stateIso3} and not exists (
				select from recusal where recusal.person_id = gathered.id and recusal.ended_at is null and (
					recusal.state_iso3 = ${after.stateIso3} or recusal.programme_id = ${after.programmeId}))) as "mayDecide"
		from gathered join person on person.id = gathered.id order by gathered.id`
	const asked = found.filter(({ mayDecide }) => mayDecide)
	return (asked.length > 0 ? asked : found).map(({ personId, inPlaceOf }) => ({ personId, inPlaceOf }))
}

/**
 * The address for a notice to a person: about a request, the mailbox of the post, if it has one. About the person's own
 * account, or for a deputy, the person's own address.
 */
export async function addressOf(
	tx: Tx,
	{ requestId, inPlaceOf }: Pick<Notice, 'requestId' | 'inPlaceOf'>,
	{ email, postId }: Pick<Person, 'email' | 'postId'>,
): Promise<string> {
	if (!requestId || inPlaceOf.length > 0 || !postId) return email
	const post = await tx.post.findFirst({
		where: { id: postId, closedAt: null },
		select: { mailAddress: true },
	})
	return post?.mailAddress ?? email
}

/** `recipient` is used in the greeting; `path` is where the e-mail leads to, instead of the page of its subject. */
export type Mailbox = { address: string; language: Language; recipient: string; path: string }

type About = { stateIso3: string; filingLanguage: string }

/**
 * The address on the list of missions, unless it belongs to a recipient who is notified anyway. It is written to in the
 * language of the mission's reader here, else in the one the State chose for this request. Readers of that address may
 * have no account, so the e-mail leads to the sign-in page only. Null where no address is listed.
 */
export async function listedMission(
	tx: Tx,
	{ stateIso3, filingLanguage }: About,
	told: readonly Recipient[],
): Promise<Mailbox[]> {
	const contact = await tx.stateContact.findUnique({
		where: { stateIso3 },
		select: { missionName: true, missionEmail: true },
	})
	if (!contact) return []
	const { missionEmail: address, missionName: recipient } = contact
	const ids = told.map(({ personId }) => personId)
	const same = { id: { in: ids }, email: { equals: address, mode: 'insensitive' } } as const
	if ((await tx.person.count({ where: same })) > 0) return []
	const reader = await tx.person.findFirst({
		where: { stateIso3, role: 'mission', suspendedAt: null },
		orderBy: { id: 'asc' },
		select: { language: true },
	})
	const language = reader?.language ?? (filingLanguage as Language) // of its form
	return [{ address, recipient, language, path: '/sign-in' }]
}

/** The focal point of the organization that a need is referred to. It has no account: the e-mail leads to the start page. */
export async function addressOfPartner(tx: Tx, partnerId: unknown): Promise<Mailbox[]> {
	const partner = await tx.partnerOrganization.findUnique({ where: { id: String(partnerId ?? '') } })
	if (!partner) return []
	const { email: address, name, focalPoint, languages } = partner
	return [{ address, recipient: focalPoint || name, language: languages[0] ?? 'en', path: '/' }]
}

/**
 * Whether a notice is about a request whose e-mails must have almost no content; also where there is no such request.
 */
export async function isConfidential(tx: Tx, { requestId }: { requestId: string | null }): Promise<boolean> {
	if (!requestId) return false
	const request = await tx.request.findUnique({
		where: { id: requestId },
		select: { classification: true },
	})
	return !request || isClassified(request.classification, 'wordsWithheld')
}
