import { statusNotice } from '../status-notice.tsx'

/** Tells the State that learning was measured; the figures stay in the system. */
export const learningEvaluated = statusNotice('learningEvaluated', {
	reason: 'state',
	facts: ['need', 'programme'],
})
