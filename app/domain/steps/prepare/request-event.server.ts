import type { Found, StepEvent } from '#app/domain/core/subjects/subject.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { requireCompleteDraft } from './complete-draft.server.ts'
import { requireEveryNeed } from './every-need.server.ts'
import { requireNeverDrafted } from './former-drafter.server.ts'
import { leavesNothing } from './leaves-nothing.server.ts'
import { requireAnotherOfficer, requireNextOfficer } from './next-officer.server.ts'
import { needsToReopen, requireReopenable } from './reopening.server.ts'
import { changesFiling } from './revised.server.ts'
import { involvesSecurityForce } from './security-force.server.ts'
import { unlockedBy } from './unlocked.server.ts'

type Prepare = (tx: Tx, found: Found, event: StepEvent, actor: Actor) => Promise<StepEvent>

/** What the server adds to an event of a request, and what it refuses that the chart cannot judge; by type. */
const prepare: Record<string, Prepare> = {
	async sendForEndorsement(tx, found, event) {
		await requireCompleteDraft(tx, found.id)
		return event
	},
	async endorse(tx, found, event, actor) {
		await requireNeverDrafted(tx, found, actor)
		return event
	},
	async clearAnswers(tx, found, event, actor) {
		await requireNeverDrafted(tx, found, actor)
		return event
	},
	async acknowledge(tx, found, event) {
		await requireNextOfficer(tx, found, event)
		return event
	},
	async reassign(tx, found, event) {
		await requireNextOfficer(tx, found, event)
		return event
	},
	async takeOver(tx, found, event, actor) {
		await requireAnotherOfficer(tx, found, actor.id)
		return { ...event, officerId: actor.id }
	},
	askClarification: async (tx, found, event) => ({
		...event,
		unlocked: await unlockedBy(tx, found, event),
	}),
	async answerClarification(tx, found, event, actor) {
		const changes = await changesFiling(tx, found)
		// A focal point who answers has read the change; a drafter's change is cleared first.
		return { ...event, toClear: changes && actor.role === 'drafter' }
	},
	pass: async (tx, found, event) => ({
		...event,
		securityForce: (await involvesSecurityForce(tx, found.id)).length > 0,
	}),
	async proposeDecisions(tx, found, event) {
		await requireEveryNeed(tx, found.id, event)
		return event
	},
	approveDecisions: async (tx, found, event) => ({
		...event,
		allDeclined: await leavesNothing(tx, found.id),
	}),
	async askReopening(tx, found, event) {
		await requireReopenable(tx, found, event)
		return event
	},
	async approveReopening(tx, found, event) {
		await requireNextOfficer(tx, found, event)
		return { ...event, needIds: await needsToReopen(tx, found.id) }
	},
}

/** The event as the chart is asked to take it; refused where what was sent does not hold. */
export const prepareRequestEvent: Prepare = async (tx, found, event, actor) =>
	prepare[event.type]?.(tx, found, event, actor) ?? event
