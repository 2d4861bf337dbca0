import { statusNotice } from '../status-notice.tsx'

/** Goes to the case officer when the State keeps a need that is on hold. */
export const stillNeeded = statusNotice('stillNeeded', { reason: 'officer', facts: ['need'] })
