import { createHash, randomBytes } from 'node:crypto'

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 16

/** Eighty bits that cannot be guessed, in letters that cannot be mistaken for each other: `ABCD-EFGH-JKLM-NPQR`. */
export const newCode = () =>
	[...randomBytes(LENGTH)]
		.map((byte) => LETTERS[byte % LETTERS.length])
		.join('')
		.replace(/.{4}(?=.)/g, '$&-')

/** What is kept of a code to compare it with: however it was typed. */
export const codeHash = (code: string) =>
	createHash('sha256')
		.update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
		.digest('hex')
