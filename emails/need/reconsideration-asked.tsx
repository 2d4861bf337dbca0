import { statusNotice } from '../status-notice.tsx'

/** Asks for a fresh look at a refusal. */
export const reconsiderationAsked = statusNotice('reconsiderationAsked', {
	reason: 'approver',
	facts: ['need'],
})
