import { trainingLevels } from '../../vocabulary.ts'
import type { NeedFacts, ProgrammeFacts } from '../facts.ts'
import type { Rate } from './points.ts'

/** Whether the programme was made for this type of institution, and at the level that is asked for. */
export const institution: Rate = (need, programme) => {
	const named = programme.institutionTypes.length > 0
	if (named && !need.institutionType) return null
	if (named && !programme.institutionTypes.includes(need.institutionType ?? '')) return 0
	const apart = levelsApart(need, programme)
	if (apart === null) return null
	if (apart === 0) return named ? 4 : 3
	return apart === 1 ? 2 : 1
}

/** Only a course has a level; one without is open to all. */
function levelsApart(need: NeedFacts, programme: ProgrammeFacts) {
	if (need.kind !== 'training' || !programme.level) return 0
	if (!need.level) return null
	const place = (level: string) => (trainingLevels as readonly string[]).indexOf(level)
	return Math.abs(place(need.level) - place(programme.level))
}

/** How near the programme is to the State: by name, by its neighbours, or by region. */
export const closeness: Rate = (need, programme) => {
	const { countries, regions, withNeighbours } = programme
	if (programme.excludedCountries.includes(need.stateIso3)) return 0
	if (countries.includes(need.stateIso3) || withNeighbours) return 4
	if (countries.length === 0 && regions.length === 0) return 1
	if (regions.length > 0 && !need.region && !need.subregion) return null
	if (need.subregion && regions.includes(need.subregion)) return 3
	return need.region && regions.includes(need.region) ? 2 : 0
}
