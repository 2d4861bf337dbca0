import { describe, expect, test } from 'vitest'
import { catalogues } from '#app/i18n/words.ts'
import { languages } from '#workflows/languages.ts'
import {
	type Consent,
	consents,
	factsShared,
	outsideReaders,
	type SharingChoice,
} from '#workflows/sharing.ts'
import { depths, fieldGroups, viewers, visibilityOf } from '#workflows/visibility.ts'
import { classifications } from '#workflows/vocabulary.ts'

describe.each(viewers)('%s', (viewer) => {
	test('never sees more of what is more confidential', () => {
		for (const group of fieldGroups) {
			const seen = classifications.map((classification) =>
				depths.indexOf(visibilityOf(viewer, classification)[group]),
			)
			expect(seen, group).toEqual([...seen].sort((one, other) => one - other))
		}
	})
})

const ofState = ['drafter', 'focalPoint', 'mission'] as const
const ofOffice = ['triageOfficer', 'headquartersApprover', 'assignedOfficer'] as const

test('a State sees all of its own request except the assessments of the office', () => {
	for (const viewer of ofState)
		for (const classification of classifications) {
			const { notes, scores, decisions, learners, ...rest } = visibilityOf(viewer, classification)
			expect([notes, scores, decisions]).toEqual(['none', 'none', 'none'])
			expect(learners).toBe(viewer === 'mission' ? 'counted' : 'whole')
			expect(new Set(Object.values(rest))).toEqual(new Set(['whole']))
		}
})

test('what is confidential stays with triage, headquarters, the case officer, due diligence with a case and managers asked', () => {
	const reading = viewers.filter((viewer) =>
		Object.values(visibilityOf(viewer, 'CONFIDENTIAL')).some((depth) => depth !== 'none'),
	)
	expect(reading).toEqual([...ofState, ...ofOffice, 'dueDiligenceWithCase', 'managerWithOffer', 'system'])
	for (const viewer of [...ofOffice, 'dueDiligenceWithCase', 'managerWithOffer'] as const)
		expect(visibilityOf(viewer, 'CONFIDENTIAL').listing).toBe('reference')
})

test('only the State and those who talk to it see contacts, and outsiders see none of its words without its consent', () => {
	const contacted = viewers.filter((viewer) => visibilityOf(viewer, 'PUBLIC').contacts !== 'none')
	expect(contacted).toEqual([...ofState, ...ofOffice, 'officerInRegion', 'system'])
	for (const viewer of ['donorWithoutConsent', 'partnerWithoutConsent'] as const)
		for (const classification of classifications)
			expect(['counted', 'none']).toContain(visibilityOf(viewer, classification).needs)
	expect(classifications.map((each) => visibilityOf('donorWithConsent', each).needs)).toEqual([
		'summary',
		'summary',
		'outline',
		'none',
	])
	expect(classifications.map((each) => visibilityOf('partnerWithConsent', each).needs)).toEqual([
		'told',
		'summary',
		'outline',
		'none',
	])
})

test('internal notes, scores and decisions under approval never leave the office', () => {
	const outside = [
		...ofState,
		...(['donorWithConsent', 'donorWithoutConsent', 'partnerWithConsent', 'administrator'] as const),
	]
	for (const viewer of outside)
		for (const classification of classifications) {
			const { notes, scores, decisions } = visibilityOf(viewer, classification)
			expect([notes, scores, decisions], viewer).toEqual(['none', 'none', 'none'])
		}
})

test.each(languages)('every reader and every group of the table has a name in %s', (language) => {
	const { viewers: people, groups, depths: parts } = catalogues[language].access
	expect(Object.keys(people).sort()).toEqual([...viewers].sort())
	expect(Object.keys(groups).sort()).toEqual([...fieldGroups].sort())
	expect(Object.keys(parts).sort()).toEqual(
		depths.filter((depth) => depth !== 'whole' && depth !== 'none').sort(),
	)
})

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

test('without a consent, readers outside see numbers, what a donor pays for and what a State invites to', () => {
	const facts = outsideReaders.map((reader) => factsShared(reader, { ...none, classification: 'PUBLIC' }))
	expect(facts).toEqual([
		['counted'],
		['counted', 'kind', 'state', 'quantity', 'dates', 'status'],
		[],
		['counted'],
		['practice'],
		['kind', 'themes', 'state', 'quantity', 'dates', 'status', 'words'],
		['counted'],
	])
})
