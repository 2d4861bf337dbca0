import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import { clearAddress } from '#app/domain/notifications/outbox-figures.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { admitTry, atPasswords } from '#app/platform/sign-in/guessing.server.ts'
import { recordSignInEvent } from '#app/platform/sign-in/sign-in-events.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { Person } from '#prisma/generated/client.ts'
import type { Language } from '#workflows/languages.ts'
import type { NoticeName } from '#workflows/notices/table.ts'
import { requirePresentPassword } from './passwords.server.ts'
import { endSessionsOf } from './sessions.server.ts'
import { dropLinks, newAccountLink, takeLink, usableLink } from './sign-in/account-links.server.ts'

type AskForNewAddressInput = { email: string; present: string }

/**
 * Sends a confirmation link to a new e-mail address and a notice to the present one. Requires the present password and
 * a recent confirmation. An address that already has an account is notified; the requester is not informed.
 */
export async function askForNewAddress(
	actor: Actor,
	{ email, present }: AskForNewAddressInput,
	request?: Request,
) {
	requireConfirmed(actor)
	await requirePresentPassword(actor, present, request)
	// Each request sends an e-mail to an address whose owner may not have asked for it.
	if (await admitTry(`letters.${actor.id}`, atPasswords))
		throw new DomainError('invalid', 'invalid', { email: 'tooManyTries' })
	await withActor(systemActor, (tx) => send(tx, actor, email.trim().toLowerCase()))
}

async function send(tx: Tx, { id, name, language }: Actor, address: string) {
	const person = await tx.person.findUniqueOrThrow({ where: { id }, select: { email: true } })
	if (person.email === address) throw new DomainError('invalid', 'invalid', { email: 'sameAddress' })
	const taken = await tx.person.findUnique({ where: { email: address } })
	const token = await newAccountLink(tx, 'address', id, taken ? '' : address)
	const eventKey = newId()
	if (taken)
		await sendAccountEmail(tx, {
			eventKey,
			template: 'addressTaken',
			address,
			language: taken.language,
			facts: { recipient: taken.name, path: '/account' },
		})
	else
		await sendAccountEmail(tx, {
			eventKey,
			template: 'addressLink',
			address,
			language,
			facts: { recipient: name, path: `/account/address/${token}` },
		})
	await sendAccountEmail(tx, {
		eventKey,
		template: 'addressAsked',
		address: person.email,
		language,
		facts: { recipient: name, path: '/account/sessions' },
	})
}

/** Refuses an address that another account has taken in the meantime. */
async function usableAddress(tx: Tx, token: string) {
	const usable = await usableLink(tx, 'address', token)
	const email = usable?.link.value
	if (!usable || !email || (await tx.person.findUnique({ where: { email }, select: { id: true } })))
		return null
	return { ...usable, email }
}

/** The address that a link would confirm; null when the link cannot be used, for any reason. */
export async function findAddressLink(token: string): Promise<{ email: string } | null> {
	const usable = await readAs(systemActor, (read) => read.models((tx) => usableAddress(tx, token)))
	return usable && { email: usable.email }
}

/** Gives the account the address that the link was sent to. All sessions end, and both addresses are notified. */
export async function confirmNewAddress(token: string, request?: Request): Promise<void> {
	const personId = await withActor(systemActor, async (tx) => {
		const usable = await usableAddress(tx, token)
		if (!usable || !(await takeLink(tx, usable.link.id))) throw new DomainError('not-found')
		const { person, email } = usable
		await tx.person.updateMany({ where: { id: person.id }, data: { email, updatedAt: now() } })
		// The link arrived there, so the address can be delivered to.
		await clearAddress(tx, email, person.id)
		await endSessionsOf(tx, person.id)
		await dropLinks(tx, person.id)
		await notifyBoth(tx, person, email)
		return person.id
	})
	await recordSignInEvent('addressChanged', { personId, request })
}

async function notifyBoth(tx: Tx, { id, name, language, email: former }: Person, email: string) {
	const eventKey = await recordAudit(tx, systemActor, {
		type: 'address.changed',
		internal: true,
		data: { personId: id },
		onBehalfOf: id,
	})
	const facts = { recipient: name, path: '/sign-in' }
	for (const address of [former, email])
		await sendAccountEmail(tx, { eventKey, template: 'addressChanged', address, language, facts })
}

type Letter = {
	eventKey: string
	template: NoticeName
	/** Stored and not looked up when sent: the e-mail is meant for this address, even if its owner has changed. */
	address: string
	language: Language
	facts: { recipient: string; path: string }
}

/** Queues an e-mail to an address instead of a person, in a transaction with system access. */
async function sendAccountEmail(tx: Tx, letter: Letter): Promise<void> {
	const id = newId()
	await tx.notice.createMany({ data: { id, createdAt: now(), ...letter } })
	await enqueue(tx, 'send-notice', { noticeId: id })
}

const account = statement(({ id }: { id: string }) =>
	build
		.selectFrom('person')
		.leftJoin('state', 'state.iso3', 'person.state_iso3')
		.leftJoin('authority', 'authority.id', 'person.authority_id')
		.where('person.id', '=', id)
		.select([
			'person.name',
			'person.title',
			'person.role',
			'person.language',
			'person.email',
			'person.donor',
			'state.names as stateNames',
			'authority.name as authority',
		]),
)

/** Account details of the signed-in person. */
export async function getOwnAccount(actor: Actor) {
	const [found] = await readAs(actor, (read) => read.asSystem(account, { id: actor.id }))
	if (!found) throw new DomainError('not-found')
	return found
}
