import { defineWorkflow } from '#workflows/engine/engine.ts'
import { advisoryChart, advisoryContext } from './chart.ts'
import { advisoryPermissions } from './permissions.ts'

export const advisoryWorkflow = defineWorkflow({
	machine: advisoryChart,
	context: advisoryContext,
	permissions: advisoryPermissions,
	upgrades: [],
})
