import { type ProgrammeStatus, programmeStatuses } from '#workflows/programme/statuses.ts'
import {
	type CapacityUnit,
	capacityUnits,
	type Kind,
	kinds,
	type Language,
	languages,
	regions,
	subregions,
	type Theme,
	themes,
} from '#workflows/vocabulary.ts'

/** What the catalogue can be sorted by. */
export const catalogueSorts = ['code', 'title', 'fundingTo', 'free'] as const
export type CatalogueSort = (typeof catalogueSorts)[number]

/** What the catalogue can be narrowed to. */
export type CatalogueFilter = {
	kind?: Kind | undefined
	status?: ProgrammeStatus | undefined
	theme?: Theme | undefined
	/** A State, by its code, that the programme works in. */
	state?: string | undefined
	/** A region or a part of one, by its M49 name. */
	region?: string | undefined
	donor?: string | undefined
	/** With room left in this unit. */
	free?: CapacityUnit | undefined
	language?: Language | undefined
	text?: string | undefined
}

const oneOf = <Code extends string>(codes: readonly Code[], value: string | null) =>
	codes.find((code) => code === value)

const MAX_TEXT = 150
const textFrom = (value: string | null) => value?.replaceAll('\0', '').trim().slice(0, MAX_TEXT) || undefined

/** What the address asks for. A value that is not one of the options asks for nothing. */
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

/** The same search as the end of an address; another page of it, or all of it where none is named. */
export function queryOf({ page: _, ...filter }: CatalogueQuery, page?: number): string {
	const given = Object.entries(filter).flatMap(([name, value]) =>
		value && value !== 'code' ? [[name, value]] : [],
	)
	const query = new URLSearchParams([...given, ...(page && page > 1 ? [['page', String(page)]] : [])])
	return query.size > 0 ? `?${query}` : ''
}
