import { listUnlockable } from '#app/domain/clarifications/unlocked-section.server.ts'
import { clocksInView } from '#app/domain/clocks/clocks-in-view.server.ts'
import { countsFor } from '#app/domain/core/conversations.server.ts'
import { getRequestedLocation } from '#app/domain/drafts/lock-draft.server.ts'
import { listReturnedLetters } from '#app/domain/notifications/undeliverable-emails.server.ts'
import { decisionEvidence, isDeciding } from '#app/domain/record-pages/decision-evidence.server.ts'
import { changesSinceLook } from '#app/domain/requests/changes-since-look.server.ts'
import { getReopening } from '#app/domain/requests/get-case.server.ts'
import { requestInView } from '#app/domain/requests/get-request.server.ts'
import { readRequestRecord } from '#app/domain/requests/request-record.server.ts'
import { type Changes, changesOf } from '#app/domain/submissions/get-changes.server.ts'
import { translationsOf } from '#app/domain/translations/find-translations.server.ts'
import { textsOfQuestions } from '#app/domain/translations/translatable.server.ts'
import { listOfficers } from '#app/domain/workload/list-officers.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { permissionOf } from '#workflows/charts.ts'
import type { Language } from '#workflows/languages.ts'
import { hasEnded } from '#workflows/request/status-facts.ts'

type GetRequestPageInput = {
	language: Language
	/** A need that another page has prepared questions about. */
	questionedNeed: string | null
}

/**
 * Everything that the overview of a request shows its reader, in one read. `questioned` is where prepared questions belong.
 * Throws `not-found` if the reader may not see the request, or the need is not one of it.
 */
export function getRequestPage(actor: Actor, id: string, { language, questionedNeed }: GetRequestPageInput) {
	return readAs(actor, async (read) => {
		const [record, returned, questioned, since] = await Promise.all([
			readRequestRecord(read, id),
			listReturnedLetters(actor, language, id),
			questionedNeed === null ? null : getRequestedLocation(actor, id, questionedNeed),
			changesSinceLook(actor, { kind: 'request', id }),
		])
		const request = requestInView(actor, record, language)
		const { openTo } = request
		// An officer who takes a request over chooses no other.
		const choosesOfficer = openTo.some(
			(type) => type !== 'takeOver' && permissionOf('request', type)?.givesOfficer,
		)
		const [changed, reopening, officers, unlockable, translations, evidence] = await Promise.all([
			changesOf(read, record, record.versions),
			hasEnded(request.status) ? getReopening(actor, id) : null,
			choosesOfficer ? listOfficers(actor, record.found) : [],
			openTo.includes('askClarification') ? listUnlockable(actor, id) : [],
			translationsOf(read, record, language, textsOfQuestions(request.questions)),
			isDeciding(openTo) ? decisionEvidence(read, record, language) : null,
		])
		const written = request.reference ? countsFor(actor, { needId: null }, record.messageCounts) : null
		return {
			questioned,
			request,
			translations,
			officers,
			reopening,
			unlockable,
			/** What the decision on the needs rests on, for whoever takes it now. */
			evidence,
			changed: request.reference ? changed !== null : false,
			receipt: record.receipt,
			clocks: clocksInView(actor, record, record.clock, language),
			written,
			returned,
			since: since && { ...since, answers: answersSince(changed, since.since) },
		}
	})
}

export type RequestPage = Awaited<ReturnType<typeof getRequestPage>>

/** How many answers a State has changed since then. */
const answersSince = (changed: Changes | null, since: Date) =>
	changed?.at && changed.at > since ? changed.changes.length : 0
