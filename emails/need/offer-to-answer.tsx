import { statusNotice } from '../status-notice.tsx'

/** Goes to the programme manager when a need is proposed to the programme. */
export const offerToAnswer = statusNotice('offerToAnswer', {
	reason: 'manager',
	facts: ['need', 'programme', 'quantity'],
})
