import * as z from 'zod'
import { decimalsOf } from './money/currencies.ts'
import { readDay } from './typed/day.ts'
import { readAmount, readWholeNumber } from './typed/whole-number.ts'

/** The form control of a value. `options` names a code list of the vocabulary. */
export type Control =
	| 'line'
	| 'phone'
	| 'text'
	| 'date'
	| 'number'
	| 'choice'
	| 'choices'
	| 'ordered'
	| 'tick'
	| 'money'
	| 'person'
	| 'need'
	| 'needs'
	| 'group'
	| 'rows'

/** The control of each field, registered by the builders below; `controlOf` reads it. */
export const controls = z.registry<{ control: Control; options?: string; max?: number; min?: number }>()
export const controlOf = (schema: z.ZodType) => controls.get(schema)

// Messages are keys of the catalogue (`form` namespace), so that schemas contain no words.
// Control characters and bidirectional overrides can hide text, and lone surrogates are invalid. None is of use in a
// form, and a workbook cannot contain them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is there to refuse
const plain = /^[^\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]*$/u

const filled = (max: number) =>
	z.string({ error: 'required' }).trim().min(1, 'required').max(max, 'tooLong').regex(plain, 'badCharacters')

/** One line of text, required. */
export const line = (max = 150) => filled(max).register(controls, { control: 'line', max })
/** Several lines of text, required. */
export const text = (max = 1500) => filled(max).register(controls, { control: 'text', max })
/** Several lines of text, optional (empty is ''). */
export const optionalText = (max = 1500) =>
	z
		.string()
		.trim()
		.max(max, 'tooLong')
		.regex(plain, 'badCharacters')
		.default('')
		.register(controls, { control: 'text', max })
/** One line of text, optional (empty is ''). */
export const optionalLine = (max = 150) =>
	z
		.string()
		.trim()
		.max(max, 'tooLong')
		.regex(plain, 'badCharacters')
		.default('')
		.register(controls, { control: 'line', max })
/** A calendar day, `YYYY-MM-DD`: as the control of a browser sends it, or as it was typed into a workbook. */
export const day = () =>
	z.preprocess(dayTyped, z.string({ error: 'required' })).register(controls, { control: 'date' })

/** Returns a typed day as `YYYY-MM-DD`; a text that is none, or can be two, is an issue of the field. */
function dayTyped(input: unknown, context: z.RefinementCtx): unknown {
	const text = typeof input === 'string' ? input.trim() : ''
	if (input === undefined || input === null || input === '' || (typeof input === 'string' && text === ''))
		return refuse(context, 'required')
	const read = readDay(text)
	if ('day' in read) return read.day
	return refuse(context, 'rule' in read ? read.rule : `ambiguousDate:${read.readings.join(':')}`)
}

/** A reason that only an exception needs, such as a plan that is entered after its day; blank otherwise. */
export const optionalReason = () => blankAsNone(filled(500)).register(controls, { control: 'text', max: 500 })

/** A whole number, as a number or as it was typed. */
export const count = (min = 0, max = 1_000_000) =>
	z
		.preprocess(countTyped, z.number('tooLarge').min(min, 'tooSmall').max(max, 'tooLarge'))
		.register(controls, { control: 'number', min, max })

function countTyped(input: unknown, context: z.RefinementCtx): unknown {
	if (typeof input === 'number') return Number.isInteger(input) ? input : refuse(context, 'wholeNumber')
	if (input === undefined || (typeof input === 'string' && input.trim() === ''))
		return refuse(context, 'required')
	const read = typeof input === 'string' ? readWholeNumber(input) : ({ rule: 'badNumber' } as const)
	if ('number' in read) return read.number
	return refuse(context, 'rule' in read ? read.rule : `ambiguousNumber:${read.readings.join(':')}`)
}

function refuse(context: z.RefinementCtx, message: string) {
	context.addIssue({ code: 'custom', message })
	return z.NEVER
}

const MOST_MONEY = 999_999_999

/** An amount of money in whole units of the currency field beside it. */
export const amount = () => count(0, MOST_MONEY)

/** An exact amount, with as many decimals as its currency has: `inCurrency` checks them once both are known. */
export const exactAmount = () =>
	z
		.preprocess(amountTyped, z.number('tooLarge').min(0, 'tooSmall').max(MOST_MONEY, 'tooLarge'))
		.register(controls, { control: 'number', min: 0, max: MOST_MONEY })

function amountTyped(input: unknown, context: z.RefinementCtx): unknown {
	if (typeof input === 'number') return input
	if (input === undefined || (typeof input === 'string' && input.trim() === ''))
		return refuse(context, 'required')
	const read = typeof input === 'string' ? readAmount(input) : ({ rule: 'badNumber' } as const)
	if ('number' in read) return read.number
	return refuse(context, 'rule' in read ? read.rule : `ambiguousNumber:${read.readings.join(':')}`)
}

/** The fault of an amount that has more decimals than its currency; null if it has none. */
export function decimalsFault(amount: unknown, currency: unknown): string | null {
	if (typeof amount !== 'number' || typeof currency !== 'string') return null
	const places = decimalsOf(currency)
	if (Number(amount.toFixed(places)) === amount) return null
	return places === 0 ? 'noCents' : 'tooManyDecimals'
}

/** The decimals of `amount` by the currency beside it, as a check of a schema. */
export const inCurrency = (
	{ amount, currency }: { amount?: unknown; currency?: unknown },
	context: z.RefinementCtx,
) => {
	const message = decimalsFault(amount, currency)
	if (message) context.addIssue({ code: 'custom', message, path: ['amount'] })
}
/** One code of a code list. */
export const choice = <const Codes extends readonly [string, ...string[]]>(codes: Codes, options: string) =>
	z.enum(codes, { error: 'required' }).register(controls, { control: 'choice', options })
/** Several codes of a code list; a page sends none, one or many under the same name. */
export const choices = <const Codes extends readonly [string, ...string[]]>(
	codes: Codes,
	options: string,
	min = 1,
	max = 30,
) =>
	z
		.preprocess(
			listed,
			z
				.array(z.enum(codes, { error: 'badCode' }))
				.min(min, 'required')
				.max(max, 'tooMany'),
		)
		.register(controls, { control: 'choices', options, max })
/** A checkbox. */
export const tick = () =>
	z
		.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean())
		.register(controls, { control: 'tick' })
/** A checkbox that must be ticked. */
export const mustTick = () =>
	z
		.preprocess(
			(value) => value === true || value === 'on' || value === 'true',
			z.literal(true, { error: 'mustAgree' }),
		)
		.register(controls, { control: 'tick' })
/** A person, by id; the page offers the possible choices. */
export const person = () => filled(100).register(controls, { control: 'person' })
/** The id of a row that the page supplies; it has no control. */
export const rowId = () => filled(100)
/** The same, optional: a page sends '' for none. */
export const optionalRowId = () => blankAsNone(rowId())
/** One code of a code list, or none. */
export const optionalChoice = <const Codes extends readonly [string, ...string[]]>(
	codes: Codes,
	options: string,
) => blankAsNone(z.enum(codes, { error: 'badCode' })).register(controls, { control: 'choice', options })
/** Ids of some of the rows that the page offers; at least one. */
export const rowIds = (max: number) =>
	z
		.preprocess(listed, z.array(rowId()).min(1, 'required').max(max, 'tooMany'))
		.register(controls, { control: 'needs', max })
/** Names of fields that the page offers, or none. */
export const fieldPaths = (max: number) =>
	z.preprocess(listed, z.array(rowId().regex(/^[\w.-]+$/, 'badCode')).max(max, 'tooMany'))
/** Rows of fields, named `questions.0.text`. */
export const rows = <Row extends z.ZodType>(row: Row, max: number) =>
	z.array(row, { error: 'required' }).min(1, 'required').max(max, 'tooMany')
/**
 * A fact that the server adds to an event. The default is the value that skips no step. A page cannot send it: pages
 * send text.
 */
export const setByServer = (cautious: boolean) => z.boolean().default(cautious)

/** The same where a step that was taken before the fact existed does not say it. */
export const toldByServer = () => z.boolean().optional()

/** A number that the server counts from stored rows; a page cannot send it: pages send text. */
export const countedByServer = () => z.number().int().nonnegative().default(0)
/** The same where a step that was taken before the number was stated with it does not say it. */
export const numberByServer = () => z.number().int().nonnegative().optional()
/** Text that the server writes from stored rows; a page cannot send it. */
export const writtenByServer = () =>
	z
		.unknown()
		.optional()
		.transform((): string => '')

/** A code that the server computes from stored facts; a page cannot send it. Null in entries older than the field. */
export const computedCode = <const Codes extends readonly [string, ...string[]]>(
	_codes: Codes,
	options: string,
) =>
	z
		.unknown()
		.optional()
		.transform((): Codes[number] | null => null)
		.register(controls, { control: 'choice', options })

/** Rows that the server computes from stored facts; a page cannot send them. */
export const computedRows = <Row extends z.ZodType>(_row: Row) =>
	z
		.unknown()
		.optional()
		.transform((): z.infer<Row>[] => [])

/** Ids that the server adds to an event; a page cannot send them. */
export const namedByServer = () =>
	z
		.unknown()
		.optional()
		.transform((): string[] => [])
/** The state before the step, added by the server so that the row can return to it; a page cannot send it. */
export const stateBefore = <const States extends readonly [string, ...string[]]>(states: States) =>
	z
		.unknown()
		.optional()
		.transform((): States[number] => states[0])
/** The person who acts, added by the server; a page cannot send another person. */
export const actingPerson = () =>
	z
		.unknown()
		.optional()
		.transform((): string => '')

const listed = (value: unknown) => (value === undefined || value === '' ? [] : [value].flat())
const blankAsNone = <Schema extends z.ZodType>(schema: Schema) =>
	z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
