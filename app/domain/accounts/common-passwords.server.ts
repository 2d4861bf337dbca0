import { dictionary } from '@zxcvbn-ts/language-common'

const SHORTEST = 8

let known: ReadonlySet<string> | undefined

/** The passwords that are guessed first, as far as they are long enough to be chosen at all; made at the first use. */
export function commonPasswords(): ReadonlySet<string> {
	known ??= new Set(
		Object.values(dictionary)
			.flat()
			.map((word) => String(word).toLowerCase())
			.filter((word) => word.length >= SHORTEST),
	)
	return known
}
