// Codes of United Nations M49, which IATI refers to as vocabulary 2 of its code list RegionVocabulary; taken over on
// 29 November 2026.
const m49: Record<string, string> = {
	Africa: '002',
	Americas: '019',
	Asia: '142',
	Europe: '150',
	Oceania: '009',
	'Australia and New Zealand': '053',
	Caribbean: '029',
	'Central America': '013',
	'Central Asia': '143',
	'Eastern Africa': '014',
	'Eastern Asia': '030',
	'Eastern Europe': '151',
	Melanesia: '054',
	Micronesia: '057',
	'Middle Africa': '017',
	'Northern Africa': '015',
	'Northern America': '021',
	'Northern Europe': '154',
	Polynesia: '061',
	'South America': '005',
	'South-eastern Asia': '035',
	'Southern Africa': '018',
	'Southern Asia': '034',
	'Southern Europe': '039',
	'Western Africa': '011',
	'Western Asia': '145',
	'Western Europe': '155',
}

/** Developing countries, unspecified: the region of the DAC (vocabulary 1) for what is not bound to a place. */
export const anywhere = '998'

/** The code of a region by its M49 name. */
export const regionCode = (name: string): string | undefined => m49[name]

const known = new Set(Object.values(m49))

/** Whether this is a region of the vocabulary, as far as this product uses it. */
export const isRegion = (code: string, vocabulary: string | undefined) =>
	vocabulary === '2' ? known.has(code) : vocabulary === '1' && code === anywhere
