import { defineWorkflow } from '../engine.ts'
import { needChart, needContext } from './chart.ts'
import { needPermissions } from './permissions.ts'

export const needWorkflow = defineWorkflow({
	machine: needChart,
	context: needContext,
	permissions: needPermissions,
	upgrades: [],
})
