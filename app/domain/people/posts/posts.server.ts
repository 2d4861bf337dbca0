import { namesOf, textIn } from '#app/domain/core/names-of.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { handsOver } from '#app/domain/transfers/handing-over.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Post, Prisma, Tenure } from '#prisma/generated/client.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import type { Language } from '#workflows/languages.ts'
import type { Role } from '#workflows/roles.ts'
import { openInvitations } from '../invitations.server.ts'
import { isFreeMail } from '../notes-verbales/free-mail.ts'
import { candidatesFor } from './appoint.server.ts'
import { mayFill, maySetMailbox } from './tenure.server.ts'

/** A post: its details, holder, former holders, announced or invited successor, and candidates. */
export function getPost(actor: Actor, id: string, language: Language) {
	requireAbility(actor, 'readPeople')
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
			today: dayOfUtc(now()),
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

const MOST = 300

/** Posts with their present holders and announced successors, as far as the reader may see them. */
export async function postRows(tx: Tx, where: Prisma.PostWhereInput) {
	const posts = await tx.post.findMany({
		where: { closedAt: null, ...where },
		orderBy: [{ stateIso3: 'asc' }, { role: 'asc' }, { title: 'asc' }, { id: 'asc' }],
		take: MOST,
		include: { tenures: { where: { ended: null } } },
	})
	const ids = posts.flatMap(({ tenures }) => tenures.map(({ personId }) => personId))
	const people = await tx.person.findMany({
		where: { id: { in: ids } },
		select: { id: true, name: true, suspendedAt: true },
	})
	const authorities = await tx.authority.findMany({
		where: { id: { in: posts.flatMap(({ authorityId }) => authorityId ?? []) } },
		select: { id: true, name: true },
	})
	const named = (tenure: { personId: string } | undefined) => people.find(({ id }) => id === tenure?.personId)
	return posts.map(({ tenures, authorityId, ...post }) => {
		const holder = tenures.find(({ begunAt }) => begunAt)
		const next = tenures.find(({ begunAt }) => !begunAt)
		return {
			...post,
			authority: authorities.find(({ id }) => id === authorityId)?.name ?? null,
			holder: holder && { since: holder.from, ...(named(holder) ?? { id: '', name: '', suspendedAt: null }) },
			successor: next && { from: next.from, name: named(next)?.name ?? '' },
		}
	})
}

type Holder = {
	id: string
	role: Role
	title?: string
	stateIso3: string | null
	authorityId: string | null
	donor?: string | null
	regions: string[]
}

/** Creates a post for each of these people, filled since `at`; its id is that of its first holder. */
export async function openPosts(tx: Tx, holders: readonly Holder[], at: Date): Promise<void> {
	await tx.post.createMany({
		data: holders.map(({ id, role, title = '', stateIso3, authorityId, donor = null, regions }) => ({
			id,
			role,
			title,
			stateIso3,
			authorityId,
			donor,
			regions,
			openedAt: at,
		})),
		skipDuplicates: true,
	})
	await tx.tenure.createMany({
		data: holders.map(({ id }) => ({
			id,
			postId: id,
			personId: id,
			from: at,
			begunAt: at,
			appointedById: 'system',
		})),
		skipDuplicates: true,
	})
	for (const { id } of holders) await tx.person.updateMany({ where: { id }, data: { postId: id } })
}
