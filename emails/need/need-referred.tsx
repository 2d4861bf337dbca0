import { statusNotice } from '../status-notice.tsx'

/** Goes to the State when a need is referred; the partner is named in the system only. */
export const needReferred = statusNotice('needReferred', { reason: 'state', facts: ['need'] })
