import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { hashPassword, isPassword } from '#app/platform/sign-in/auth.server.ts'
import { atPasswords, forgetGuesses, guess, nameOfAddress } from '#app/platform/sign-in/guessing.server.ts'
import { forgetRefusal } from '#app/platform/sign-in/refused-lately.server.ts'
import { recordSignInEvent } from '#app/platform/sign-in/sign-in-events.server.ts'
import { endSessionsOf } from './sessions.server.ts'
import { dropLinks, takeLink, usableLink } from './sign-in/account-links.server.ts'
import { forgetCodeGuesses } from './sign-in/one-time-code.server.ts'

const SHORTEST = 8

let known: ReadonlySet<string> | undefined

/** The passwords that are guessed first and are long enough to be allowed; loaded at the first use. */
export async function commonPasswords(): Promise<ReadonlySet<string>> {
	if (known) return known
	const { dictionary } = await import('@zxcvbn-ts/language-common')
	known = new Set(
		Object.values(dictionary)
			.flat()
			.map((word) => String(word).toLowerCase())
			.filter((word) => word.length >= SHORTEST),
	)
	return known
}

/** Words of this product in its six languages, which attackers try first. */
const productWords = `
	technical assistance request requests smuggling migrants migrant unodc vienna united nations training equipment
	programme program drugs crime password welcome letmein
	assistance technique demande demandes trafic migrants formation équipement nations unies motdepasse
	asistencia técnica tecnica solicitud solicitudes tráfico trafico migrantes capacitación contraseña naciones unidas
	техническая помощь запрос запросы незаконный ввоз мигрантов мигранты оборудование обучение пароль юнодк
	المساعدة التقنية طلب طلبات تهريب المهاجرين التدريب المعدات كلمة المرور الأمم المتحدة
	技术援助 请求 偷运移民 培训 设备 密码 联合国
`
	.trim()
	.split(/\s+/)

/** Minimum length of the rest once the known words are removed. */
const ENOUGH = 8
const SHORTEST_WORD = 3

const plain = (text: string) => text.normalize('NFKC').toLowerCase()
const wordsOf = (text: string) =>
	plain(text)
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => [...word].length >= SHORTEST_WORD)

/** The letters and digits of a password that remain without these words. */
function leftWithout(password: string, words: readonly string[]) {
	const longestFirst = [...new Set(words.map(plain))].sort((one, other) => other.length - one.length)
	const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, ' '), password)
	return { isTouched: left !== password, length: [...left.replace(/[^\p{L}\p{N}]/gu, '')].length }
}

const isMadeOf = (password: string, words: readonly string[]) => {
	const { isTouched, length } = leftWithout(password, words)
	return isTouched && length < ENOUGH
}

/** True for a few characters repeated, such as `abcabcabcabc`. */
const isRepeated = (password: string) => /^(.{1,4}?)\1+$/su.test(password)

/** Why a password that is long enough would still be guessed early; null when it is acceptable. */
export async function weaknessOf(password: string, { name, email }: { name: string; email: string }) {
	const typed = plain(password)
	if ((await commonPasswords()).has(typed) || isRepeated(typed)) return 'commonPassword'
	const own = [plain(email), ...wordsOf(email), ...wordsOf(name)]
	if (isMadeOf(typed, own)) return 'ownNamePassword'
	const site = [...productWords, ...wordsOf(env.OPERATOR_NAME), ...wordsOf(new URL(env.APP_URL).hostname)]
	return isMadeOf(typed, [...own, ...site]) ? 'siteWordPassword' : null
}

/** Refuses a new password that would be guessed early, at its field. */
export async function checkPassword(password: string, owner: { name: string; email: string }) {
	const weakness = await weaknessOf(password, owner)
	if (weakness) throw new DomainError('invalid', 'invalid', { password: weakness })
}

type Kept = { personId: string; password: string; openSession?: string | undefined; how: 'changed' | 'reset' }

/**
 * Saves the hash of a new password, in a transaction with system access. Every session but `openSession` ends, links
 * sent before are void, and the owner is notified.
 */
export async function savePassword(tx: Tx, { personId, password, openSession, how }: Kept) {
	await tx.account.updateMany({
		where: { userId: personId, providerId: 'credential' },
		data: { password, updatedAt: now() },
	})
	await endSessionsOf(tx, personId, openSession)
	await dropLinks(tx, personId)
	const eventKey = await recordAudit(tx, systemActor, {
		type: `password.${how}`,
		internal: true,
		data: { personId },
		onBehalfOf: personId,
	})
	const facts = { path: '/account/sessions' }
	await queueNotices(tx, { eventKey, notice: 'passwordChanged', people: [personId], facts })
}

/**
 * Refuses if the present password of the account is wrong: an unattended browser does not prove identity. Wrong
 * passwords are counted by session, so that attempts elsewhere cannot block the owner.
 */
export async function requirePresentPassword(actor: Actor, present: string, request?: Request) {
	const guesser = `present.${actor.session?.id ?? actor.id}`
	const guessed = await guess(guesser, atPasswords, async () => ((await isOwn(actor, present)) ? true : null))
	if (guessed.outcome === 'right') return
	if (guessed.outcome === 'paused') throw wrong('tooManyTries')
	await recordSignInEvent('passwordRefused', { personId: actor.id, request })
	throw wrong('wrongPassword')
}

async function isOwn({ id: userId }: Actor, typed: string): Promise<boolean> {
	const account = await withActor(systemActor, (tx) =>
		tx.account.findFirst({ where: { userId, providerId: 'credential' }, select: { password: true } }),
	)
	return account?.password ? isPassword(account.password, typed) : false
}

const wrong = (message: string) => new DomainError('invalid', 'invalid', { present: message })

type Change = { present: string; password: string }

/** Changes the password of the signed-in person, who must know the present one and have confirmed recently. */
export async function changePassword(actor: Actor, { present, password }: Change, request?: Request) {
	requireConfirmed(actor)
	await requirePresentPassword(actor, present, request)
	const { email } = await withActor(systemActor, (tx) =>
		tx.person.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } }),
	)
	await checkPassword(password, { name: actor.name, email })
	const kept = await hashPassword(password)
	const change = { personId: actor.id, password: kept, openSession: actor.session?.id ?? '' }
	await withActor(systemActor, (tx) => savePassword(tx, { ...change, how: 'changed' }))
	await forgetCodeGuesses(actor.id)
	await recordSignInEvent('passwordChanged', { personId: actor.id, request })
}

/** The person for whom a password link was sent; null when it cannot be used, for any reason. */
export async function findPasswordLink(token: string) {
	const usable = await readAs(systemActor, (read) => read.models((tx) => usableLink(tx, 'password', token)))
	return usable && { email: usable.person.email, name: usable.person.name }
}

/** Sets a new password by a link, once. It does not sign in: the second factor is still required. */
export async function setNewPassword(token: string, password: string, request?: Request): Promise<void> {
	// Hashing is slow on purpose: only for a usable link, and outside the transaction.
	const owner = await findPasswordLink(token)
	if (!owner) throw new DomainError('not-found')
	await checkPassword(password, owner)
	const kept = await hashPassword(password)
	const personId = await withActor(systemActor, async (tx) => {
		const usable = await usableLink(tx, 'password', token)
		// Of two requests at the same time, only one succeeds.
		if (!usable || !(await takeLink(tx, usable.link.id))) throw new DomainError('not-found')
		const { id } = usable.person
		await savePassword(tx, { personId: id, password: kept, how: 'reset' })
		return id
	})
	// The owner has proved access to the e-mail account and must not stay blocked by attempts of others.
	const guesser = `address.${nameOfAddress(owner.email)}`
	await forgetGuesses(guesser)
	forgetRefusal(guesser)
	await forgetCodeGuesses(personId)
	await recordSignInEvent('passwordChanged', { personId, detail: 'link', request })
}
