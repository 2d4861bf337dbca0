import { statusNotice } from '../status-notice.tsx'

/** Goes to the drafter of a draft that nobody has worked on; `dueOn` is the day on which it is archived. */
export const draftIdle = statusNotice('draftIdle', { reason: 'work', maybeWithoutRequest: true })
