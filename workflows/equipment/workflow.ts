import { defineWorkflow } from '../engine.ts'
import { equipmentChart, equipmentContext } from './chart.ts'
import { equipmentPermissions } from './permissions.ts'

export const equipmentWorkflow = defineWorkflow({
	machine: equipmentChart,
	context: equipmentContext,
	permissions: equipmentPermissions,
	payloadGuards: ['isNextCheck'],
	upgrades: [],
})
