import { type Language, languages } from '#workflows/languages.ts'
import { catalogues } from './words.ts'

/** The lists of codes that records are filtered by, with the letter that stands before their codes in the search. */
const lists = {
	kinds: 'a',
	themes: 't',
	taTypes: 'type',
	institutionTypes: 'i',
	equipmentCategories: 'e',
} as const

let labels: { phrases: string[]; languages: readonly Language[]; codes: string[] }[] | undefined

/** The labels of each code in all languages, so that a question in one language finds what was submitted in another. */
export function codeLabels() {
	// `Object.keys` forgets that these are the names of lists.
	labels ??= (Object.keys(lists) as (keyof typeof lists)[]).flatMap((list) => {
		const codes = Object.keys(catalogues.en.codes[list])
		return codes
			.filter((code) => code !== 'OTHER')
			.map((code) => ({
				phrases: languages.map((language) => {
					const ofList: Record<string, string> = catalogues[language].codes[list]
					return ofList[code] ?? ''
				}),
				languages,
				codes: [`${lists[list]}:${code}`],
			}))
	})
	return labels
}
