import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { inDays } from '#tests/support/in-days.ts'

export type Values = Record<string, unknown>
export type SectionName = RequestSection | NeedSection

/** Adjusts individually valid values to the checks across fields. */
export function obeying(section: SectionName, values: Values): Values {
	const change = changes[section]
	return change ? { ...values, ...change(values) } : values
}

type Row = Record<string, never>
const rowsOf = (value: unknown) => (value ?? []) as Row[]
const numberOf = (value: unknown) => Number(value ?? 0)
const notMore = (row: Values, part: string, whole: string) => ({
	...row,
	[part]: Math.min(numberOf(row[part]), numberOf(row[whole])),
})
const inOrder = (row: Values, from: string, to: string) => {
	const [first, last] = [String(row[from]), String(row[to])].sort()
	return { ...row, [from]: first, [to]: last }
}

/** The day by which a need must be met has not passed. */
const aheadOfToday = (row: Values) => ({
	...row,
	latest: [String(row.latest), inDays(1)].sort().at(-1),
})

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
		const [women = 0, men = 0, notStated = 0] = ['women', 'men', 'notStated'].map(
			(name) => numberOf(values[name]) % 300_000,
		)
		const persons = women + men + notStated
		const nobody = persons + numberOf(values.sites) + numberOf(values.units) === 0
		return {
			persons,
			women,
			men,
			notStated,
			...(nobody && { units: 1 }),
			...aheadOfToday(inOrder(pick(values, 'earliest', 'latest'), 'earliest', 'latest')),
			otherThemes: [values.otherThemes ?? []].flat().filter((theme) => theme !== values.mainTheme),
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

const pick = (values: Values, ...names: string[]) =>
	Object.fromEntries(names.map((name) => [name, values[name]]))

/** No more women and children than persons; unknown values remain unknown. */
function withParts(row: Values): Values {
	if (row.persons === undefined) return row
	const women = Math.min(numberOf(row.women), numberOf(row.persons))
	const children = Math.min(numberOf(row.children), numberOf(row.persons) - women)
	return {
		...row,
		...(row.women !== undefined && { women }),
		...(row.children !== undefined && { children }),
	}
}
