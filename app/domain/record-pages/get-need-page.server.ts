import { needClockInView } from '#app/domain/clocks/clocks-in-view.server.ts'
import { countsFor } from '#app/domain/core/conversations.server.ts'
import { getIndicators } from '#app/domain/indicators/indicators-of.server.ts'
import { isToldToStates } from '#app/domain/joint-needs/joint-steps-waiting.server.ts'
import { matchesNeeds } from '#app/domain/matching/get-matching.server.ts'
import { needInView } from '#app/domain/needs/get-need.server.ts'
import { readNeedRecord } from '#app/domain/needs/need-record.server.ts'
import { partnersToChoose } from '#app/domain/partners/partners.server.ts'
import { changesSinceLook } from '#app/domain/requests/changes-since-look.server.ts'
import { translationsOf } from '#app/domain/translations/find-translations.server.ts'
import { textsOfNeed } from '#app/domain/translations/translatable.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import type { Language } from '#workflows/languages.ts'

type NeedAddress = { requestId: string; needId: string }

/**
 * Everything that the overview of a need shows its reader, in one read. Throws `not-found` if the reader may not see the
 * need, or it is not one of the request.
 */
export function getNeedPage(actor: Actor, { requestId, needId }: NeedAddress, language: Language) {
	return readAs(actor, async (read) => {
		const [record, measured, since] = await Promise.all([
			readNeedRecord(read, needId),
			getIndicators(actor, { needId }),
			changesSinceLook(actor, { kind: 'need', id: needId }),
		])
		if (record.requestId !== requestId) throw new DomainError('not-found')
		const need = await needInView(read, record, language)
		const [partners, translations] = await Promise.all([
			need.openTo.includes('referToPartner') ? partnersToChoose(actor) : [],
			translationsOf(read, { ...record, id: requestId }, language, textsOfNeed(need)),
		])
		return {
			need,
			clock: needClockInView(actor, record, record.clock, language),
			written: record.reference ? countsFor(actor, { needId }, record.messageCounts) : null,
			measured,
			since,
			partners,
			mayMatch: matchesNeeds(actor),
			mayInvite: may(actor, 'inviteStates') && isToldToStates(record.classification),
			translations,
		}
	})
}
export type NeedPage = Awaited<ReturnType<typeof getNeedPage>>
