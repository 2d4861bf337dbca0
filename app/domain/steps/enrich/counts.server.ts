import type { Found, StepEvent } from '#app/domain/core/entities/entity.ts'
import { requireSerials } from '#app/domain/deliveries/equipment/equipment-lines.server.ts'
import {
	shipmentOfStep,
	shipmentsLeft,
	statedPieces,
} from '#app/domain/deliveries/equipment/goods-of.server.ts'
import { checksumOfLines } from '#app/domain/deliveries/equipment/handover-record.server.ts'
import { statedLoss } from '#app/domain/deliveries/equipment/losses.server.ts'
import { type Participant, participantsOf } from '#app/domain/deliveries/training/participants-of.server.ts'
import { contractedBeside, requireCovered } from '#app/domain/matching/cover-amount.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { inCountingOrder, sumsOf } from '#workflows/equipment/lines.ts'
import { bySex, meanOf, satisfied } from '#workflows/training/participants.ts'
import { additionalReasonIn } from '../stated.ts'

const refuse = (reason: Reason) => new DomainError('invalid', reason)

type Count = (learners: readonly Participant[], tx: Tx, deliveryId: string) => object | Promise<object>

const named = (learners: readonly Participant[]) => learners.filter(({ status }) => status !== 'withdrawn')
const taking = (learners: readonly Participant[]) => learners.filter(({ takesPart }) => takesPart)

function nominate(learners: readonly Participant[]) {
	const people = named(learners)
	if (people.length === 0) throw refuse('noNominees')
	return { ...bySex(people), nominees: '' }
}

function confirmParticipants(learners: readonly Participant[]) {
	if (named(learners).some(({ status }) => status === 'nominated')) throw refuse('notAllVetted')
	return bySex(taking(learners))
}

async function closeSession(learners: readonly Participant[], tx: Tx, deliveryId: string) {
	const course = await tx.course.findUnique({ where: { deliveryId } })
	const there = taking(learners).filter(({ presentOn }) => presentOn.length > 0)
	if (!course || there.length === 0) throw refuse('noAttendance')
	const { women, men, notStated } = bySex(there)
	return {
		days: course.days.length,
		attendedWomen: women,
		attendedMen: men,
		attendedNotStated: notStated,
	}
}

async function recordLearning(learners: readonly Participant[], tx: Tx, deliveryId: string) {
	const course = await tx.course.findUnique({ where: { deliveryId } })
	const tested = taking(learners).filter(({ postTest }) => postTest !== null)
	const answers = (course?.satisfaction ?? []).reduce((sum, count) => sum + count, 0)
	if (tested.length === 0 || answers === 0) throw refuse('noResults')
	return {
		satisfaction: satisfied(course?.satisfaction ?? []),
		preTest: meanOf(tested.map(({ preTest }) => preTest)),
		postTest: meanOf(tested.map(({ postTest }) => postTest)),
	}
}

function certify(learners: readonly Participant[]) {
	const passed = taking(learners).filter(({ rules }) => rules.passes)
	if (passed.length === 0) throw refuse('nobodyPasses')
	if (passed.some(({ name }) => name === '')) throw refuse('unnamedLearners')
	return {
		certificates: passed.length,
		attended: taking(learners).filter(({ presentOn }) => presentOn.length > 0).length,
	}
}

function recordFollowUp(learners: readonly Participant[]) {
	const said = taking(learners).filter(({ inPost }) => inPost !== null)
	if (said.length === 0) throw refuse('noFollowUp')
	return {
		stillInPost: said.filter(({ inPost }) => inPost).length,
		applying: said.filter(({ applying }) => applying).length,
	}
}

const counts: Record<string, Count> = {
	nominate,
	confirmParticipants,
	closeSession,
	recordLearning,
	certify,
	recordFollowUp,
}

/**
 * The event with counts from the training records, replacing any that were sent; refused where nothing is recorded yet.
 */
export async function withTrainingCounts(tx: Tx, { id, chart }: Found, event: StepEvent): Promise<StepEvent> {
	const count = chart === 'training' ? counts[event.type] : undefined
	if (!count) return event
	return { ...event, ...(await count(await participantsOf(askIn(tx), id), tx, id)) }
}

/** A course must be within the funding period, and have no more seats than are reserved. */
export async function requireFundedCourse(tx: Tx, { id, programmeId }: Found, event: StepEvent) {
	const wrong = (field: string, key: Reason) => new DomainError('invalid', key, { [field]: key })
	const programme = await tx.programme.findUnique({ where: { id: programmeId ?? '' } })
	const delivery = await tx.delivery.findUniqueOrThrow({ where: { id }, select: { quantity: true } })
	if (!programme) return
	for (const field of ['startsOn', 'endsOn']) {
		const at = new Date(String(event[field]))
		if (at < programme.fundingFrom || at > programme.fundingTo) throw wrong(field, 'outsideFunding')
	}
	if (event.seats !== undefined && Number(event.seats) > delivery.quantity) throw wrong('seats', 'aboveSeats')
}

type Add = (tx: Tx, found: Found, event: StepEvent) => Promise<object>

const linesOf = (tx: Tx, deliveryId: string) =>
	tx.equipmentLine.findMany({
		where: { deliveryId },
		orderBy: { position: 'asc' },
		include: { items: { orderBy: { serialNumber: 'asc' } }, checks: true },
	})

const shareSpecification: Add = async (tx, { id }) => {
	if ((await tx.equipmentLine.count({ where: { deliveryId: id } })) === 0) throw refuse('noLines')
	return { fingerprint: await checksumOfLines(tx, id) }
}

/** The specification signed off must be the one that was shared. */
const signOffSpecification: Add = async (tx, { id }) => {
	const { record } = await tx.delivery.findUniqueOrThrow({ where: { id }, select: { record: true } })
	const shared = record.shareSpecification
	// A specification shared before lines existed has no checksum.
	if (shared?.fingerprint && shared.fingerprint !== (await checksumOfLines(tx, id)))
		throw new DomainError('conflict', 'linesChanged')
	return {}
}

/** A contract is in the currency of the programme, and above the money reserved for it only with a reason. */
const contract: Add = async (tx, found, event) => {
	const pieces = await statedPieces(tx, found.id, event)
	await requireCovered(tx, found, {
		amount: Number(event.amount),
		others: await contractedBeside(tx, found.id),
		currency: String(event.currency),
		additionalReason: additionalReasonIn(event),
		field: 'amount',
	})
	return pieces
}

const shipment: Add = (tx, { id }, event) => statedPieces(tx, id, event)

/** The shipment of a step is one that is still on its way. */
const ofShipment: Add = async (tx, { id }, event) => {
	await shipmentOfStep(tx, id, event)
	return {}
}

const confirmArrival: Add = (tx, { id }, event) => shipmentsLeft(tx, id, event)

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
		({ description, items }) =>
			`${description}: ${inCountingOrder(items.map(({ serialNumber }) => serialNumber)).join(', ')}`,
	)
	return { serialNumbers: serialNumbers.join('\n') }
}

const reportLoss: Add = (tx, { id, status }, event) => statedLoss(tx, id, event, status)

const recordCheck: Add = async (tx, { id }, { month }) => {
	const lines = (await linesOf(tx, id)).filter(({ ok }) => (ok ?? 0) > 0)
	const checks = lines.map((line) =>
		line.checks.find((check) => check.month === Number(month) && !check.early),
	)
	const made = checks.filter((check) => check !== undefined)
	if (lines.length === 0 || made.length < lines.length) throw refuse('notAllChecked')
	const handedOver = lines.reduce((sum, { ok }) => sum + (ok ?? 0), 0)
	return { handedOver, ...sumsOf(['present', 'working', 'used', 'maintained'], made) }
}

const additions: Record<string, Add> = {
	shareSpecification,
	signOffSpecification,
	contract,
	ship: shipment,
	shipReplacement: shipment,
	arriveAtCustoms: ofShipment,
	releaseFromCustoms: ofShipment,
	confirmArrival,
	recordInspection,
	signHandover,
	recordCheck,
	reportLoss,
}

/**
 * The event with counts from the equipment records, replacing any that were sent; refused where the records do not
 * support it.
 */
export async function withEquipmentCounts(tx: Tx, found: Found, event: StepEvent): Promise<StepEvent> {
	const add = found.chart === 'equipment' ? additions[event.type] : undefined
	return add ? { ...event, ...(await add(tx, found, event)) } : event
}
