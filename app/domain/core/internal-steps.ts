import { permissionOf } from '#workflows/charts.ts'

/** Whether a step of this type, with its content, stays inside UNODC: States do not read it. */
export const isInternal = (chart: string, type: string) => permissionOf(chart, type)?.internal === true

type Payload = Record<string, unknown>

// What drafters answer is internal to the State until its focal point has endorsed it; then the request itself states
// it.
const keptFromOffice = (type: string, { toClear }: Payload): readonly string[] => {
	if (type === 'request.answerClarification' && toClear) return ['answers']
	return type === 'request.returnAnswers' ? ['note'] : []
}

/** What a step stated, without what is internal to the other side. */
export function toldTo(forState: boolean, type: string, payload: Payload): Payload {
	const [chart = '', event = ''] = type.split('.')
	const kept = forState ? permissionOf(chart, event)?.keptFromState : keptFromOffice(type, payload)
	return Object.fromEntries(Object.entries(payload).filter(([name]) => !kept?.includes(name)))
}
