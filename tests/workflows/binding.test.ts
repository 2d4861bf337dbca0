import { describe, expect, test } from 'vitest'
import { bulkActions } from '#app/domain/core/bulk-actions.ts'
import { chartNames, permissionOf, workflows } from '#workflows/charts.ts'

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
