import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides when a delivery is given up; the reason stays in the system. */
export const deliveryFailed = statusNotice('deliveryFailed', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
