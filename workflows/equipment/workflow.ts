import { defineWorkflow } from '#workflows/engine/engine.ts'
import { equipmentChart } from './chart.ts'
import { equipmentContext } from './context.ts'
import { equipmentPermissions } from './permissions.ts'

type Stored = { value: string; context: object }

/** 1 to 2: a delivery can be interrupted, and remembers where. */
function withOrigin(stored: unknown) {
	const { value, context } = stored as Stored
	return { value, context: { ...context, origin: null } }
}

export const equipmentWorkflow = defineWorkflow({
	machine: equipmentChart,
	context: equipmentContext,
	permissions: equipmentPermissions,
	payloadGuards: ['isNextCheck'],
	upgrades: [withOrigin],
})
