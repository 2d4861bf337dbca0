import * as z from 'zod'
import {
	choice,
	count,
	day,
	line,
	optionalChoice,
	optionalLine,
	optionalReason,
	optionalRowId,
	optionalText,
	rowId,
	rows,
	text,
	tick,
} from '#workflows/fields.ts'
import { currencies } from '#workflows/money/currencies.ts'

const blankAsNone = (value: unknown) => (value === '' ? undefined : value)
const optionalCount = (max = 999_999_999) =>
	z.preprocess(blankAsNone, count(0, max).optional()).transform((value) => value ?? null)

/** An item of the specification; `id` identifies the one to change. */
export const equipmentLine = z.object({
	id: optionalRowId(),
	/** The line of the need that a new item specifies. */
	needLineId: optionalRowId(),
	description: text(1500),
	unit: line(60),
	quantity: count(1, 100_000),
	unitPrice: optionalCount(),
	serialised: tick(),
})
export type NewEquipmentLine = z.output<typeof equipmentLine>

/** Details of a shipment that are not part of a step. */
export const shipmentDetails = z
	.object({
		position: count(1, 1000),
		carrier: optionalLine(),
		insurance: optionalLine(),
		arrivesOn: day(),
		lateReason: optionalReason(),
		freeDays: optionalCount(366),
		chargePerDay: optionalCount(),
		currency: optionalChoice(currencies, 'currencies'),
	})
	.refine(({ chargePerDay, currency }) => chargePerDay === null || currency !== undefined, {
		path: ['currency'],
		message: 'currencyNeeded',
	})
export type ShipmentDetails = z.output<typeof shipmentDetails>

/** The document that exempts a shipment from duties. */
export const exemption = z.object({ position: count(1, 1000), exemption: line() })

const MAX_LINES = 200
const findings = ['ok', 'short', 'damaged'] as const

/** Findings of an inspection, by item. With `inOrder`, only what is not in good order is filled in. */
export const inspection = z
	.object({
		inOrder: tick(),
		lines: rows(
			z.object({
				id: rowId(),
				ok: optionalCount(),
				short: optionalCount(),
				damaged: optionalCount(),
				remarks: optionalText(500),
			}),
			MAX_LINES,
		),
	})
	.superRefine(({ inOrder, lines }, context) => {
		for (const [at, line] of inOrder ? [] : lines.entries())
			for (const name of findings)
				if (line[name] === null)
					context.addIssue({ code: 'custom', message: 'required', path: ['lines', at, name] })
	})
export type Inspection = z.output<typeof inspection>['lines']

/** Pasted serial numbers of an item. */
export const serialList = z.object({
	id: rowId(),
	serials: z.string({ error: 'required' }).trim().min(1, 'required').max(60_000, 'tooLong'),
})
export type SerialList = z.output<typeof serialList>

export const handoverModes = ['title', 'use'] as const
/** The signature of UNODC. */
export const handoverByOffice = z.object({
	mode: choice(handoverModes, 'handoverModes'),
	place: line(),
	heldOn: day(),
	conditions: optionalText(3000),
	officeName: line(),
	officeTitle: line(),
})
export type HandoverByOffice = z.output<typeof handoverByOffice>

/** Findings of a check, by item. */
export const equipmentCheck = z.object({
	checkedOn: day(),
	/** Why the check is made before it counts as the one after six or twelve months. */
	earlyReason: optionalReason(),
	lines: rows(
		z.object({
			id: rowId(),
			present: count(),
			working: count(),
			used: count(),
			maintained: count(),
			remarks: optionalText(500),
		}),
		MAX_LINES,
	),
})
export type NewEquipmentCheck = z.output<typeof equipmentCheck>
