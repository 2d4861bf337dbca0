import { statusNotice } from '../status-notice.tsx'

/** Asks the State whether a need on hold is still needed. */
export const holdReview = statusNotice('holdReview', { reason: 'state', facts: ['need'] })
