import * as z from 'zod'
import { stateGroups } from '#workflows/figures/definitions.ts'
import { isPeriod, type Period, yearOf } from '#workflows/figures/periods.ts'
import { kinds, regions, themes } from '#workflows/vocabulary.ts'

/** By what the needs of figures can be chosen. */
export const figureFilters = {
	region: z.enum(regions),
	theme: z.enum(themes),
	kind: z.enum(kinds),
	group: z.enum(stateGroups),
} as const
export type FigureFilterName = keyof typeof figureFilters
export type FigureFilter = { [Name in FigureFilterName]?: string }

/** What an address asks of a page of figures. */
export type FiguresAsked = {
	period: Period
	filter: FigureFilter
	/** The names of what was asked with a value that does not exist. They have no effect. */
	unknown: (FigureFilterName | 'period')[]
}

/** Whose needs a page of figures counts: of all, of one State, of an officer, or of a programme manager. */
export type FiguresOf = 'all' | 'state' | 'officer' | 'manager'

/** The filters of each page: a State has one region and group, its own. */
export const filtersOf = (whose: FiguresOf): FigureFilterName[] =>
	whose === 'state' ? ['theme', 'kind'] : ['region', 'theme', 'kind', 'group']

/** Reads an address; without a period the year of `now`. `offered` are the filters of the page. */
export function readFigures(
	params: URLSearchParams,
	now: Date,
	offered: readonly FigureFilterName[],
): FiguresAsked {
	const unknown: FiguresAsked['unknown'] = []
	const filter: FigureFilter = {}
	for (const name of offered) {
		const text = params.get(name)?.trim()
		if (!text) continue
		const { success, data } = figureFilters[name].safeParse(text)
		if (success) filter[name] = data
		else unknown.push(name)
	}
	const asked = params.get('period')?.trim()
	if (asked && !isPeriod(asked)) unknown.push('period')
	return { period: asked && isPeriod(asked) ? asked : yearOf(now), filter, unknown }
}
