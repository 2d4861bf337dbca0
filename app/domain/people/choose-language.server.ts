import type { Actor, Language } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'

/** From now on pages and e-mails reach this person in `language`. */
export const chooseLanguage = (actor: Actor, language: Language) =>
	withActor(actor, (tx) =>
		tx.person.updateMany({ where: { id: actor.id }, data: { language, updatedAt: now() } }),
	)
