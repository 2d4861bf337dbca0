import * as z from 'zod'
import { inOrder } from '../dates/date-faults.ts'
import {
	choice,
	count,
	countedByServer,
	day,
	exactAmount,
	inCurrency,
	line,
	mustTick,
	optionalLine,
	optionalReason,
	optionalRowId,
	optionalText,
	rowId,
	stateBefore,
	text,
	toldByServer,
	writtenByServer,
} from '../fields.ts'
import { currencies } from '../money/currencies.ts'

/** Months after handover at which the equipment is checked. */
export const checkMonths = ['6', '12'] as const

/** States in which a loss, a request for change or misuse can interrupt a delivery. */
// biome-ignore format: a long list of states reads better as a paragraph
export const interruptible = [
	'procurement', 'contracted', 'shipped', 'customs', 'customsHeld', 'received', 'handedOver', 'installed', 'checks',
] as const
export type Interruptible = (typeof interruptible)[number]

/** Pieces of an item; blank means none. */
const pieces = () => z.preprocess((typed) => (typed === '' || typed === undefined ? 0 : typed), count())
const lostPieces = z.object({ lineId: rowId(), lost: pieces(), damaged: pieces() })
export type LostPieces = z.output<typeof lostPieces>

/** The pieces of each line that a contract or a shipment is for; left out, it is for all that are open. */
const piecesByLine = () =>
	z
		.array(z.object({ lineId: rowId(), quantity: pieces() }))
		.max(200, 'tooMany')
		.optional()

const freight = {
	shippedOn: day(),
	arrivesOn: day(),
	waybill: line(60),
	lateReason: optionalReason(),
	lines: piecesByLine(),
}
/** The shipment that a step is about, where more than one is on its way. */
const ofShipment = { shipment: optionalRowId() }

const interruption = { reason: text(), origin: stateBefore(interruptible) }

/** Every event of an equipment delivery; each schema is also the form that sends it. */
export const equipmentEvents = {
	shareSpecification: z.object({
		type: z.literal('shareSpecification'),
		specification: text(6000),
		deliverTo: line(),
		/** Checksum of the items as they were shared: only these can be signed off. */
		fingerprint: writtenByServer(),
	}),
	signOffSpecification: z.object({ type: z.literal('signOffSpecification') }),
	/** Lines of the specification were changed, added or removed after it was shared. */
	changeSpecification: z.object({ type: z.literal('changeSpecification') }),
	startProcurement: z.object({ type: z.literal('startProcurement'), requisition: line(60) }),
	contract: z
		.object({
			type: z.literal('contract'),
			supplier: line(),
			amount: exactAmount(),
			currency: choice(currencies, 'currencies'),
			/** Why more money is reserved for it than the offer reserved. */
			additionalReason: optionalReason(),
			expectedOn: day(),
			lateReason: optionalReason(),
			lines: piecesByLine(),
			/** Whether every piece of every line is contracted with it. */
			whole: toldByServer(),
		})
		.superRefine(inCurrency),
	ship: z
		.object({
			type: z.literal('ship'),
			...freight,
			/** Whether every piece of every line is shipped with it. */
			whole: toldByServer(),
		})
		.superRefine(inOrder('equipment.ship')),
	/** Contracts or shipments were corrected: whether pieces are left to contract or to ship is told again. */
	recountGoods: z.object({
		type: z.literal('recountGoods'),
		toContract: toldByServer(),
		toShip: toldByServer(),
	}),
	arriveAtCustoms: z.object({ type: z.literal('arriveAtCustoms'), port: line(), ...ofShipment }),
	holdAtCustoms: z.object({ type: z.literal('holdAtCustoms'), reason: text() }),
	releaseFromCustoms: z.object({
		type: z.literal('releaseFromCustoms'),
		exemption: optionalLine(),
		...ofShipment,
	}),
	customsOverdue: z.object({ type: z.literal('customsOverdue') }),
	confirmArrival: z.object({
		type: z.literal('confirmArrival'),
		receivedOn: day(),
		/** Why it was before the day on which the goods were noted at customs. */
		lateReason: optionalReason(),
		/** Number of the document that exempts the goods from duties. */
		exemption: optionalLine(),
		...ofShipment,
		/** Whether another shipment is at customs, or on its way there. */
		othersAtCustoms: toldByServer(),
		othersOnTheWay: toldByServer(),
		/** Whether these are two or more. */
		severalLeft: toldByServer(),
	}),
	recordInspection: z.object({
		type: z.literal('recordInspection'),
		/** Sum over the items. */
		ok: countedByServer(),
		short: countedByServer(),
		damaged: countedByServer(),
		remarks: optionalText(),
	}),
	acceptAsIs: z.object({ type: z.literal('acceptAsIs'), reason: text() }),
	reportLoss: z.object({
		type: z.literal('reportLoss'),
		lost: count(),
		damaged: count(),
		/** The items affected; the two numbers are then their sums. */
		lines: z.array(lostPieces).max(200, 'tooMany').default([]),
		...interruption,
	}),
	shipReplacement: z
		.object({
			type: z.literal('shipReplacement'),
			...freight,
			/** Whether other shipments are still on their way beside it. */
			several: toldByServer(),
		})
		.superRefine(inOrder('equipment.shipReplacement')),
	continueWithout: z.object({ type: z.literal('continueWithout'), reason: text() }),
	endAfterLoss: z.object({ type: z.literal('endAfterLoss'), reason: text() }),
	requestChange: z.object({ type: z.literal('requestChange'), change: text(), ...interruption }),
	approveChange: z.object({
		type: z.literal('approveChange'),
		/** The consent of the donor, with the reference of its document. */
		donorConsent: mustTick(),
		consentLetter: line(),
	}),
	refuseChange: z.object({ type: z.literal('refuseChange'), reason: text() }),
	reportMisuse: z.object({ type: z.literal('reportMisuse'), ...interruption }),
	resumeAfterMisuse: z.object({ type: z.literal('resumeAfterMisuse'), measures: text(3000) }),
	endAfterMisuse: z.object({ type: z.literal('endAfterMisuse'), reason: text() }),
	cancelDelivery: z.object({ type: z.literal('cancelDelivery'), reason: text() }),
	needWithdrawn: z.object({ type: z.literal('needWithdrawn') }),
	signHandover: z.object({
		type: z.literal('signHandover'),
		/** Who signs for the State. */
		signatory: line(),
		signatoryTitle: line(),
		/** From the items. */
		serialNumbers: writtenByServer(),
		/** Undertaking to use the equipment only for the agreed purpose. */
		undertaking: mustTick(),
	}),
	recordInstallation: z.object({
		type: z.literal('recordInstallation'),
		installedOn: day(),
		/** People trained to use it. */
		trained: count(),
	}),
	recordCheck: z.object({
		type: z.literal('recordCheck'),
		month: choice(checkMonths, 'checkMonths'),
		/** Sum over the items. */
		present: countedByServer(),
		working: countedByServer(),
		used: countedByServer(),
		maintained: countedByServer(),
		/** Number of pieces handed over. */
		handedOver: countedByServer(),
		remarks: optionalText(),
	}),
	checkDue: z.object({ type: z.literal('checkDue') }),
	closeDelivery: z.object({ type: z.literal('closeDelivery'), comment: optionalText() }),
	fail: z.object({ type: z.literal('fail'), reason: text() }),
}

export type EquipmentEvent = z.infer<(typeof equipmentEvents)[keyof typeof equipmentEvents]>
