import { type Language, languages } from '#workflows/languages.ts'
import { type ProgrammeStatus, programmeStatuses } from '#workflows/programme/statuses.ts'
import {
	type CapacityUnit,
	capacityUnits,
	type Kind,
	kinds,
	regions,
	subregions,
	type Theme,
	themes,
} from '#workflows/vocabulary.ts'

/** Sort orders of the catalogue. */
export const catalogueSorts = ['code', 'title', 'fundingTo', 'free'] as const
export type CatalogueSort = (typeof catalogueSorts)[number]

/** Filters of the catalogue. */
export type CatalogueFilter = {
	kind?: Kind | undefined
	status?: ProgrammeStatus | undefined
	theme?: Theme | undefined
	/** ISO code of a State in which the programme works. */
	state?: string | undefined
	/** M49 name of a region or subregion. */
	region?: string | undefined
	donor?: string | undefined
	/** With available capacity in this unit. */
	free?: CapacityUnit | undefined
	language?: Language | undefined
	text?: string | undefined
}

const oneOf = <Code extends string>(codes: readonly Code[], value: string | null) =>
	codes.find((code) => code === value)

const MAX_TEXT = 150
const textFrom = (value: string | null) => value?.replaceAll('\0', '').trim().slice(0, MAX_TEXT) || undefined

/** Parses the address. An unknown value sets no filter. */
export function catalogueQuery(query: URLSearchParams) {
	const page = Number(query.get('page') ?? 1)
	const state = query.get('state')
	return {
		kind: oneOf(kinds, query.get('kind')),
		status: oneOf(programmeStatuses, query.get('status')),
		theme: oneOf(themes, query.get('theme')),
		state: state && /^[A-Z]{3}$/.test(state) ? state : undefined,
		region: oneOf([...regions, ...subregions], query.get('region')),
		donor: textFrom(query.get('donor')),
		free: oneOf(capacityUnits, query.get('free')),
		language: oneOf(languages, query.get('language')),
		text: textFrom(query.get('text')),
		sort: oneOf(catalogueSorts, query.get('sort')) ?? 'code',
		page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
	}
}
export type CatalogueQuery = ReturnType<typeof catalogueQuery>

/** Returns the same search as a query string; with the given page, or without one. */
export function queryOf({ page: _, ...filter }: CatalogueQuery, page?: number): string {
	const given = Object.entries(filter).flatMap(([name, value]) =>
		value && value !== 'code' ? [[name, value]] : [],
	)
	const query = new URLSearchParams([...given, ...(page && page > 1 ? [['page', String(page)]] : [])])
	return query.size > 0 ? `?${query}` : ''
}
