import { dimensionWord } from '#app/i18n/dimension-words.ts'
import { type Say, useSay } from '#app/i18n/use-say.ts'
import { type ReleaseTableName, TOTAL } from '#workflows/releases/tables.ts'
import { periodName } from '../figures/use-period-options.ts'

/** What a page with released tables needs of words. */
export const releasedWords = [
	'releases',
	'figures',
	'codes.kinds',
	'codes.themes',
	'codes.regions',
	'codes.subregions',
	'codes.needOutcomes',
	'codes.urgencies',
	'codes.trainingLevels',
	'codes.equipmentCategories',
	'codes.lineUnits',
] as const

/** Names the codes of released tables in the language of the page. */
export function useDimWords(): (dim: string, code: string) => string {
	const say = useSay()
	return (dim, code) => dimWord(say, dim, code)
}

/** The name of a code of a released table in words. */
export function dimWord(say: Say, dim: string, code: string): string {
	if (code === TOTAL) return say('figures.total')
	if (code === '') return say('figures.notRecorded')
	return dimensionWord(say, dim, code)
}

/**
 * The name of a released table with its half-year, in words by whole paths: "Needs by region, January to June 2026". On its
 * own page, in files and in catalogues it is looked at without the page of the release around it.
 */
export const tableTitle = (say: Say, table: ReleaseTableName, number: string): string =>
	say('openData.titled', { table: say(`releases.tables.${table}`), period: periodName(say, number) })
