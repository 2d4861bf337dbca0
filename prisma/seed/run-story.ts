import { saveUnlockedSection } from '#app/domain/clarifications/unlocked-section.server.ts'
import { inviteStates } from '#app/domain/joint-needs/invite-states.server.ts'
import { scoreNeed } from '#app/domain/priority/score-need.server.ts'
import {
	advanceCase,
	advanceDelivery,
	advanceNeed,
	advanceRequest,
} from '#app/domain/steps/take-step.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { newId, withFixedIds } from '#app/platform/ids.server.ts'
import { deliveryWorkflows } from '#workflows/delivery/delivery.ts'
import type { DueDiligenceEvent } from '#workflows/due-diligence/events.ts'
import { dueDiligencePermissions } from '#workflows/due-diligence/workflow.ts'
import type { Permission } from '#workflows/engine/engine.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { castOf } from './cast.ts'
import { fileDraft } from './file-draft.ts'
import { fillTraining } from './fill-training.ts'
import { officeHours } from './sample-calendar.ts'
import { managerOf, opinionsOf, type Step, type Story } from './story.ts'

type Cast = ReturnType<typeof castOf>
type Stage = Awaited<ReturnType<typeof readStage>>

/** Takes the remaining steps of a story, each as a permitted person, at its time. */
export async function runStory(story: Story, requestId: string): Promise<void> {
	const cast = castOf(story)
	for (const [order, step] of story.steps.entries()) {
		const seed = `sample/${story.key}/step/${order}`
		const stage = await readStage(requestId, await withFixedIds(seed, async () => newId()))
		if (stage.taken) continue
		await atTime(officeHours(step.daysAgo, order + 1), () =>
			withFixedIds(seed, () => take(step, stage, cast)),
		).catch((error) => {
			throw new Error(`Sample story ${story.key}, step ${order + 1}: ${error.message}`, { cause: error })
		})
	}
}

/** Returns the present state of the request; `taken` says whether the audit has an entry with the step's first id. */
function readStage(requestId: string, entryId: string) {
	return withActor(systemActor, async (tx) => {
		const taken = (await tx.auditEntry.count({ where: { id: entryId } })) > 0
		const request = await tx.request.findUniqueOrThrow({
			where: { id: requestId },
			include: {
				needs: {
					orderBy: { rank: 'asc' },
					include: { deliveries: { orderBy: { openedAt: 'desc' }, take: 1 } },
				},
				dueDiligenceCase: true,
				questions: { where: { answeredAt: null }, orderBy: { id: 'asc' } },
			},
		})
		return { taken, request }
	})
}

async function take(step: Step, { request }: Stage, cast: Cast) {
	if (step.on === 'request') {
		if (step.changes) await saveUnlockedSection(cast.drafter, { requestId: request.id, ...step.changes })
		const event = step.event({
			officerId: cast.officer.id,
			focalPoint: cast.focalPoint,
			needIds: request.needs.map(({ id }) => id),
			openQuestionIds: request.questions.map(({ id }) => id),
		})
		// The person who changed the answers sends them.
		const actor = step.changes ? cast.drafter : senderOf(requestWorkflow.permissions[event.type], cast)
		return advanceRequest(actor, { requestId: request.id, revision: request.revision, event })
	}
	if (step.on === 'dueDiligence') return takeOnCase(step.event, request.dueDiligenceCase, cast)
	const need = request.needs[step.need - 1]
	if (!need) throw new Error(`no need ${step.need}`)
	if (step.on === 'joint') return invite(step.joining, need.id, cast)
	if (step.on === 'score') {
		const scorer = cast.byRole[step.by]
		if (!scorer) throw new Error(`nobody to score it as ${step.by}`)
		const opinions = opinionsOf(step.given)
		return scoreNeed(scorer, { needId: need.id, round: need.priorityRound, opinions })
	}
	if (step.on === 'need') {
		const actor = senderOf(needWorkflow.permissions[step.event.type], cast, need.programmeId)
		return advanceNeed(actor, { needId: need.id, revision: need.revision, event: step.event })
	}
	const delivery = need.deliveries[0]
	if (!delivery) throw new Error(`no delivery of need ${step.need}`)
	const permissions: Record<string, Permission> = deliveryWorkflows[delivery.kind].permissions
	const actor = senderOf(permissions[step.event.type], cast, delivery.programmeId)
	// A separate id range: the first id of a step is that of its audit entry.
	await withFixedIds(`sample/ledger/${delivery.id}/${delivery.revision}`, async () => {
		await step.ledger?.(managerOf(delivery.programmeId), delivery.id)
		if (delivery.kind === 'training') await fillTraining(actor, delivery.id, step.event)
	})
	return advanceDelivery(actor, { deliveryId: delivery.id, revision: delivery.revision, event: step.event })
}

/** The States of these stories are invited and join before anything follows, so that each history is in order. */
async function invite(joining: readonly Story[], needId: string, { focalPoint }: Cast) {
	const states = joining.flatMap((story) => castOf(story).focalPoint.stateIso3 ?? [])
	// Its first id is not that of its audit entry: after an interruption this step is taken again.
	const isMade = await withActor(systemActor, (tx) => tx.jointPart.count({ where: { needId } }))
	if (!isMade) await inviteStates(focalPoint, { needId, states })
	for (const story of joining) await fileDraft(story)
}

function takeOnCase(event: DueDiligenceEvent, found: { id: string; revision: number } | null, cast: Cast) {
	if (!found) throw new Error('no due diligence case')
	const actor = senderOf(dueDiligencePermissions[event.type], cast)
	return advanceCase(actor, { caseId: found.id, revision: found.revision, event })
}

/** Returns a person of the story with the last of the roles that may send an event. */
function senderOf(permission: Permission | undefined, { byRole }: Cast, programmeId?: string | null): Actor {
	const role = permission?.roles.at(-1)
	const sender = role === 'programmeManager' ? managerOf(programmeId ?? '') : role && byRole[role]
	if (!sender) throw new Error(`nobody to send it as ${role}`)
	return sender
}
