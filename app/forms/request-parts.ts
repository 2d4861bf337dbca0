/** Open requests, those that await an action of the case officer, and those overdue. */
export const requestParts = ['open', 'waiting', 'overdue'] as const
export type RequestPart = (typeof requestParts)[number]
