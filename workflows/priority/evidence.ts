import { themeFacts } from '../vocabulary.ts'
import type { PriorityCriterion, PriorityFacts } from './criteria.ts'

/** A sentence about the need, by its key, with its figures. */
export type Evidence = { key: string; values?: Record<string, number | string | readonly number[]> }

type Tell = (facts: PriorityFacts) => (Evidence | null)[]

/** Articles of the Protocol with obligations ("shall") of States parties. */
const duties: ReadonlySet<number> = new Set([5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18])

const said = (key: string, values?: Evidence['values']): Evidence => ({ key, ...(values && { values }) })
const known = <T>(value: T | null, tell: (value: T) => Evidence): Evidence | null =>
	value === null ? null : tell(value)

const tells: Record<PriorityCriterion, Tell> = {
	harm: ({ years }) => {
		const [latest, before] = years
		if (!latest) return [said('noFigures')]
		const { year } = latest
		return [
			known(latest.deaths, (count) => said('deaths', { year: String(year), count })),
			known(latest.children, (count) => said('children', { year: String(year), count })),
			before ? flow(before, latest) : null,
		]
	},
	duty: ({ themes, articles: named, review, lawInForce }) => {
		const articles = new Set([...named, ...themes.flatMap((theme) => themeFacts[theme]?.articles ?? [])])
		const owed = [...articles].filter((article) => duties.has(article)).sort((one, other) => one - other)
		return [
			owed.length > 0 ? said('duties', { count: owed.length, articles: owed }) : said('noDuty'),
			review ? said('review') : null,
			law(lawInForce),
		]
	},
	absorption: ({ lawInForce, site, operatorsTrained, staffStay }) => [
		law(lawInForce),
		known(site, ({ ready, of }) => said('site', { ready, of })),
		known(operatorsTrained, (yes) => said(yes ? 'operatorsTrained' : 'operatorsUntrained')),
		known(staffStay, (yes) => said(yes ? 'staffStay' : 'staffUnsure')),
	],
	sustainability: ({ budgetLine, successor, checked }) => [
		known(budgetLine, (yes) => said(yes ? 'budgetLine' : 'noBudgetLine')),
		known(successor, (yes) => said(yes ? 'successor' : 'noSuccessor')),
		known(checked, ({ working, present }) => said('checked', { working, present })),
	],
	equity: ({ ldc, lldc, sids, support }) => {
		const groups = [ldc && 'ldc', lldc && 'lldc', sids && 'sids'].filter((group) => group !== false)
		return [
			...(groups.length > 0 ? groups.map((group) => said(group)) : [said('noGroup')]),
			said('delivered', { count: support.delivered }),
			said('declared', { count: support.declared }),
		]
	},
	rights: ({ notCriminalized, conduct, womenTarget, womenAim }) => [
		known(notCriminalized, (answer) => said(`notCriminalized${answer}`)),
		known(conduct, (count) => said('conduct', { count })),
		known(womenTarget, (share) => said('women', { share, aim: womenAim })),
	],
	route: ({ neighbours: { all, sameTheme } }) => [said('neighbours', { count: all, sameTheme })],
	rank: ({ rank, ranks }) => [said('rank', { rank, of: ranks })],
}

function flow(before: PriorityFacts['years'][number], latest: PriorityFacts['years'][number]) {
	if (before.persons === null || latest.persons === null) return null
	const change = latest.persons > before.persons ? 'Rose' : latest.persons < before.persons ? 'Fell' : 'Same'
	return said(`persons${change}`, {
		from: before.persons,
		to: latest.persons,
		before: String(before.year),
		year: String(latest.year),
	})
}

const law = (answer: PriorityFacts['lawInForce']) => known(answer, (yes) => said(`law${yes}`))

/** Returns the evidence for a criterion. It informs the officer, who decides: no points follow from it. */
export function evidenceFor(criterion: PriorityCriterion, facts: PriorityFacts): Evidence[] {
	return tells[criterion](facts).filter((each) => each !== null)
}
