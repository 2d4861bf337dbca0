import { useTranslations } from 'use-intl/react'
import { dimWord, type SayPath } from './dim-word.ts'

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
	const say = useSayPath()
	return (dim, code) => dimWord(say, dim, code)
}

/** Texts in the language of the page by their whole paths. */
// The type of the translator names each key; codes of figures are known only at run time.
export const useSayPath = () => useTranslations() as unknown as SayPath
