import { requireRole } from '#app/domain/core/require-role.ts'
import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'

/** Every State with its treaty status and what is known of its mission; by its name in the reader's language. */
export function listStatesKnown(actor: Actor, language: Language, text = '') {
	requireRole(actor, 'triageOfficer', 'administrator')
	return withActor(actor, async (tx) => {
		const states = await tx.state.findMany({ select: { iso3: true, names: true, treatyStatus: true } })
		const contacts = await tx.stateContact.findMany({ select: { stateIso3: true, missionEmail: true } })
		const emails = new Map(contacts.map(({ stateIso3, missionEmail }) => [stateIso3, missionEmail]))
		const posts = await tx.post.groupBy({
			by: ['stateIso3'],
			where: { stateIso3: { not: null }, closedAt: null },
			_count: { id: true },
		})
		const counts = new Map(posts.map(({ stateIso3, _count }) => [stateIso3, _count.id]))
		const { compare } = new Intl.Collator(language)
		return states
			.map(({ iso3, names, treatyStatus }) => ({
				iso3,
				treatyStatus,
				name: textIn(names, language) || iso3,
				missionEmail: emails.get(iso3) ?? null,
				posts: counts.get(iso3) ?? 0,
			}))
			.filter(({ name, iso3 }) => isLike(`${name} ${iso3}`, text))
			.sort((one, other) => compare(one.name, other.name))
	})
}

/** Without the marks above and below letters: `cote` finds Côte d’Ivoire. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const isLike = (name: string, text: string) => plain(name).includes(plain(text))
