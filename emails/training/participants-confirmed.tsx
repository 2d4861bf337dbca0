import { statusNotice } from '../status-notice.tsx'

/** Tells the State that the participants are confirmed; their names stay in the system. */
export const participantsConfirmed = statusNotice('participantsConfirmed', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
