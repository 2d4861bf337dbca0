import { refuseFile } from '#app/platform/files/file-check-refusal.ts'

const MAX_NAME = 260
/** Escapes that no program writes: of letters, digits and marks that need none, or of an escape. */
const needless = /%(?:2[5def]|3\d|4[1-9a-f]|5[0-9acf]|6[1-9a-f]|7[0-9a])/i
/** What a file system or a reader takes for something else, or drops: controls, invisible letters, wildcards. */
const forbidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\:*?"<>|%]/u

/**
 * Returns the name of a part in the form in which readers could take two for one: escapes decoded, letters in their
 * plain form and small. Every rule about names judges this form. Throws for a name that readers could read differently.
 */
export function partName(name: string): string {
	if (name.length > MAX_NAME || needless.test(name)) throw refuseFile('damaged')
	const plain = decoded(name).normalize('NFKC').toLowerCase()
	const segments = plain.replace(/\/$/, '').split('/')
	const isOdd = (segment: string) => segment === '' || segment.endsWith('.') || segment.trim() !== segment
	if (forbidden.test(plain) || plain.endsWith('.piece') || segments.some(isOdd)) throw refuseFile('damaged')
	if (plain.split('/').length !== name.split('/').length) throw refuseFile('damaged')
	return plain
}

function decoded(name: string): string {
	try {
		return decodeURIComponent(name)
	} catch {
		throw refuseFile('damaged')
	}
}
