import { statusNotice } from '../status-notice.tsx'

/** Goes to the drafter whose draft was archived. */
export const draftArchived = statusNotice('draftArchived', { reason: 'work', maybeWithoutRequest: true })
