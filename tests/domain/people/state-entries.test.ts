import { expect, test } from 'vitest'
import { addState, changeState, getStateEntry } from '#app/domain/people/state-entries.server.ts'
import { getStateList } from '#app/domain/states/state-list.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { changedState, newState } from '#app/forms/state-entry.ts'
import { addMissingStates } from '#app/server/known-states.ts'
import { everybody, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { type Language, languages } from '#workflows/languages.ts'
import { recordOf } from '#workflows/names.ts'

useWorld()
const { administrator, triage } = office
const names = recordOf(languages, (language) => `Sample State ${language}`)
const entry = {
	names,
	region: 'Africa' as const,
	subregion: 'Western Africa' as const,
	treatyStatus: 'not-recorded' as const,
	treatyStatusSource: '',
	conventionStatus: 'not-recorded' as const,
	conventionStatusSource: '',
}
const party = {
	...entry,
	treatyStatus: 'party' as const,
	treatyStatusOn: '2026-03-02',
	treatyStatusSource: 'Depositary notification (sample)',
}

/** The list as an administrator reads it, page by page. */
async function everyState(language: Language) {
	const page = (after: string | null) =>
		getStateList(administrator, new URLSearchParams(after ? { after } : {}), language)
	let read = await page(null)
	const rows = [...read.rows]
	while (read.next) {
		read = await page(read.next)
		rows.push(...read.rows)
	}
	return rows
}

test('a start adds every State that may file, and leaves the entries that are there', async () => {
	await look((tx) => tx.state.updateMany({ where: { iso3: 'GHA' }, data: { treatyStatus: 'signatory' } }))
	await addMissingStates()
	await addMissingStates()
	const states = await everyState('fr')
	expect(states).toHaveLength(198)
	expect(states.find(({ iso3 }) => iso3 === 'GHA')?.protocol).toBe('signatory')
	expect(states.find(({ iso3 }) => iso3 === 'AFG')).toMatchObject({
		name: 'Afghanistan',
		protocol: 'not-recorded',
	})
	// In the order of the language: É is E, and not behind Z.
	const order = states.map(({ name }) => name)
	expect(order.indexOf('Égypte')).toBeLessThan(order.indexOf('Estonie'))
	expect(order).toEqual([...order].sort(new Intl.Collator('fr').compare))
	for (const language of languages)
		for (const { name } of await everyState(language)) expect(name).not.toMatch(/^[A-Z]{3}$|[*']/)
})

test('an administrator adds a State, and a change of its status has a date, a source and an author', async () => {
	await addState(administrator, { ...entry, iso3: 'XAA' })
	await expect(addState(administrator, { ...entry, iso3: 'XAA' })).rejects.toMatchObject({
		errors: { iso3: 'alreadyUsed' },
	})
	const added = await getStateEntry(administrator, 'XAA')
	expect(added).toMatchObject({
		mayChange: true,
		entry: { treatyStatus: 'not-recorded', treatyStatusOn: null, conventionStatus: 'not-recorded' },
	})
	await changeState(administrator, 'XAA', { ...party, last: added.last })
	const changed = await getStateEntry(administrator, 'XAA')
	expect(changed.entry).toMatchObject({
		treatyStatusOn: '2026-03-02',
		treatyStatusSource: 'Depositary notification (sample)',
		conventionStatusOn: null,
	})
	expect(changed.history.map(({ by }) => by)).toEqual([administrator.name, administrator.name])
	expect(changed.history[0]?.changes).toEqual([
		{ field: 'treatyStatus', from: 'not-recorded', to: 'party' },
		{ field: 'treatyStatusOn', from: null, to: '2026-03-02' },
		{ field: 'treatyStatusSource', from: null, to: 'Depositary notification (sample)' },
	])
	// What was not changed leaves no entry, and an older page changes nothing.
	await changeState(administrator, 'XAA', { ...party, last: changed.last })
	expect((await getStateEntry(administrator, 'XAA')).history).toHaveLength(2)
	await expect(changeState(administrator, 'XAA', { ...entry, last: added.last })).rejects.toMatchObject({
		code: 'conflict',
	})
})

test('no one else adds or changes an entry', async () => {
	for (const person of everybody.filter(({ id }) => id !== administrator.id)) {
		const refused = { code: 'refused' }
		expect(() => addState(person, { ...entry, iso3: 'XBB' }), person.id).toThrow(
			expect.objectContaining(refused),
		)
		expect(() => changeState(person, 'GHA', { ...party, last: '' }), person.id).toThrow(
			expect.objectContaining(refused),
		)
	}
	expect((await getStateEntry(triage, 'GHA')).mayChange).toBe(false)
})

test('a status is a fact with a source: it is refused without one, and in the future', () => {
	const form = (given: Record<string, string>) => {
		const data = new FormData()
		for (const language of languages) data.set(`names.${language}`, 'Sample')
		for (const [name, value] of Object.entries({
			treatyStatus: 'party',
			conventionStatus: 'not-recorded',
			...given,
		}))
			data.set(name, value)
		return data
	}
	expect(parseForm(form({}), changedState)).toMatchObject({
		ok: false,
		errors: { treatyStatusOn: 'required', treatyStatusSource: 'required' },
	})
	expect(parseForm(form({ conventionStatus: 'signatory' }), changedState)).toMatchObject({
		errors: { conventionStatusOn: 'required', conventionStatusSource: 'required' },
	})
	expect(parseForm(form({ treatyStatus: 'not-recorded' }), changedState).ok).toBe(true)
	expect(parseForm(form({ treatyStatus: 'not-recorded', iso3: 'X1' }), newState)).toMatchObject({
		ok: false,
		errors: { iso3: 'badStateCode' },
	})
	const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
	expect(() => addState(administrator, { ...party, treatyStatusOn: tomorrow, iso3: 'XCC' })).toThrow(
		expect.objectContaining({ errors: { treatyStatusOn: 'inTheFuture' } }),
	)
	// Nor can it be older than the instrument itself.
	expect(() =>
		addState(administrator, {
			...party,
			conventionStatus: 'party',
			conventionStatusOn: '2000-12-11',
			conventionStatusSource: 'Sample',
			iso3: 'XCC',
		}),
	).toThrow(expect.objectContaining({ errors: { conventionStatusOn: 'notBefore:2000-12-12' } }))
})

test('the status under each instrument is stored with its own date and source, and both leave together', async () => {
	const of = await getStateEntry(administrator, 'XAA')
	const both = {
		...party,
		conventionStatus: 'signatory' as const,
		conventionStatusOn: '2000-12-12',
		conventionStatusSource: 'Depositary list (sample)',
	}
	await changeState(administrator, 'XAA', { ...both, last: of.last })
	const { entry: stored, last } = await getStateEntry(administrator, 'XAA')
	expect(stored).toMatchObject({ conventionStatusOn: '2000-12-12', treatyStatusOn: '2026-03-02' })
	await changeState(administrator, 'XAA', { ...both, conventionStatus: 'not-recorded', last })
	const { entry: without } = await getStateEntry(administrator, 'XAA')
	expect(without).toMatchObject({ conventionStatusOn: null, conventionStatusSource: null })
	expect(without.treatyStatusSource).toBe('Depositary notification (sample)')
})

test('a State of a region is entered with a subregion of that region, and one without a region with neither', () => {
	const faults = (region: string, subregion: string) => {
		const { error } = newState.safeParse({
			...entry,
			iso3: 'XYZ',
			ldc: undefined,
			lldc: undefined,
			region,
			subregion,
		})
		return error?.issues.map(({ path, message }) => `${path}: ${message}`) ?? []
	}
	expect(faults('Africa', 'Western Africa')).toEqual([])
	expect(faults('', '')).toEqual([])
	expect(faults('Africa', '')).toEqual(['subregion: required'])
	expect(faults('', 'Western Africa')).toEqual(['region: required'])
	expect(faults('Asia', 'Western Africa')).toEqual(['region: badCode'])
})
