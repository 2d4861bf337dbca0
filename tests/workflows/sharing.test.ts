import { expect, test } from 'vitest'
import {
	type Consent,
	consents,
	factsShared,
	outsideReaders,
	type SharingChoice,
} from '#workflows/sharing.ts'
import { classifications } from '#workflows/vocabulary.ts'

const none = { consentPublish: false, consentPartners: false, consentDonors: false }
const allGiven = { consentPublish: true, consentPartners: true, consentDonors: true }
const shown = (choice: SharingChoice) => outsideReaders.map((reader) => factsShared(reader, choice))

test('no two classifications show the same with all consents', () => {
	const seen = classifications.map((classification) => JSON.stringify(shown({ ...allGiven, classification })))
	expect(new Set(seen).size).toBe(classifications.length)
})

test('a stricter classification and a withdrawn consent never show more', () => {
	const isWithin = (fewer: string[][], more: string[][]) =>
		fewer.every((facts, at) => facts.every((fact) => more[at]?.includes(fact)))
	for (const [at, classification] of classifications.entries()) {
		const stricter = classifications[at + 1]
		const full = shown({ ...allGiven, classification })
		if (stricter) expect(isWithin(shown({ ...allGiven, classification: stricter }), full)).toBe(true)
		for (const consent of consents) {
			const without = shown({ ...allGiven, [consent]: false, classification })
			expect(isWithin(without, full), `${classification} ${consent}`).toBe(true)
		}
	}
})

test('each consent shows something, and none shows anything of a confidential request', () => {
	const given = (consent: Consent, classification: SharingChoice['classification']) =>
		shown({ ...none, [consent]: true, classification }).flat()
	for (const consent of consents) {
		expect(given(consent, 'PUBLIC').length).toBeGreaterThan(
			shown({ ...none, classification: 'PUBLIC' }).flat().length,
		)
		expect(given(consent, 'CONFIDENTIAL')).toEqual([])
	}
})

test('without a consent, readers outside see numbers and what a donor pays for', () => {
	const facts = outsideReaders.map((reader) => factsShared(reader, { ...none, classification: 'PUBLIC' }))
	expect(facts).toEqual([['counted', 'delivery'], [], ['counted'], [], ['counted']])
})
