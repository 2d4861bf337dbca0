import { type PublishedStates, setOf } from '#app/domain/releases/count/published-states.ts'
import { states } from '#prisma/data/samples.ts'

const subregions = states.map(({ subregion }) => subregion ?? '')

/** What everyone knows of the States that a new installation has. */
export const statesOfSamples: PublishedStates = {
	sets: [...new Set(states.map((state) => setOf((group) => state[group])))].sort(),
	parties: new Map(subregions.map((own) => [own, subregions.filter((each) => each === own).length])),
}
