import { statusNotice } from '../status-notice.tsx'

/** Goes to the case officer when the State takes up a dormant request again. */
export const requestResumed = statusNotice('requestResumed', { reason: 'officer' })
