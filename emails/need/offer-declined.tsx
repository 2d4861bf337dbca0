import { statusNotice } from '../status-notice.tsx'

/** Goes to the programme manager and the case officer when the State declines an offer. */
export const offerDeclined = statusNotice('offerDeclined', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
