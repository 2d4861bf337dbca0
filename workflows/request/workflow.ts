import { defineWorkflow } from '../engine.ts'
import { requestChart, requestContext } from './chart.ts'
import { requestPermissions } from './permissions.ts'

export const requestWorkflow = defineWorkflow({
	machine: requestChart,
	context: requestContext,
	permissions: requestPermissions,
	upgrades: [],
})
