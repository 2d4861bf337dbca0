import * as z from 'zod'
import { choices, controls, count, day, line, optionalLine } from '#workflows/fields.ts'
import { plainPhone } from '#workflows/typed/phone-text.ts'
import { zeroOrUnknown } from './uncertain-zeros.ts'

// Fields of the submission only, in the style of workflows/fields.ts.

/** An optional number; empty means "unknown", not 0. */
export const countOrUnknown = (min = 0, max = 100_000_000) =>
	z.preprocess(settled, count(min, max).optional()).register(controls, { control: 'number', min, max })

function settled(value: unknown, context: z.RefinementCtx): unknown {
	if (value !== zeroOrUnknown) return isBlank(value) ? undefined : value
	context.addIssue({ code: 'custom', message: 'zeroOrUnknown' })
	return z.NEVER
}

/** An optional calendar day; empty means "not known". */
export const dayOrUnknown = () =>
	z
		.preprocess((value) => (isBlank(value) ? undefined : value), day().optional())
		.register(controls, { control: 'date' })

/** An e-mail address. */
export const email = () =>
	line(254).pipe(z.email('badEmail')).register(controls, { control: 'line', max: 254 })

/** A telephone number as people write it; the server says whether a country has such a number. */
export const phone = () =>
	line(40)
		.refine((text) => plainPhone(text) !== undefined, 'badPhone')
		.register(controls, { control: 'phone', max: 40 })

/** The name of a place, never coordinates: a submission must not contain an exact position. */
export const place = (max = 120) =>
	line(max)
		.pipe(z.string().regex(/^(?!.*\d{1,3}([.,]\d{3,}|\s*°)).*$/u, 'noCoordinates'))
		.register(controls, { control: 'line', max })

/** Codes of one list in order of preference, or none; a page sends them under the same name, blanks are dropped. */
export const optionalOrdered = <const Codes extends readonly [string, ...string[]]>(
	codes: Codes,
	options: string,
	max: number,
) =>
	z
		.preprocess(
			(value) => [value ?? []].flat().filter((code) => !isBlank(code)),
			choices(codes, options, 0, max).refine((list) => new Set(list).size === list.length, 'chosenTwice'),
		)
		.register(controls, { control: 'ordered', options, max })

/** Other needs of the same request, by id. */
export const needIds = (max = 19) =>
	z
		.preprocess(
			(value) => [value ?? []].flat().filter((id) => !isBlank(id)),
			z.array(z.string().max(100, 'badCode')).max(max, 'tooMany'),
		)
		.register(controls, { control: 'needs', max })

/** Another need of the same request, by id, or '' for none. */
export const optionalNeedId = () =>
	z.string().trim().max(100, 'badCode').default('').register(controls, { control: 'need' })

/** Several fields under one name (`contact.name`); a missing group counts as empty. */
export const group = <const Shape extends z.ZodRawShape>(shape: Shape) =>
	z.preprocess((value) => value ?? {}, z.object(shape)).register(controls, { control: 'group' })

/**
 * Rows of a table. If none was sent, the first row is required, so that the error is at a field of the page; with too
 * many, the error is at the first excess row.
 */
export const rows = <const Shape extends z.ZodRawShape>(shape: Shape, max: number, firstField: string) =>
	z
		.preprocess(
			(value) => (value === undefined || (Array.isArray(value) && value.length === 0) ? [{}] : value),
			z.array(z.object(shape)).max(500, 'tooMany'),
		)
		.superRefine(atMost(max, firstField))
		.register(controls, { control: 'rows', max })

/** The same, with no row required. */
export const optionalRows = <const Shape extends z.ZodRawShape>(
	shape: Shape,
	max: number,
	firstField: string,
) =>
	z
		.preprocess((value) => value ?? [], z.array(z.object(shape)).max(500, 'tooMany'))
		.superRefine(atMost(max, firstField))
		.register(controls, { control: 'rows', max })

const atMost = (max: number, firstField: string) => (list: unknown[], context: z.RefinementCtx) => {
	if (list.length > max) context.addIssue({ code: 'custom', message: 'tooMany', path: [max, firstField] })
}

const isBlank = (value: unknown) => value === undefined || value === null || value === ''

const unbroken = /^[^\n\t]*$/

/** A line for an e-mail header: it may not contain line breaks. */
export const oneLine = (max: number) =>
	line(max).pipe(z.string().regex(unbroken, 'badCharacters')).register(controls, { control: 'line', max })

/** The same, optional. */
export const optionalOneLine = (max: number) =>
	optionalLine(max)
		.pipe(z.string().regex(unbroken, 'badCharacters'))
		.register(controls, { control: 'line', max })

/** An optional telephone number. */
export const optionalPhone = () =>
	optionalOneLine(40)
		.refine((text) => text === '' || plainPhone(text) !== undefined, 'badPhone')
		.register(controls, { control: 'phone', max: 40 })
