import { beforeEach, expect, test } from 'vitest'
import { publishedStates } from '#app/domain/releases/published-states.server.ts'
import { addMissingStates } from '#app/server/known-states.ts'
import { statesOfSamples } from '#tests/support/releases/states-of-samples.ts'
import { saveSids } from '#tests/support/sids-list.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

beforeEach(addMissingStates)

const on = (day: string) => new Date(`${day}T12:00:00Z`)

test('a release reckons with the groups of States that stored lists have named by its day, and not with later ones', async () => {
	const { sets } = await publishedStates(on('2026-12-02'))
	expect(sets).toEqual(statesOfSamples.sets)
	// Mali is landlocked and least developed: no State had been in all three groups.
	await saveSids('2027-03-01', { MLI: true })
	expect((await publishedStates(on('2027-02-28'))).sets).toEqual(sets)
	expect((await publishedStates(on('2027-03-01'))).sets).toEqual([...sets, 'ldc+lldc+sids'].sort())
	// Needs of before stay in the groups that their States were in.
	await saveSids('2028-03-01', {})
	expect((await publishedStates(on('2028-03-01'))).sets).toEqual([...sets, 'ldc+lldc+sids'].sort())
})

test('a release reckons with the parties that are in a subregion now', async () => {
	const before = (await publishedStates(new Date())).parties
	expect(before).toEqual(statesOfSamples.parties)
	await look((tx) => tx.state.update({ where: { iso3: 'NZL' }, data: { subregion: 'Polynesia' } }))
	const { parties } = await publishedStates(new Date())
	expect(parties.get('Australia and New Zealand')).toBe((before.get('Australia and New Zealand') ?? 0) - 1)
	expect(parties.get('Polynesia')).toBe((before.get('Polynesia') ?? 0) + 1)
})
