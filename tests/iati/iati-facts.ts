import type { Publisher } from '#app/domain/iati/activity.ts'
import type { DeliveryFacts, ProgrammeFacts } from '#app/domain/iati/read-facts.server.ts'

// One programme with one delivery, which the tests of published files change.

export const now = '2026-11-29T03:00:00Z'

export const publisher: Publisher = {
	identifier: 'XM-DAC-41128',
	name: [{ language: 'en', text: 'United Nations Office on Drugs and Crime' }],
	type: '40',
	email: 'data@office.example',
	website: 'https://office.example/',
}

export const delivery = (changed: Partial<DeliveryFacts> = {}): DeliveryFacts => ({
	id: 'd1',
	stateIso3: 'KEN',
	stateNames: { en: 'Kenya', fr: 'Kenya' },
	status: 'held',
	openedOn: '2026-02-01',
	updatedAt: '2026-06-01T10:00:00Z',
	quantity: 25,
	spent: [
		{ day: '2026-05-01', amount: 1200.5, currency: 'USD' },
		{ day: '2027-05-01', amount: 7, currency: 'USD' },
	],
	learners: [
		{ sex: 'female', n: 12 },
		{ sex: 'male', n: 10 },
	],
	reached: null,
	...changed,
})

export const programme = (changed: Partial<ProgrammeFacts> = {}): ProgrammeFacts => ({
	id: 'p1',
	code: 'TRN-01',
	iatiId: null,
	titles: { en: 'Training of investigators', fr: 'Formation des enquêteurs' },
	summary: { en: 'Courses for investigators.' },
	kind: 'training',
	status: 'open',
	countries: ['KEN'],
	regions: ['Eastern Africa'],
	contributions: [{ donor: 'Northern Fund', amount: 100_000 }],
	budget: 100_000,
	currency: 'USD',
	from: '2025-03-01',
	to: '2027-02-28',
	updatedAt: '2026-06-01T10:00:00Z',
	deliveries: [delivery()],
	...changed,
})
