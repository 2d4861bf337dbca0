import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { DomainError } from '#app/platform/domain-error.ts'
import { checkFile } from '#app/platform/files/file-check.server.ts'

/** A file with its content and the reason for its rejection. */
export type Variant = [what: string, content: Buffer, reason: string]

/** A harmless file with its content. */
export type Harmless = [what: string, content: Buffer]

/** Checks files of one extension as on arrival: returns `accepted` or the reason. */
export function checkedFolder(ending: string) {
	const folder = mkdtempSync(join(tmpdir(), 'ta-variants-'))
	afterAll(() => rmSync(folder, { recursive: true, force: true }))
	return async (content: Buffer): Promise<string> => {
		const path = join(folder, 'file')
		writeFileSync(path, content)
		try {
			await checkFile({ name: `file.${ending}`, path, size: content.length })
			return 'accepted'
		} catch (error) {
			if (error instanceof DomainError) return error.reason
			throw error
		}
	}
}

const folder = new URL('./samples/', import.meta.url)
/** Small files of one extension that other programs made. */
export const samples = (ending: string) =>
	readdirSync(folder)
		.filter((name) => name.endsWith(`.${ending}`))
		.map((name): Harmless => [`what ${name} holds`, readFileSync(new URL(name, folder))])

/** Reproducible random numbers from 0 to 1. */
export function steadyNumbers(seed: number) {
	let now = seed
	return () => {
		now = (Math.imul(now, 1_664_525) + 1_013_904_223) >>> 0
		return now / 2 ** 32
	}
}

/** Returns a file with one change: bytes flipped, removed, repeated, or exchanged with those of another. */
export function changed(content: Buffer, other: Buffer, number: () => number): Buffer {
	const at = Math.floor(number() * content.length)
	const length = 1 + Math.floor(number() * 40)
	const [before, after] = [content.subarray(0, at), content.subarray(at + length)]
	const place = Math.floor(number() * other.length)
	const inserts = [
		Buffer.alloc(length, Math.floor(number() * 256)),
		Buffer.alloc(0),
		Buffer.concat([content.subarray(at, at + length), content.subarray(at, at + length)]),
		other.subarray(place, place + length),
	]
	return Buffer.concat([before, inserts[Math.floor(number() * inserts.length)] ?? Buffer.alloc(0), after])
}
