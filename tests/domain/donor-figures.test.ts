import { expect, test } from 'vitest'
import { publishable } from '#app/domain/figures.ts'
import { getDonorFigures } from '#app/domain/get-donor-figures.server.ts'
import { aDelivery, aNeed } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

test('a number that could name a State is not published', () => {
	const open = [0, 1, 4, 5, 12].map((total) => publishable({ total, confidential: 0 }))
	expect(open).toEqual([0, 'few', 'few', 5, 12])
})

test('confidential requests count only among ten and more', () => {
	expect(publishable({ total: 9, confidential: 2 })).toBe(7)
	expect(publishable({ total: 6, confidential: 2 })).toBe('few')
	expect(publishable({ total: 2, confidential: 2 })).toBe(0)
	expect(publishable({ total: 10, confidential: 10 })).toBe(10)
})

test('a donor sees own programmes and needs without one, in numbers only', async () => {
	for (let made = 0; made < 5; made++) await aNeed()
	await aDelivery()
	const { programmes, unmet } = await getDonorFigures(office.donor)
	expect(programmes.length).toBeGreaterThan(0)
	const training = programmes.find(({ id }) => id === 'courses')
	expect(training).toMatchObject({ promised: 'few', deliveries: [{ key: 'planning', figure: 'few' }] })
	expect(unmet.byRegion).toEqual([{ key: 'Africa', figure: 5 }])
	expect(unmet.byTheme.length).toBeGreaterThan(0)
	const told = JSON.stringify({ programmes, unmet })
	expect(told).not.toContain('GHA')
})

test('nobody else sees these figures', async () => {
	await expect((async () => getDonorFigures(ghana.focalPoint))()).rejects.toMatchObject({ code: 'refused' })
})
