import { defineWorkflow } from '#workflows/engine/engine.ts'
import { needChart } from './chart.ts'
import { needContext } from './context.ts'
import { needPermissions } from './permissions.ts'
import { withReconsideration } from './upgrades.ts'

export const needWorkflow = defineWorkflow({
	machine: needChart,
	context: needContext,
	permissions: needPermissions,
	upgrades: [withReconsideration],
})
