import * as z from 'zod'
import { amount, choice, count, day, line, mustTick, optionalLine, optionalText, text } from '../fields.ts'
import { currencies } from '../vocabulary.ts'

/** Months after handover at which the equipment is looked at again. */
export const checkMonths = ['6', '12'] as const

/** Everything that can happen to an equipment delivery; each is also the form that sends it. */
export const equipmentEvents = {
	shareSpecification: z.object({
		type: z.literal('shareSpecification'),
		specification: text(6000),
		deliverTo: line(),
	}),
	signOffSpecification: z.object({ type: z.literal('signOffSpecification') }),
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
	confirmArrival: z.object({
		type: z.literal('confirmArrival'),
		receivedOn: day(),
		/** Number of the paper that freed the goods of duties. */
		exemption: optionalLine(),
	}),
	recordInspection: z.object({
		type: z.literal('recordInspection'),
		ok: count(),
		short: count(),
		damaged: count(),
		remarks: optionalText(),
	}),
	signHandover: z.object({
		type: z.literal('signHandover'),
		serialNumbers: text(6000),
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
		present: count(),
		working: count(),
		used: count(),
		maintained: count(),
		remarks: optionalText(),
	}),
	closeDelivery: z.object({ type: z.literal('closeDelivery'), comment: optionalText() }),
	fail: z.object({ type: z.literal('fail'), reason: text() }),
}

export type EquipmentEvent = z.infer<(typeof equipmentEvents)[keyof typeof equipmentEvents]>
