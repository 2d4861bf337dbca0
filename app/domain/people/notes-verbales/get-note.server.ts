import * as z from 'zod'
import { namesOf, textIn } from '#app/domain/core/names-of.server.ts'
import { callingCodeOf, countryOf, withPhonesShown } from '#app/domain/core/phone-numbers.server.ts'
import { todayOf } from '#app/domain/core/require-dates.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import type { namedPerson } from '#app/forms/note-verbale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Ask, askIn, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Language, languages } from '#workflows/languages.ts'
import { namedRoles } from '#workflows/roles.ts'
import { invitationStage } from '../invitations.server.ts'
import { postRows } from '../posts/posts.server.ts'
import { isFreeMail } from './free-mail.ts'

/** A note verbale with its scan, how its sender was verified, the people named and the status of their invitations. */
export function getNote(actor: Actor, id: string, language: Language) {
	requireAbility(actor, 'keepStateRegister')
	return readAs(actor, async (read) => {
		const { note, state } = await read.models(async (tx) => {
			const note = await tx.noteVerbale.findUnique({ where: { id } })
			if (!note) throw new DomainError('not-found')
			return { note, state: await tx.state.findUnique({ where: { iso3: note.stateIso3 } }) }
		})
		const [people, names] = await Promise.all([
			invitedAs(read.asSystem, namedIn(note)),
			namesOf(read, [note.recordedById, note.verifiedById ?? '']),
		])
		const { named: _, fileKey, recordedById, verifiedById, ...shown } = note
		const addresses = [note.senderAddress, ...people.map(({ email }) => email)]
		return {
			...shown,
			hasScan: fileKey !== null,
			recordedBy: names.get(recordedById) ?? '',
			verifiedByName: verifiedById && (names.get(verifiedById) ?? ''),
			state: textIn(state?.names, language) || note.stateIso3,
			people: withPhonesShown(people),
			freeMail: addresses.filter(isFreeMail),
		}
	})
}
export type NoteView = Awaited<ReturnType<typeof getNote>>

/** The invitation may have been sent again since: then the latest one to the same address counts. */
async function invitedAs(asSystem: Ask, named: readonly NamedPerson[]) {
	const [sent, authorities, posts] = await Promise.all([
		asSystem(invitationsTo, { ids: named.map(({ email }) => email.toLowerCase()) }),
		asSystem(authoritiesWith, { ids: named.flatMap(({ authorityId }) => authorityId ?? []) }),
		asSystem(postsWith, { ids: named.flatMap(({ postId }) => postId ?? []) }),
	])
	return named.map((person) => {
		const isInvited = person.invitationId !== undefined
		const found = isInvited ? sent.find(({ email }) => email === person.email.toLowerCase()) : undefined
		return {
			...person,
			authority: authorities.find(({ id }) => id === person.authorityId)?.name ?? null,
			post: posts.find(({ id }) => id === person.postId)?.title ?? null,
			invitation: found && { id: found.id, expiresAt: found.expiresAt, stage: invitationStage(found) },
		}
	})
}

type Ids = { ids: string[] }

const invitationsTo = statement(({ ids }: Ids) =>
	build
		.selectFrom('invitation')
		.where('email', '=', anyOf(ids))
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc')
		.select(['id', 'email', 'expires_at as expiresAt', 'used_at as usedAt', 'withdrawn_at as withdrawnAt']),
)
const authoritiesWith = statement(({ ids }: Ids) =>
	build.selectFrom('authority').where('id', '=', anyOf(ids)).select(['id', 'name']),
)
const postsWith = statement(({ ids }: Ids) =>
	build.selectFrom('post').where('id', '=', anyOf(ids)).select(['id', 'title']),
)

export type NamedPerson = z.output<typeof namedPerson> & { invitationId?: string | undefined }

// What was stored under earlier rules stays readable: limits of length and form are those of recording, not of reading.
const kept: z.ZodType<NamedPerson[]> = z.array(
	z.object({
		role: z.enum(namedRoles),
		title: z.string(),
		name: z.string(),
		email: z.string(),
		phone: z.string(),
		language: z.enum(languages),
		authorityId: z.string().optional(),
		postId: z.string().optional(),
		day: z.string().optional(),
		invitationId: z.string().optional(),
	}),
)

/** The people a note names, as it was recorded. */
export const namedIn = ({ named }: { named: unknown }): NamedPerson[] => kept.parse(named)

/** The posts and authorities of a State that a note verbale may name, and the address listed for its mission. */
export function choicesForNote(actor: Actor, stateIso3: string | undefined) {
	requireAbility(actor, 'keepStateRegister')
	return readAs(actor, (read) =>
		read.models(async (tx) => {
			if (!stateIso3 || (await tx.state.count({ where: { iso3: stateIso3 } })) === 0) return null
			const contact = await tx.stateContact.findUnique({ where: { stateIso3 } })
			const posts = await postRows(tx, { stateIso3 })
			const country = await countryOf(askIn(tx), stateIso3)
			return {
				stateIso3,
				/** Today of each party: a note is dated by the State's day, received on UNODC's. */
				today: todayOf(stateIso3),
				listed: contact?.missionEmail ?? null,
				callingCode: country ? callingCodeOf(country) : null,
				posts: posts.map(({ id, title, role, holder }) => ({
					id,
					title,
					role,
					holder: holder?.name ?? null,
				})),
				authorities: await tx.authority.findMany({
					where: { stateIso3 },
					select: { id: true, name: true },
					orderBy: [{ name: 'asc' }],
				}),
			}
		}),
	)
}
export type NoteChoices = NonNullable<Awaited<ReturnType<typeof choicesForNote>>>
