import { recordSummaries } from '#app/domain/core/record-access.server.ts'
import { proposeCorrection } from '#app/domain/corrections/propose-correction.server.ts'
import { signHandoverForOffice } from '#app/domain/deliveries/equipment/sign-handover.server.ts'
import { endBuildInFailure, startBuild } from '#app/domain/iati/builds/build-steps.server.ts'
import { notifyOfJob } from '#app/domain/jobs/job-steps.server.ts'
import { acceptInvitation } from '#app/domain/joint-needs/answer-invitation.server.ts'
import { confirmInvitations, inviteStates } from '#app/domain/joint-needs/invite-states.server.ts'
import { askToRelease, tellOfRelease } from '#app/domain/releases/release-steps.server.ts'
import { changeSharing } from '#app/domain/visibility/sharing.server.ts'
import { type FieldSpec, fieldSpecs } from '#app/forms/field-specs.ts'
import { requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { aDelivery, aNeed } from './builders.ts'
import { inspectGoods, walkDelivery } from './delivery-walks.ts'
import { todayInState } from './in-days.ts'
import { addThirdState } from './joint-needs.ts'
import { egypt, ghana, office } from './people.ts'
import { canaryOf } from './planted-columns.ts'
import { aPractice, practiceStep } from './practices.ts'
import { aRelease, aReleasedRelease } from './releases/a-release.ts'
import { aParagraph, aReport, reportStepOf, submitReport } from './report/written-report.ts'
import { findDelivery, findRequest, look } from './steps.ts'
import { objectIn } from './stored-json.ts'
import { addProgramme } from './world.ts'

// Notices of what a State shares with others, and of records corrected by a further entry.

const { drafter, focalPoint } = ghana
const reason = canaryOf('typed', 'reason')

/** A need of three States: one has no one to answer, another accepts. */
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
	const [id, day] = [newId(), new Date(todayInState('GHA'))]
	const work = { expert: 'Expert (sample)', work: reason, halfDays: 2 }
	const recorded = { recordedBy: office.manager.id, recordedAt: new Date() }
	await look((tx) =>
		tx.expertDay.createMany({
			data: { id, deliveryId: advisoryId, requestId, stateIso3, day, ...work, ...recorded },
		}),
	)
	const corrected = {
		entry: 'expertDay',
		id,
		reason,
		values: { day: todayInState('GHA'), halfDays: 1 },
	} as const
	await proposeCorrection(office.manager, advisoryId, corrected)

	const money = { budget: 2_000, costPerUnit: 10, currency: 'USD' as const }
	await addProgramme('newsGoods', 'equipment', { ...money, capacity: 400, maximumPerState: 400 })
	const bought = await aDelivery({ kind: 'equipment', programmeId: 'newsGoods', quantity: 151 })
	await walkDelivery('equipment', bought.id, 'startProcurement')
	const spent = { entry: 'spending', id: '', reason, values: { amount: 2_500 } } as const
	await proposeCorrection(office.manager, bought.id, spent)
}

/** UNODC signs a handover, which the State signs next. */
async function tellOfHandover() {
	const { id } = await aDelivery({ kind: 'equipment' })
	await inspectGoods(id)
	const signed = { officeName: 'Officer (sample)', officeTitle: 'Programme manager' }
	const where = { mode: 'title', place: reason, heldOn: todayInState('GHA'), conditions: reason } as const
	await signHandoverForOffice(office.manager, id, { ...where, ...signed })
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
	await submitReport(id)
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
	await tellOfHandover()
}

type Values = Record<string, unknown>

const written = new Set(['line', 'text'])

/** Returns a field with a unique word if it is free text; codes, days and numbers are unchanged. */
function plant({ name, control, fields }: FieldSpec, value: unknown, path: string): unknown {
	if (written.has(control)) return canaryOf('answers', path)
	// A row of its form.
	const inner = (each: unknown, at: string) => plantAll(fields ?? [], each as Values | undefined, at)
	if (control === 'group') return inner(value, path)
	if (control !== 'rows') return value
	const rows = Array.isArray(value) && value.length > 0 ? value : [{}]
	return rows.map((row) => inner(row, `${path}.${name}`))
}

const plantAll = (specs: readonly FieldSpec[], values: Values = {}, path: string): Values => ({
	...values,
	...Object.fromEntries(
		specs.map((spec) => [spec.name, plant(spec, values[spec.name], `${path}.${spec.name}`)]),
	),
})

type Sections = readonly (readonly [string, readonly FieldSpec[]])[]

const ofRequest: Sections = requestSectionNames.map((name) => [name, fieldSpecs(requestSections[name].shape)])
const ofNeed = (kind: Kind): Sections =>
	sectionsFor(kind).map((name) => [name, fieldSpecs(needSectionOf(kind, name).shape)])

const inSections = (sections: Sections, answers: unknown) => ({
	...objectIn(answers),
	...Object.fromEntries(
		// By section.
		sections.map(([name, specs]) => [name, plantAll(specs, (answers as Record<string, Values>)[name], name)]),
	),
})

/** Writes a unique word into every free text of every section, whether its condition is met or not. */
export const plantAnswers = () =>
	look(async (tx) => {
		for (const { id, answers } of await tx.request.findMany())
			await tx.request.update({ where: { id }, data: { answers: inSections(ofRequest, answers) } })
		for (const { id, answers, kind } of await tx.need.findMany())
			await tx.need.update({
				where: { id },
				data: { answers: inSections(ofNeed(kind), answers) },
			})
	})
