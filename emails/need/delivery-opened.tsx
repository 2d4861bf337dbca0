import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides when a confirmed need gets its delivery. */
export const deliveryOpened = statusNotice('deliveryOpened', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
