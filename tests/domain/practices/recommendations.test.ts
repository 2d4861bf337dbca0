import { expect, test } from 'vitest'
import { countFigures } from '#app/domain/figures/cube/count-figures.server.ts'
import { getRecommendation } from '#app/domain/recommendations/get-recommendation.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aNeed } from '#tests/support/builders.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { aPractice, aPublishedPractice } from '#tests/support/practices.ts'
import { useWorld } from '#tests/support/world.ts'
import {
	type Recommendation,
	recommendationOf,
	recommendations,
	themesOf,
} from '#workflows/practice/vocabulary.ts'

useWorld()
const page = (actor: Actor, number: Recommendation) => getRecommendation(actor, number, 'en')
const needsFor = async (actor: Actor) => {
	const all = await Promise.all(recommendations.map((number) => page(actor, number)))
	return all.flatMap(({ needs }) => needs ?? []).reduce((sum, { needs }) => sum + needs, 0)
}

test('each reader finds under a recommendation the needs of their own figures, and what is published', async () => {
	await aNeed({ status: 'accepted' })
	const id = await aPublishedPractice({ recommendations: ['8'] })
	await aPractice({ recommendations: ['8'] })
	await walkIndex()
	await countFigures()

	const own = await needsFor(ghana.drafter)
	expect(own).toBeGreaterThan(0)
	expect(await needsFor(egypt.drafter)).toBe(0)
	// All needs there are belong to Ghana: the cube counts what the State counts.
	expect(await needsFor(office.approver)).toBe(own)
	for (const actor of [ghana.mission, egypt.drafter, office.donor, office.dueDiligence]) {
		const shown = await page(actor, '8')
		expect(
			shown.practices.map((practice) => practice.id),
			actor.id,
		).toEqual([id])
	}
	expect((await page(office.donor, '8')).needs).toBeNull()
	expect((await page(office.donor, '7')).practices).toEqual([])
	expect(await page(office.triage, '2')).toMatchObject({ themes: ['SEA'], material: expect.any(Array) })
})

test('recommendations 1 and 11 have no page, nor has anything else', () => {
	for (const value of ['1', '11', '14', '02', 'two', '', undefined])
		expect(recommendationOf(value)).toBeNull()
	expect(recommendationOf('13')).toBe('13')
	expect(themesOf('13')).toEqual(['REVIEW'])
})
