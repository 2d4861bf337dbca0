import { defineWorkflow } from '#workflows/engine/engine.ts'
import { requestChart } from './chart.ts'
import { requestContext } from './context.ts'
import { requestPermissions } from './permissions.ts'
import { withoutDueDiligence } from './upgrades.ts'

export const requestWorkflow = defineWorkflow({
	machine: requestChart,
	context: requestContext,
	permissions: requestPermissions,
	payloadGuards: [],
	upgrades: [withoutDueDiligence],
})
