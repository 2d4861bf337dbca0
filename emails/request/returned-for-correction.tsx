import { statusNotice } from '../status-notice.tsx'

/** Goes to the drafter when a focal point returns the request with a note. */
export const returnedForCorrection = statusNotice('returnedForCorrection', { reason: 'drafter' })
