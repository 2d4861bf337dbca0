import { namesOf, textIn } from '#app/domain/core/names-of.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'

import { handsOver } from '#app/domain/transfers/handing-over.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { anyOf, build, statement } from '#app/platform/statement.ts'
import type { Post, Tenure } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/languages.ts'
import { openInvitations } from '../invitations.server.ts'
import { isFreeMail } from '../notes-verbales/free-mail.ts'
import { candidatesFor } from './appoint.server.ts'
import { mayFill, maySetMailbox, postReaders } from './tenure.server.ts'

/** A post: its details, holder, former holders, announced or invited successor, and candidates. */
export function getPost(actor: Actor, id: string, language: Language) {
	requireRole(actor, ...postReaders)
	return readAs(actor, async (read) => {
		const { post, tenures, state, authority, candidates } = await read.models((tx) => rowsOf(tx, actor, id))
		const rows = await toldTenures(read, tenures)
		const mayChange = mayChangeIn(actor, post)
		const holder = rows.find(({ begunAt, ended }) => begunAt && !ended) ?? null
		return {
			...post,
			state: textIn(state?.names, language) || post.stateIso3,
			authority: authority?.name ?? null,
			holder,
			successor: rows.find(({ begunAt, ended }) => !begunAt && !ended) ?? null,
			history: rows.filter(({ begunAt }) => begunAt),
			mayChange,
			mayTransfer: handsOver(actor, post),
			maySetMailbox: maySetMailbox(actor, post) && !post.closedAt,
			isFreeMail: isFreeMail(post.mailAddress ?? ''),
			candidates,
			invitations: mayChange ? await openInvitations(read.asSystem, { postId: id }) : [],
			today: now().toISOString().slice(0, 10),
		}
	})
}
export type PostView = Awaited<ReturnType<typeof getPost>>

const mayChangeIn = (actor: Actor, post: Post) => mayFill(actor, post) && !post.closedAt

async function rowsOf(tx: Tx, actor: Actor, id: string) {
	const post = await tx.post.findUnique({ where: { id } })
	if (!post) throw new DomainError('not-found')
	return {
		post,
		tenures: await tx.tenure.findMany({
			where: { postId: id },
			orderBy: [{ from: 'desc' }, { id: 'desc' }],
		}),
		state: post.stateIso3 ? await tx.state.findUnique({ where: { iso3: post.stateIso3 } }) : null,
		authority: post.authorityId ? await tx.authority.findUnique({ where: { id: post.authorityId } }) : null,
		candidates: mayChangeIn(actor, post) ? await candidatesFor(tx, actor, post) : [],
	}
}

const numbersOf = statement(({ ids }: { ids: string[] }) =>
	build.selectFrom('note_verbale').where('id', '=', anyOf(ids)).select(['id', 'number', 'dated']),
)

/** Of a note verbale only number and day: the State itself wrote it. Names as far as the reader may see them. */
async function toldTenures(read: Read, tenures: readonly Tenure[]) {
	const names = await namesOf(
		read,
		tenures.map(({ personId }) => personId),
	)
	const ids = tenures.flatMap(({ noteVerbaleId }) => noteVerbaleId ?? [])
	const notes = ids.length > 0 ? await read.asSystem(numbersOf, { ids }) : []
	return tenures.map(({ id, personId, from, to, begunAt, ended, noteVerbaleId }) => ({
		id,
		personId,
		from,
		to,
		begunAt,
		ended,
		name: names.get(personId) ?? '',
		note: notes.find((note) => note.id === noteVerbaleId) ?? null,
	}))
}
