import { endorseFiles, settleZeros } from '#app/domain/clarifications/endorsed-files.server.ts'
import { type FiledSection, placesOf } from '#app/domain/clarifications/filed-places.ts'
import type { Step } from '#app/domain/core/entities/registry.server.ts'
import { leadOf } from '#app/domain/core/lead-institution.server.ts'
import { dueFor } from '#app/domain/core/load-clock-settings.server.ts'
import { hasPassed } from '#app/domain/core/needs-in-view.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { changeNeedSection, changeRequestSection } from '#app/domain/drafts/save-section.server.ts'
import { sealEdits } from '#app/domain/drafts/section-edits.server.ts'
import { saveSubmissionVersion } from '#app/domain/submissions/filing-content.server.ts'
import { revisedAnswers, withRevised } from '#app/domain/submissions/revised-answers.server.ts'
import { isRequestSection, type NeedSection } from '#app/forms/section-names.ts'
import { attachmentsPath } from '#app/forms/unlocking.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { DueDiligenceCase } from '#prisma/generated/client.ts'
import { dueDiligenceWorkflow } from '#workflows/due-diligence/workflow.ts'
import { involvesSecurityForce } from '../enrich/request-facts.server.ts'
import { startTimer } from './decisions-and-timers.server.ts'

const caseOf = (tx: Tx, requestId: string) => tx.dueDiligenceCase.findUnique({ where: { requestId } })

/**
 * Opens the case of a request that involves a security force. A request that returns to screening, or whose answers change,
 * retains its findings, unless it now names a recipient that was not in the case: then the case is open again.
 */
export async function openDueDiligence(tx: Tx, step: Step) {
	const { requestId } = step.found
	const recipients = await involvesSecurityForce(tx, requestId)
	if (recipients.length === 0) return
	const existing = await caseOf(tx, requestId)
	await (existing ? addRecipients(tx, step, existing, recipients) : openCase(tx, step, recipients))
}

/** Those of before remain in the case: deliveries to them may go on, or their misuse may have been reported. */
async function addRecipients(tx: Tx, { follow }: Step, { id, ...before }: DueDiligenceCase, now: string[]) {
	const known = new Set(before.recipients.map(spelled))
	const recipients = now.filter((name) => !known.has(spelled(name)))
	if (recipients.length === 0) return
	await follow('dueDiligence', id, { type: 'recipientAdded', recipients })
	await tx.dueDiligenceCase.update({
		where: { id },
		data: { recipients: [...before.recipients, ...recipients] },
	})
}

/** A name as it is compared: capital letters and blanks around it make no other institution. */
const spelled = (name: string) => name.trim().toLowerCase()

async function openCase(tx: Tx, { found, actor }: Step, recipients: string[]) {
	const { requestId, stateIso3 } = found
	const start = dueDiligenceWorkflow.start()
	await tx.dueDiligenceCase.create({
		data: {
			id: newId(),
			requestId,
			stateIso3,
			recipients,
			status: start.value,
			snapshot: dueDiligenceWorkflow.store(start),
			snapshotVersion: dueDiligenceWorkflow.version,
			openedAt: now(),
			updatedAt: now(),
		},
	})
	await recordAudit(tx, systemActor, {
		type: 'dueDiligence.opened',
		requestId,
		stateIso3,
		internal: true,
		onBehalfOf: actor.id,
		data: { recipients },
	})
	await tx.request.update({ where: { id: requestId }, data: { dueDiligence: 'open' } })
}

const shownOnRequest = { open: 'open', assessed: 'open', cleared: 'cleared', refused: 'refused' } as const

/**
 * Copies the result of the case to its request, which puts steps of its needs and deliveries on hold or releases them.
 */
export async function saveDueDiligence(tx: Tx, { found }: Step) {
	const { status } = await tx.dueDiligenceCase.findUniqueOrThrow({ where: { id: found.id } })
	await tx.request.update({
		where: { id: found.requestId },
		data: { dueDiligence: shownOnRequest[status] },
	})
}

/** Saves who assessed the case, so that another person decides. */
export async function saveAssessor(tx: Tx, { found, actor }: Step) {
	await tx.dueDiligenceCase.update({ where: { id: found.id }, data: { assessorId: actor.id } })
}

/** Reopens the case after misuse was reported, or opens a first one where none was needed before. */
export async function reopenDueDiligence(tx: Tx, step: Step) {
	const { found, event, follow } = step
	const existing = await caseOf(tx, found.requestId)
	if (!existing) {
		const { answers, authority } = await tx.request.findUniqueOrThrow({
			where: { id: found.requestId },
			include: { authority: true },
		})
		return openCase(tx, step, [leadOf(answers, authority).name])
	}
	await follow('dueDiligence', existing.id, { type: 'misuseReported', reason: String(event.reason) })
}

const startExpiry = startTimer('expire', 'dueDiligenceValid', { outdatedBy: 'leaving' })

/** A clearance is valid for twelve months. */
export async function startDueDiligenceTimer(tx: Tx, step: Step) {
	const validUntil = await dueFor(askIn(tx), 'dueDiligenceValid', step.found.stateIso3)
	await tx.dueDiligenceCase.update({ where: { id: step.found.id }, data: { validUntil } })
	await startExpiry(tx, step)
}

/** Merges the State's revised answers into the submission, and saves the result as its next version. */
export async function saveAnswered(tx: Tx, step: Step) {
	const { found, actor } = step
	const { requestId, stateIso3 } = found
	const revised = await revisedAnswers(askIn(tx), found)
	const filed = await tx.request.findUniqueOrThrow({ where: { id: requestId }, include: { needs: true } })
	for (const place of placesOf(filed)) if (place.place in revised) await take(tx, requestId, place, revised)
	await tx.revisedAnswers.deleteMany({ where: { requestId } })
	if (attachmentsPath in revised) await endorseFiles(tx, { id: requestId, stateIso3 })
	await sealEdits(tx, { id: requestId, stateIso3 }, actor.id)
	await saveSubmissionVersion(tx, requestId, stateIso3, 'clarified')
	if (filed.blanksAsZero) await settleZeros(tx, filed, revised)
	// Screening considered what was declared then; a later answer may name a security force.
	if (hasPassed(found.snapshot)) await openDueDiligence(tx, step)
}

/** Each row is read again: the previous section may belong to the same row. */
async function take(
	tx: Tx,
	id: string,
	{ place, section: { name }, need, values: before }: FiledSection,
	revised: Parameters<typeof withRevised>[1],
) {
	const now = need
		? await tx.need.findUniqueOrThrow({ where: { id: need.id } })
		: await tx.request.findUniqueOrThrow({ where: { id } })
	const values = withRevised(now.answers, revised, need?.id)[name] ?? {}
	// The section of a place of a need is one of needs.
	if ('kind' in now) await changeNeedSection(tx, now, { section: name as NeedSection, values })
	// What an officer set answered what the State had said before.
	const { urgency = before.urgency } = revised[place] ?? {}
	if (need && urgency !== before.urgency)
		await tx.need.update({ where: { id: need.id }, data: { setUrgency: null, urgencyReason: null } })
	else if (isRequestSection(name)) await changeRequestSection(tx, now, { section: name, values })
}

type QuestionsEvent = { reasonCode: string; questions: { needId?: string; text: string }[] }
type Answered = { answers: { questionId: string; text: string }[] }

/** Saves the questions put to the State, due at the same time. */
export async function recordQuestions(tx: Tx, { found, event, actor }: Step) {
	// Only `askClarification` has this consequence, and its schema in `requestEvents` has checked it.
	const { reasonCode, questions } = event as unknown as QuestionsEvent
	const dueAt = await dueFor(askIn(tx), 'clarificationReply', found.stateIso3)
	await tx.question.createMany({
		data: questions.map(({ needId, text }) => ({
			id: newId(),
			requestId: found.requestId,
			needId: needId || null,
			stateIso3: found.stateIso3,
			text,
			reasonCode,
			askedById: actor.id,
			askedAt: now(),
			dueAt,
		})),
	})
}

/** Saves the answers; refused unless every open question of the request is answered. */
export async function recordAnswers(tx: Tx, { found, event, actor }: Step) {
	// Only `answerClarification` has this consequence, and its schema in `requestEvents` has checked it.
	const { answers } = event as unknown as Answered
	const given = new Map(answers.map(({ questionId, text }) => [questionId, text]))
	const open = await tx.question.findMany({
		where: { requestId: found.requestId, answeredAt: null },
		orderBy: { id: 'asc' },
	})
	const missing = open.findIndex(({ id }) => !given.has(id))
	if (missing >= 0)
		throw new DomainError('invalid', 'incomplete', { [`answers.${missing}.text`]: 'required' })
	for (const { id } of open)
		await tx.question.update({
			where: { id },
			data: { answer: given.get(id) ?? '', answeredById: actor.id, answeredAt: now() },
		})
}

/** Reopens the questions of the last round to the State; earlier answers can be changed. */
export async function reopenQuestions(tx: Tx, { found }: Step) {
	const last = await tx.question.findFirst({
		where: { requestId: found.requestId },
		orderBy: { askedAt: 'desc' },
		select: { askedAt: true },
	})
	if (!last) return
	await tx.question.updateMany({
		where: { requestId: found.requestId, askedAt: last.askedAt },
		data: { answeredAt: null, dueAt: await dueFor(askIn(tx), 'clarificationReply', found.stateIso3) },
	})
}
