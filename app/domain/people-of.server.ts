import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Role } from '#prisma/generated/enums.ts'
import type { Party } from '#workflows/notices.ts'
import type { Found } from './subjects/subject.ts'

const byRole: Partial<Record<Party, { role: Role; ofState: boolean }>> = {
	focalPoints: { role: 'focalPoint', ofState: true },
	mission: { role: 'mission', ofState: true },
	triage: { role: 'triageOfficer', ofState: false },
	approvers: { role: 'headquartersApprover', ofState: false },
	dueDiligence: { role: 'dueDiligenceOfficer', ofState: false },
}

async function ids(tx: Tx, party: Party, after: Found, before: Found): Promise<(string | null)[]> {
	if (party === 'drafter') return [after.drafterId]
	if (party === 'formerOfficer')
		return before.facts.officerId === after.facts.officerId ? [] : [before.facts.officerId]
	if (party === 'officer') return [after.facts.officerId]
	// A manager is still told of the step that takes the need from their programme.
	if (party === 'manager') return [after.facts.managerId ?? before.facts.managerId]
	const wanted = byRole[party]
	if (!wanted) return []
	const where = { role: wanted.role, ...(wanted.ofState ? { stateIso3: after.stateIso3 } : {}) }
	return (await tx.person.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })).map(
		({ id }) => id,
	)
}

async function active(tx: Tx, found: readonly string[]) {
	const where = { id: { in: [...found] }, suspendedAt: null }
	return (await tx.person.findMany({ where, select: { id: true } })).map(({ id }) => id)
}

async function deputiesOf(tx: Tx, found: readonly string[]) {
	const at = now()
	const deputies = await tx.deputy.findMany({
		where: { personId: { in: [...found] }, endedAt: null, from: { lte: at }, to: { gt: at } },
		select: { deputyId: true },
	})
	return deputies.length === 0
		? []
		: active(
				tx,
				deputies.map(({ deputyId }) => deputyId),
			)
}

/** The people that parties stand for right now, and whoever stands in for them; each once, nobody who is suspended. */
export async function peopleOf(
	tx: Tx,
	parties: readonly Party[],
	after: Found,
	before: Found,
): Promise<string[]> {
	const found = new Set<string>()
	for (const party of parties) for (const id of await ids(tx, party, after, before)) if (id) found.add(id)
	const holders = await active(tx, [...found])
	return [...new Set([...holders, ...(await deputiesOf(tx, holders))])].sort()
}
