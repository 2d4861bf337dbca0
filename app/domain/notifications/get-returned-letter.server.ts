import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import { withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { returnedLetters } from './returned-letters.server.ts'

/** Which offices may open the page of a State's contact. */
const keepsContacts = new Set<string>(['triageOfficer', 'administrator'])

/** A letter that came back, for whoever is to see to it: whom it was for, why, and how else the State is reached. */
export function getReturnedLetter(actor: Actor, noticeId: string, language: Language) {
	return withActor(actor, (tx) =>
		withinSystem(tx, actor, async () => {
			const [letter] = await returnedLetters(tx, actor, { noticeId })
			if (!letter) throw new DomainError('not-found')
			const { stateIso3 } = letter
			const state = stateIso3 ? await tx.state.findUnique({ where: { iso3: stateIso3 } }) : null
			const contact = stateIso3
				? await tx.stateContact.findUnique({
						where: { stateIso3 },
						select: { missionName: true, missionEmail: true, missionPhone: true },
					})
				: null
			const mayOpen = keepsContacts.has(actor.role)
			return {
				...letter,
				state: state && textIn(state.names, language),
				contact,
				contactPath: mayOpen && stateIso3 ? `/administration/states/${stateIso3}` : null,
				personPath: mayOpen && letter.personId ? `/people/${letter.personId}` : null,
			}
		}),
	)
}
export type ReturnedLetterView = Awaited<ReturnType<typeof getReturnedLetter>>
