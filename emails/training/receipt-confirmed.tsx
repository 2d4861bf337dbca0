import { statusNotice } from '../status-notice.tsx'

/** Goes to the programme manager and the case officer when the State confirms the training. */
export const receiptConfirmed = statusNotice('receiptConfirmed', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
