import { statusNotice } from '../status-notice.tsx'

/** Goes to the programme manager: the work may start. */
export const termsAgreed = statusNotice('termsAgreed', { reason: 'manager', facts: ['need', 'programme'] })
