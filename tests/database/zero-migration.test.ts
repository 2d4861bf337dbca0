import { expect, test } from 'vitest'
import { statedFields } from '#app/forms/field-specs.ts'
import { needs } from '#app/forms/sections/need.ts'
import { withUncertainZeros } from '#app/forms/uncertain-zeros.ts'
import { ghana } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { look } from '#tests/support/steps.ts'
import { type Insert, useEarlierRelease } from './earlier-release.ts'

const at = '2026-06-01T00:00:00.000Z'
const none = { persons: 0, women: 0, men: 0, notStated: 0, sites: 2, units: 0 }
const someUnstated = { persons: 30, women: 0, men: 0, notStated: 30, sites: 0, units: 0 }
const exact = { persons: 30, women: 0, men: 30, notStated: 0, sites: 1, units: 1 }
const typed = { persons: '0', women: '', sites: '0' }

async function fill(insert: Insert) {
	await insert('state', { iso3: 'GHA', names: {}, treaty_status: 'party', region: 'Africa' })
	const authority = { state_iso3: 'GHA', name: 'Sample', institution_type: 'MOJ', address: 'Accra' }
	await insert('authority', { id: 'ministry', ...authority })
	const stored = { snapshot: {}, snapshot_version: 3, state_iso3: 'GHA', updated_at: at }
	for (const [id, status, submitted_at] of [
		['draft', 'draft', null],
		['filed', 'active', at],
		['asked', 'clarification', at],
	])
		await insert('request', {
			...stored,
			id,
			status,
			submitted_at,
			filing_key: id,
			authority_id: 'ministry',
			filing_language: 'en',
			due_diligence: 'notNeeded',
			created_at: at,
			drafter_id: ghana.drafter.id,
		})
	const needOf = (id: string, request_id: string, rank: number, need: object, equipment = {}) =>
		insert('need', {
			...stored,
			id,
			request_id,
			rank,
			kind: 'equipment',
			status: 'pending',
			answers: { need, equipment },
		})
	await needOf('none', 'draft', 1, none, { maintenanceAmount: 0, site: { power: 'YES' } })
	await needOf('unstated', 'draft', 2, someUnstated)
	await needOf('exact', 'draft', 3, exact, { maintenanceAmount: 500 })
	await needOf('typed', 'draft', 4, typed)
	await needOf('filed', 'filed', 1, none)
	await insert('revised_answers', {
		request_id: 'asked',
		state_iso3: 'GHA',
		answers: { 'n1.need': { persons: 0, women: 4, title: '0' }, situation: { noSupport: 0 } },
		revision: 1,
		updated_at: at,
	})
}

useEarlierRelease({ before: '20261128193100_zero_or_unknown', fill })

const answersOf = async (id: string) =>
	(await look((tx) => tx.need.findUniqueOrThrow({ where: { id } }))).answers

test('a 0 of a draft that may have been a blank waits for its drafter, and a certain or typed one stays', async () => {
	const unknown = { persons: '0?', women: '0?', men: '0?', notStated: '0?' }
	expect(await answersOf('none')).toEqual({
		need: { ...none, ...unknown, units: '0?' },
		equipment: { maintenanceAmount: '0?', site: { power: 'YES' } },
	})
	expect((await answersOf('unstated')).need).toEqual({
		...someUnstated,
		women: '0?',
		men: '0?',
		sites: '0?',
		units: '0?',
	})
	expect(await answersOf('exact')).toEqual({ need: exact, equipment: { maintenanceAmount: 500 } })
	expect((await answersOf('typed')).need).toEqual(typed)
	expect((await answersOf('filed')).need).toEqual(none)
})

test('it is an error of its field until then, and no page shows it as a number', async () => {
	const { need } = await answersOf('none')
	const checked = needs.equipment.schema.safeParse(need)
	const wrong = checked.error?.issues.filter(({ message }) => message === 'zeroOrUnknown')
	expect(wrong?.map(({ path }) => path.join('.')).sort()).toEqual([
		'men',
		'notStated',
		'persons',
		'units',
		'women',
	])
	const shown = statedFields(needs.equipment, present(need)).filter(
		({ name }) => name === 'persons' || name === 'sites',
	)
	expect(shown).toEqual([
		{ name: 'persons', as: 'codes', list: 'unsettled', value: ['0?'] },
		{ name: 'sites', as: 'number', value: 2 },
	])
})

test('a submission stays as its receipt states it, and readers see that a 0 may have been a blank', async () => {
	const { blanksAsZero } = await look((tx) => tx.request.findUniqueOrThrow({ where: { id: 'filed' } }))
	expect(blanksAsZero).toBe(true)
	expect(await look((tx) => tx.request.count({ where: { id: 'draft', blanksAsZero: true } }))).toBe(0)
	const filed = await answersOf('filed')
	expect(filed.need).toEqual(none)
	const unknown = { persons: '0?', women: '0?', men: '0?', notStated: '0?', units: '0?' }
	const settledZeros = {}
	expect(withUncertainZeros(filed, { blanksAsZero, settledZeros }).need).toEqual({ ...none, ...unknown })
	// The same rule as that of the drafts.
	for (const id of ['exact', 'typed'])
		expect(withUncertainZeros(await answersOf(id), { blanksAsZero, settledZeros })).toEqual(
			await answersOf(id),
		)
	expect(withUncertainZeros(filed, { blanksAsZero: false, settledZeros })).toEqual(filed)
})

test('a State that was answering when the release came is asked which it is, in what it is asked about alone', async () => {
	const { answers, revision } = await look((tx) =>
		tx.revisedAnswers.findUniqueOrThrow({ where: { requestId: 'asked' } }),
	)
	expect(answers).toEqual({
		'n1.need': { persons: '0?', women: 4, title: '0' },
		situation: { noSupport: 0 },
	})
	expect(revision).toBe(2)
})
