import type { Publisher } from '#app/domain/iati/activity.ts'
import { composeActivities } from '#app/domain/iati/compose-activities.ts'
import type { DeliveryFacts, ProgrammeFacts } from '#app/domain/iati/read-facts.server.ts'
import { activityWords } from '#app/i18n/activity-words.server.ts'

// One programme with one delivery, which the tests of published files change.

export const now = '2026-11-29T03:00:00Z'

export const publisher: Publisher = {
	identifier: 'XM-DAC-41128',
	name: [{ language: 'en', text: 'United Nations Office on Drugs and Crime' }],
	type: '40',
	email: 'data@office.example',
	website: 'https://office.example/',
	funders: [{ donor: 'Northern Fund', ref: 'XM-DAC-12-1', type: '10' }],
}

export const delivery = (changed: Partial<DeliveryFacts> = {}): DeliveryFacts => ({
	id: 'd1',
	stateIso3: 'KEN',
	isRecipient: true,
	stateNames: { en: 'Kenya', fr: 'Kenya' },
	kind: 'training',
	status: 'held',
	openedOn: '2026-02-01',
	begunOn: '2026-05-04',
	overOn: null,
	steps: { callForNominations: { at: '2026-02-03T10:00:00Z', startsOn: '2026-05-04', endsOn: '2026-05-08' } },
	updatedAt: '2026-06-01T10:00:00Z',
	quantity: 25,
	committed: [
		{ day: '2026-02-01', amount: 1200 },
		{ day: '2027-05-01', amount: 7 },
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
	recipients: [true],
	regions: ['Eastern Africa'],
	contributions: [{ donor: 'Northern Fund', amount: 100_000 }],
	budget: 100_000,
	currency: 'USD',
	from: '2025-03-01',
	to: '2027-02-28',
	closedOn: null,
	updatedAt: '2026-06-01T10:00:00Z',
	deliveries: [delivery()],
	...changed,
})

/** The activities of these programmes, as the publisher of the tests publishes them. */
export const composed = (programmes: readonly ProgrammeFacts[], by: Publisher = publisher) =>
	composeActivities(programmes, by, activityWords, now)
