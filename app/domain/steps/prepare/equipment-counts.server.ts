import type { Found, StepEvent } from '#app/domain/core/subjects/subject.ts'
import { fingerprintOfLines } from '#app/domain/deliveries/equipment/fingerprint.server.ts'
import { requireSerials } from '#app/domain/deliveries/equipment/require-serials.ts'
import { linesOfRows, refuseRows } from '#app/domain/deliveries/equipment/row-errors.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { LostPieces } from '#workflows/equipment/events.ts'
import { lossErrors, sumsOf } from '#workflows/equipment/lines.ts'

const refuse = (reason: string) => new DomainError('invalid', reason)

type Add = (tx: Tx, found: Found, event: StepEvent) => Promise<object>

const linesOf = (tx: Tx, deliveryId: string) =>
	tx.equipmentLine.findMany({
		where: { deliveryId },
		orderBy: { position: 'asc' },
		include: { items: { orderBy: { serialNumber: 'asc' } }, checks: true },
	})

const shareSpecification: Add = async (tx, { id }) => {
	if ((await tx.equipmentLine.count({ where: { deliveryId: id } })) === 0) throw refuse('noLines')
	return { fingerprint: await fingerprintOfLines(tx, id) }
}

/** What is signed off is what was shared. */
const signOffSpecification: Add = async (tx, { id }) => {
	const { record } = await tx.delivery.findUniqueOrThrow({ where: { id }, select: { record: true } })
	const shared = (record as Record<string, { fingerprint?: unknown } | undefined>).shareSpecification
	// What was shared before there were lines has no fingerprint.
	if (shared?.fingerprint && shared.fingerprint !== (await fingerprintOfLines(tx, id)))
		throw new DomainError('conflict', 'linesChanged')
	return {}
}

const contract: Add = async (tx, { programmeId }, { currency }) => {
	const programme = await tx.programme.findUnique({ where: { id: programmeId ?? '' } })
	if (programme?.currency && programme.currency !== currency)
		throw new DomainError('invalid', 'currencyDiffers', { currency: 'currencyDiffers' })
	return {}
}

const recordInspection: Add = async (tx, { id }) => {
	const lines = await linesOf(tx, id)
	if (lines.length === 0 || lines.some(({ ok }) => ok === null)) throw refuse('notAllInspected')
	return sumsOf(['ok', 'short', 'damaged'], lines)
}

const signHandover: Add = async (tx, { id }) => {
	const handover = await tx.handover.findUnique({ where: { deliveryId: id } })
	if (!handover) throw refuse('officeUnsigned')
	const lines = await linesOf(tx, id)
	requireSerials(lines)
	const listed = lines.filter(({ items }) => items.length > 0)
	const serialNumbers = listed.map(
		({ description, items }) => `${description}: ${items.map(({ serialNumber }) => serialNumber).join(', ')}`,
	)
	return { serialNumbers: serialNumbers.join('\n') }
}

/** What was lost of which line, in place of a number for all of them; of each no more than there is. */
const reportLoss: Add = async (tx, { id }, { lines: sent }) => {
	const rows = (sent ?? []) as LostPieces[]
	if (rows.length === 0) return {}
	const lines = linesOfRows(
		await linesOf(tx, id),
		rows.map(({ lineId }) => ({ id: lineId })),
	)
	refuseRows(rows.map((row, at) => lossErrors(lines[at]?.ok ?? lines[at]?.quantity ?? 0, row)))
	const lost = rows.filter((row) => row.lost + row.damaged > 0)
	if (lost.length === 0) refuseRows([{ lost: 'required' }])
	return { lines: lost, ...sumsOf(['lost', 'damaged'], lost) }
}

const recordCheck: Add = async (tx, { id }, { month }) => {
	const lines = (await linesOf(tx, id)).filter(({ ok }) => (ok ?? 0) > 0)
	const checks = lines.map((line) => line.checks.find((check) => check.month === Number(month)))
	const made = checks.filter((check) => check !== undefined)
	if (lines.length === 0 || made.length < lines.length) throw refuse('notAllChecked')
	const handedOver = lines.reduce((sum, { ok }) => sum + (ok ?? 0), 0)
	return { handedOver, ...sumsOf(['present', 'working', 'used', 'maintained'], made) }
}

const additions: Record<string, Add> = {
	shareSpecification,
	signOffSpecification,
	contract,
	recordInspection,
	signHandover,
	recordCheck,
	reportLoss,
}

/** The event with what the ledger of the equipment adds, whatever was sent; refused where the ledger does not hold it. */
export async function withEquipmentCounts(tx: Tx, found: Found, event: StepEvent): Promise<StepEvent> {
	const add = found.chart === 'equipment' ? additions[event.type] : undefined
	return add ? { ...event, ...(await add(tx, found, event)) } : event
}
