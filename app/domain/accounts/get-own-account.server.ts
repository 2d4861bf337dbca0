import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'

const account = statement(({ id }: { id: string }) =>
	build
		.selectFrom('person')
		.leftJoin('state', 'state.iso3', 'person.state_iso3')
		.leftJoin('authority', 'authority.id', 'person.authority_id')
		.where('person.id', '=', id)
		.select([
			'person.name',
			'person.title',
			'person.role',
			'person.language',
			'person.email',
			'person.donor',
			'state.names as stateNames',
			'authority.name as authority',
		]),
)

/** Account details of the signed-in person. */
export async function getOwnAccount(actor: Actor) {
	const [found] = await readAs(actor, (read) => read.asSystem(account, { id: actor.id }))
	if (!found) throw new DomainError('not-found')
	return found
}
