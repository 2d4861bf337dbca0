/** Those that go on, those in which a step waits for the case officer, those in which a day has passed. */
export const requestParts = ['open', 'waiting', 'overdue'] as const
export type RequestPart = (typeof requestParts)[number]
