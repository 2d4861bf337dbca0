import { deliveryWorkflows } from './delivery.ts'
import type { Workflow } from './engine.ts'
import { needWorkflow } from './need/workflow.ts'
import { requestWorkflow } from './request/workflow.ts'
import type { Kind } from './vocabulary.ts'

export type ChartName = 'request' | 'need' | Kind

/** Every workflow by the name of its chart. */
export const workflows: Record<ChartName, Workflow> = {
	request: requestWorkflow as unknown as Workflow,
	need: needWorkflow as unknown as Workflow,
	...deliveryWorkflows,
}
export const chartNames = Object.keys(workflows) as ChartName[]
