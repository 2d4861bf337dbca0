import { statusNotice } from '../status-notice.tsx'

/** Goes to the State when the partner does not take the need. */
export const partnerRefused = statusNotice('partnerRefused', { reason: 'state', facts: ['need'] })
