import type { Found } from '#app/domain/core/subjects/subject.ts'
import { programmeParties } from '#app/domain/matching/programme-parties.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Role } from '#prisma/generated/enums.ts'
import type { Party } from '#workflows/notices/parties.ts'

const byRole: Partial<Record<Party, { role: Role; ofState: boolean }>> = {
	focalPoints: { role: 'focalPoint', ofState: true },
	mission: { role: 'mission', ofState: true },
	triage: { role: 'triageOfficer', ofState: false },
	approvers: { role: 'headquartersApprover', ofState: false },
	dueDiligence: { role: 'dueDiligenceOfficer', ofState: false },
}

function holderOf(party: Party, after: Found, before: Found): string | null {
	if (party === 'drafter') return after.drafterId
	if (party === 'formerOfficer')
		return before.facts.officerId === after.facts.officerId ? null : before.facts.officerId
	if (party === 'officer') return after.facts.officerId
	// A manager is still told of the step that takes the need from their programme.
	if (party === 'manager') return after.facts.managerId ?? before.facts.managerId
	return null
}

/** Somebody to be told; `inPlaceOf` names those whose deputy they are at this moment, where it is not for their own post. */
export type Recipient = { personId: string; inPlaceOf: readonly string[] }

/** The people that parties stand for right now, and whoever stands in for them; each once, nobody who is suspended. */
export async function peopleOf(
	tx: Tx,
	parties: readonly Party[],
	after: Found,
	before: Found,
): Promise<Recipient[]> {
	const at = now()
	const named = [
		...parties.flatMap((party) => holderOf(party, after, before) ?? []),
		...(await programmeParties(tx, parties, after)),
	]
	const roles = parties.flatMap((party) => byRole[party] ?? [])
	const ofState = roles.filter((wanted) => wanted.ofState).map(({ role }) => role)
	const ofOffice = roles.filter((wanted) => !wanted.ofState).map(({ role }) => role)
	return tx.$queryRaw<Recipient[]>`
		with holder as (
			select id from person where suspended_at is null and (
				id = any(${named}::text[])
				or role = any(${ofOffice}::text[]::"Role"[])
				or (role = any(${ofState}::text[]::"Role"[]) and state_iso3 = ${after.stateIso3}))),
		told as (
			select id, null as principal from holder
			union all
			select person.id, holder.id from holder
				join deputy on deputy.person_id = holder.id and ended_at is null and "from" <= ${at} and "to" > ${at}
				join person on person.id = deputy.deputy_id and person.suspended_at is null)
		select id as "personId", case when bool_or(principal is null) then '{}'::text[]
			else array_agg(distinct principal) end as "inPlaceOf"
		from told group by id order by id`
}
