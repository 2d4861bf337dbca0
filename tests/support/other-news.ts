import { askForNewAddress, confirmNewAddress } from '#app/domain/accounts/own-account.server.ts'
import { savePassword } from '#app/domain/accounts/passwords.server.ts'
import {
	approveRecovery,
	askRecovery,
	identifyForRecovery,
	refuseRecovery,
} from '#app/domain/accounts/recovery/decide-recovery.server.ts'
import { openSession } from '#app/domain/accounts/sessions.server.ts'
import { askForNewPassword } from '#app/domain/accounts/sign-in/account-links.server.ts'
import { greet, notifyOwner } from '#app/domain/accounts/sign-in/notify-owner.server.ts'
import { passFactor } from '#app/domain/accounts/sign-in/pass-factor.server.ts'
import { sealDays } from '#app/domain/audit/seal-days.server.ts'
import { runningClocks } from '#app/domain/clocks/running-clocks.server.ts'
import { refusalFor } from '#app/domain/inbound-mail/refusals.server.ts'
import { createView } from '#app/domain/lists/save-view.server.ts'
import { writeMessage, writeNote } from '#app/domain/messages/write-message.server.ts'
import { gatherDigests } from '#app/domain/notifications/gather-digests.server.ts'
import { notifyDonors } from '#app/domain/notifications/notify-donors.server.ts'
import { warnOfEnds } from '#app/domain/notifications/warn-of-ends.server.ts'
import { appointDeputy } from '#app/domain/people/deputies.server.ts'
import { issueInvitation, notifyOfExpired } from '#app/domain/people/invitations.server.ts'
import { setMailbox } from '#app/domain/people/posts/post-steps.server.ts'
import { nameSuccessor, withdrawSuccessor } from '#app/domain/people/posts/successors.server.ts'
import { readmitPerson, suspendPerson } from '#app/domain/people/suspend-person.server.ts'
import { draftsToArchive, idleDrafts } from '#app/domain/retention/classes/requests.server.ts'
import { notifyOfDueDate } from '#app/domain/timers/ring-clock.server.ts'
import { transferWork } from '#app/domain/transfers/transfer-work.server.ts'
import { changeSharing } from '#app/domain/visibility/sharing.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { writeViewAlerts } from '#app/queue/write-view-alerts.server.ts'
import type { NoticeName } from '#workflows/notices/table.ts'
import { askedBy, giveAccount, linkIn, newNetwork, rightPassword } from './accounts.ts'
import type { Told } from './chart-news.ts'
import { addPerson } from './more-people.ts'
import { emailOf, ghana, office } from './people.ts'
import { canaryOf } from './planted-columns.ts'
import { asked, inDays, newPost } from './posts.ts'
import { findRequest, look } from './steps.ts'

// Everything besides the charts that sends notices, done by the real operations.

const { drafter, focalPoint } = ghana
const { triage, officer, approver, administrator } = office
const reason = canaryOf('typed', 'reason')
/** Noon of a future day: morning summaries are due in every time zone. */
const ahead = (days: number) => new Date(`${inDays(days)}T12:00:00Z`)

/** People of Ghana whose accounts and posts change; call it after `useWorld()`. */
export const spareDrafters = () =>
	['leaving', 'next', 'other', 'lost', 'first'].map((name) =>
		addPerson({ ...drafter, id: `spare.${name}`, name: `spare.${name} (sample)` }),
	)
type Spare = readonly Actor[]

/** Sends messages, notes and clock notices on a request and a need, and changes its access. */
export async function notifyOfWork({ request, need }: Told) {
	const { requestId } = await look((tx) => tx.need.findUniqueOrThrow({ where: { id: need } }))
	const text = canaryOf('typed', 'message')
	for (const place of [
		{ requestId: request, needId: null },
		{ requestId, needId: need },
	]) {
		const said = { ...place, key: newId(), text }
		for (const writer of [officer, drafter]) await writeMessage(writer, said)
		await writeNote(officer, { ...said, mentioned: [triage.id, approver.id] })
		for (const actor of [officer, drafter]) {
			const tell = await refusalFor({ actor, place }, newId())
			await look(async (tx) => tell?.(tx))
		}
	}
	await look(async (tx) => {
		const runs = await tx.clockRun.findMany({ where: { stoppedAt: null }, orderBy: { id: 'asc' } })
		for (const clock of await runningClocks(askIn(tx), runs))
			for (const ring of ['reminder', 'due', 'overdue'] as const) await notifyOfDueDate(tx, clock, ring)
	})
	const { answersRevision, classification } = await findRequest(requestId)
	const other = classification === 'CONFIDENTIAL' ? 'RESTRICTED' : 'CONFIDENTIAL'
	const files = await look((tx) => tx.attachment.findMany({ where: { requestId }, select: { id: true } }))
	await changeSharing(focalPoint, {
		requestId,
		answersRevision,
		classification: other,
		files: files.map(({ id }) => id),
		consentPublish: true,
		consentPartners: true,
		consentDonors: true,
	})
}

/** Makes drafts idle. */
const tellOfDrafts = () =>
	look(async (tx) => {
		const drafts = await tx.request.findMany({ where: { status: 'draft', stateIso3: 'GHA' }, take: 1 })
		const ids = drafts.map(({ id }) => id)
		await idleDrafts.remove(tx, ids, new Date())
		await draftsToArchive.remove(tx, ids, new Date())
	})

/** Changes post holders, deputies and transfers of work. */
async function* tellOfPosts([leaving, next, other, lost, first]: Spare) {
	if (!leaving || !next || !other || !lost || !first) throw new Error('nobody to spare')
	const draft = await look((tx) => tx.request.findFirstOrThrow({ where: { drafterId: drafter.id } }))
	const handed = { fromId: drafter.id, toId: leaving.id, reason }
	await transferWork(focalPoint, { ...handed, key: newId(), rows: [draft] })
	const period = { firstDay: inDays(1), lastDay: inDays(3), reason }
	await appointDeputy(focalPoint, { personId: focalPoint.id, deputyId: other.id, ...period })
	const later = await nameSuccessor(focalPoint, { ...(await asked(lost, other, inDays(9))), reason })
	await withdrawSuccessor(focalPoint, lost.id, later.id)
	await setMailbox(focalPoint, { postId: drafter.id, mailAddress: 'post@sample.example', seenAddress: '' })
	await suspendPerson(focalPoint, { personId: other.id, reason })
	await readmitPerson(focalPoint, { personId: other.id, reason })
	yield 'posts of people who stay'
	await nameSuccessor(focalPoint, { ...(await asked(leaving, next)), reason })
	await nameSuccessor(focalPoint, { ...(await asked(await newPost(drafter), first)), reason })
	const invited = { name: 'invited (sample)', title: canaryOf('typed', 'title'), language: 'fr' as const }
	const post = { stateIso3: 'GHA', authorityId: null, donor: null, regions: [] }
	await withActor(triage, (tx) =>
		issueInvitation(tx, triage, {
			...invited,
			...post,
			email: 'invited@sample.example',
			role: 'focalPoint',
			noteVerbaleId: 'note.ghana',
		}),
	)
	await atTime(ahead(12), notifyOfExpired)
}

const ofFactors: NoticeName[] = [
	...(['factorEnrolled', 'factorReplaced', 'factorRemoved', 'passkeyAdded', 'passkeyRemoved'] as const),
	...(['backupCodesRenewed', 'backupCodesLow'] as const),
]

/** Changes passwords, addresses and factors, with failed sign-ins. */
async function* tellOfAccounts([, , other, lost]: Spare) {
	if (!other || !lost) throw new Error('nobody to spare')
	const email = await giveAccount(other)
	const atTheDoor = () => askedBy('', '/sign-in', { 'x-client-address': newNetwork() })
	await askForNewPassword(atTheDoor(), email)
	for (let tries = 0; tries < 5; tries++) await openSession(atTheDoor(), email, 'wrong')
	const half = { id: newId(), openedAt: new Date(), factorAt: null, confirmedAt: null, hasFactor: true }
	for (let tries = 0; tries < 5; tries++)
		await passFactor({ ...other, session: half }, { code: '000000' }, atTheDoor())
	for (const _ of ['first', 'second']) await greet(atTheDoor(), { id: other.id, password: '' })
	for (const notice of ofFactors)
		await withActor(other, (tx) => notifyOwner(tx, other, { type: 'factor.enrolled', notice }))
	const ask = (address: string) => askForNewAddress(other, { email: address, present: rightPassword })
	await ask(emailOf(lost))
	await ask('another@sample.example')
	yield 'links'
	await confirmNewAddress(await linkIn({ address: 'another@sample.example' }, 'addressLink'))
	await look((tx) => savePassword(tx, { personId: other.id, password: '', how: 'changed' }))
	await recover(lost)
	yield 'accounts'
}

async function recover(lost: Actor) {
	const session = { id: newId(), openedAt: new Date(), factorAt: null, confirmedAt: null, hasFactor: true }
	const row = () =>
		look((tx) =>
			tx.factorRecovery.findFirstOrThrow({ where: { personId: lost.id }, orderBy: { askedAt: 'desc' } }),
		)
	await askRecovery({ ...lost, session }, reason)
	await refuseRecovery(triage, { ...(await row()), refusal: reason })
	await askRecovery({ ...lost, session }, reason)
	await identifyForRecovery(triage, { ...(await row()), identifiedBy: reason })
	await approveRecovery(administrator, await row())
}

/** Runs periodic notices: audit seals, summaries of a day or a month, and ends of dated data. */
async function tellOfPeriods() {
	await atTime(ahead(2), () => sealDays())
	await atTime(ahead(31), notifyDonors)
	// The lists that come with the product have ended by then.
	await atTime(new Date('2031-01-01T06:00:00Z'), warnOfEnds)
	await saveViews()
	await atTime(ahead(8), () => writeViewAlerts([]))
	await atTime(ahead(8), gatherDigests)
}

/** A view with something new in it, and one whose filters are gone. */
async function saveViews() {
	const view = { list: 'requests', sharedWith: 'nobody', pinned: false, alert: 'daily' } as const
	await createView(office.triage, { ...view, name: 'Everything', query: '' })
	await createView(office.triage, { ...view, name: 'Gone', query: 'status=gone' })
	await withActor(systemActor, (tx) =>
		tx.request.updateMany({ where: { stateIso3: 'GHA' }, data: { updatedAt: ahead(1) } }),
	)
}

/** Does all of it except the work; pauses after each part, while its links are still valid. */
export async function* tellOfTheRest(spare: Spare) {
	await tellOfDrafts()
	yield 'drafts'
	yield* tellOfPosts(spare)
	yield 'posts'
	yield* tellOfAccounts(spare)
	await tellOfPeriods()
	yield 'periods'
}
