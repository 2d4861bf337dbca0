type Numbered = { rank: number; part?: string | null }

/**
 * The number of a need as displayed: "3", or "3 b" if it was divided. Isolated, so that it reads from left to right on
 * any page.
 */
export const needNumber = ({ rank, part }: Numbered): string =>
	part ? `\u2066${rank}\u00a0${part}\u2069` : String(rank)

const LETTERS = 26
const CODE_OF_A = 'a'.charCodeAt(0)
const countOf = (part: string) =>
	[...part].reduce((count, letter) => count * LETTERS + letter.charCodeAt(0) - CODE_OF_A + 1, 0)
const lettersOf = (count: number): string =>
	count === 0
		? ''
		: lettersOf(Math.floor((count - 1) / LETTERS)) + String.fromCharCode(CODE_OF_A + ((count - 1) % LETTERS))

/**
 * The letters of the next part of a need, after those that it was divided into: a to z, then aa, ab and so on, as in a
 * spreadsheet. An undivided need counts as part a.
 */
export const nextPart = (parts: readonly (string | null)[]): string =>
	lettersOf(Math.max(1, ...parts.map((part) => countOf(part ?? ''))) + 1)
