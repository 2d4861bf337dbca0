import { statusNotice } from '../status-notice.tsx'

/** Goes to the drafter; the note of the focal point stays in the system. */
export const answersReturned = statusNotice('answersReturned', { reason: 'drafter' })
