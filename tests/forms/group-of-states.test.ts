import { describe, expect, test } from 'vitest'
import { withMembers } from '#app/forms/group-of-states.ts'

const groups = [
	{ code: 'gcc', states: ['KWT', 'OMN'] },
	{ code: 'can', states: [] },
] as const

describe('a group that is chosen for a field of States', () => {
	test('adds its members to those that were ticked, each once, and keeps all else', () => {
		const typed = { fill: 'states', states: ['OMN', 'GHA'], group: { states: 'gcc' }, title: 'x' }
		expect(withMembers(typed, groups)).toEqual({
			typed: { ...typed, states: ['OMN', 'GHA', 'KWT'] },
			errors: {},
		})
	})

	test('adds them where one or none was ticked', () => {
		const chosen = { fill: 'states', group: { states: 'gcc' } }
		expect(withMembers(chosen, groups).typed.states).toEqual(['KWT', 'OMN'])
		expect(withMembers({ ...chosen, states: 'GHA' }, groups).typed.states).toEqual(['GHA', 'KWT', 'OMN'])
		expect(withMembers({ ...chosen, group: { states: 'can' } }, groups).typed.states).toEqual([])
	})

	test.each(['', 'nothing', ['gcc', 'can'], undefined])('that is %j is missed at the choice', (group) => {
		const typed = { fill: 'states', states: 'GHA', ...(group !== undefined && { group: { states: group } }) }
		expect(withMembers(typed, groups)).toEqual({ typed, errors: { 'group.states': 'required' } })
	})
})
