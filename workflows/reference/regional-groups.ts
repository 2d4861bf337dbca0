/**
 * Regional organizations whose member States can be chosen together: of Africa, of Arab States, of the Americas, of Asia and
 * the Pacific, and of Europe. Who is a member is a dated list of that kind.
 */
export const regionalGroups = [
	'au',
	'amu',
	'comesa',
	'eac',
	'eccas',
	'ecowas',
	'igad',
	'sadc',
	'las',
	'gcc',
	'can',
	'caricom',
	'mercosur',
	'oas',
	'sica',
	'asean',
	'bimstec',
	'saarc',
	'pif',
	'coe',
	'cis',
	'eu',
	'osce',
] as const
export type RegionalGroup = (typeof regionalGroups)[number]
