import { randomInt } from 'node:crypto'
import { verify } from '@node-rs/argon2'
import { relyingParty } from '#app/domain/accounts/sign-in/offer-passkey.server.ts'
import { isConfirmed, requireConfirmed } from '#app/domain/core/rights.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { signInDatabase, type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { seal, unseal } from '#app/platform/keys/sealed.server.ts'
import { hashPassword } from '#app/platform/sign-in/auth.server.ts'
import { needsFactor } from '#workflows/roles.ts'
import { notifyOwner } from './notify-owner.server.ts'

/** Normalizes typed codes: no spaces or dashes, capital letters. */
const plainCode = (typed: string) => typed.replace(/[\s-]/g, '').toUpperCase()

/**
 * Whether this is an unused backup code of the person. It is then marked as used; of two requests at the same time,
 * only one succeeds.
 */
export async function takeBackupCode(personId: string, typed: string): Promise<boolean> {
	const code = plainCode(typed)
	const kept = await signInDatabase().backupCode.findMany({ where: { personId, usedAt: null } })
	for (const { id, code: sealed } of kept) {
		if (!(await verify(unseal(sealed), code))) continue
		const where = { id, usedAt: null }
		const { count } = await signInDatabase().backupCode.updateMany({ where, data: { usedAt: now() } })
		return count === 1
	}
	return false
}

/** From this number of unused codes down, people are asked to make new ones. */
const FEW_CODES = 3

/** How many backup codes of a person have not been used. */
const codesLeft = (personId: string) =>
	withActor(systemActor, (tx) => tx.backupCode.count({ where: { personId, usedAt: null } }))

/** Notifies a person who has just used a backup code when few are left. */
export async function warnOfFewCodes(actor: Actor): Promise<void> {
	const left = await codesLeft(actor.id)
	if (left > FEW_CODES) return
	const news = { type: 'backupCode.used', notice: 'backupCodesLow', data: { left } } as const
	await withActor(actor, (tx) => notifyOwner(tx, actor, news))
}

const CODES = 10
// Without letters and digits that look alike: 31 characters, so that ten of them carry 49 bits.
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const SIGNS_IN_CODE = 10

const newCode = () => Array.from({ length: SIGNS_IN_CODE }, () => SIGNS[randomInt(SIGNS.length)]).join('')

/** In two halves, which are easier to read and type. */
const printed = (code: string) => `${code.slice(0, SIGNS_IN_CODE / 2)}-${code.slice(SIGNS_IN_CODE / 2)}`

/** A set of backup codes: `shown` once in plain text, and `kept` hashed and encrypted with the factor key. */
export async function newBackupCodes(): Promise<{ shown: string[]; kept: string[] }> {
	const shown = Array.from({ length: CODES }, () => printed(newCode()))
	const kept: string[] = []
	// One after the other, because each hash needs much memory.
	for (const code of shown) kept.push(seal(await hashPassword(plainCode(code))))
	return { shown, kept }
}

/** Replaces the stored backup codes, in a transaction with system access. */
export async function saveBackupCodes(tx: Tx, personId: string, kept: readonly string[]): Promise<void> {
	await tx.backupCode.deleteMany({ where: { personId } })
	await tx.backupCode.createMany({
		data: kept.map((code) => ({ id: newId(), personId, code, createdAt: now() })),
	})
}

/** Makes ten new backup codes, shown only once; earlier codes become void. */
export async function renewBackupCodes(actor: Actor): Promise<string[]> {
	requireConfirmed(actor)
	const { shown, kept } = await newBackupCodes()
	await withActor(actor, async (tx) => {
		await withinSystem(tx, actor, async () => {
			const factors = await tx.factor.count({ where: { personId: actor.id, confirmedAt: { not: null } } })
			if (factors === 0) throw new DomainError('conflict')
			await saveBackupCodes(tx, actor.id, kept)
		})
		await notifyOwner(tx, actor, { type: 'backupCodes.renewed', notice: 'backupCodesRenewed' })
	})
	return shown
}

type Owner = { personId: string }

const sinceWhen = statement(({ personId }: Owner) =>
	build
		.selectFrom('factor')
		.where('person_id', '=', personId)
		.where('confirmed_at', 'is not', null)
		.select('confirmed_at as confirmedAt'),
)

const unusedCodes = statement(({ personId }: Owner) =>
	build
		.selectFrom('backup_code')
		.where('person_id', '=', personId)
		.where('used_at', 'is', null)
		.select((of) => of.cast<number>(of.fn.countAll(), 'integer').as('left')),
)

const ownPasskeys = statement(({ personId }: Owner) =>
	build
		.selectFrom('passkey')
		.where('person_id', '=', personId)
		.select(['id', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
		.orderBy('created_at'),
)

/** What a person has set up besides the password; never the secrets. */
export async function getSecondFactor(actor: Actor) {
	const own = { personId: actor.id }
	const [[factor], [codes], passkeys] = await readAs(actor, (read) =>
		Promise.all([
			read.asSystem(sinceWhen, own),
			read.asSystem(unusedCodes, own),
			read.asSystem(ownPasskeys, own),
		]),
	)
	const codesLeft = codes?.left ?? 0
	return {
		since: factor?.confirmedAt ?? null,
		codesLeft,
		passkeys,
		fewCodes: factor !== undefined && codesLeft <= FEW_CODES,
		takesPasskeys: relyingParty() !== null,
		needed: needsFactor(actor.role),
		confirmed: isConfirmed(actor),
	}
}
