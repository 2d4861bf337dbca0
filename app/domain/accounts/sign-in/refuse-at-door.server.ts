import { recordDoorEvent } from '#app/platform/door-events.server.ts'

/** Writes down why the identity provider let nobody in; the page says the same of every reason. */
export const refuseAtDoor = (request: Request, reason: string, personId: string | null = null) =>
	recordDoorEvent('accessRefused', { request, personId, detail: `provider: ${reason}` })
