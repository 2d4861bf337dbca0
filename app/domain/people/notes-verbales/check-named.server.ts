import type { NewNote } from '#app/forms/note-verbale.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { startOf } from '../posts/start-of.ts'

type Row = NewNote['named'][number]

/** Whether each person a note names can be invited to that post; says of the first who cannot, at the field. */
export async function checkNamed(tx: Tx, { stateIso3, named }: NewNote) {
	const seen = new Map<string, number>()
	for (const [index, row] of named.entries()) {
		const wrong = (field: string, message: string) =>
			new DomainError('invalid', 'invalid', { [`named.${index}.${field}`]: message })
		const address = row.email.toLowerCase()
		if (seen.has(address)) throw wrong('email', 'alreadyUsed')
		seen.set(address, index)
		if ((await tx.person.count({ where: { email: address } })) > 0) throw wrong('email', 'alreadyUsed')
		const field = await wrongPlace(tx, stateIso3, row)
		if (field) throw wrong(field, field === 'authorityId' && !row.authorityId ? 'required' : 'badCode')
		if (row.postId && named.some((other, at) => at < index && other.postId === row.postId))
			throw wrong('postId', 'chosenTwice')
		if (row.day) requireDay(row.day, wrong)
	}
}

/** The field that names a post or an authority that is not there, closed or of another State. */
async function wrongPlace(tx: Tx, stateIso3: string, { role, postId, authorityId }: Row) {
	if (postId) {
		const post = { id: postId, stateIso3, role, closedAt: null }
		return (await tx.post.count({ where: post })) === 0 ? 'postId' : null
	}
	if (!authorityId) return role === 'drafter' ? 'authorityId' : null
	return (await tx.authority.count({ where: { id: authorityId, stateIso3 } })) === 0 ? 'authorityId' : null
}

function requireDay(day: string, wrong: (field: string, message: string) => DomainError) {
	try {
		startOf(day)
	} catch (error) {
		if (error instanceof DomainError) throw wrong('day', error.errors.day ?? 'badDate')
		throw error
	}
}
