import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { deputyRows } from './deputies.server.ts'
import { findPerson, type PersonPages, pagesOf } from './person.server.ts'

/** What each page about a person names above its tabs. Errors: as `findPerson`; not-found where it is not theirs to read. */
async function headOf(read: Read, id: string, page: keyof PersonPages) {
	const person = await findPerson(read, id)
	const pages = pagesOf(read.actor, person)
	if (!pages[page]) throw new DomainError('not-found')
	return { id, name: person.name, isOwn: id === read.actor.id, pages }
}

/** The deputies of a person, and the posts for which the person is deputy: the last to end first, those that ended too. */
export function getPersonDeputies(actor: Actor, id: string) {
	return readAs(actor, async (read) => {
		const person = await headOf(read, id, 'deputies')
		const [deputies, posts] = await read.models(async (tx) => [
			await deputyRows(tx, actor, { personId: id }),
			await deputyRows(tx, actor, { deputyId: id }),
		])
		return { person, deputies: deputies ?? [], posts: posts ?? [] }
	})
}

/** As many events of one account as are read; the log of an administrator has all. */
export const MOST_SIGN_INS = 100

const latest = statement(({ personId }: { personId: string }) =>
	build
		.selectFrom('sign_in_event')
		.where('person_id', '=', personId)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(MOST_SIGN_INS)
		.select(['id', 'at', 'kind', 'path', 'network', 'user_agent as agent', 'detail']),
)

/** The latest sign-ins and refused attempts of an account, for its holder and administrators. */
export function getPersonSignIns(actor: Actor, id: string) {
	return readAs(actor, async (read) => ({
		person: await headOf(read, id, 'signIns'),
		events: await read(latest, { personId: id }),
	}))
}
