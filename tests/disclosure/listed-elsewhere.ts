import type { FactLine } from '#app/domain/releases/count/fact.ts'
import type { FigureStep } from '#workflows/figures/definitions.ts'
import { boundsOf } from '#workflows/figures/periods.ts'
import type { ReleaseTableName } from '#workflows/releases/tables.ts'
import { type IntegerProgram, type Sum, sumOf } from './integer-program.ts'
import type { NeedsByPlace } from './needs-by-place.ts'
import type { Elsewhere } from './what-a-reader-knows.ts'

const UNMET = ['accepted', 'waitlisted', 'onHold']
const isNamedInPublic = ({ classification, consents = [] }: FactLine) =>
	['PUBLIC', 'SUMMARY'].includes(classification) && consents.includes('consentPublish')
const isToldToDonors = ({ classification, consents = [] }: FactLine) =>
	classification !== 'CONFIDENTIAL' && consents.includes('consentDonors')

/** Readers of lists: everybody, and donors, who are told more. */
export const readersOfLists = ['everybody', 'donors'] as const
type ReaderOfLists = (typeof readersOfLists)[number]

/** Whether a reader sees a need of a table one by one elsewhere, where it is counted by these codes. */
export const isListed =
	(reader: ReaderOfLists) =>
	(fact: FactLine, table: ReleaseTableName, [code]: readonly string[]): boolean =>
		table.startsWith('unmet')
			? isNamedInPublic(fact) || (reader === 'donors' && isToldToDonors(fact))
			: table === 'steps' && (code === 'confirmed' || code === 'delivered') && isNamedInPublic(fact)

/** States that ask for needs together with others: each knows these needs besides what everybody sees. */
export const partnersIn = (lines: readonly FactLine[]): string[] => [
	...new Set(lines.flatMap(({ known_to = [] }) => known_to)),
]

/** Whether a State knows a need of another one. */
export const isKnownTo =
	(state: string) =>
	(fact: FactLine, table: ReleaseTableName, codes: readonly string[]): boolean =>
		(fact.known_to ?? []).includes(state) || isListed('everybody')(fact, table, codes)

/** What is listed elsewhere of these facts, by the table of what a State agrees to. */
export function elsewhereOf(lines: readonly FactLine[], period: string): Elsewhere {
	const bounds = boundsOf(period)
	const countOf = (step: 'confirmed_at' | 'delivered_at') =>
		lines.filter((fact) => {
			const at = fact[step] === null ? null : new Date(fact[step])
			return isNamedInPublic(fact) && at && bounds && at >= bounds.from && at < bounds.to
		}).length
	return {
		unmet: lines
			.filter((fact) => UNMET.includes(fact.status) && fact.closed_at === null)
			.filter((fact) => isListed('donors')(fact, 'unmetRegions', []))
			.map(({ region, themes }) => ({ region: region ?? '', themes })),
		confirmed: countOf('confirmed_at'),
		delivered: countOf('delivered_at'),
	}
}

/** There are at least as many needs as are listed. */
export function knowElsewhere(
	program: IntegerProgram,
	unmet: NeedsByPlace,
	steps: ReadonlyMap<FigureStep, Sum>,
	elsewhere: Elsewhere,
): void {
	const atLeast = (sum: Sum, n: number) => n > 0 && program.know(sum, n, Number.POSITIVE_INFINITY)
	for (const region of new Set(elsewhere.unmet.map((need) => need.region))) {
		const own = elsewhere.unmet.filter((need) => need.region === region)
		atLeast(unmet.inPlace({ region }), own.length)
		for (const theme of new Set(own.flatMap(({ themes }) => themes)))
			atLeast(unmet.withTheme(theme, { region }), own.filter(({ themes }) => themes.includes(theme)).length)
	}
	for (const step of ['confirmed', 'delivered'] as const)
		atLeast(steps.get(step) ?? sumOf([]), elsewhere[step])
}
