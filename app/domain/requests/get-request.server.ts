import { questionInView } from '#app/domain/clarifications/get-clarification.server.ts'
import { dueDaysIn } from '#app/domain/clocks/foreseen-due.server.ts'
import { activityIn } from '#app/domain/core/latest-activity.server.ts'
import { movesIn } from '#app/domain/core/moves-of.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { hasPassed, needInView, shownAhead } from '#app/domain/core/needs-in-view.server.ts'
import { foreseenSteps, stepsAhead } from '#app/domain/core/steps-ahead.server.ts'
import { shownTitle } from '#app/domain/core/visibility-of.ts'
import { unlockedIn } from '#app/forms/unlocking.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { dateIn } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import type { Language } from '#workflows/languages.ts'
import { namesOf } from '#workflows/names.ts'
import { stagesOfRequest } from '#workflows/request/stages.ts'
import { hasEnded } from '#workflows/request/status-facts.ts'
import { isStateRole } from '#workflows/roles.ts'
import { derivedLabel, shownStatus, summarise } from '#workflows/status-line.ts'
import { closureOf } from './request-closure.server.ts'
import { type RequestRecord, readRequestRecord } from './request-record.server.ts'

/** A request as its page shows it to this reader: status, next steps with their actors, and messages. */
export function getRequest(actor: Actor, requestId: string, language = actor.language) {
	return readAs(actor, async (read) =>
		requestInView(actor, await readRequestRecord(read, requestId), language),
	)
}

/** The same from a record that has been read. */
export function requestInView(actor: Actor, row: RequestRecord, language: Language) {
	const { found } = row
	// A manager is consulted on single needs and sees only what they require of the request.
	const whole = !may(actor, 'readOfferedNeeds')

	const needs = row.needs.map((need) => needInView(actor, found, need))
	const rankOf = (needId: string) => needs.find(({ id }) => id === needId)?.rank ?? null
	const forState = isStateRole(actor.role)
	return {
		...headOf(row, actor, whole),
		stateIso3: row.stateIso3,
		state: textIn(row.stateNames, language),
		...stepsOf(actor, row),
		needs: needs.map((need) => ({ ...need, ahead: shownAhead(need.ahead, forState) })),
		line: summarise(needs.map((need) => ({ ...need, deliveryStatus: need.delivery?.status ?? null }))),
		stages: stagesOfRequest({
			status: row.status,
			passed: hasPassed(row.snapshot),
			submittedAt: row.submittedAt,
			needs: needs.map(({ status }) => status),
			moves: movesIn(row.moves),
		}),
		activity: activityIn(row.activity, actor, language),
		derived: row.status === 'active' ? derivedLabel(needs.map(({ status }) => status)) : null,
		closure: whole ? closureOf(row) : null,
		people: whole ? peopleConcerned(row) : [],
		note: whole ? noteOf(row) : null,
		questions: row.questions.map((question) => ({
			...questionInView(question, rankOf, isHeldBack(row, forState)),
			needId: question.needId,
			/** The answer counts outside the State, too. */
			endorsed: !isHeldBack(row, false)(question),
		})),
		unlocked: unlockedIn(found.snapshot).length,
		reader: isStateRole(actor.role) ? actor.role : ('office' as const),
		decisions: row.decisions
			.map((decision) => decisionInView(row, decision, rankOf))
			.sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0)),
		messages: row.messages,
	}
}
export type RequestView = ReturnType<typeof requestInView>

function headOf(row: RequestRecord, actor: Actor, whole: boolean) {
	const { id, reference, revision, classification, createdAt, submittedAt } = row
	const forState = isStateRole(actor.role)
	return {
		id,
		reference,
		revision,
		createdAt,
		submittedAt,
		title: shownTitle(actor, row),
		status: shownStatus(row.status, forState),
		authority: row.authority,
		classification: whole ? classification : null,
		dueDiligence: dueDiligenceShown(row, actor, forState),
		/** Row-level security shows the due diligence case only to roles that review it. */
		mayOpenCase: row.caseStatus !== null,
		drafting: row.status === 'draft' && may(actor, 'draftRequests'),
	}
}

/** Answers that the focal point has not endorsed, or has returned, are not shown outside the State. */
function isHeldBack({ status, questions }: RequestRecord, forState: boolean) {
	const last = questions.at(-1)?.askedAt.getTime()
	return ({ askedAt, answeredAt }: RequestRecord['questions'][number]) =>
		!forState && (!answeredAt || (status === 'clearance' && askedAt.getTime() === last))
}

/** A State sees only that due diligence is under way; a manager sees its effect on the possible steps. */
function dueDiligenceShown(
	{ dueDiligence, caseStatus, status }: RequestRecord,
	actor: Actor,
	forState: boolean,
) {
	if (caseStatus) return caseStatus
	if (may(actor, 'readOfferedNeeds') || dueDiligence === 'notNeeded') return null
	return forState && (dueDiligence !== 'open' || hasEnded(status)) ? null : dueDiligence
}

/** A State sees decisions under approval as a review, so the next steps must match the review. */
function stepsOf(actor: Actor, { found, status, clock }: RequestRecord) {
	const forState = isStateRole(actor.role)
	const shown = shownStatus(status, forState)
	const { openTo, ahead, readable } = stepsAhead(found, actor, shown === status ? undefined : shown)
	return {
		openTo,
		readable,
		ahead: shownAhead(ahead, forState),
		foreseen: dueDaysIn(clock, found, foreseenSteps(found, actor, openTo), actor),
		waitsForViewer: ahead.some(({ yours }) => yours),
	}
}

/** Drafter, endorser and officer of a request, as far as the reader may know them; with former drafters. */
function peopleConcerned({ drafterId, endorserId, officerId, formerDrafters, people: found }: RequestRecord) {
	const posts = { drafter: drafterId, endorser: endorserId, officer: officerId }
	// In the order of their work.
	const former = formerDrafters.map(({ id }) => id).filter((each) => each !== drafterId)
	const names = [...new Set(former)].flatMap((each) => found.find((person) => person.id === each)?.name ?? [])
	return namesOf(posts).flatMap((post) => {
		const personId = posts[post]
		const person = found.find((each) => each.id === personId)
		if (!person) return []
		const { name } = person
		return [{ post, name, former: post === 'drafter' ? names : [] }]
	})
}

/** The note verbale or signed letter that the endorsement names; null before it, and once its text was removed. */
const noteOf = ({ note }: RequestRecord) =>
	note?.number && note.date ? { number: note.number, date: note.date } : null

type Decision = RequestRecord['decisions'][number]

/** A decision on a need; States get only approved ones, by row-level security. */
function decisionInView(
	{ people }: RequestRecord,
	decision: Decision,
	rankOf: (needId: string) => number | null,
) {
	const { id, needId, outcome, reasonCode, reason, proposedAt, approvedAt, returnedAt, proposedById } =
		decision
	const standing = approvedAt ? 'approved' : returnedAt ? 'returned' : 'proposed'
	const at = dateIn(approvedAt ?? returnedAt ?? proposedAt)
	// Who proposed it is named to those who decide on it.
	const by =
		standing === 'proposed' ? (people.find((person) => person.id === proposedById)?.name ?? null) : null
	return { id, needId, rank: rankOf(needId), outcome, reasonCode, reason, standing, at, by } as const
}
