import { permissionOf } from '#workflows/charts.ts'

/** Whether a step of this type stays inside UNODC, with all that was told at it: a State does not read it. */
export const isInternal = (chart: string, type: string) => permissionOf(chart, type)?.internal === true

type Payload = Record<string, unknown>

// What drafters answer is the State's own affair until its focal point has cleared it; then the request itself tells it.
const keptFromOffice = (type: string, { toClear }: Payload): readonly string[] => {
	if (type === 'request.answerClarification' && toClear) return ['answers']
	return type === 'request.returnAnswers' ? ['note'] : []
}

/** What a step told, without what is the affair of the other side. */
export function toldTo(forState: boolean, type: string, payload: Payload): Payload {
	const [chart = '', event = ''] = type.split('.')
	const kept = forState ? permissionOf(chart, event)?.keptFromState : keptFromOffice(type, payload)
	return Object.fromEntries(Object.entries(payload).filter(([name]) => !kept?.includes(name)))
}
