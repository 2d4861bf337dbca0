import { deliverySubject } from './delivery.server.ts'
import { dueDiligenceSubject } from './due-diligence.server.ts'
import { needSubject } from './need.server.ts'
import { requestSubject } from './request.server.ts'

/** The rows that have a chart of their own. */
export const subjects = {
	request: requestSubject,
	need: needSubject,
	delivery: deliverySubject,
	dueDiligence: dueDiligenceSubject,
}
export type SubjectName = keyof typeof subjects
