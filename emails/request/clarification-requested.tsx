import { statusNotice } from '../status-notice.tsx'

/** Goes to the State when the case officer asks; the questions themselves stay in the system. */
export const clarificationRequested = statusNotice('clarificationRequested', {
	reason: 'state',
	facts: ['questions'],
})
