import { namesOf, textIn } from '#app/domain/core/names-of.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'

import { handsOver } from '#app/domain/transfers/handing-over.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn } from '#app/platform/read.server.ts'
import type { Post, Tenure } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/languages.ts'
import { openInvitations } from '../invitations.server.ts'
import { isFreeMail } from '../notes-verbales/free-mail.ts'
import { candidatesFor } from './appoint.server.ts'
import { mayFill, maySetMailbox, postReaders } from './tenure.server.ts'

/** A post: its details, holder, former holders, announced or invited successor, and candidates. */
export function getPost(actor: Actor, id: string, language: Language) {
	requireRole(actor, ...postReaders)
	return withActor(actor, async (tx) => {
		const post = await tx.post.findUnique({ where: { id } })
		if (!post) throw new DomainError('not-found')
		const tenures = await tx.tenure.findMany({
			where: { postId: id },
			orderBy: [{ from: 'desc' }, { id: 'desc' }],
		})
		const rows = await toldTenures(tx, actor, tenures)
		const state = post.stateIso3 ? await tx.state.findUnique({ where: { iso3: post.stateIso3 } }) : null
		const authority = await tx.authority.findUnique({ where: { id: post.authorityId ?? '' } })
		const mayChange = mayFill(actor, post) && !post.closedAt
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
			...(await whoCould(tx, actor, post, mayChange)),
			today: now().toISOString().slice(0, 10),
		}
	})
}
export type PostView = Awaited<ReturnType<typeof getPost>>

async function whoCould(tx: Tx, actor: Actor, post: Post, mayChange: boolean) {
	if (!mayChange) return { candidates: [], invitations: [] }
	return {
		candidates: await candidatesFor(tx, actor, post),
		invitations: await withinSystem(tx, actor, () => openInvitations(tx, { postId: post.id })),
	}
}

/** Of a note verbale only number and day: the State itself wrote it. Names as far as the reader may see them. */
async function toldTenures(tx: Tx, actor: Actor, tenures: readonly Tenure[]) {
	const names = await namesOf(
		askIn(tx),
		tenures.map(({ personId }) => personId),
	)
	const ids = tenures.flatMap(({ noteVerbaleId }) => noteVerbaleId ?? [])
	const notes = await withinSystem(tx, actor, () =>
		tx.noteVerbale.findMany({ where: { id: { in: ids } }, select: { id: true, number: true, dated: true } }),
	)
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
