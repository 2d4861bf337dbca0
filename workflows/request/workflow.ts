import { defineWorkflow } from '#workflows/engine/engine.ts'
import { requestChart } from './chart.ts'
import { requestContext } from './context.ts'
import { requestPermissions } from './permissions.ts'

type Stored = { value: string; context: Record<string, unknown> }

const beforeReview = new Set(['draft', 'awaitingEndorsement', 'submitted', 'screening'])

/**
 * 1 to 2: due diligence became a case of its own; what is unlocked and asked to be opened again is new. Whether
 * screening was passed was not kept: what ended or rests is taken for passed when it was asked in review or decided.
 */
function withoutDueDiligence(stored: unknown) {
	const { value, context } = stored as Stored
	const { dueDiligence: _, ...kept } = context
	const asked = value === 'clarification' || value === 'dormant'
	const passed = !beforeReview.has(value) && (!asked || context.origin === 'review')
	return { value, context: { ...kept, unlocked: [], passed, reopening: null } }
}

export const requestWorkflow = defineWorkflow({
	machine: requestChart,
	context: requestContext,
	permissions: requestPermissions,
	payloadGuards: [],
	upgrades: [withoutDueDiligence],
})
