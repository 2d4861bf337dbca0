import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { endedNeedStates } from '#workflows/need/chart.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { roles } from '#workflows/roles.ts'
import { kinds } from '#workflows/vocabulary.ts'

const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8')

/** The codes of one enum of the database schema. */
function enumOf(name: string): Set<string> {
	const [, body] = new RegExp(`^enum ${name} \\{([^}]*)\\}`, 'm').exec(schema) ?? []
	if (!body) throw new Error(`no enum ${name}`)
	return new Set(
		body
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean),
	)
}

test('the database knows the roles and the kinds', () => {
	expect(new Set(roles)).toEqual(enumOf('Role'))
	expect(new Set(kinds)).toEqual(enumOf('Kind'))
})

test('a need has ended when it can only be opened again', () => {
	// What is said of a need afterwards does not resume it.
	const again = new Set<string>([
		...(['reopenNeed', 'askReconsideration', 'giveEvaluation', 'reviewOutcome', 'setOutcome'] as const),
	])
	const { context } = needWorkflow.start()
	const still = needWorkflow.states.filter((value) =>
		needWorkflow.possible({ value, context }).every((type) => again.has(type)),
	)
	expect(new Set(still)).toEqual(new Set(endedNeedStates))
})
