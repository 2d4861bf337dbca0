import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides; the reason stays in the system. */
export const customsHeld = statusNotice('customsHeld', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
