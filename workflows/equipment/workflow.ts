import { defineWorkflow } from '#workflows/engine/engine.ts'
import { equipmentChart } from './chart.ts'
import { equipmentContext } from './context.ts'
import { equipmentPermissions } from './permissions.ts'
import { withOrigin } from './upgrades.ts'

export const equipmentWorkflow = defineWorkflow({
	machine: equipmentChart,
	context: equipmentContext,
	permissions: equipmentPermissions,
	payloadGuards: ['isNextCheck'],
	upgrades: [withOrigin],
})
