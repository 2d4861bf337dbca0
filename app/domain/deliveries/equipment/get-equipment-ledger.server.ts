import { deliveryEntity } from '#app/domain/core/entities/delivery.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { todayOf } from '#app/domain/core/require-dates.server.ts'
import { openSteps } from '#app/domain/core/steps-ahead.server.ts'
import { correctionsOf } from '#app/domain/deliveries/corrections-of.server.ts'
import { reservedForNeed } from '#app/domain/matching/capacity-for.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { dayOfOffice, dayOfState } from '#workflows/calendars/day-of.ts'
import { storedDayOrNull } from '#workflows/clock/utc-day.ts'
import { type LinePieces, openPieces, stagesOf } from '#workflows/equipment/line-stages.ts'
import { demurrage, inCountingOrder, totalOf } from '#workflows/equipment/lines.ts'
import { lossesOfLine, piecesThere, type ReportedLoss } from '#workflows/equipment/losses.ts'
import { totalsByCategory } from '#workflows/equipment/need-lines.ts'
import type { Language } from '#workflows/languages.ts'
import { shownDeliveryStatus } from '#workflows/status-line.ts'
import { filesOf } from '../delivery-files.server.ts'
import { needOfDelivery } from '../find-filed.server.ts'
import { standingLosses } from '../reported-losses.server.ts'
import { goodsOf } from '../standing-goods.ts'
import { checksMade } from './check-equipment-lines.server.ts'
import { type Equipment, type EquipmentLine, isUnderWay, readEquipment } from './find-equipment.server.ts'
import { awaitedIn, lostIn } from './goods-of.server.ts'
import { mayList } from './list-serial-numbers.server.ts'
import { statedSteps } from './stated-steps.server.ts'

/** All equipment records: lines, shipments, inspections, the handover, the checks, and the files. */
export function getEquipmentLedger(actor: Actor, deliveryId: string, language: Language = actor.language) {
	return readAs(actor, async (read) => {
		const goods = await readEquipment(read, deliveryId)
		const { need, specification, losses } = await read.models(async (tx) => ({
			need: await needOfDelivery(tx, actor, goods),
			specification: await specificationOf(tx, goods),
			losses: await standingLosses(tx, goods),
		}))
		const [found, told, files, corrections] = await Promise.all([
			deliveryEntity.find(read, deliveryId),
			statedSteps(read, deliveryId, goods.lines),
			filesOf(read, deliveryId),
			correctionsOf(read, goods.needId),
		])
		if (!found) throw new DomainError('not-found')
		// Handover, checks and customs are facts of the State: they have its day.
		const today = todayOf(goods.stateIso3).state
		const { openTo, foreseen } = openSteps(found, actor)
		const { programme, isManager, isOfState, status, revision } = goods
		return {
			id: deliveryId,
			revision,
			openTo,
			foreseen,
			today,
			isManager,
			isOfState,
			status: shownDeliveryStatus(status, actor.role),
			need,
			programme: { title: textIn(programme.titles, language), currency: programme.currency },
			specification,
			lines: goods.lines.map((line) => ({ ...lineOf(line), ...stagesIn(goods, line, losses) })),
			contracts: goods.contracts.map(({ id, lines }) => ({ id, pieces: piecesIn(goods, lines) })),
			shipments: goods.shipments.map((shipment) => ({
				...shipmentOf(shipment, today),
				pieces: piecesIn(goods, shipment.lines),
				replaces: shipment.replaces,
			})),
			awaited: awaitedIn(goods).map(({ id, position, waybill }) => ({ id, position, waybill })),
			handover: handoverOf(goods),
			checks: { ...checksMade(goods), open: isManager && checksMade(goods).next !== null },
			told,
			files,
			corrections,
			may: {
				specify: isManager && status === 'specification',
				ship: isManager && isUnderWay(goods),
				exempt: isOfState && isUnderWay(goods),
				inspect: isManager && status === 'received',
				list: isManager && mayList(goods, actor),
				sign: isManager && status === 'inspected' && !goods.handover,
			},
		}
	})
}
export type EquipmentLedger = Awaited<ReturnType<typeof getEquipmentLedger>>

/** Cost of the lines against the reserved money; what the specification step stated and when it was signed. */
async function specificationOf(tx: Tx, { needId, lines, record, isManager, stateIso3 }: Equipment) {
	const held = isManager ? await tx.reservation.findFirst({ where: await reservedForNeed(tx, needId) }) : null
	const { shareSpecification: shared, changeSpecification: changed, signOffSpecification: signed } = record
	return {
		...totalOf(lines),
		held: held && { quantity: held.quantity, lines: totalsByCategory(held.lines) },
		toSpecify: await linesToSpecify(tx, needId),
		heldMoney: held?.amount ?? null,
		deliverTo: shared ? String(shared.deliverTo ?? '') : null,
		text: shared ? String(shared.specification ?? '') : '',
		sharedOn: shared ? dayOfOffice(new Date(shared.at)) : null,
		/** Whether lines were changed since: the programme shares them again. */
		changedSince: Boolean(shared && changed && changed.at > shared.at),
		signedOn: signed && shared && signed.at >= shared.at ? dayOfState(new Date(signed.at), stateIso3) : null,
	}
}

/** The lines of the need that the State left to be specified together, and that no item of the specification covers. */
const linesToSpecify = (tx: Tx, needId: string) =>
	tx.needLine.findMany({
		where: { needId, OR: [{ toSpecify: true }, { quantity: null }], delivered: { none: {} } },
		orderBy: { position: 'asc' },
		select: { id: true, description: true },
	})

const lineOf = ({ items, checks, ...line }: EquipmentLine) => ({
	id: line.id,
	position: line.position,
	description: line.description,
	unit: line.unit,
	quantity: line.quantity,
	unitPrice: line.unitPrice,
	serialised: line.serialised,
	ok: line.ok,
	short: line.short,
	damaged: line.damaged,
	remarks: line.remarks,
	serials: inCountingOrder(items.map(({ serialNumber }) => serialNumber)),
	checks: checks.map(
		({ month, early, earlyReason, present, working, used, maintained, remarks, checkedOn }) => ({
			month,
			early,
			earlyReason,
			present,
			working,
			used,
			maintained,
			remarks,
			checkedOn: storedDayOrNull(checkedOn),
		}),
	),
})
export type LedgerLine = EquipmentLedger['lines'][number]

/** How far the pieces of a line have come, and how many each step can still state. */
function stagesIn(goods: Equipment, line: EquipmentLine, losses: readonly ReportedLoss[]) {
	const all = goodsOf(goods)
	const lost = lostIn(goods)
	return {
		losses: lossesOfLine(line.id, losses),
		/** How many pieces there are to lose. */
		there: piecesThere(line, all, { origin: goods.status, earlier: losses }),
		stages: { ...stagesOf(line, all), handedOver: goods.handover?.stateSignedAt ? line.ok : null },
		open: {
			contract: openPieces(line, all, 'contract'),
			ship: openPieces(line, all, 'ship'),
			shipReplacement: openPieces(line, all, 'shipReplacement', lost),
		},
	}
}

/** The pieces of a contract or a shipment with their lines; a line that was removed since is left out. */
const piecesIn = ({ lines }: Equipment, stated: readonly LinePieces[]) =>
	lines.flatMap(({ id, position, description, unit }) => {
		const pieces = stated.find(({ lineId }) => lineId === id)
		return pieces ? [{ id, position, description, unit, quantity: pieces.quantity }] : []
	})
export type LedgerPieces = ReturnType<typeof piecesIn>

function shipmentOf(shipment: Equipment['shipments'][number], today: string) {
	const { id, position, carrier, waybill, insurance, port, exemption } = shipment
	const { freeDays, chargePerDay, currency } = shipment
	const days = {
		atCustomsOn: storedDayOrNull(shipment.atCustomsOn),
		clearedOn: storedDayOrNull(shipment.clearedOn),
	}
	return {
		id,
		position,
		carrier,
		waybill,
		insurance,
		port,
		exemption,
		freeDays,
		chargePerDay,
		currency,
		shippedOn: storedDayOrNull(shipment.shippedOn) ?? '',
		arrivesOn: storedDayOrNull(shipment.arrivesOn) ?? '',
		...days,
		clock: demurrage({ ...days, freeDays, chargePerDay }, today),
	}
}
export type LedgerShipment = EquipmentLedger['shipments'][number]

/** The agreed terms of the handover, and the two signatures. */
function handoverOf({ handover, stateIso3 }: Equipment) {
	if (!handover) return null
	const { number, mode, place, conditions, officeName, officeTitle, stateName, stateTitle, sha256 } = handover
	return {
		number,
		mode,
		place,
		conditions,
		sha256,
		heldOn: storedDayOrNull(handover.heldOn),
		office: { name: officeName, title: officeTitle, on: dayOfOffice(handover.officeSignedAt) },
		state: stateName
			? {
					name: stateName,
					title: stateTitle ?? '',
					on: handover.stateSignedAt && dayOfState(handover.stateSignedAt, stateIso3),
				}
			: null,
	}
}
