import { expect, test } from 'vitest'
import type * as z from 'zod'
import { fieldSpecs } from '#app/forms/field-specs.ts'
import { leftOpen, usuallyNeeded } from '#app/forms/left-open.ts'
import { about } from '#app/forms/sections/about.ts'
import { advisory } from '#app/forms/sections/advisory.ts'
import { equipment } from '#app/forms/sections/equipment.ts'
import { institution } from '#app/forms/sections/institution.ts'
import { needs } from '#app/forms/sections/need.ts'
import { rights } from '#app/forms/sections/rights.ts'
import { situation } from '#app/forms/sections/situation.ts'
import { training } from '#app/forms/sections/training.ts'
import { needAnswers } from './sample-answers.ts'

const required = (shape: z.ZodRawShape) =>
	fieldSpecs(shape)
		.filter(({ optional }) => !optional)
		.map(({ name }) => name)

test('what nobody knows is asked of no State: only what the process cannot go on without', () => {
	expect(required(situation.shape)).toEqual(['situation', 'legalBasisCitation', 'difficultiesOther'])
	expect(required(about.shape)).toEqual([
		'title',
		'filingLanguage',
		'classification',
		'reviewCluster',
		'reviewObservation',
	])
	expect(required(institution.shape)).toEqual(['leadType', 'contactPrimary', 'contactAlternate'])
	expect(required(rights.shape)).toEqual([
		'contributionAmount',
		'contributionCurrency',
		'contributionText',
		'monitoringCommitment',
	])
	expect(required(training.shape)).toEqual([])
	expect(required(advisory.shape)).toEqual(['question'])
	expect(required(equipment.shape)).toEqual(['lines', 'maintenanceCurrency'])
	expect(required(needs.training.shape)).toEqual([
		'title',
		'mainTheme',
		'taType',
		'statement',
		'urgencyEvent',
		'urgencyEventOn',
	])
})

const shapes = [about, institution, situation, rights, training, equipment, advisory, needs.training]
const named = Object.entries(usuallyNeeded).flatMap(([section, names]) =>
	names.map((name) => [section, name] as const),
)

test.each(named)('%s: %s may stay open, and is a question of the section', (section, name) => {
	const shape = shapes.find((each) => each.name === section)?.shape ?? {}
	const spec = fieldSpecs(shape).find((field) => field.name === name)
	expect(spec).toMatchObject({ optional: true })
})

test('what was left open is listed to who reads the request, without what something else answers', () => {
	const need = { title: 'A course', persons: '', sites: 3, beneficiaryUnit: '', beneficiaries: [] }
	expect(leftOpen('need', need)).toEqual([
		'expectedResult',
		'indicators',
		'beneficiaryUnit',
		'places',
		'urgency',
		'urgencyReason',
		'earliest',
		'latest',
		'genderRights',
	])
	expect(leftOpen('need', { ...need, beneficiaries: [{ institution: 'Police' }] })).not.toContain(
		'beneficiaryUnit',
	)
	expect(leftOpen('need', needAnswers.training.need)).toEqual([])
	expect(leftOpen('training', { level: '', topics: [] })).toHaveLength(8)
	// Nothing was said there at all, or it has been removed since.
	expect(leftOpen('training', undefined)).toEqual([])
})
