import { randomInt } from 'node:crypto'
import { hashPassword } from '#app/platform/auth.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { seal } from '#app/platform/sealed.server.ts'
import { plainCode } from './backup-codes.server.ts'

const CODES = 10
// Without letters and digits that are taken for one another: 31 signs, so that ten of them hold 49 bits.
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const SIGNS_IN_CODE = 10

const newCode = () => Array.from({ length: SIGNS_IN_CODE }, () => SIGNS[randomInt(SIGNS.length)]).join('')

/** In two halves, as people read and type it. */
const printed = (code: string) => `${code.slice(0, SIGNS_IN_CODE / 2)}-${code.slice(SIGNS_IN_CODE / 2)}`

/** A set of backup codes as it is shown once, and as it is kept: hashed, and sealed with the factor key. */
export async function newBackupCodes(): Promise<{ shown: string[]; kept: string[] }> {
	const shown = Array.from({ length: CODES }, () => printed(newCode()))
	const kept: string[] = []
	// One after the other: each hash takes its memory.
	for (const code of shown) kept.push(seal(await hashPassword(plainCode(code))))
	return { shown, kept }
}

/** Puts a new set of codes in the place of the one before, in a transaction with the system's sight. */
export async function keepBackupCodes(tx: Tx, personId: string, kept: readonly string[]): Promise<void> {
	await tx.backupCode.deleteMany({ where: { personId } })
	await tx.backupCode.createMany({
		data: kept.map((code) => ({ id: newId(), personId, code, createdAt: now() })),
	})
}
