import { beforeAll, expect, test } from 'vitest'
import { getDeliveryList } from '#app/domain/deliveries/list-deliveries.server.ts'
import { getNeedList } from '#app/domain/needs/list-needs.server.ts'
import { warnOfEnds } from '#app/domain/notifications/warn-of-ends.server.ts'
import { getProgrammeList } from '#app/domain/programmes/list-programmes.server.ts'
import { getReferenceList, listReferenceData } from '#app/domain/reference/reference-lists.server.ts'
import { listRegionalGroups } from '#app/domain/reference/regional-groups.server.ts'
import { saveReferenceList } from '#app/domain/reference/save-reference-list.server.ts'
import { getRequestList } from '#app/domain/requests/list-requests.server.ts'
import { getStateList } from '#app/domain/states/state-list.server.ts'
import type { ReferenceListForm } from '#app/forms/reference-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { addMissingStates } from '#app/server/known-states.ts'
import { aDelivery, aRequest } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { look } from '#tests/support/steps.ts'
import { addProgramme, programmes, useWorld } from '#tests/support/world.ts'
import { listText } from '#workflows/reference/reference-lists.ts'
import { type RegionalGroup, regionalGroups } from '#workflows/reference/regional-groups.ts'

useWorld()
beforeAll(addMissingStates)
const { administrator } = office

const groupOn = (day: string, code: RegionalGroup, actor: Actor = ghana.drafter) =>
	atTime(new Date(`${day}T12:00:00Z`), async () =>
		present((await listRegionalGroups(actor)).find((group) => group.code === code)),
	)
const membersOn = async (day: string, code: RegionalGroup) => (await groupOn(day, code)).states

const form: ReferenceListForm = {
	kind: 'igad',
	revision: 0,
	compared: '',
	validFrom: '2030-01-01',
	validUntil: '2030-12-31',
	source: 'Intergovernmental Authority on Development (sample)',
	note: 'A sample.',
	entries: { KEN: true, UGA: '2030-06-30' },
	isComplete: true,
}
const save = (
	changes: Partial<ReferenceListForm> = {},
	id: string | null = null,
	actor: Actor = administrator,
) => {
	const asked = { ...form, ...changes }
	return saveReferenceList(actor, id, { ...asked, compared: listText(asked.entries) })
}

test('the lists that come with the product name each State once, and have the number of members of each organization', async () => {
	const groups = await atTime(new Date('2026-12-03T12:00:00Z'), () => listRegionalGroups(ghana.mission))
	expect(groups.map(({ code }) => code)).toEqual([...regionalGroups])
	// Of those in the list of States: the African Union, the Caribbean Community and the Forum have others, too.
	expect(Object.fromEntries(groups.map(({ code, states }) => [code, states.length]))).toEqual({
		au: 54,
		amu: 5,
		comesa: 21,
		eac: 8,
		eccas: 10,
		ecowas: 12,
		igad: 7,
		sadc: 16,
		las: 22,
		gcc: 6,
		can: 4,
		caricom: 14,
		mercosur: 6,
		oas: 34,
		sica: 8,
		asean: 11,
		bimstec: 7,
		saarc: 8,
		pif: 16,
		coe: 46,
		cis: 9,
		eu: 27,
		osce: 57,
	})
	const entries = await look((tx) =>
		tx.referenceList.findMany({ where: { kind: { in: [...regionalGroups] } } }),
	)
	for (const list of entries) {
		const shown = groups.find(({ code }) => code === list.kind)
		expect(Object.keys(list.entries).sort(), 'a code that is no State').toEqual(shown?.states)
		expect(list.source).not.toBe('')
	}
})

test('the members are those of the day: of the newest list that has begun, also after it has ended', async () => {
	const before = await membersOn('2029-12-31', 'igad')
	await save()
	expect(await membersOn('2029-12-31', 'igad')).toEqual(before)
	expect(await groupOn('2030-06-30', 'igad')).toMatchObject({
		from: '2030-01-01',
		note: 'A sample.',
		states: ['KEN', 'UGA'],
	})
	expect(await membersOn('2030-07-01', 'igad')).toEqual(['KEN'])
	expect(await membersOn('2031-02-01', 'igad')).toEqual(['KEN'])
	// An organization that has ended, whose last member has left, cannot be chosen,
	await save({ kind: 'amu', validUntil: undefined, entries: { LBY: '2030-03-31', MAR: false } })
	expect(await membersOn('2030-03-31', 'amu')).toEqual(['LBY'])
	const late = await atTime(new Date('2030-04-01T12:00:00Z'), () => listRegionalGroups(ghana.drafter))
	expect(late.map(({ code }) => code)).toEqual(regionalGroups.filter((code) => code !== 'amu'))
	// and none before its first list.
	const early = await atTime(new Date('2024-01-01T12:00:00Z'), () => listRegionalGroups(ghana.drafter))
	expect(early.map(({ code }) => code)).not.toContain('ecowas')
})

test('an administrator changes the list with its note, which the history shows, and is warned before it ends', async () => {
	const outcome = await save({ kind: 'eac', validFrom: '2031-01-01', validUntil: '2031-12-31' })
	if (!('id' in outcome)) throw new Error('The list was not saved')
	await save(
		{ kind: 'eac', validFrom: '2031-01-01', validUntil: '2031-12-31', revision: 1, note: '' },
		outcome.id,
	)
	const { list } = await getReferenceList(administrator, outcome.id, 'en')
	expect(list).toMatchObject({ kind: 'eac', note: '' })
	expect(list?.history[0]?.changes).toEqual([{ field: 'note', from: 'A sample.', to: null }])
	const warnings = () =>
		look((tx) => tx.notice.count({ where: { template: 'dataEnds', personId: administrator.id } }))
	const warnedOn = async (day: string) => {
		await atTime(new Date(`${day}T12:00:00Z`), warnOfEnds)
		return warnings()
	}
	const before = await warnedOn('2031-10-31')
	expect(await warnedOn('2031-11-01')).toBe(before + 1)
	expect(await warnedOn('2031-12-31')).toBe(before + 1)
})

test('everyone chooses among the groups, and only administrators enter them or read their sources', async () => {
	for (const actor of [ghana.drafter, ghana.mission, office.officer, office.manager, office.donor])
		expect(await listRegionalGroups(actor)).toHaveLength(regionalGroups.length)
	for (const actor of [ghana.focalPoint, office.triage, office.approver, office.manager]) {
		await expect((async () => save({ kind: 'gcc' }, null, actor))()).rejects.toThrow('refused')
		expect(() => listReferenceData(actor)).toThrow('refused')
	}
})

test('no change of a group moves what the figures count', async () => {
	const groupsOf = () =>
		look((tx) => tx.state.findMany({ select: { iso3: true, ldc: true, lldc: true, sids: true } }))
	const [before, jobs] = [await groupsOf(), await look((tx) => tx.job.count())]
	await save({ kind: 'caricom', validFrom: '2025-01-01', validUntil: undefined })
	expect(await groupsOf()).toEqual(before)
	expect(await look((tx) => tx.job.count())).toBe(jobs)
})

test('lists are filtered by a group, whose members are those of today', async () => {
	const [inGhana, inEgypt] = [
		await aRequest({ status: 'active' }),
		await aRequest({ state: 'egypt', status: 'active' }),
	]
	await addProgramme('everywhere', 'training', { countries: [], regions: ['Africa'] })
	await addProgramme('nowhere', 'training', { countries: ['GHA'], excludedCountries: ['GHA'] })
	await aDelivery()
	const { triage, manager } = office
	const of = (query: string) => new URLSearchParams(query)
	const idsOf = ({ rows }: { rows: readonly { id: string }[] }) => rows.map(({ id }) => id)
	for (const [group, shown, hidden] of [
		['ecowas', inGhana, inEgypt],
		['las', inEgypt, inGhana],
	] as const) {
		const found = idsOf(await getRequestList(triage, of(`group=${group}`)))
		expect(found).toContain(shown)
		expect(found).not.toContain(hidden)
		const states = (await getNeedList(triage, of(`group=${group}`))).rows.map(({ stateIso3 }) => stateIso3)
		expect(new Set(states)).toEqual(new Set([group === 'ecowas' ? 'GHA' : 'EGY']))
	}
	expect((await getDeliveryList(manager, of('group=ecowas'))).rows).not.toEqual([])
	expect((await getDeliveryList(manager, of('group=asean'))).rows).toEqual([])
	expect(idsOf(await getProgrammeList(triage, of('group=ecowas')))).toEqual(
		expect.arrayContaining([programmes.training, 'everywhere']),
	)
	expect(idsOf(await getProgrammeList(triage, of('group=ecowas')))).not.toContain('nowhere')
	expect(idsOf(await getProgrammeList(triage, of('group=sadc')))).toEqual(['everywhere'])
	const listed = async (query: string) =>
		(await getStateList(triage, of(query), 'en')).rows.map(({ iso3 }) => iso3).sort()
	expect(await listed('group=can')).toEqual(['BOL', 'COL', 'ECU', 'PER'])
	expect(await listed('group=can&group=gcc')).toHaveLength(10)
	expect(await listed('group=lldc&group=can&region=Americas')).toEqual(['BOL', 'COL', 'ECU', 'PER', 'PRY'])
	const ofState = await getRequestList(ghana.focalPoint, of('group=las'))
	expect(ofState.address.ignored).toEqual(['group'])
})
