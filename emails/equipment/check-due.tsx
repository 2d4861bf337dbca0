import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides before a post-delivery check. */
export const checkDue = statusNotice('checkDue', { reason: 'participant', facts: ['need', 'programme'] })
