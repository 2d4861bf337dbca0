import { statusNotice } from '../status-notice.tsx'

/** Reminds the case officer of a referral; the name of the partner stays in the system. */
export const partnerReportDue = statusNotice('partnerReportDue', { reason: 'officer', facts: ['need'] })
