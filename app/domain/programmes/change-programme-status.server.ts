import { rememberOwnChange } from '#app/domain/core/last-look.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { datesForbidden } from '#app/domain/core/require-dates.server.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { programmeRecord } from '#app/forms/programme/record.ts'
import type { ProgrammeRecord } from '#app/forms/programme/record-shape.ts'
import { missingOn } from '#app/forms/programme/warnings.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { after, type StatusStep, statusEntries } from '#workflows/programme/statuses.ts'
import { lockProgramme, offeredNeeds } from './programme-capacity.server.ts'
import { type ProgrammeRow, recordOf } from './programme-record.server.ts'

type Taken = { id: string; revision: number; step: StatusStep }

/**
 * Opens a programme whose record is complete, marks it as full, or closes it once it has no open offer. Opening it
 * proposes needs on its waiting list.
 */
export function changeProgrammeStatus(actor: Actor, { id, revision, step }: Taken): Promise<void> {
	return withActor(actor, async (tx) => {
		const row = await lockProgramme(tx, actor, id, revision)
		const status = after(step, row.status)
		if (!status) throw new DomainError('conflict', 'impossible')
		if (step === 'open') requireComplete(row)
		if (step === 'close') await requireNoOffers(tx, actor, id)
		await tx.programme.update({ where: { id }, data: { status, revision: revision + 1, updatedAt: now() } })
		await recordAudit(tx, actor, {
			type: statusEntries[step],
			from: row.status,
			to: status,
			revision: revision + 1,
			data: { programmeId: id, changes: [{ field: 'status', from: row.status, to: status }] },
		})
		await rememberOwnChange(tx, actor, { kind: 'programme', id })
		if (status === 'open') await enqueue(tx, 'promote-waiting', { programmeId: id })
	})
}

/** Rules may have changed since the record was written, so the whole record is checked again. */
function requireComplete(row: ProgrammeRow) {
	const read = checkValues(recordOf(row), programmeRecord)
	const errors = read.ok ? missingOn(read.value, dayOfOffice(now())) : read.errors
	if (Object.keys(errors).length > 0) throw new DomainError('invalid', 'recordIncomplete', errors)
}

async function requireNoOffers(tx: Tx, actor: Actor, id: string) {
	const { length: total } = await withinSystem(tx, actor, () => offeredNeeds(askIn(tx), id))
	if (total > 0) throw new DomainError('invalid', 'offersOpen', { offers: `offersOpen:${total}` })
}

/** Faults of a record that depend on others: its code, its States, its deputy. By field. */
export async function faultsOf(
	tx: Tx,
	actor: Actor,
	record: ProgrammeRecord,
	{ id, managerId }: { id: string | null; managerId: string },
	before?: ProgrammeRecord,
): Promise<Record<string, string>> {
	const dates = datesForbidden('programmeRecord', record, { iso3: null, before })
	const faults: Record<string, string> = { ...dates, ...(await unknownStates(tx, record)) }
	// One after the other, so that two cannot both find a code free.
	await waitForTurn(tx, 'codes of programmes')
	const sameCode = await tx.programme.findUnique({ where: { code: record.code }, select: { id: true } })
	if (sameCode && sameCode.id !== id) faults.code = 'alreadyUsed'
	if (record.deputyId && !(await isDeputy(tx, actor, record.deputyId, managerId)))
		faults.deputyId = record.deputyId === managerId ? 'samePerson' : 'badCode'
	return faults
}

/** Refuses with all faults, each at its field. */
export function refuseFaults(...found: Record<string, string>[]) {
	const faults: Record<string, string> = Object.assign({}, ...found.toReversed())
	if (Object.keys(faults).length > 0) throw new DomainError('invalid', 'invalid', faults)
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
