import type { NeedFacts, ProgrammeFacts } from './facts.ts'
import { answersOf } from './finding.ts'

const { pass, fail, unknown } = answersOf('geography')

/** The programme works in the State: by name, by M49 region or subregion, or everywhere, and does not leave it out. */
export function geography(need: NeedFacts, programme: ProgrammeFacts) {
	if (programme.excludedCountries.includes(need.stateIso3)) return fail('excluded')
	if (programme.countries.includes(need.stateIso3)) return pass('named')
	if (programme.countries.length === 0 && programme.regions.length === 0) return pass('worldwide')

	const places = [need.region, need.subregion].filter((place) => place !== null)
	if (places.some((place) => programme.regions.includes(place))) return pass('inRegion')
	if (places.length === 0 && programme.regions.length > 0) return unknown('regionUnknown')
	return fail('elsewhere')
}
