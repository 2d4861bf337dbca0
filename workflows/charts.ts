import { deliveryWorkflows } from './delivery.ts'
import { dueDiligenceWorkflow } from './due-diligence/workflow.ts'
import type { Workflow } from './engine.ts'
import { needWorkflow } from './need/workflow.ts'
import { requestWorkflow } from './request/workflow.ts'
import type { Kind } from './vocabulary.ts'

export type ChartName = 'request' | 'need' | 'dueDiligence' | Kind

/** Every workflow by the name of its chart. */
export const workflows: Record<ChartName, Workflow> = {
	request: requestWorkflow as unknown as Workflow,
	need: needWorkflow as unknown as Workflow,
	...deliveryWorkflows,
	dueDiligence: dueDiligenceWorkflow as unknown as Workflow,
}
export const chartNames = Object.keys(workflows) as ChartName[]
