import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import type { ProgrammeRecord } from '#app/forms/programme/record.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/** What is wrong with a record beside others: its code, the States it names, its deputy. By field. */
export async function faultsOf(
	tx: Tx,
	actor: Actor,
	record: ProgrammeRecord,
	{ id, managerId }: { id: string | null; managerId: string },
): Promise<Record<string, string>> {
	const faults: Record<string, string> = await unknownStates(tx, record)
	// One after the other, so that two cannot both find a code free.
	await waitForTurn(tx, 'codes of programmes')
	const sameCode = await tx.programme.findUnique({ where: { code: record.code }, select: { id: true } })
	if (sameCode && sameCode.id !== id) faults.code = 'alreadyUsed'
	if (record.deputyId && !(await isDeputy(tx, actor, record.deputyId, managerId)))
		faults.deputyId = record.deputyId === managerId ? 'samePerson' : 'badCode'
	return faults
}

/** Refuses with all that is wrong, each fault at its field. */
export function refuseFaults(...found: Record<string, string>[]) {
	const faults = Object.assign({}, ...found.toReversed()) as Record<string, string>
	const [reason] = Object.values(faults)
	if (reason) throw new DomainError('invalid', reason, faults)
}

async function unknownStates(tx: Tx, record: ProgrammeRecord) {
	const fields: Record<string, string[]> = {
		countries: record.countries,
		excludedCountries: record.excludedCountries,
		...Object.fromEntries(
			record.contributions.map((one, index) => [
				`contributions.${index}.excludedCountries`,
				one.excludedCountries,
			]),
		),
	}
	const named = [...new Set(Object.values(fields).flat())]
	const found = await tx.state.findMany({ where: { iso3: { in: named } }, select: { iso3: true } })
	const known = new Set(found.map(({ iso3 }) => iso3))
	const wrong = Object.entries(fields).filter(([, codes]) => codes.some((iso3) => !known.has(iso3)))
	return Object.fromEntries(wrong.map(([field]) => [field, 'badState']))
}

const isDeputy = (tx: Tx, actor: Actor, id: string, managerId: string) =>
	withinSystem(tx, actor, async () => {
		const where = { id, role: 'programmeManager', suspendedAt: null } as const
		return id !== managerId && (await tx.person.count({ where })) > 0
	})
