import { useSay } from '#app/i18n/use-say.ts'
import { dimWord } from './released-names.ts'

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
