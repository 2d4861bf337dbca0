import { expect, test } from 'vitest'
import { minutesLeft } from '#app/forms/estimate.ts'
import { fieldSpecs } from '#app/forms/field-specs.ts'
import { requestSectionNames } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { needAnswers, requestAnswers } from './sample-answers.ts'

const specsOf = (section: (typeof requestSectionNames)[number]) => fieldSpecs(requestSections[section].shape)

test.each(requestSectionNames)('nothing is left of a complete section: %s', (section) => {
	expect(minutesLeft(section, specsOf(section), requestAnswers[section])).toBe(0)
	expect(minutesLeft(section, specsOf(section), {})).toBeGreaterThan(0)
})

test('nothing is left of a complete need', () => {
	const specs = fieldSpecs(needSectionOf('equipment', 'equipment').shape)
	expect(minutesLeft('equipment', specs, needAnswers.equipment.equipment)).toBe(0)
	expect(minutesLeft('equipment', specs, {})).toBeGreaterThan(5)
})

test('a long text takes longer than a code', () => {
	const { situation, ...withoutText } = requestAnswers.situation
	const { legalBasis, ...withoutCode } = requestAnswers.situation
	const specs = specsOf('situation')
	expect(situation.length * legalBasis.length).toBeGreaterThan(0)
	expect(minutesLeft('situation', specs, withoutText)).toBeGreaterThan(
		minutesLeft('situation', specs, withoutCode),
	)
})

test('what is not asked for takes no time', () => {
	const rights = { ...requestAnswers.rights, oversight: '', conductText: '' }
	expect(minutesLeft('rights', specsOf('rights'), rights)).toBeGreaterThan(0)
	expect(minutesLeft('rights', specsOf('rights'), { ...rights, securityForce: 'NO' })).toBe(0)
})

test('half a group takes less than a whole one', () => {
	const { contactPrimary } = requestAnswers.institution
	const half = { ...requestAnswers.institution, contactAlternate: { name: 'Kofi Sample' } }
	const none = { ...requestAnswers.institution, contactAlternate: undefined }
	const specs = specsOf('institution')
	expect(contactPrimary.name).not.toBe('')
	expect(minutesLeft('institution', specs, half)).toBeLessThanOrEqual(minutesLeft('institution', specs, none))
	expect(minutesLeft('institution', specs, half)).toBeGreaterThan(0)
})
