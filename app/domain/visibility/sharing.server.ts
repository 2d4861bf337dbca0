import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { subjects } from '#app/domain/core/entities/registry.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { postsOf, requireConfirmed } from '#app/domain/core/rights.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import { peopleOf } from '#app/domain/notifications/people-of.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Sharing } from '#app/forms/sharing.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Attachment, Request } from '#prisma/generated/client.ts'
import { may, rolesThat } from '#workflows/abilities.ts'
import { isOfficeRole, isStateRole } from '#workflows/roles.ts'
import { consents, type SharingChoice } from '#workflows/sharing.ts'
import type { Viewer } from '#workflows/visibility.ts'
import { classifications } from '#workflows/vocabulary.ts'
import { listAccessOfRequest } from './access-log.server.ts'
import { endSharing } from './end-sharing.server.ts'

const withFiles = statement(({ requestId }: { requestId: string }) =>
	build
		.selectFrom('request')
		.where('request.id', '=', requestId)
		.select((of) => [
			'reference',
			'answers_revision as answersRevision',
			'submitted_at as submittedAt',
			'classification',
			'due_diligence as dueDiligence',
			'answers',
			jsonArrayFrom(
				of
					.selectFrom('attachment')
					.whereRef('attachment.request_id', '=', 'request.id')
					.where('attachment.delivery_id', 'is', null)
					.where('attachment.message_id', 'is', null)
					.orderBy('attachment.created_at')
					.orderBy('attachment.id')
					.select(['attachment.id', 'attachment.name', 'attachment.classification']),
			).as('files'),
		]),
)

/** Who can read a request and who has read it, and for the focal point the possible changes. */
export function getSharing(actor: Actor, requestId: string) {
	return readAs(actor, async (read) => {
		const [[request], reads, changes] = await Promise.all([
			read(withFiles, { requestId }),
			listAccessOfRequest(read, { requestId }),
			read(changesOf, { requestId }),
		])
		// A manager sees single needs only.
		if (!request || may(actor, 'readOfferedNeeds')) throw new DomainError('not-found')
		const { files } = request
		const mayChange =
			sharingPost(actor) !== undefined && isStateRole(actor.role) && request.submittedAt !== null
		const lowest = classifications[0]
		return {
			id: requestId,
			reference: request.reference,
			answersRevision: request.answersRevision,
			...sharingOf(request),
			changes: changes.map(asChange),
			viewers: viewersOf(request),
			mayChange,
			ofOffice: isOfficeRole(actor.role),
			/** Files that must be listed if the request is made less confidential. */
			files: mayChange ? files.filter(({ classification }) => classification !== lowest) : [],
			reads,
		}
	})
}
export type SharingView = Awaited<ReturnType<typeof getSharing>>

const CHANGES = 50

const changesOf = statement(({ requestId }: { requestId: string }) =>
	build
		.selectFrom('audit_entry')
		.where('request_id', '=', requestId)
		.where('type', '=', sql.lit('request.sharingChanged'))
		.orderBy('position', 'desc')
		.limit(sql.lit(CHANGES))
		.select(['id', 'at', 'event']),
)

/** A change as the access page lists it: consents given and withdrawn, and the new classification if it changed. */
function asChange({ id, at, event }: { id: string; at: Date; event: unknown }) {
	// As `changeSharing` recorded it.
	const { from, to, reason = '' } = event as { from: SharingChoice; to: SharingChoice; reason?: string }
	return {
		id,
		at,
		given: consents.filter((consent) => to[consent] && !from[consent]),
		withdrawn: consents.filter((consent) => from[consent] && !to[consent]),
		classification: from.classification === to.classification ? null : to.classification,
		reason,
	}
}

type Shared = Pick<Request, 'classification' | 'answers' | 'dueDiligence'>

/** Everybody who may see something of this request, as of now. */
function viewersOf(request: Shared): Viewer[] {
	const { consentPartners, consentDonors } = sharingOf(request)
	return [
		...rolesThat('readWholeStates'),
		...(['assignedOfficer', 'officerInRegion', 'officerElsewhere'] as const),
		request.dueDiligence === 'notNeeded' ? 'dueDiligenceWithoutCase' : 'dueDiligenceWithCase',
		...(['managerWithOffer', 'managerWithoutOffer'] as const),
		consentDonors ? 'donorWithConsent' : 'donorWithoutConsent',
		consentPartners ? 'partnerWithConsent' : 'partnerWithoutConsent',
		'administrator',
	]
}

/** The post in which a person decides for a State on access to its request: its focal point's, also as a deputy. */
const sharingPost = (actor: Actor) => postsOf(actor).find(({ role }) => may({ role }, 'speakForState'))

/** A State's choices on access to its request: its classification and its consents. */
export function sharingOf({
	classification,
	answers,
}: Pick<Request, 'classification' | 'answers'>): SharingChoice {
	const { consentPublish, consentPartners, consentDonors } = answers.about ?? {}
	return {
		classification,
		consentPublish: consentPublish === true,
		consentPartners: consentPartners === true,
		consentDonors: consentDonors === true,
	}
}

type ChangeSharingInput = Omit<Sharing, 'reason'> & { requestId: string; reason?: string | undefined }

/**
 * Changes the classification and the consents of a submitted request, by the focal point, with immediate effect: pages
 * and files compute what they show, referrals that lost their consent end, and those who read a summary are told. Files
 * more confidential than the new classification must be listed, and change with it.
 */
export function changeSharing(
	actor: Actor,
	{ requestId, answersRevision, files, reason = '', ...asked }: ChangeSharingInput,
): Promise<void> {
	const post = sharingPost(actor)
	if (!post) throw new DomainError('refused', 'forbidden')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		await waitForTurn(tx, requestId)
		const request = await tx.request.findUnique({ where: { id: requestId } })
		if (!request) throw new DomainError('not-found')
		// Before submission all of this is an answer of the draft.
		if (!request.submittedAt) throw new DomainError('conflict', 'notFiled')
		const before = sharingOf(request)
		if (JSON.stringify(before) === JSON.stringify(asked)) return
		const lowered = await filesAbove(tx, request, asked.classification)
		const named = lowered.filter(({ id }) => files.includes(id))
		if (named.length < lowered.length) throw new DomainError('invalid', 'nameFiles', { files: 'nameFiles' })
		const answers = request.answers
		const eventKey = await recordAudit(tx, actor, {
			type: 'request.sharingChanged',
			requestId,
			stateIso3: request.stateIso3,
			onBehalfOf: post.id === actor.id ? undefined : post.id,
			data: { from: before, to: asked, files: named.map(({ name }) => name), reason },
		})
		await withinSystem(tx, actor, async () => {
			const { count } = await tx.request.updateMany({
				where: { id: requestId, answersRevision },
				data: {
					answers: { ...answers, about: { ...answers.about, ...asked } },
					classification: asked.classification,
					answersRevision: answersRevision + 1,
					updatedAt: now(),
				},
			})
			if (count === 0) throw new DomainError('conflict')
			await lower(tx, named, asked.classification)
			await tellOffice(tx, requestId, eventKey)
			await endSharing(tx, actor, { requestId, eventKey, before, after: asked })
		})
	})
}

const rankOf = (classification: Request['classification']) => classifications.indexOf(classification)

/** Files of a submission that are more confidential than this. */
async function filesAbove(tx: Tx, { id, classification: now }: Request, to: Request['classification']) {
	if (rankOf(to) >= rankOf(now)) return []
	const files = await tx.attachment.findMany({ where: { requestId: id, deliveryId: null, messageId: null } })
	return files.filter(({ classification }) => rankOf(classification) > rankOf(to))
}

const lower = (tx: Tx, files: readonly Attachment[], classification: Request['classification']) =>
	tx.attachment.updateMany({ where: { id: { in: files.map(({ id }) => id) } }, data: { classification } })

async function tellOffice(tx: Tx, requestId: string, eventKey: string) {
	const found = await subjects.request.find(askIn(tx), requestId)
	if (!found) return
	const people = await peopleOf(tx, ['triage', 'officer', 'mission'], found, found)
	const facts = { reference: found.reference, path: `/requests/${requestId}/access` }
	await queueNotices(tx, { eventKey, notice: 'sharingChanged', people, facts, requestId })
}
