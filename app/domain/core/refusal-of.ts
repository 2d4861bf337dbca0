import { DomainError } from '#app/platform/domain-error.ts'
import { WorkflowError } from '#workflows/engine/engine.ts'

export type Refusal = Pick<DomainError, 'code' | 'reason'>

/** Why the domain or a chart refused something; whatever else went wrong is passed on. */
export function refusalOf(error: unknown): Refusal {
	if (error instanceof DomainError) return error
	if (!(error instanceof WorkflowError)) throw error
	return { code: 'refused', reason: error.reason ?? error.code }
}
