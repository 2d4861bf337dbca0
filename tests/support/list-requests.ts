import { requestsPage } from '#app/domain/requests/list-requests.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/read.server.ts'

type Asked = Parameters<typeof requestsPage>[2]

/** A page of the list of requests as the product reads it, in one read transaction of its own. */
export const listRequests = (actor: Actor, asked: Asked = {}) =>
	readAs(actor, (read) => requestsPage(read, actor, asked))
