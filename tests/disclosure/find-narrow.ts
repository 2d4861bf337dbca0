import { areWhole, type End, type IntegerProgram, type Sum, type Way } from './integer-program.ts'

/**
 * A hidden number that must not be known too closely: what it really is, and what it adds up in the program. `listed`: how
 * much of the sum is known from elsewhere, where the secret is what is left.
 */
export type Secret = { words: string; n: number; sum: Sum; listed?: number }

/** A secret that follows from what is published. `why`: the sums that give its two ends away. */
export type Narrow = Omit<Secret, 'sum' | 'listed'> & {
	least: number
	most: number
	isExact: boolean
	why: string
}

const RANGE = 4
const RANGE_SHARE = 0.2
const LEAST_SHOWN = 5
const NEARLY = 1e-6
const ways: readonly Way[] = ['least', 'most']

type Range = { least: number; most: number }

/** The rule of a release: a reader must hold possible numbers that are 4 apart, of large ones a fifth, and 0 or 5. */
const isWideEnough = ({ least, most }: Range, { n, listed = 0 }: Pick<Secret, 'n' | 'listed'>) =>
	// Who knows so much of it holds nothing less possible.
	most - Math.max(least, listed) >= Math.max(RANGE, Math.ceil(n * RANGE_SHARE)) &&
	(least <= listed || most - listed >= LEAST_SHOWN)

/**
 * The secrets that follow from what is known, exactly or nearly. Whatever whole numbers the solver finds on its way show
 * of other secrets that they can be small or large, so that most need no question of their own.
 */
export function findNarrow(program: IntegerProgram, secrets: readonly Secret[]): Narrow[] {
	const seen = new Seen(secrets)
	// All of them as small and as large as they can be together: what most are already wide enough by.
	const all = new Map(secrets.flatMap(({ sum }) => [...sum.keys()].map((column) => [column, 1] as const)))
	for (const way of ways) seen.look(program.end(all, way, false))
	return secrets.flatMap((secret, at) => {
		const { words, n, sum, listed = 0 } = secret
		for (const isWhole of [false, true]) {
			if (seen.isWide(at)) return []
			const ends = ways.map((way) => program.end(sum, way, isWhole))
			for (const end of ends) seen.look(end)
			const [low, high] = ends
			const least = Math.ceil((low?.bound ?? 0) - NEARLY)
			const most = Math.floor((high?.bound ?? 0) + NEARLY)
			if (!isWideEnough({ least, most }, secret))
				return [
					{ words, n, least: least - listed, most: most - listed, isExact: least === most, why: whyOf(ends) },
				]
		}
		return []
	})
}

/** How small and how large each secret is in the whole numbers that were found so far. */
class Seen {
	readonly #secrets: readonly Secret[]
	readonly #ranges: Range[]
	readonly #last = new Map<number, number>()

	constructor(secrets: readonly Secret[]) {
		this.#secrets = secrets
		this.#ranges = secrets.map(() => ({ least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY }))
	}

	/** Other columns can stay as they were found last, as they do not depend on these. */
	look({ values }: End): void {
		if (!areWhole(values.values())) return
		for (const [column, value] of values) this.#last.set(column, Math.round(value))
		for (const [at, { sum }] of this.#secrets.entries()) {
			const range = this.#ranges[at]
			if (!range || [...sum.keys()].some((column) => !this.#last.has(column))) continue
			const value = [...sum].reduce((n, [column, factor]) => n + factor * (this.#last.get(column) ?? 0), 0)
			range.least = Math.min(range.least, value)
			range.most = Math.max(range.most, value)
		}
	}

	isWide(at: number): boolean {
		const [range, secret] = [this.#ranges[at], this.#secrets[at]]
		return range !== undefined && secret !== undefined && isWideEnough(range, secret)
	}
}

/** Each end as a sum of published numbers that a person can follow: `24 (…) - 13 (…) - 7 (…) = 4`. */
const whyOf = (ends: readonly End[]) =>
	[
		...new Set(
			ends.filter(({ because }) => because.length > 0).map((end) => `${termsOf(end)} = ${end.bound}`),
		),
	].join('; ')

const termsOf = ({ because }: End) =>
	[...because]
		.sort((one, other) => Math.sign(other.factor) - Math.sign(one.factor) || other.value - one.value)
		.map(({ factor, value, words }, at) => {
			const size = Math.abs(factor)
			const times = Math.abs(size - 1) < NEARLY ? '' : `${Number(size.toFixed(3))} x `
			return `${factor < 0 ? '- ' : at > 0 ? '+ ' : ''}${times}${value} (${words})`
		})
		.join(' ')

/** A finding as a sentence. */
export const sentenceOf = ({ words, n, least, most, isExact, why }: Narrow) =>
	`${words}: ${isExact ? `exactly ${least}` : `${least} to ${most}, and it is ${n}`}${why ? ` (${why})` : ''}`
