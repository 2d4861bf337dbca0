import { recordSummaries } from '#app/domain/core/record-summaries.server.ts'
import { proposeCorrection } from '#app/domain/corrections/propose-correction.server.ts'
import { endBuildInFailure, startBuild } from '#app/domain/iati/builds/build-steps.server.ts'
import { notifyOfJob } from '#app/domain/jobs/notify-of-job.server.ts'
import { acceptInvitation } from '#app/domain/joint-needs/answer-invitation.server.ts'
import { confirmInvitations, inviteStates } from '#app/domain/joint-needs/invite-states.server.ts'
import { askToRelease, tellOfRelease } from '#app/domain/releases/tell-of-release.server.ts'
import { changeSharing } from '#app/domain/visibility/sharing.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aDelivery, aNeed } from './builders.ts'
import { walkDelivery } from './delivery-walks.ts'
import { inDays } from './in-days.ts'
import { egypt, ghana, office } from './people.ts'
import { aPractice, practiceStep } from './practices.ts'
import { aRelease, aReleasedRelease } from './releases/a-release.ts'
import { aParagraph, aReport, reportStepOf } from './report/written-report.ts'
import { findDelivery, findRequest, look } from './steps.ts'
import { addThirdState } from './third-state.ts'
import { canaryOf } from './typed-columns.ts'
import { addProgramme } from './world.ts'

// Notices of what a State shares with others, and of records corrected by a further entry.

const { drafter, focalPoint } = ghana
const reason = canaryOf('typed', 'reason')

/** A need asked for by three States: one has nobody to answer, another accepts. */
async function tellOfJointNeed() {
	await addThirdState()
	const { id: needId } = await aNeed()
	const { id } = await inviteStates(drafter, { needId, states: ['EGY', 'NER'] })
	await confirmInvitations(focalPoint, id)
	await acceptInvitation(egypt.focalPoint, id)
}

/** A State no longer shares the summary that a donor has read. */
async function tellOfWithdrawal() {
	const { requestId } = await aNeed()
	const say = async (consentDonors: boolean) =>
		changeSharing(focalPoint, {
			requestId,
			answersRevision: (await findRequest(requestId)).answersRevision,
			classification: 'SUMMARY',
			files: [],
			consentPublish: false,
			consentPartners: false,
			consentDonors,
		})
	await say(true)
	await look((tx) => recordSummaries(tx, office.donor, { requestIds: [requestId], what: 'summary' }))
	await say(false)
}

/** A day of work is corrected, to which the State agrees; an amount above the reservation, to which UNODC does. */
async function tellOfCorrections(advisoryId: string) {
	const { requestId, stateIso3 } = await findDelivery(advisoryId)
	const [id, day] = [newId(), new Date(inDays(0))]
	const work = { expert: 'Expert (sample)', work: reason, halfDays: 2 }
	const recorded = { recordedBy: office.manager.id, recordedAt: new Date() }
	await look((tx) =>
		tx.expertDay.createMany({
			data: { id, deliveryId: advisoryId, requestId, stateIso3, day, ...work, ...recorded },
		}),
	)
	const corrected = { entry: 'expertDay', id, reason, values: { day: inDays(0), halfDays: 1 } } as const
	await proposeCorrection(office.manager, advisoryId, corrected)

	const money = { budget: 2_000, costPerUnit: 10, currency: 'USD' as const }
	await addProgramme('newsGoods', 'equipment', { ...money, capacity: 400, maximumPerState: 400 })
	const bought = await aDelivery({ kind: 'equipment', programmeId: 'newsGoods', quantity: 151 })
	await walkDelivery('equipment', bought.id, 'startProcurement')
	const spent = { entry: 'spending', id: '', reason, values: { amount: 2_500 } } as const
	await proposeCorrection(office.manager, bought.id, spent)
}

/** A practice that its State rejects, agrees to, and withdraws once UNODC has published it. */
async function tellOfPractice() {
	const id = await aPractice({ title: canaryOf('typed', 'practice') })
	await practiceStep(drafter, id, { type: 'propose' })
	await practiceStep(focalPoint, id, { type: 'reject', reason })
	await practiceStep(drafter, id, { type: 'propose' })
	await practiceStep(focalPoint, id, { type: 'consent' })
	await practiceStep(office.approver, id, { type: 'approve' })
	await practiceStep(focalPoint, id, { type: 'withdraw', reason })
}

/** A report that is returned once, approved, published and withdrawn. */
async function tellOfReport() {
	const { administrator, approver } = office
	const id = await aReport(await aReleasedRelease('2023-H1'))
	await aParagraph(id, canaryOf('typed', 'report'))
	await reportStepOf(administrator, id, { type: 'submit' })
	await reportStepOf(approver, id, { type: 'sendBack', reason })
	await reportStepOf(administrator, id, { type: 'submit' })
	await reportStepOf(approver, id, { type: 'approve' })
	await reportStepOf(approver, id, { type: 'publish' })
	await reportStepOf(approver, id, { type: 'withdraw', reason })
}

/** A release that is audited and then released, jobs that ended, and files of IATI that could not be built. */
async function tellOfFigures() {
	const releaseId = await aRelease('2022-H2')
	await look(async (tx) => {
		await askToRelease(tx, { releaseId, auditId: newId() }, office.administrator.id)
		await tellOfRelease(tx, newId())
		for (const isDone of [true, false])
			await notifyOfJob(tx, { id: newId(), personId: office.officer.id, path: '/jobs', isDone })
	})
	const id = newId()
	await look((tx) =>
		tx.iatiBuild.createMany({ data: { id, orderedAt: new Date(), status: 'waiting', isPreview: false } }),
	)
	const build = await startBuild(id)
	if (build) await endBuildInFailure(build, 'failed')
}

/** Sends all of them; `advisory` is a delivery under way. */
export async function tellOfShared({ advisory }: { advisory: string }) {
	await tellOfJointNeed()
	await tellOfWithdrawal()
	await tellOfPractice()
	await tellOfReport()
	await tellOfFigures()
	await tellOfCorrections(advisory)
}
