import { type Say, wordOf } from './use-say.ts'

/** Where the names of the codes of each dimension of figures are. Those of others, such as currencies, are read as they are. */
const places: Record<string, string> = {
	step: 'figures.steps',
	span: 'figures.spans',
	party: 'figures.parties',
	group: 'figures.groups',
	sex: 'figures.head',
	what: 'figures.head',
	kind: 'codes.kinds',
	theme: 'codes.themes',
	region: 'codes.regions',
	subregion: 'codes.subregions',
	outcome: 'codes.needOutcomes',
	urgency: 'codes.urgencies',
	level: 'codes.trainingLevels',
	category: 'codes.equipmentCategories',
	unit: 'codes.lineUnits',
	status: 'status.need',
}

/** The name of a code of a dimension of figures; the code itself where it has no other name. */
export const dimensionWord = (say: Say, dimension: string, code: string): string =>
	wordOf(say, `${places[dimension]}.${code}`, code)
