import { defineWorkflow } from '#workflows/engine/engine.ts'
import { dueDiligenceChart, dueDiligenceContext } from './chart.ts'
import { dueDiligencePermissions } from './permissions.ts'

export const dueDiligenceWorkflow = defineWorkflow({
	machine: dueDiligenceChart,
	context: dueDiligenceContext,
	permissions: dueDiligencePermissions,
	upgrades: [],
})
