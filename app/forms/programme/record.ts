import * as z from 'zod'
import { orderFaults } from '#workflows/dates/date-faults.ts'
import { amount } from '#workflows/fields.ts'
import { statusStepNames } from '#workflows/programme/statuses.ts'
import { readWholeNumber } from '#workflows/typed/whole-number.ts'
import { deliveryModesOf, type Kind, taTypeTrack, unitOf } from '#workflows/vocabulary.ts'
import { code } from './fields.ts'
import { each, type ProgrammeRecord } from './record-shape.ts'

/** An error of a rule: the dotted field name and its message key. */
type Fault = readonly [field: string, message: string]
type Rule = (record: ProgrammeRecord) => (Fault | false)[]

const between = (day: string, { fundingFrom, fundingTo }: ProgrammeRecord) =>
	day >= fundingFrom && day <= fundingTo

const quantities: Rule = ({ capacity, minimumPerState, maximumPerState }) => [
	minimumPerState > maximumPerState && ['minimumPerState', 'aboveMaximum'],
	maximumPerState > capacity && ['maximumPerState', 'aboveCapacity'],
]

/** Capacity by category: each category and unit once, all of the categories or none, and no State more than there is. */
const categories: Rule = ({ kind, capacities, categories }) => [
	kind !== 'equipment' && capacities.length > 0 && ['capacities', 'wrongKind'],
	capacities.length > 0 &&
		categories.some((code) => !capacities.some(({ category }) => category === code)) && [
			'categories',
			'withoutCapacity',
		],
	...capacities.flatMap(({ category, unit, quantity, maximumPerState }, at): Fault[] => {
		const first = capacities.findIndex((one) => one.category === category && one.unit === unit)
		if (first < at) return [[`capacities.${at}.category`, 'chosenTwice']]
		const isAbove = maximumPerState !== undefined && maximumPerState > quantity
		return isAbove ? [[`capacities.${at}.maximumPerState`, 'aboveCapacity']] : []
	}),
]

const dates: Rule = (record) => {
	const { lastCommitment, reserveReleaseOn } = record
	const order = Object.entries(orderFaults('programmeRecord', record))
	if (record.fundingTo < record.fundingFrom) return order
	return [
		...order,
		!between(lastCommitment, record) && ['lastCommitment', 'outsideFunding'],
		!!reserveReleaseOn && !between(reserveReleaseOn, record) && ['reserveReleaseOn', 'outsideFunding'],
	]
}

const money: Rule = ({ budget, costPerUnit, currency, contributions }) => {
	const amounts = contributions.map(({ amount }) => amount)
	const named =
		amounts.some((amount) => amount !== undefined) || budget !== undefined || costPerUnit !== undefined
	const given = amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)
	const allKnown = amounts.length > 0 && !amounts.includes(undefined)
	return [
		named && !currency && ['currency', 'currencyNeeded'],
		allKnown && budget !== undefined && budget > given && ['budget', `aboveContributions:${given}`],
	]
}

const ofKind: Rule = ({ kind, taTypes, capacityUnit, topics, categories, level, ...record }) => {
	const other = (only: Kind, filled: boolean, field: string) =>
		kind !== only && filled && ([field, 'wrongKind'] as const)
	return [
		taTypes.some((type) => taTypeTrack[type] !== kind) && ['taTypes', 'wrongKind'],
		record.deliveryModes.some((mode) => !deliveryModesOf[kind].includes(mode)) && [
			'deliveryModes',
			'wrongKind',
		],
		unitOf(kind) !== capacityUnit && ['capacityUnit', 'wrongKind'],
		other('training', topics.length > 0, 'topics'),
		other('training', level !== undefined, 'level'),
		other('training', record.requiresTrainers, 'requiresTrainers'),
		other('equipment', categories.length > 0, 'categories'),
	]
}

const countries: Rule = ({ countries, excludedCountries }) => [
	excludedCountries.some((iso3) => countries.includes(iso3)) && ['excludedCountries', 'chosenTwice'],
]

const cohorts: Rule = (record) => {
	const orderly = record.fundingTo >= record.fundingFrom
	let seats = 0
	return record.cohorts.flatMap(({ startsOn, endsOn, ...cohort }, index) => {
		const before = seats
		seats += cohort.seats
		const at = (field: string) => `cohorts.${index}.${field}`
		return [
			orderly && !between(startsOn, record) && ([at('startsOn'), 'outsideFunding'] as const),
			orderly &&
				endsOn >= startsOn &&
				!between(endsOn, record) &&
				([at('endsOn'), 'outsideFunding'] as const),
			before <= record.capacity &&
				seats > record.capacity &&
				([at('seats'), 'cohortsAboveCapacity'] as const),
		]
	})
}

const rules: Rule[] = [quantities, categories, dates, money, ofKind, countries, cohorts]

/** Checks rules across fields, once each field is valid. */
function checkRules(record: ProgrammeRecord, context: z.RefinementCtx) {
	// An invalid value would cause errors at other fields as well.
	if (context.issues.length > 0) return
	for (const fault of rules.flatMap((rule) => rule(record))) {
		if (!fault) continue
		const [field, message] = fault
		const path = field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
		context.addIssue({ code: 'custom', message, path })
	}
}

/** Drops cohorts in which only the id is left: they were emptied to remove them. */
export function withoutEmptied<Values>(values: Values): Values {
	const { cohorts }: { cohorts?: unknown } = values ?? {}
	if (!Array.isArray(cohorts)) return values
	const isFilled = ({ id: _, ...cohort }: object & { id?: unknown }) =>
		Object.values(cohort).some(
			(value) => value !== undefined && value !== null && String(value).trim() !== '',
		)
	return { ...values, cohorts: cohorts.filter((cohort) => isFilled(cohort ?? {})) }
}

type Typed = { quantity?: unknown; category?: unknown }

/**
 * Where capacity is stated by category, the capacity and what one State may receive at most are the sum of the rows, if
 * no other maximum is given, and the categories are those of the rows at least.
 */
function withCategories<Values>(values: Values): Values {
	const { capacities, categories, ...typed }: Record<string, unknown> = values ?? {}
	if (!Array.isArray(capacities) || capacities.length === 0) return values
	const rows: Typed[] = capacities
	// A row that is not readable has its own error: then the sum says nothing.
	const sum = rows.reduce((total, { quantity }) => total + (numberIn(quantity) ?? 1), 0)
	const named = [...[categories ?? []].flat(), ...rows.map(({ category }) => category).filter(Boolean)]
	const most = [undefined, null, ''].includes(typed.maximumPerState as '') ? sum : typed.maximumPerState
	return {
		...values,
		capacity: sum,
		categories: [...new Set(named)],
		maximumPerState: most,
		minimumPerState: typed.minimumPerState || 1,
	}
}

function numberIn(typed: unknown): number | null {
	if (typeof typed === 'number') return typed
	const read = typeof typed === 'string' ? readWholeNumber(typed) : null
	return read && 'number' in read ? read.number : null
}

const completed = (values: unknown) => withCategories(withoutEmptied(values))

/** The record of a programme as a form or a file sends it: fields first, then rules across fields. */
export const programmeRecord = z.preprocess(completed, each.superRefine(checkRules))

/** The same with the revision of the page; 0 for a new programme. */
export const programmeForm = z.preprocess(
	completed,
	each.extend({ revision: amount() }).superRefine(checkRules),
)

/** Actions of the programme page: a status step, or a copy under another code. */
export const programmeAction = z.discriminatedUnion('type', [
	z.object({ type: z.enum(statusStepNames), revision: amount() }),
	z.object({ type: z.literal('copy'), code: code() }),
])
