import { describe, expect, test } from 'vitest'
import { bulkActions } from '#app/domain/bulk-actions.ts'
import { bindingEvents, isBinding } from '#workflows/binding.ts'
import { chartNames, workflows } from '#workflows/charts.ts'
import type { Permission } from '#workflows/engine.ts'

describe.each(chartNames)('what binds in the chart %s', (chart) => {
	const permissions = workflows[chart].permissions as Record<string, Permission>

	test('is sent by people, each named once', () => {
		const named = bindingEvents[chart]
		expect(new Set(named).size).toBe(named.length)
		for (const event of named) {
			expect(Object.keys(permissions)).toContain(event)
			expect(permissions[event]?.roles).not.toEqual(['system'])
		}
	})

	test('includes whatever a second person has to decide', () => {
		const seconds = ['notTheDrafter', 'notTheProposer', 'notTheAssessor', 'notTheDecliner']
		for (const [event, { when = [] }] of Object.entries(permissions))
			if (when.some((condition) => seconds.includes(condition)))
				expect(bindingEvents[chart], event).toContain(event)
	})
})

test('nothing that binds is done with many at once', () => {
	for (const [event, { subject }] of Object.entries(bulkActions))
		expect(isBinding(subject, event)).toBe(false)
})
