import { defineWorkflow } from '#workflows/engine/engine.ts'
import { trainingChart, trainingContext } from './chart.ts'
import { trainingPermissions } from './permissions.ts'
import { withCohort } from './upgrades.ts'

export const trainingWorkflow = defineWorkflow({
	machine: trainingChart,
	context: trainingContext,
	permissions: trainingPermissions,
	payloadGuards: ['withinAttended', 'cohortReached'],
	upgrades: [withCohort],
})
