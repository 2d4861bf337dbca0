import { statusNotice } from '../status-notice.tsx'

/** Goes to the State when a need has waited long enough. */
export const needReleased = statusNotice('needReleased', { reason: 'state', facts: ['need'] })
