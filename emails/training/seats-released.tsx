import { statusNotice } from '../status-notice.tsx'

/** Goes to whoever planned with the places. */
export const seatsReleased = statusNotice('seatsReleased', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
