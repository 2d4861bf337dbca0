import { datesForbidden, requireDates } from '#app/domain/core/require-dates.server.ts'
import { checkCountsFrom } from '#app/domain/deliveries/equipment/check-equipment-lines.server.ts'
import { daysRecorded } from '#app/domain/deliveries/recorded-days.server.ts'
import { goodsOf } from '#app/domain/deliveries/standing-goods.ts'
import { capacityFor, reservedForNeed } from '#app/domain/matching/capacity-for.server.ts'
import { contractedBeside, requireCovered } from '#app/domain/matching/cover-amount.server.ts'
import { requireFundedCourse } from '#app/domain/steps/enrich/counts.server.ts'
import { requireFundedTerms } from '#app/domain/steps/enrich/need-event.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { correctableOf, type Values } from '#workflows/corrections/correctable.ts'
import { rangeFault } from '#workflows/delivery/indicator-range.ts'
import { type LinePieces, stagesOf } from '#workflows/equipment/line-stages.ts'
import {
	type Checked,
	checkErrors,
	type InspectedPieces,
	inspectionErrors,
} from '#workflows/equipment/lines.ts'
import { isAfterHandover, piecesThere } from '#workflows/equipment/losses.ts'
import { decimalsFault } from '#workflows/fields.ts'
import { limitOn } from '#workflows/reservation/limits.ts'
import { isSettled, withoutLoss } from './corrected-losses.ts'
import type { Entry, Judged } from './entries-of.ts'
import type { Corrected } from './find-corrected.server.ts'
import { followUpFaults, participantFaults, satisfactionFaults } from './training-values.ts'

function refuseAny(errors: Record<string, string>) {
	if (Object.keys(errors).length > 0) throw new DomainError('invalid', 'invalid', errors)
}
const wrong = (field: string, message: string) => refuseAny({ [field]: message })

/**
 * Refuses values that could not have been recorded in the first place: by the table of dates, by the other entries of
 * the delivery, and by the money that is reserved. Faults are at the fields of the entry.
 */
export async function requireValues(tx: Tx, delivery: Corrected, judged: Judged) {
	requireDays(delivery, judged)
	await rules[judged.entry.name]?.(tx, delivery, judged)
}

function requireDays(delivery: Corrected, { entry, after, reason }: Judged) {
	const { name, id, values: before } = entry
	const dates = datesOfEntry(entry)
	if (!dates) return
	const facts = { iso3: delivery.stateIso3 }
	if (name === 'participant') {
		const { present } = datesForbidden('attendanceForm', { present: after.presentOn }, facts)
		if (present) wrong('presentOn', present)
		return
	}
	// A plan that was wrong is corrected after its day, too: the reason of the correction says why.
	const told = { ...after, lateReason: reason, earlyReason: reason }
	const recorded = daysRecorded(delivery, name === 'shipment' ? id : undefined)
	requireDates(dates, told, { ...facts, recorded, before })
}

/** The form by which its days are judged; the check after six months has its own place among them. */
function datesOfEntry({ name, id }: Pick<Entry, 'name' | 'id'>) {
	if (name === 'checkedLine' && id.split(':')[1] === '6') return 'equipmentCheckSix'
	return correctableOf(name).dates
}

type Rule = (tx: Tx, delivery: Corrected, judged: Judged) => Promise<void> | void

const lineOf = ({ lines }: Corrected, { id }: Entry) => lines.find((line) => line.id === id.split(':')[0])

const funded: Rule = (tx, { found, programmeId }, { entry, after }) =>
	requireFundedCourse(tx, { ...found, programmeId }, { type: entry.name, ...after })

/** What each entry must agree with besides its dates. */
const rules: Partial<Record<Entry['name'], Rule>> = {
	callForNominations: (tx, delivery, judged) => {
		// Fewer seats than people who were confirmed for them were never offered.
		if (Number(judged.after.seats) < confirmedIn(delivery)) wrong('seats', 'seatsTaken')
		requireCohort(delivery, judged)
		return funded(tx, delivery, judged)
	},
	reschedule: funded,
	confirmParticipants: (_tx, { quantity, record }, { after }) => {
		if (peopleIn(after) > quantity) wrong('women', 'aboveSeats')
		if (peopleIn(after) < Number(record.callForNominations?.minimumCohort ?? 1)) wrong('women', 'belowCohort')
	},
	releaseSeats: requireReleased,
	loss: requireLoss,
	shareTerms: (tx, { found, programmeId }, { after }) =>
		requireFundedTerms(tx, { ...found, programmeId }, { type: 'shareTerms', ...after }),
	contract: async (tx, delivery, { entry, after, reason }) =>
		requireMoney(tx, delivery, {
			amount: Number(after.amount),
			others: await contractedBeside(tx, delivery.id, entry.id),
			currency: delivery.contracts.find(({ id }) => id === entry.id)?.currency ?? '',
			additionalReason: reason,
		}),
	contractedLine: (_tx, delivery, { entry, after }) => {
		const { line, goods } = piecesWith(delivery, entry.id, Number(after.quantity))
		const { contracted, shipped } = stagesOf(line, goods)
		if ((contracted ?? 0) > line.quantity) wrong('quantity', 'moreThanLine')
		if ((contracted ?? 0) < (shipped ?? 0)) wrong('quantity', 'fewerThanShipped')
	},
	shippedLine: (_tx, delivery, { entry, after }) => {
		const { line, goods } = piecesWith(delivery, entry.id, Number(after.quantity))
		const { contracted, shipped, received } = stagesOf(line, goods)
		if ((shipped ?? 0) > (contracted ?? line.quantity)) wrong('quantity', 'moreThanContracted')
		if (received !== null && (line.ok ?? 0) + (line.damaged ?? 0) > received)
			wrong('quantity', 'fewerThanInspected')
	},
	courseBudget: (tx, delivery, { entry, after, reason }) =>
		requireMoney(tx, delivery, {
			amount: budgetWith(delivery, entry.id, Number(after.amount)).total,
			currency: delivery.course?.currency ?? '',
			additionalReason: reason,
		}),
	inspectedLine: (_tx, delivery, { entry, after }) => {
		const line = lineOf(delivery, entry)
		// All fields of the entry; `correctionForm` has checked the changed ones.
		refuseAny(inspectionErrors(line?.quantity ?? 0, after as InspectedPieces))
		if (line?.checks.some(({ present }) => present > Number(after.ok))) wrong('ok', 'aboveHandedOver')
	},
	checkedLine: async (tx, delivery, { entry, after }) => {
		// All fields of the entry; `correctionForm` has checked the changed ones.
		refuseAny(checkErrors(lineOf(delivery, entry)?.ok ?? 0, after as Checked & Values))
		if (after.checkedOn === entry.values.checkedOn) return
		const [, month, early] = entry.id.split(':')
		const from = await checkCountsFrom(tx, delivery, Number(month))
		// One that counts does not become an early one by correction, nor the other way round.
		if (from && String(after.checkedOn) < from !== (early === 'early'))
			wrong('checkedOn', `checkFrom:${from}`)
	},
	measurement: (_tx, { measurements, indicators }, { entry, after }) => {
		const position = measurements.find(({ id }) => id === entry.id)?.position ?? -1
		const isNew = after.reached !== entry.values.reached
		const fault = isNew && rangeFault(String(after.reached), indicators[position]?.unit ?? '')
		if (fault) wrong('reached', fault)
	},
	participant: (_tx, delivery, judged) => refuseAny(participantFaults(delivery, judged)),
	followUp: (_tx, delivery, judged) => refuseAny(followUpFaults(delivery, judged)),
	satisfaction: (_tx, delivery, judged) => refuseAny(satisfactionFaults(delivery, judged)),
	expertDay: (_tx, { expertDays, programme }, { entry, after }) => {
		const day = String(after.day)
		const own = expertDays.find(({ id }) => id === entry.id)
		const at = new Date(day)
		if (at < programme.fundingFrom || at > programme.fundingTo) wrong('day', 'outsideFunding')
		const others = expertDays.filter(
			({ id, expert, ...each }) =>
				id !== entry.id && storedDay(each.day) === day && expert.toLowerCase() === own?.expert.toLowerCase(),
		)
		const halves = others.reduce((sum, { halfDays }) => sum + halfDays, Number(after.halfDays))
		if (Number(after.halfDays) < 1 || halves > 2) wrong('halfDays', 'dayFull')
	},
}

/** A loss is of pieces that were there, beside what other reports say of them and what an inspection has found. */
function requireLoss(_tx: Tx, delivery: Corrected, { entry, after }: Judged) {
	const found = delivery.losses.find(({ id }) => id === entry.id)
	const line = delivery.lines.find(({ id }) => id === found?.lineId)
	if (!found || !line) return
	const [lost, damaged] = [Number(after.lost), Number(after.damaged)]
	const { goods, earlier } = withoutLoss(delivery, found)
	const there = piecesThere(line, goods, { origin: found.origin, earlier })
	if (lost + damaged > there) wrong('lost', `openPieces:${there}`)
	const inspected = line.ok === null || isAfterHandover(found) ? 0 : line.ok + (line.damaged ?? 0)
	if (isSettled(delivery, found) && inspected > there - lost) wrong('lost', 'fewerThanInspected')
}

const peopleIn = ({ women, men, notStated }: Readonly<Record<string, unknown>>) =>
	[women, men, notStated].reduce<number>((sum, people) => sum + Number(people ?? 0), 0)

/** At least one, not above the seats, and once a course goes on with its participants not above their number. */
function requireCohort({ record }: Corrected, { entry, after }: Judged) {
	const { minimumCohort } = after
	// A call of an earlier release states none.
	if (minimumCohort === null || minimumCohort === undefined) return
	const changed = minimumCohort !== entry.values.minimumCohort
	if (Number(minimumCohort) < 1) wrong('minimumCohort', 'tooSmall')
	if (Number(minimumCohort) > Number(after.seats))
		refuseAny(changed ? { minimumCohort: 'tooLarge' } : { seats: 'belowCohort' })
	const { confirmParticipants } = record
	if (changed && confirmParticipants && Number(minimumCohort) > peopleIn(confirmParticipants))
		wrong('minimumCohort', 'belowCohort')
}

const confirmedIn = ({ nominees }: Pick<Corrected, 'nominees'>) =>
	nominees.filter(({ status }) => status === 'confirmed').length

/** More released seats leave enough for the participants; fewer are free in the programme, whose row is locked. */
async function requireReleased(
	tx: Tx,
	{ record, programme, needId, stateIso3, ...delivery }: Corrected,
	{ after }: Judged,
) {
	const back = Number(record.releaseSeats?.seats) - Number(after.seats)
	const held = await tx.reservation.findFirst({ where: await reservedForNeed(tx, needId) })
	if (held && held.quantity + back < Math.max(1, confirmedIn(delivery))) wrong('seats', 'seatsTaken')
	if (back <= 0) return
	await tx.$queryRaw`select id from programme where id = ${programme.id} for update`
	const beyond = limitOn(back, await capacityFor(askIn(tx), programme, stateIso3))
	if (!beyond) return
	const { limit, value } = beyond
	if (limit !== 'moneyExcluded') wrong('seats', [limit, value, programme.currency ?? ''].join(':'))
	else wrong('seats', ['moneyLeft', value - beyond.excluded, programme.currency ?? ''].join(':'))
}

type Money = { amount: number; others?: number; currency: string; additionalReason: string }

async function requireMoney(tx: Tx, delivery: Corrected, money: Money) {
	const fault = decimalsFault(money.amount, money.currency)
	if (fault) wrong('amount', fault)
	await requireCovered(tx, { ...delivery, deliveryId: delivery.id }, { ...money, field: 'amount' })
}

type Entries = readonly { id: string; lines: LinePieces[] }[]

/** The lines of a contract or a shipment with the pieces of one replaced; `at` is the entry and its line. */
export function linesWith(entries: Entries, at: string, quantity: number): LinePieces[] {
	const [entryId, lineId] = at.split(':')
	const lines = entries.find(({ id }) => id === entryId)?.lines ?? []
	return lines.map((row) => (row.lineId === lineId ? { ...row, quantity } : row))
}

/** The line of an entry and all goods of the delivery, with the pieces of the entry replaced. */
function piecesWith({ lines, contracts, shipments, record }: Corrected, at: string, quantity: number) {
	const line = lines.find(({ id }) => id === at.split(':')[1])
	if (!line) throw new DomainError('not-found')
	const replaced = <Row extends Entries[number]>(rows: readonly Row[]) =>
		rows.map((row) => (at.startsWith(row.id) ? { ...row, lines: linesWith(rows, at, quantity) } : row))
	return {
		line,
		goods: goodsOf({ contracts: replaced(contracts), shipments: replaced(shipments), record }),
	}
}

/** The budget of a course with one amount replaced, and its sum. */
export function budgetWith({ course }: Corrected, at: string, amount: number) {
	const budget = (course?.budget ?? []).map((row, index) => (String(index) === at ? { ...row, amount } : row))
	return {
		budget,
		total: Math.round(budget.reduce((sum, row) => sum + row.amount * 1000, 0)) / 1000,
	}
}
