import { sql } from 'kysely'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { hashOf, idOf, newId, newToken } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import { dayOfOffice, dayOfState } from '#workflows/calendars/day-of.ts'
import type { Language } from '#workflows/languages.ts'
import type { Role } from '#workflows/roles.ts'

const MOST = 200

type Where = { stateIso3?: string | null; postId?: string }

/** Unused invitations, open and expired (ten days): of a State, for a post, or all. `ask` has system access. */
export async function openInvitations(ask: Ask, { stateIso3, postId }: Where) {
	const found = await ask(
		build
			.selectFrom('invitation')
			.where('used_at', 'is', null)
			.where('withdrawn_at', 'is', null)
			.$if(stateIso3 !== undefined, (all) => all.where('state_iso3', '=', `${stateIso3}`))
			.$if(postId !== undefined, (all) => all.where('post_id', '=', `${postId}`))
			.orderBy('created_at', 'desc')
			.orderBy('id')
			.limit(MOST)
			.select([
				'id',
				'name',
				'email',
				'title',
				'role',
				'state_iso3 as stateIso3',
				'authority_id as authorityId',
				'donor',
				sql<string[]>`coalesce(regions, '{}')`.as('regions'),
				'created_at as createdAt',
				'expires_at as expiresAt',
				'starts_on as startsOn',
				'post_id as postId',
			]),
	)
	return found.map((invitation) => ({
		...invitation,
		stage: invitationStage({ usedAt: null, withdrawnAt: null, expiresAt: invitation.expiresAt }),
	}))
}

type Sent = { usedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date }

/** Status of an invitation. */
export function invitationStage({ usedAt, withdrawnAt, expiresAt }: Sent) {
	if (usedAt) return 'accepted' as const
	if (withdrawnAt) return 'withdrawn' as const
	return expiresAt > now() ? ('open' as const) : ('lapsed' as const)
}

/** An invitation whose link can still be used. */
const isOpen = () => ({ usedAt: null, withdrawnAt: null, expiresAt: { gt: now() } })

/** Makes unused links void; they then behave like any other unusable link. */
export const withdrawInvitations = (tx: Tx, actor: Actor, where: Prisma.InvitationWhereInput) =>
	withinSystem(tx, actor, () =>
		tx.invitation.updateMany({
			where: { ...where, ...isOpen() },
			data: { expiresAt: now(), withdrawnAt: now() },
		}),
	)

/** Informs the inviting person, once, that the link was not used within its ten days. */
export const notifyOfExpired = () =>
	withActor(systemActor, async (tx) => {
		const lapsed = await tx.invitation.findMany({
			where: { usedAt: null, withdrawnAt: null, lapsedAt: null, expiresAt: { lte: now() } },
			take: 500,
		})
		for (const { id, invitedById, noteVerbaleId } of lapsed) {
			const path = noteVerbaleId ? `/notes-verbales/${noteVerbaleId}` : '/people'
			const eventKey = idOf('invitation.lapsed', id)
			await queueNotices(tx, { eventKey, notice: 'invitationLapsed', people: [invitedById], facts: { path } })
		}
		const ids = lapsed.map(({ id }) => id)
		await tx.invitation.updateMany({ where: { id: { in: ids } }, data: { lapsedAt: now() } })
	})

const validFor = 10 * 24 * 60 * 60 * 1000

/** The person to invite and the post: an existing or a new one. */
export type Invited = {
	email: string
	name: string
	title: string
	language: Language
	role: Role
	stateIso3: string | null
	authorityId: string | null
	donor: string | null
	regions: string[]
	nationality?: string | null
	postId?: string | null
	startsOn?: Date | null
	noteVerbaleId?: string | null
}

/**
 * Saves an invitation and sends its link, which works once within ten days. An earlier one to the same post is void.
 * `path` is the link itself: it goes only to the invited person.
 */
export async function issueInvitation(
	tx: Tx,
	actor: Actor,
	invited: Invited,
): Promise<{ id: string; path: string }> {
	const email = invited.email.toLowerCase()
	// Only people the actor may see: the response must not disclose who works for another State.
	const known = await tx.person.findFirst({ where: { email }, select: { id: true } })
	if (known) throw new DomainError('invalid', 'invalid', { email: 'alreadyUsed' })
	const { role, stateIso3, postId = null } = invited
	await withdrawInvitations(tx, actor, { email, role, stateIso3 })
	if (postId) await withdrawInvitations(tx, actor, { postId })
	const id = newId()
	const token = newToken()
	const expiresAt = new Date(now().getTime() + validFor)
	const row = { ...invited, id, email, tokenHash: hashOf(token), invitedById: actor.id, expiresAt }
	const keep = () => tx.invitation.createMany({ data: { ...row, createdAt: now() } })
	// Triage invites for any post it fills, which the operation has verified.
	await (may(actor, 'fillPosts') ? withinSystem(tx, actor, keep) : keep())
	const { noteVerbaleId = null } = invited
	const eventKey = await recordAudit(tx, actor, {
		type: 'invitation.sent',
		stateIso3,
		data: { invitationId: id, role, postId, noteVerbaleId },
	})
	const path = `/invitation/${token}`
	await withinSystem(tx, actor, () => sendLink(tx, { ...row, path, eventKey }))
	return { id, path }
}

type Letter = Invited & { path: string; eventKey: string; expiresAt: Date }

async function sendLink(tx: Tx, { path, eventKey, ...invited }: Letter) {
	const { name, email, language, role, stateIso3, noteVerbaleId, expiresAt } = invited
	const note = noteVerbaleId ? await tx.noteVerbale.findUnique({ where: { id: noteVerbaleId } }) : null
	const id = newId()
	// The only copy of the link; it is blanked once the message is sent.
	const facts = {
		path,
		recipient: name,
		dueOn: stateIso3 ? dayOfState(expiresAt, stateIso3) : dayOfOffice(expiresAt),
		post: role,
		stateIso3,
		noteNumber: note?.number,
	}
	await tx.notice.createMany({
		data: { id, template: 'invitation', createdAt: now(), eventKey, address: email, language, facts },
	})
	await enqueue(tx, 'send-notice', { noticeId: id })
}
