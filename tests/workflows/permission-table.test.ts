import { describe, expect, test } from 'vitest'
import { permissionTable } from '#app/domain/administration/list-permissions.server.ts'
import { bulkActions } from '#app/domain/core/bulk-actions.ts'
import { en } from '#app/i18n/messages/en.ts'
import { chartNames, permissionOf, workflows } from '#workflows/charts.ts'
import { conditions } from '#workflows/facts.ts'

const { common, events, permissions } = en

// Every other language has the keys of English: the compiler and the test of all words ensure that.
describe.each(chartNames)('the table of who may do what to a %s', (name) => {
	const rows = permissionTable(name)

	test('has a row for every event, and words for the event, its roles and its conditions', () => {
		expect(rows.map(({ event }) => event)).toEqual(Object.keys(workflows[name].permissions))
		const words: Record<string, { label: string }> = events[name]
		for (const { event, roles, when } of rows) {
			expect(words[event]?.label, event).toBeTruthy()
			expect(roles.filter((role) => !common.roles[role])).toEqual([])
			expect(when.filter((condition) => !(condition in permissions.conditions))).toEqual([])
		}
	})

	test('says where each event is taken', () => {
		for (const { event, from } of rows) expect(from, event).not.toEqual([])
	})
})

test('every condition has words, and no other', () => {
	expect(Object.keys(permissions.conditions).sort()).toEqual(Object.keys(conditions).sort())
})

test('a row tells roles, conditions and the way', () => {
	expect(permissionTable('request').find(({ event }) => event === 'approveDecisions')).toEqual({
		event: 'approveDecisions',
		roles: ['triageOfficer', 'headquartersApprover'],
		when: ['notTheProposer', 'notRecused'],
		from: ['approval'],
		to: ['declined', 'active'],
	})
})

describe.each(chartNames)('what binds in the chart %s', (chart) => {
	const permissions = Object.entries(workflows[chart].permissions)

	test('is sent by people', () => {
		const binding = permissions.filter(([, { binding }]) => binding)
		expect(binding.length).toBeGreaterThan(0)
		for (const [event, { roles }] of binding) expect(roles, event).not.toEqual(['system'])
	})

	test('includes all that a second person has to decide', () => {
		const seconds = ['notTheDrafter', 'notTheProposer', 'notTheAssessor', 'notTheDecliner']
		for (const [event, { when = [], binding }] of permissions)
			if (when.some((condition) => seconds.includes(condition))) expect(binding, event).toBe(true)
	})
})

test('nothing that binds is done with many at once', () => {
	for (const [event, { subject }] of Object.entries(bulkActions))
		expect(permissionOf(subject, event)?.binding).toBeUndefined()
})
