import { statusNotice } from '../status-notice.tsx'

/** Tells the State that a replacement is on its way. */
export const replacementShipped = statusNotice('replacementShipped', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
