import { statusNotice } from '../status-notice.tsx'

/** Goes to the State when the partner takes the need. */
export const needMetByPartner = statusNotice('needMetByPartner', { reason: 'state', facts: ['need'] })
