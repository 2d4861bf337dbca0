import * as z from 'zod'
import {
	amount,
	choice,
	count,
	countedByServer,
	day,
	line,
	mustTick,
	optionalLine,
	optionalText,
	rowId,
	stateBefore,
	text,
	writtenByServer,
} from '../fields.ts'
import { currencies } from '../vocabulary.ts'

/** Months after handover at which the equipment is looked at again. */
export const checkMonths = ['6', '12'] as const

/** Where a loss, a wish for a change or misuse interrupts a delivery. */
// biome-ignore format: a long list of states reads better as a paragraph
export const interruptible = [
	'procurement', 'contracted', 'shipped', 'customs', 'customsHeld', 'received', 'handedOver', 'installed', 'checks',
] as const
export type Interruptible = (typeof interruptible)[number]

/** Pieces of a line; a blank is none. */
const pieces = () => z.preprocess((typed) => (typed === '' || typed === undefined ? 0 : typed), count())
const lostPieces = z.object({ lineId: rowId(), lost: pieces(), damaged: pieces() })
export type LostPieces = z.output<typeof lostPieces>

const interruption = { reason: text(), origin: stateBefore(interruptible) }

/** Everything that can happen to an equipment delivery; each is also the form that sends it. */
export const equipmentEvents = {
	shareSpecification: z.object({
		type: z.literal('shareSpecification'),
		specification: text(6000),
		deliverTo: line(),
		/** Of the lines as they were shared: only these can be signed off. */
		fingerprint: writtenByServer(),
	}),
	signOffSpecification: z.object({ type: z.literal('signOffSpecification') }),
	startProcurement: z.object({ type: z.literal('startProcurement'), requisition: line(60) }),
	contract: z.object({
		type: z.literal('contract'),
		supplier: line(),
		amount: amount(),
		currency: choice(currencies, 'currencies'),
		expectedOn: day(),
	}),
	ship: z
		.object({ type: z.literal('ship'), shippedOn: day(), arrivesOn: day(), waybill: line(60) })
		.refine(({ shippedOn, arrivesOn }) => arrivesOn >= shippedOn, {
			path: ['arrivesOn'],
			message: 'badDate',
		}),
	arriveAtCustoms: z.object({ type: z.literal('arriveAtCustoms'), port: line() }),
	holdAtCustoms: z.object({ type: z.literal('holdAtCustoms'), reason: text() }),
	releaseFromCustoms: z.object({ type: z.literal('releaseFromCustoms'), exemption: optionalLine() }),
	customsOverdue: z.object({ type: z.literal('customsOverdue') }),
	confirmArrival: z.object({
		type: z.literal('confirmArrival'),
		receivedOn: day(),
		/** Number of the paper that freed the goods of duties. */
		exemption: optionalLine(),
	}),
	recordInspection: z.object({
		type: z.literal('recordInspection'),
		/** Summed up from what was found of each line. */
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
		/** Of which lines; then the two numbers are their sums. */
		lines: z.array(lostPieces).max(200, 'tooMany').default([]),
		...interruption,
	}),
	shipReplacement: z
		.object({ type: z.literal('shipReplacement'), shippedOn: day(), arrivesOn: day(), waybill: line(60) })
		.refine(({ shippedOn, arrivesOn }) => arrivesOn >= shippedOn, {
			path: ['arrivesOn'],
			message: 'badDate',
		}),
	continueWithout: z.object({ type: z.literal('continueWithout'), reason: text() }),
	endAfterLoss: z.object({ type: z.literal('endAfterLoss'), reason: text() }),
	requestChange: z.object({ type: z.literal('requestChange'), change: text(), ...interruption }),
	approveChange: z.object({
		type: z.literal('approveChange'),
		/** That the donor agreed, and in which letter. */
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
		/** As the lines list them. */
		serialNumbers: writtenByServer(),
		/** To use the equipment only for what it was given for. */
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
		/** Summed up from what was found of each line. */
		present: countedByServer(),
		working: countedByServer(),
		used: countedByServer(),
		maintained: countedByServer(),
		/** Of how many pieces. */
		handedOver: countedByServer(),
		remarks: optionalText(),
	}),
	checkDue: z.object({ type: z.literal('checkDue') }),
	closeDelivery: z.object({ type: z.literal('closeDelivery'), comment: optionalText() }),
	fail: z.object({ type: z.literal('fail'), reason: text() }),
}

export type EquipmentEvent = z.infer<(typeof equipmentEvents)[keyof typeof equipmentEvents]>
