import { defineWorkflow } from '#workflows/engine/engine.ts'
import { needChart } from './chart.ts'
import { needContext } from './context.ts'
import { needPermissions } from './permissions.ts'

type Stored = { value: string; context: object }

/** 1 to 2: a declined need can be reconsidered, once. */
function withReconsideration(stored: unknown) {
	const { value, context } = stored as Stored
	return { value, context: { ...context, reconsidered: false } }
}

export const needWorkflow = defineWorkflow({
	machine: needChart,
	context: needContext,
	permissions: needPermissions,
	upgrades: [withReconsideration],
})
