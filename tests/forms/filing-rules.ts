import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { inDays } from '#tests/support/in-days.ts'
import { rangeFault } from '#workflows/delivery/indicator-range.ts'

export type Values = Record<string, unknown>
export type SectionName = RequestSection | NeedSection

/** Adjusts individually valid values to the checks across fields. */
export function obeying(section: SectionName, values: Values): Values {
	const change = changes[section]
	return change ? { ...values, ...change(values) } : values
}

const rowsOf = (value: unknown): Values[] => (Array.isArray(value) ? value : [])
const numberOf = (value: unknown) => Number(value ?? 0)
const notMore = (row: Values, part: string, whole: string) =>
	row[part] === undefined || row[whole] === undefined
		? row
		: { ...row, [part]: Math.min(numberOf(row[part]), numberOf(row[whole])) }
const inOrder = (row: Values, from: string, to: string) => {
	const [first, last] = [String(row[from]), String(row[to])].sort()
	return { ...row, [from]: first, [to]: last }
}

/** The day by which a need must be met has not passed, and comes after the first; each may be unknown. */
function dates({ earliest, latest }: Values): Values {
	if (latest === undefined) return {}
	if (earliest === undefined) return { latest: [String(latest), inDays(1)].sort().at(-1) }
	const row = inOrder({ earliest, latest }, 'earliest', 'latest')
	return { ...row, latest: [String(row.latest), inDays(1)].sort().at(-1) }
}

/** Women, men and others who are known are no more than all; where all three are known they are all. */
function people(values: Values): Values {
	const parts = ['women', 'men', 'notStated'].filter((name) => values[name] !== undefined)
	const known = Object.fromEntries(parts.map((name) => [name, numberOf(values[name]) % 300_000]))
	const sum = Object.values(known).reduce((before, number) => before + number, 0)
	if (values.persons === undefined) return known
	return { ...known, persons: parts.length === 3 ? sum : Math.max(sum, numberOf(values.persons)) }
}

const changes: Partial<Record<SectionName, (values: Values) => Values>> = {
	situation: ({ indicators, support }) => ({
		indicators: rowsOf(indicators).map(withParts),
		support: rowsOf(support).map(({ toYear, ...row }: Values) => {
			return toYear === undefined
				? row
				: { ...row, toYear: Math.max(numberOf(row.fromYear), numberOf(toYear)) }
		}),
	}),
	need: (values) => {
		const counted = people(values)
		const numbers = [...Object.values(counted), values.sites, values.units]
		const nobody = !numbers.some((number) => numberOf(number) > 0)
		const named = rowsOf(values.beneficiaries).length > 0 || values.beneficiaryUnit !== ''
		return {
			...counted,
			...(nobody && { units: 1 }),
			...(!named && { beneficiaryUnit: 'Unit' }),
			...dates(values),
			otherThemes: [values.otherThemes ?? []].flat().filter((theme) => theme !== values.mainTheme),
			indicators: rowsOf(values.indicators).map(inRange),
			unavailable: rowsOf(values.unavailable).map((row) => inOrder(row, 'from', 'to')),
		}
	},
	training: (values) => notMore(values, 'minimumParticipants', 'participants'),
	advisory: (values) => notMore(values, 'minimumQuantity', 'quantity'),
	equipment: ({ lines, stock, operators, includeUserTraining, trainingNeed }) => ({
		lines: rowsOf(lines).map((row) => notMore(row, 'minimumQuantity', 'quantity')),
		stock: rowsOf(stock).map((row) => notMore(row, 'working', 'number')),
		includeUserTraining: includeUserTraining || (operators === 'TO_BE_TRAINED' && trainingNeed === ''),
	}),
}

/** A number that no indicator with this unit can have is one that is still to be measured. */
function inRange(row: Values): Values {
	const within = (value: unknown) =>
		rangeFault(String(value), String(row.unit)) === null ? value : 'to be measured'
	return { ...row, baseline: within(row.baseline), target: within(row.target) }
}

/** No more women than persons and no more children; unknown values remain unknown. */
const withParts = (row: Values): Values => notMore(notMore(row, 'women', 'persons'), 'children', 'persons')

/** Returns the form of a page with these values: dotted names, one entry for each of several values. */
export function formOf(values: Record<string, unknown>): FormData {
	const form = new FormData()
	for (const [name, value] of Object.entries(values)) append(form, name, value)
	return form
}

function append(form: FormData, name: string, value: unknown) {
	if (Array.isArray(value)) {
		for (const [index, one] of value.entries())
			append(form, typeof one === 'object' ? `${name}.${index}` : name, one)
	} else if (typeof value === 'object' && value !== null) {
		for (const [part, one] of Object.entries(value)) append(form, `${name}.${part}`, one)
	} else if (typeof value === 'boolean') {
		if (value) form.append(name, 'on') // an unticked box sends nothing
	} else form.append(name, String(value))
}
