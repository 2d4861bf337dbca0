import type { SectionValues } from '#app/domain/core/answers.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import type { Request } from '#prisma/generated/client.ts'
import type { CopyNote } from '#workflows/request/copy-notes.ts'

type Earlier = Pick<Request, 'authorityId' | 'stateIso3'>
type Copied = { institution: SectionValues | undefined; authorityId: string }

/**
 * Of the contacts and institutions that were copied from an earlier request, what has changed since. `authorityId` is of
 * the institution that begins the new one.
 */
export async function contactNotes(
	tx: Tx,
	earlier: Earlier,
	{ institution = {}, authorityId }: Copied,
): Promise<CopyNote[]> {
	const { stateIso3 } = earlier
	const { contactPrimary, contactAlternate, otherInstitutions } = institution
	const leadName = textIn(institution, 'leadName')
	const contacts = { contactPrimary, contactAlternate }
	const named = [otherInstitutions ?? []].flat().map((row) => textIn(row, 'name'))
	const [gone, closed] = await Promise.all([
		addressesOfGone(tx, stateIso3, Object.values(contacts).map(emailOf)),
		closedInstitutions(tx, stateIso3, [leadName, ...named]),
	])
	const isOfOther = earlier.authorityId !== authorityId
	return [
		...Object.entries(contacts).flatMap(([field, contact]): CopyNote[] => {
			if (!contact) return []
			if (gone.has(emailOf(contact))) return [{ field, why: 'left', was: textIn(contact, 'name') }]
			return isOfOther ? [{ field, why: 'otherAuthority', was: textIn(contact, 'name') }] : []
		}),
		...(closed.has(leadName.toLowerCase())
			? [{ field: 'leadName', why: 'closed' as const, was: leadName }]
			: []),
		...named.flatMap((name, at): CopyNote[] =>
			closed.has(name.toLowerCase())
				? [{ field: `otherInstitutions.${at}.name`, why: 'closed', was: name }]
				: [],
		),
	]
}

/** A text of a group or row as it was typed. */
function textIn(row: unknown, field: string): string {
	const value: unknown = row && typeof row === 'object' ? Reflect.get(row, field) : ''
	return typeof value === 'string' ? value.trim() : ''
}

const emailOf = (contact: unknown) => textIn(contact, 'email').toLowerCase()

/** Those of these addresses whose account of the State has ended, or is suspended. */
async function addressesOfGone(tx: Tx, stateIso3: string, emails: readonly string[]) {
	const people = await tx.person.findMany({
		where: {
			stateIso3,
			email: { in: emails.filter(Boolean), mode: 'insensitive' },
			OR: [{ leftAt: { not: null } }, { suspendedAt: { not: null } }],
		},
		select: { email: true },
	})
	return new Set(people.map(({ email }) => email.toLowerCase()))
}

/** Those of these institutions of the State that had posts here, all of which are closed. */
async function closedInstitutions(tx: Tx, stateIso3: string, names: readonly string[]) {
	const authorities = await tx.authority.findMany({
		where: { stateIso3, name: { in: names.filter(Boolean), mode: 'insensitive' } },
		select: { id: true, name: true },
	})
	const posts = await tx.post.findMany({
		where: { authorityId: { in: authorities.map(({ id }) => id) } },
		select: { authorityId: true, closedAt: true },
	})
	const isClosed = ({ id }: { id: string }) => {
		const own = posts.filter(({ authorityId }) => authorityId === id)
		return own.length > 0 && own.every(({ closedAt }) => closedAt)
	}
	return new Set(authorities.filter(isClosed).map(({ name }) => name.toLowerCase()))
}
