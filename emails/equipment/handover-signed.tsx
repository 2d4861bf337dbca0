import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides when the equipment belongs to the State. */
export const handoverSigned = statusNotice('handoverSigned', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
